/** A place in a text, as editors count. */
interface Position {
  line: number;
  character: number;
}

export interface Span {
  start: Position;
  end: Position;
}

/** What is replaced in a text, and by what. */
export interface Change {
  range: Span;
  text: string;
}

/** A report as it is shown. */
export interface Shown {
  rule: string;
  range: Span;
  message: string;
}

/**
 * Ours without those the other shows too; each of the other's stands for one of ours, by its rule and place. Where it
 * is about an older text than anybody knows of, its message tells, if both speak the same language.
 */
export function withoutDoubles<Own extends Shown>(ours: readonly Own[], reported: readonly Shown[]): Own[] {
  const left = new Set(reported);
  const atLine = new Map<string, Shown[]>();
  const saying = new Map<string, Shown[]>();
  for (const report of reported) {
    for (const line of linesOf(report.range)) add(atLine, `${report.rule} ${line}`, report);
    add(saying, `${report.rule} ${report.message.replace(/\s+/g, " ").trim()}`, report);
  }
  return ours.filter((own) => {
    const same =
      linesOf(own.range)
        .flatMap((line) => atLine.get(`${own.rule} ${line}`) ?? [])
        .find((other) => left.has(other) && touch(other.range, own.range)) ??
      lastOf(saying.get(`${own.rule} ${own.message}`), left);
    return !same || !left.delete(same);
  });
}

/** Where a range is after changes, which were made one after another; nothing is left of one that was replaced. */
export function movedBy(range: Span, changes: readonly Change[]): Span {
  return changes.reduce(({ start, end }, change) => {
    // What is typed right before or behind a range is no part of it.
    const moved = { start: moveOne(start, change, "behind"), end: moveOne(end, change, "before") };
    return compare(moved.start, moved.end) > 0 ? { start: moved.start, end: moved.start } : moved;
  }, range);
}

/** Where a position is after a change; one within what was replaced goes behind or before the new text. */
function moveOne(
  at: Position,
  { range: { start, end }, text }: Change,
  within: "behind" | "before",
): Position {
  if (compare(at, start) < 0 || (within === "before" && compare(at, start) === 0)) return at;
  if (compare(at, end) < 0 && within === "before") return start;
  const added = text.split(/\r\n|\r|\n/);
  const last = added.at(-1)!.length;
  const newEnd = {
    line: start.line + added.length - 1,
    character: added.length === 1 ? start.character + last : last,
  };
  if (compare(at, end) < 0) return newEnd;
  return at.line === end.line
    ? { line: newEnd.line, character: newEnd.character + at.character - end.character }
    : { line: newEnd.line + at.line - end.line, character: at.character };
}

const compare = (a: Position, b: Position): number => a.line - b.line || a.character - b.character;

const touch = (a: Span, b: Span): boolean => compare(a.start, b.end) <= 0 && compare(b.start, a.end) <= 0;

/** The last of a list that is left; what stood behind it is gone for good. */
function lastOf<Value>(list: Value[] | undefined, left: ReadonlySet<Value>): Value | undefined {
  while (list?.length && !left.has(list.at(-1)!)) list.pop();
  return list?.at(-1);
}

function add<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

const linesOf = ({ start, end }: Span): number[] =>
  Array.from({ length: end.line - start.line + 1 }, (_, index) => start.line + index);
