import { TextDocument } from "vscode-languageserver-textdocument";
import type { Engine, LintSettings, Problem, Report, TextEditByOffset } from "./engine.js";

/** After so many rounds what is left is left; each round mends everything that does not overlap. */
const MOST_ROUNDS = 10;

/** Which remedy of a problem is wanted; null for none. */
export type Choice = (problem: Problem) => TextEditByOffset | null;

/** The first, which an editor prefers, of the problems of one rule. */
export const firstOfRule =
  (ruleName: string): Choice =>
  (problem) =>
    problem.ruleName === ruleName ? (problem.remedies[0]?.edit ?? null) : null;

/** The first one that changes nothing but the leak. */
export const safeOnly: Choice = (problem) => problem.remedies.find(({ safe }) => safe)?.edit ?? null;

export interface FixedText {
  text: string;
  /** How many problems are gone. */
  fixed: number;
}

/**
 * Mends a whole text: applies the wanted remedies that do not overlap, checks the result, and goes on with what is
 * left. So every edit is made for the text it is applied to. A round whose result does not parse or is not better is
 * taken back.
 */
export async function fixAll(
  document: TextDocument,
  report: Report,
  choice: Choice,
  engine: Engine,
  settings: LintSettings,
  signal?: AbortSignal,
): Promise<FixedText> {
  let current = document;
  let problems = report.problems;
  const before = countOf(problems, choice);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const edits = withoutOverlaps(problems.map(choice).filter((edit) => edit !== null));
    if (edits.length === 0) break;
    const { uri, languageId, version } = document;
    const next = TextDocument.create(uri, languageId, version, applied(current.getText(), edits));
    const checked = await engine.lint(next, settings, signal);
    const isBetter =
      checked.status === "checked" && countOf(checked.problems, choice) < countOf(problems, choice);
    if (!isBetter || signal?.aborted) break;
    current = next;
    problems = checked.problems;
  }
  return { text: current.getText(), fixed: before - countOf(problems, choice) };
}

const countOf = (problems: readonly Problem[], choice: Choice): number =>
  problems.filter((problem) => choice(problem) !== null).length;

/** Edits in the order of the text; of two that touch, the first. */
function withoutOverlaps(edits: readonly TextEditByOffset[]): TextEditByOffset[] {
  const kept: TextEditByOffset[] = [];
  for (const edit of [...edits].sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1])) {
    const last = kept.at(-1);
    if (!last || last.range[1] < edit.range[0]) kept.push(edit);
  }
  return kept;
}

function applied(text: string, edits: readonly TextEditByOffset[]): string {
  let result = "";
  let end = 0;
  for (const edit of edits) {
    result += text.slice(end, edit.range[0]) + edit.text;
    end = edit.range[1];
  }
  return result + text.slice(end);
}

/**
 * The smallest edits by lines that make one text of another, so that a preview shows the places that change and a
 * cursor elsewhere stays where it is. Lines are compared in order; a stretch that differs is one edit.
 */
export function lineEdits(before: string, after: string): TextEditByOffset[] {
  const old = linesOf(before);
  const fresh = linesOf(after);
  const edits: TextEditByOffset[] = [];
  let i = 0;
  let j = 0;
  let offset = 0;
  while (i < old.length || j < fresh.length) {
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
      offset += old[i]!.length;
      i += 1;
      j += 1;
      continue;
    }
    const [skipOld, skipFresh] = nextMatch(old, fresh, i, j);
    const removed = old.slice(i, i + skipOld).join("");
    edits.push({
      range: [offset, offset + removed.length],
      text: fresh.slice(j, j + skipFresh).join(""),
    });
    offset += removed.length;
    i += skipOld;
    j += skipFresh;
  }
  return edits;
}

const linesOf = (text: string): string[] => text.split(/(?<=\n)/);

/** How far two lists of lines differ from here: the nearest place where two lines in a row are the same again. */
function nextMatch(old: string[], fresh: string[], i: number, j: number): [number, number] {
  const isMatch = (a: number, b: number) =>
    old[a] === fresh[b] && (a + 1 >= old.length || b + 1 >= fresh.length || old[a + 1] === fresh[b + 1]);
  const most = Math.max(old.length - i, fresh.length - j);
  for (let distance = 1; distance <= most; distance += 1) {
    for (let skipOld = 0; skipOld <= distance; skipOld += 1) {
      const [a, b] = [i + skipOld, j + distance - skipOld];
      if (a < old.length && b < fresh.length && isMatch(a, b)) return [skipOld, distance - skipOld];
    }
  }
  return [old.length - i, fresh.length - j];
}
