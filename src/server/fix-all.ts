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
 * The smallest edits that make one text of another, so that a preview shows the places that change and a cursor
 * elsewhere stays where it is. Lines are compared in order; where they differ, what begins and ends alike is left out.
 */
export function lineEdits(before: string, after: string): TextEditByOffset[] {
  const old = linesOf(before);
  const fresh = linesOf(after);
  const pairs = new LinePairs(old, fresh);
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
    const [skipOld, skipFresh] = pairs.nextMatch(i, j);
    const [removed, added] = [old.slice(i, i + skipOld), fresh.slice(j, j + skipFresh)];
    edits.push(...editsBetween(removed, added, offset));
    for (const line of removed) offset += line.length;
    i += skipOld;
    j += skipFresh;
  }
  return edits;
}

/** More pairs of lines than this are not compared one by one. */
const MOST_PAIRS = 10_000;

/** The edits of a stretch that differs: one for each part between lines that both have in common. */
function editsBetween(old: readonly string[], fresh: readonly string[], start: number): TextEditByOffset[] {
  const common = old.length * fresh.length > MOST_PAIRS ? [] : commonLines(old, fresh);
  const edits: TextEditByOffset[] = [];
  let [i, j, offset] = [0, 0, start];
  for (const [nextOld, nextFresh] of [...common, [old.length, fresh.length] as const]) {
    const removed = old.slice(i, nextOld).join("");
    const added = fresh.slice(j, nextFresh).join("");
    if (removed !== added) edits.push(withoutCommonEnds(removed, added, offset));
    offset += removed.length + (old[nextOld]?.length ?? 0);
    [i, j] = [nextOld + 1, nextFresh + 1];
  }
  return edits;
}

/** The longest list of lines that two lists have in the same order, by where they stand in both. */
function commonLines(old: readonly string[], fresh: readonly string[]): [number, number][] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Array<number>(fresh.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      lengths[i]![j] =
        old[i] === fresh[j]
          ? lengths[i + 1]![j + 1]! + 1
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  const common: [number, number][] = [];
  for (let i = 0, j = 0; i < old.length && j < fresh.length;) {
    if (old[i] === fresh[j]) common.push([i++, j++]);
    else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i += 1;
    else j += 1;
  }
  return common;
}

/** What is not cut through: words, characters of two units, ends of lines of two characters. */
const JOINED = /[\p{L}\p{N}_$\uD800-\uDFFF\r]/u;

/** An edit without what its two texts begin and end with. */
function withoutCommonEnds(removed: string, added: string, offset: number): TextEditByOffset {
  const most = Math.min(removed.length, added.length);
  let start = 0;
  while (start < most && removed[start] === added[start]) start += 1;
  while (start > 0 && JOINED.test(removed[start - 1]!)) start -= 1;
  let end = 0;
  while (end < most - start && removed.at(-1 - end) === added.at(-1 - end)) end += 1;
  const isInside = (text: string) => text.at(-end) === "\n" && text.at(-1 - end) === "\r";
  while (end > 0 && (JOINED.test(removed.at(-end)!) || isInside(removed) || isInside(added))) end -= 1;
  return {
    range: [offset + start, offset + removed.length - end],
    text: added.slice(start, added.length - end),
  };
}

const linesOf = (text: string): string[] => text.split(/(?<=\n)/);

/** More lines than any text has that is checked. */
const MOST_LINES = 2 ** 25;

/**
 * Two lists of lines by what each line and the one below it are: a pair that is the same is where they meet again. Every
 * place is looked at once or twice, however much differs.
 */
class LinePairs {
  readonly #old: number[];
  /** Where a pair stands in the second list, in order. */
  readonly #places = new Map<number, number[]>();

  constructor(
    private readonly old: readonly string[],
    private readonly fresh: readonly string[],
  ) {
    const ids = new Map<string, number>();
    const idOf = (line: string | undefined): number => {
      if (line === undefined) return MOST_LINES - 1;
      const id = ids.get(line) ?? ids.size;
      ids.set(line, id);
      return id;
    };
    const pairsOf = (lines: readonly string[]) =>
      lines.map((line, index) => idOf(line) * MOST_LINES + idOf(lines[index + 1]));
    this.#old = pairsOf(old);
    for (const [index, pair] of pairsOf(fresh).entries()) {
      const places = this.#places.get(pair);
      if (places) places.push(index);
      else this.#places.set(pair, [index]);
    }
  }

  /** How many lines of both differ from here on, to the nearest place where they are the same again. */
  nextMatch(i: number, j: number): [number, number] {
    let best: [number, number] = [this.old.length - i, this.fresh.length - j];
    for (let skip = 0; i + skip < this.old.length && skip < best[0] + best[1]; skip += 1) {
      const place = firstFrom(this.#places.get(this.#old[i + skip]!) ?? [], j);
      if (place !== undefined && skip + place - j < best[0] + best[1]) best = [skip, place - j];
    }
    return best;
  }
}

/** The first number of an ordered list that is not below another. */
function firstFrom(list: readonly number[], least: number): number | undefined {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return list[low];
}
