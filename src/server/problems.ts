import { rules } from "eslint-plugin-hiyari";
import type { Range } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { kindOfPath, pathOfUri } from "./document-kind.js";
import type { Problem, ProblemStep } from "./engine.js";
import { incidentOfMessage } from "./incident-text.js";

/** As ESLint counts: lines from 1, columns from 0. */
interface Position {
  line: number;
  column: number;
}

/** A report as ESLint made it, in plain data, so that it can come from another process. */
export interface RawProblem {
  /** Without the plugin's prefix. */
  ruleName: string;
  message: string;
  level: Problem["level"];
  docsUrl: string | null;
  start: Position;
  end: Position | null;
  suggestions: readonly { title: string; messageId: string | null; range: [number, number]; text: string }[];
  /** What the rule told beside ESLint; null when it cannot be had. */
  finding: RawFinding | null;
}

export interface RawFinding {
  incidentId: string | null;
  steps: readonly RawStep[];
}

export interface RawStep {
  loc: { start: Position; end: Position };
  text: string;
  /** For a place in another file, its whole path and its line as it stands. */
  elsewhere?: { path: string; code: string };
}

/** Reports in the editor's terms. `text` is what ESLint read. */
export function problemsOf(raw: readonly RawProblem[], text: string, document: TextDocument): Problem[] {
  const lines = new LintedLines(text);
  const rangeOf = (start: Position, end: Position): Range => ({
    start: document.positionAt(lines.offsetOf(start)),
    end: document.positionAt(lines.offsetOf(end)),
  });
  const isHosting = kindOfPath(pathOfUri(document.uri)) === "hosting";
  return raw.map((problem) => ({
    ruleName: problem.ruleName,
    message: problem.message.replace(/\s+/g, " ").trim(),
    level: problem.level,
    range: rangeOf(
      problem.start,
      problem.end ?? { line: problem.start.line, column: problem.start.column + 1 },
    ),
    docsUrl: problem.docsUrl,
    incidentId: problem.finding ? problem.finding.incidentId : incidentOfMessage(problem.message),
    steps: (problem.finding?.steps ?? []).map((step) =>
      step.elsewhere
        ? stepElsewhere(step, step.elsewhere)
        : { range: rangeOf(step.loc.start, step.loc.end), text: step.text },
    ),
    remedies: problem.suggestions.map((suggestion) => ({
      title: suggestion.title,
      edit: { range: suggestion.range, text: suggestion.text },
      // A hosting file's entry speaks for many paths, so a change there is never without a look.
      safe: !isHosting && isSafe(problem.ruleName, suggestion.messageId),
    })),
  }));
}

/** The text of another file is not at hand, but lines and columns say nearly always the same in both counts. */
function stepElsewhere(
  { loc, text }: RawStep,
  { path, code }: NonNullable<RawStep["elsewhere"]>,
): ProblemStep {
  const at = ({ line, column }: Position) => ({ line: line - 1, character: column });
  return { range: { start: at(loc.start), end: at(loc.end) }, text, elsewhere: { uri: fileUri(path), code } };
}

/** Paths come with forward slashes on every system. */
function fileUri(path: string): string {
  const escaped = encodeURI(path).replace(/[?#]/g, encodeURIComponent);
  return `file://${escaped.replace(/^(?!\/)/, "/")}`;
}

/** Whether the rule declares a suggestion as one that changes nothing but the leak. */
function isSafe(ruleName: string, messageId: string | null): boolean {
  const id = messageId?.replace(/^fix\./, "").replace(/\.ja$/, "") ?? "";
  return rules[ruleName]?.definition.remedies?.[id]?.safe === true;
}

/** Where the lines of a text start, as ESLint counts them: more characters end a line there than in editors. */
class LintedLines {
  readonly #starts: number[] = [0];

  constructor(private readonly text: string) {
    const ends = /\r\n|[\r\n\u2028\u2029]/g;
    while (ends.exec(text)) this.#starts.push(ends.lastIndex);
  }

  /** The offset of a position; one beyond its line is the line's end. */
  offsetOf({ line, column }: Position): number {
    const index = Math.min(Math.max(line, 1), this.#starts.length) - 1;
    const next = this.#starts[index + 1] ?? this.text.length;
    return Math.min(this.#starts[index]! + column, next);
  }
}
