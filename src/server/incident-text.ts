import { incidents, rules } from "eslint-plugin-hiyari";
import type { IncidentPage, IncidentSection, IncidentText, Locale } from "../protocol.js";
import { words } from "./words.js";

export type Incident = (typeof incidents)[number];

/** The incident of an id, unless it was withdrawn; null for ids that are not on record. */
export function incidentById(id: string | null): Incident | null {
  return incidents.find((incident) => incident.id === id && incident.status !== "withdrawn") ?? null;
}

/** The name people know an incident by, with its year: "KAIKA 2021". */
export const headingOf = (incident: Incident, locale: Locale): string =>
  `${incident.name[locale]} ${incident.year}`;

/** The addresses that were confirmed to hold the text; others are shown nowhere. */
export function confirmedSources(incident: Incident): { url: string; kind: string }[] {
  return incident.sources.flatMap(({ url, kind, confirmed }) => (confirmed && url ? [{ url, kind }] : []));
}

/** A time stamp as people read it; the time zone is the source's own. */
const dateOf = (stamp: string): string => stamp.replace("T", " ").replace(/(?:[+-]\d\d:\d\d|Z)$/, "");

function whenLine(incident: Incident, locale: Locale): string | null {
  const text = words[locale];
  const { occurred, found, fixed, published } = incident.dates;
  const pieces = [
    occurred && text.occurred(text.between(dateOf(occurred.from), dateOf(occurred.to))),
    found && text.found(dateOf(found)),
    fixed && text.fixed(dateOf(fixed)),
    published && text.published(dateOf(published)),
  ].filter((piece): piece is string => Boolean(piece));
  return pieces.length > 0 ? text.list(pieces) : null;
}

/** The number with its qualifier, then the source's own words. */
function amountLines(incident: Incident, locale: Locale): string[] {
  const text = words[locale];
  const { kind, value, unit, quote } = incident.affected;
  const counted =
    value === null
      ? text.amount["not-stated"]()
      : text.amount[kind](text.withUnit(value.toLocaleString("en-US"), text.units[unit ?? ""] ?? unit ?? ""));
  return quote ? [counted, text.inTheirWords(quote)] : [counted];
}

/** What the hover shows: when, how many, what data, cause and lesson. */
export function shortSections(incident: Incident, locale: Locale): IncidentSection[] {
  const text = words[locale];
  const when = whenLine(incident, locale);
  const data = incident.dataCategories.map((category) => text.data[category] ?? category);
  return [
    ...(when ? [{ label: text.when, lines: [when] }] : []),
    { label: text.howMany, lines: amountLines(incident, locale) },
    ...(data.length > 0 ? [{ label: text.whatData, lines: [text.list(data)] }] : []),
    { label: text.cause, lines: [incident.cause[locale]] },
    { label: text.lesson, lines: [incident.lesson[locale]] },
  ];
}

/** Everything on record that is fit to be shown; circumstances only where the source states them. */
function fullText(incident: Incident, locale: Locale): IncidentText {
  const text = words[locale];
  const sections = shortSections(incident, locale);
  const notIncluded = incident.notIncluded.map((category) => text.data[category] ?? category);
  const stated = incident.conditions.filter((condition) => condition.basis === "stated");
  const insertBefore = (label: string, section: IncidentSection) =>
    sections.splice(
      sections.findIndex((other) => other.label === label),
      0,
      section,
    );
  if (notIncluded.length > 0) {
    insertBefore(text.cause, { label: text.notIncluded, lines: [text.list(notIncluded)] });
  }
  insertBefore(text.cause, {
    label: text.shownTo,
    lines: [text.audience[incident.exposedTo] ?? incident.exposedTo],
  });
  if (stated.length > 0) {
    const lines = stated.map((condition) => condition.text[locale]);
    insertBefore(text.lesson, { label: text.conditions, lines });
  }
  insertBefore(text.lesson, { label: text.countermeasures, lines: [incident.countermeasures[locale]] });
  return { heading: headingOf(incident, locale), title: incident.title[locale], sections };
}

/** The page of an incident in both languages, with the rules that cite it. */
export function incidentPage(incident: Incident): IncidentPage {
  const citing = Object.entries(rules).filter(([, rule]) => rule.definition.incidents.includes(incident.id));
  return {
    id: incident.id,
    en: fullText(incident, "en"),
    ja: fullText(incident, "ja"),
    sources: confirmedSources(incident),
    rules: citing.map(([id, rule]) => ({ id, url: rule.meta?.docs?.url ?? "" })),
  };
}
