import { incidents } from "../incidents/index.js";
import type { Settings } from "./settings.js";

/** What a diagnostic cites: the record's id and the ready line in the reader's language. */
export interface Citation {
  incidentId: string;
  line: string;
}

/**
 * Chooses the incident a rule cites: the team's own first, then the one the finding names, then the rule's first.
 * A withdrawn record is never cited.
 */
export function citationFor(
  ruleName: string,
  ruleIncidents: readonly string[],
  wanted: string | undefined,
  settings: Settings,
): Citation | null {
  const own = settings.incidents.find((incident) => incident.rules.includes(ruleName));
  if (own) {
    return { incidentId: own.id, line: typeof own.cite === "string" ? own.cite : own.cite[settings.locale] };
  }
  const order = wanted ? [wanted, ...ruleIncidents] : ruleIncidents;
  for (const id of order) {
    const incident = incidents.find((record) => record.id === id && record.status !== "withdrawn");
    if (incident) {
      return { incidentId: id, line: (incident.citeFor?.[ruleName] ?? incident.cite)[settings.locale] };
    }
  }
  return null;
}

/** The citation as it stands at the end of a message, or nothing when citations are off. */
export function citationSuffix(citation: Citation | null, settings: Settings): string {
  if (!citation || !settings.citations) return "";
  return settings.locale === "ja" ? ` — 参考: ${citation.line}` : ` — cf. ${citation.line}`;
}
