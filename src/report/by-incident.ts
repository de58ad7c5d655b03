import type { Locale } from "../protocol.js";
import { confirmedSources, headingOf, incidentById } from "../server/incident-text.js";
import type { Finding } from "../finding.js";

/** The findings that cite one incident. */
export interface IncidentGroup {
  /** Name and year; null for findings without an incident. */
  heading: string | null;
  title: string | null;
  /** Addresses whose page was seen; others are never shown. */
  sources: readonly string[];
  findings: readonly Finding[];
}

/** Findings by the incident they cite, the most frequent first. */
export function byIncident(findings: readonly Finding[], locale: Locale): IncidentGroup[] {
  const groups = new Map<string | null, Finding[]>();
  for (const finding of findings) {
    const known = groups.get(finding.incidentId);
    if (known) known.push(finding);
    else groups.set(finding.incidentId, [finding]);
  }
  return [...groups]
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([id, own]) => {
      const incident = incidentById(id);
      return {
        heading: incident ? headingOf(incident, locale) : id,
        title: incident?.title[locale] ?? null,
        sources: incident ? confirmedSources(incident).map(({ url }) => url) : [],
        findings: own,
      };
    });
}
