import { DiagnosticSeverity, type Diagnostic } from "vscode-languageserver";
import { DIRECTIVE_CODES, type DiagnosticData, type Locale } from "../protocol.js";
import type { DirectiveNote } from "./directive-notes.js";
import type { Problem } from "./engine.js";
import { words } from "./words.js";

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
      location: { uri: step.elsewhere?.uri ?? uri, range: step.range },
      message: step.text,
    })),
    data,
  };
}

/** A note about a directive; the one without a reason is for information, as the code may well be safe. */
export function noteDiagnosticOf(note: DirectiveNote, version: number, locale: Locale): Diagnostic {
  const data: DiagnosticData = { version, incidentId: null };
  const rules = words[locale].list(note.ruleNames.map((name) => `hiyari/${name}`));
  return {
    range: note.range,
    severity: note.kind === "no-reason" ? DiagnosticSeverity.Information : DiagnosticSeverity.Warning,
    source: "hiyari",
    code: DIRECTIVE_CODES[note.kind],
    message: words[locale].directive[note.kind](rules, note.until ?? ""),
    data,
  };
}
