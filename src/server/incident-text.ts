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

/** The incident that a message cites by name, when nothing else tells; null for none. */
export function incidentOfMessage(message: string): string | null {
  const citation = / — (?:cf\.|参考:) ([\s\S]*)$/.exec(message)?.[1];
  if (!citation) return null;
  const cited = ({ name, year }: Incident) =>
    [name.en, name.ja].some((each) => citation.startsWith(`${each} ${year}`));
  return incidents.find(cited)?.id ?? null;
}

type Detail = "short" | "full";

/** A time stamp as people read it: the day, or in full also the time, in the source's own time zone. */
const dateOf = (stamp: string, detail: Detail): string =>
  detail === "short" ? stamp.slice(0, 10) : stamp.replace("T", " ").replace(/(?:[+-]\d\d:\d\d|Z)$/, "");

/** When it happened; in short only the first date that is known, and when it was made public. */
function whenLine(incident: Incident, locale: Locale, detail: Detail): string | null {
  const text = words[locale];
  const { occurred, found, fixed, published } = incident.dates;
  const shown = (stamp: string) => dateOf(stamp, detail);
  const pieces = [
    occurred && text.occurred(text.between(shown(occurred.from), shown(occurred.to))),
    found && text.found(shown(found)),
    fixed && text.fixed(shown(fixed)),
  ].filter((piece): piece is string => Boolean(piece));
  const kept = detail === "short" ? pieces.slice(0, 1) : pieces;
  if (published) kept.push(text.published(shown(published)));
  return kept.length > 0 ? text.list(kept) : null;
}

/** The number with its qualifier, then the source's own words, which are Japanese: in short only for who reads them. */
function amountLines(incident: Incident, locale: Locale, detail: Detail): string[] {
  const text = words[locale];
  const { kind, value, unit, quote } = incident.affected;
  const counted =
    value === null
      ? text.amount["not-stated"]()
      : text.amount[kind](text.withUnit(value.toLocaleString("en-US"), text.units[unit ?? ""] ?? unit ?? ""));
  const isRead = detail === "full" || locale === "ja";
  return quote && isRead ? [counted, text.inTheirWords(quote)] : [counted];
}

/** What the hover shows: when, how many, what data, cause and lesson. */
export const shortSections = (incident: Incident, locale: Locale): IncidentSection[] =>
  sectionsOf(incident, locale, "short");

function sectionsOf(incident: Incident, locale: Locale, detail: Detail): IncidentSection[] {
  const text = words[locale];
  const when = whenLine(incident, locale, detail);
  const data = incident.dataCategories.map((category) => text.data[category] ?? category);
  return [
    ...(when ? [{ label: text.when, lines: [when] }] : []),
    { label: text.howMany, lines: amountLines(incident, locale, detail) },
    ...(data.length > 0 ? [{ label: text.whatData, lines: [text.list(data)] }] : []),
    { label: text.cause, lines: [incident.cause[locale]] },
    { label: text.lesson, lines: [incident.lesson[locale]] },
  ];
}

/** Everything on record that is fit to be shown; circumstances only where the source states them. */
function fullText(incident: Incident, locale: Locale): IncidentText {
  const text = words[locale];
  const sections = sectionsOf(incident, locale, "full");
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
