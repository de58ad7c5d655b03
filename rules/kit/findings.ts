import type { Bilingual } from "../incidents/schema.js";
import type { Location } from "../analysis/nodes.js";

/** One step of the path user data takes to the place that is reported. */
export interface Step {
  at: { loc: Location };
  says: Bilingual;
}

/** A finding as the editor needs it: what ESLint's message object cannot carry. */
export interface ReportedFinding {
  ruleName: string;
  messageId: string;
  loc: Location;
  incidentId: string | null;
  steps: readonly ReportedStep[];
}

export interface ReportedStep {
  loc: Location;
  text: string;
  /** Where the place is, if it is in a file that the linted one uses: its whole path, and its line as it stands. */
  elsewhere?: { path: string; code: string };
}

const bySource = new WeakMap<object, ReportedFinding[]>();

/** Keeps a finding beside the `SourceCode` it was made from. */
export function rememberFinding(sourceCode: object, finding: ReportedFinding): void {
  const list = bySource.get(sourceCode);
  if (list) list.push(finding);
  else bySource.set(sourceCode, [finding]);
}

/** The findings of one linted file, in the order they were reported. */
export function findingsOf(sourceCode: object): readonly ReportedFinding[] {
  return bySource.get(sourceCode) ?? [];
}
