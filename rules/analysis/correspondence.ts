import type { SourceFile } from "./file.js";
import { identifiersIn } from "./identifiers.js";
import { type Lineup, lineup } from "./lineups.js";
import { functionAround, isFunction, keyOf, type Node } from "./nodes.js";

/** Whether position i of one list and position i of the other speak of one record. */
export type Correspondence = "same" | "different" | "unknown";

/** Whether two lists correspond position by position. `ahead` is how much further the second one is read. */
export function correspondence(
  file: SourceFile,
  one: Lineup | null,
  other: Lineup | null,
  ahead = 0,
): Correspondence {
  if (!one || !other) return "unknown";
  if (one.base !== other.base) {
    const fetched = (each: Lineup): boolean =>
      each.made === "rows" || each.made === "sheet" || each.made === "file";
    const loaded = (each: Lineup): boolean => fetched(each) || each.made === "call";
    const asked = askedWith(file, one, other, ahead);
    if (asked) return asked;
    if (areCutApart(one, other)) return "different";
    // A folder lists its files by their names.
    const isListed = (each: Lineup): boolean => each.made === "folder";
    const isGiven = (each: Lineup): boolean => loaded(each) || /^(?:parameter|import)$/.test(each.made);
    if ((isListed(one) && isGiven(other)) || (isListed(other) && isGiven(one))) return "different";
    if (!loaded(one) || !loaded(other)) return "unknown";
    if (one.sheet && other.sheet && one.sheet.id === other.sheet.id)
      return one.sheet.row === null || other.sheet.row === null
        ? "unknown"
        : compareChanges(one, other, one.sheet.row + one.offset - other.sheet.row - other.offset - ahead);
    // A function that is not awaited may well keep the two in step; a query does not.
    if ([one, other].some((each) => !fetched(each) && !isAwaited(each.at))) return "unknown";
    const order = orderOf(file, one.at);
    return order !== null && order === orderOf(file, other.at) ? "unknown" : "different";
  }
  return compareChanges(one, other, one.offset - other.offset - ahead);
}

/** Holds if two lists of different origin were in step once: handed over together, columns of one sheet, or the one asked for with the other. */
export const wereInStep = (file: SourceFile, one: Lineup, other: Lineup): boolean =>
  areCutApart(one, other) ||
  (one.sheet !== undefined && one.sheet.id === other.sheet?.id) ||
  (!isAskedFor(file, one, other) && !isAskedFor(file, other, one) && askedWith(file, one, other, 0) !== null);

/** A database answers in its own order, whatever the order of the numbers it is asked for. */
export const isAskedFor = (file: SourceFile, answer: Lineup, list: Lineup): boolean =>
  answer.made === "rows" && handedList(file, answer.at, list) !== null;

/** A function that is handed the one list may well answer in its order: the answer keeps to what was handed over. */
function askedWith(file: SourceFile, one: Lineup, other: Lineup, ahead: number): Correspondence | null {
  for (const [answer, list, turned] of [
    [one, other, -ahead],
    [other, one, ahead],
  ] as const) {
    if (isAskedFor(file, answer, list)) return "different";
    if (answer.made !== "call") continue;
    const handed = handedList(file, answer.at, list);
    // What was handed over had all elements, and the other list has some: no position is the same.
    if (handed) return sameOrder(handed, list, turned) ? "unknown" : "different";
  }
  return null;
}

/** Two lists that were handed over together, of which one has lost elements or its order since. */
function areCutApart(one: Lineup, other: Lineup): boolean {
  const together = one.made === "parameter" && other.made === "parameter";
  if (!together || functionAround(one.at) !== functionAround(other.at)) return false;
  return one.changes.length > 0 !== other.changes.length > 0;
}

function compareChanges(one: Lineup, other: Lineup, apart: number): Correspondence {
  const same =
    one.changes.length === other.changes.length &&
    one.changes.every(
      (change, index) => change.at === other.changes[index]!.at || change.text === other.changes[index]!.text,
    );
  if (!same) return "different";
  return apart === 0 ? "same" : one.changes.length === 0 ? "different" : "unknown";
}

const isAwaited = (node: Node): boolean => {
  for (let parent = node.parent; parent; parent = parent.parent) {
    if (parent.type === "AwaitExpression") return true;
    if (/Statement$|Declaration$/.test(parent.type) || isFunction(parent)) return false;
  }
  return false;
};

/** The list of the same origin that a call is handed; null when there is none. */
function handedList(file: SourceFile, call: Node, list: Lineup): Lineup | null {
  for (const name of identifiersIn(file, call)) {
    // `take: members.length`: how many they are, not who.
    if (name.parent.type === "MemberExpression" && keyOf(name.parent) === "length") continue;
    const own = lineup(file, name, [], name, 4);
    if (own !== null && own.base === list.base) return own;
  }
  return null;
}

const sameOrder = (handed: Lineup, list: Lineup, ahead: number): boolean =>
  compareChanges(handed, list, handed.offset - list.offset + ahead) !== "different";

/** The column a query is ordered by when it identifies a record; null when it has no such order. */
function orderOf(file: SourceFile, query: Node): string | null {
  const text = file.textOf(query);
  const said =
    /order\s*by\s+["'`]?(?:\w+\.)?([\w\p{L}]+)/iu.exec(text)?.[1] ??
    /order(?:By)?["']?\s*[:(]\s*\[?\s*\{?\s*\[?["'`]?(?:\w+\.)?([\w\p{L}]+)/iu.exec(text)?.[1] ??
    /\bsort\s*[:(]\s*\{?\s*["'`]?([\w\p{L}]+)/iu.exec(text)?.[1];
  return said && /(?:id|no|number|email|mail|code|番号|uuid)$/i.test(said) ? said.toLowerCase() : null;
}
