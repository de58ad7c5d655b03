import { DiagnosticSeverity, type Diagnostic } from "vscode-languageserver";
import type { DiagnosticData } from "../protocol.js";
import type { Problem } from "./engine.js";

const SEVERITY = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A problem as editors show it: one line, the rule with its page, and the steps as related places. */
export function diagnosticOf(problem: Problem, uri: string, version: number): Diagnostic {
  const data: DiagnosticData = { version, incidentId: problem.incidentId };
  return {
    range: problem.range,
    severity: SEVERITY[problem.level],
    source: "hiyari",
    code: `hiyari/${problem.ruleName}`,
    ...(problem.docsUrl ? { codeDescription: { href: problem.docsUrl } } : {}),
    message: problem.message,
    relatedInformation: problem.steps.map((step) => ({
      location: { uri, range: step.range },
      message: step.text,
    })),
    data,
  };
}
