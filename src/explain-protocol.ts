/** What the "Explain" page of a finding is made of, and how it is asked for. */

import type { FindingStep, Place } from "./finding.js";
import type { IncidentText, Locale } from "./protocol.js";

/** A finding, by where it starts; lines and characters count from zero, as in the editor. */
export interface ExplainParams {
  uri: string;
  /** Without the `hiyari/` prefix. */
  ruleName: string;
  line: number;
  character: number;
}

/** A line of a diff; what is kept has no sign. */
export interface DiffLine {
  sign: "+" | "-" | " ";
  text: string;
  /** Line number in the text as it is; null for what is added. */
  line: number | null;
}

export interface ExplainedFix {
  title: string;
  /** Stretches of the file that change, each with a little of what stays. */
  hunks: DiffLine[][];
  /** The replacement by offsets, to be applied to the version the page was made from. */
  edit: { range: [number, number]; text: string };
}

export interface ExplainPage {
  locale: Locale;
  uri: string;
  /** Version of the document the page was made from. */
  version: number;
  rule: { id: string; url: string | null };
  place: Place;
  message: string;
  /** The line after "cf."; null when citations are off. */
  citation: string | null;
  incident: { id: string; text: IncidentText; sources: string[] } | null;
  /** How the data got there; the last step is the reported place itself. */
  steps: (FindingStep & { code: string })[];
  fixes: ExplainedFix[];
  /** When the report can be ignored, in the words of the rule's page. */
  safeToIgnore: string;
}

/** Answers null when there is no such finding any more. */
export const EXPLAIN_REQUEST = "hiyari/explain";
