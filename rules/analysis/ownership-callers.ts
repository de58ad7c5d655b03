import { callsElsewhere } from "./callers.js";
import type { Place } from "./elsewhere.js";
import type { SourceFile } from "./file.js";
import { givenTo } from "./flow.js";
import { callsTo, functionsAround } from "./functions.js";
import { unwrap, type CallLike, type FunctionNode, type Node } from "./nodes.js";
import { originOf, type Origin } from "./origins.js";
import type { Condition } from "./record-conditions.js";
import type { Lookup } from "./record-lookups.js";
import { literalPart } from "./texts.js";

/** A lookup in a function that others call: what a call makes of its conditions. */
export interface CallersChoice {
  fn: FunctionNode;
  call: Place<CallLike>;
  /** What the client chooses the record by, there. */
  chosen: Condition;
}

/** The calls of other files by which the client picks the record of a lookup, with nothing to narrow it. */
export function* remoteChoices(
  file: SourceFile,
  lookup: Lookup,
  isKey: (column: string) => boolean,
): Generator<CallersChoice> {
  for (const fn of functionsAround(lookup.node))
    yield* choicesAt(file, lookup, fn, callsElsewhere(file, fn), isKey);
}

/** More calls than this are not asked one by one. */
const MOST_CALLS = 12;

/** The calls of this file by which the client picks the record of a lookup in a function that so many places call. */
export function* localChoices(
  file: SourceFile,
  lookup: Lookup,
  fewest: number,
  isKey: (column: string) => boolean,
): Generator<CallersChoice> {
  const [fn] = functionsAround(lookup.node);
  const calls = fn ? callsTo(file, fn) : [];
  if (!fn || calls.length < fewest || calls.length > MOST_CALLS) return;
  yield* choicesAt(
    file,
    lookup,
    fn,
    calls.map((node) => ({ file, node })),
    isKey,
  );
}

function* choicesAt(
  file: SourceFile,
  lookup: Lookup,
  fn: FunctionNode,
  calls: readonly Place<CallLike>[],
  isKey: (column: string) => boolean,
): Generator<CallersChoice> {
  if (lookup.open) return;
  for (const call of calls) {
    const chosen = choiceAt(file, lookup, fn, call, isKey);
    if (chosen) yield { fn, call, chosen };
  }
}

/** What the client picks the record of a lookup by, where one call runs the function around it; null when more narrows it. */
export function choiceAt(
  file: SourceFile,
  lookup: Lookup,
  fn: FunctionNode,
  call: Place<CallLike>,
  isKey: (column: string) => boolean,
): Condition | null {
  let chosen: Condition | null = null;
  for (const condition of lookup.conditions) {
    const kind = originAt(file, condition.value, fn, call);
    if (kind === "code") continue;
    if (kind !== "client") return null;
    if (!chosen && condition.column !== null && isKey(condition.column)) chosen = condition;
  }
  return chosen;
}

/** Who decides a value of a function when one call of another file runs it. */
function originAt(file: SourceFile, value: Node, fn: FunctionNode, call: Place<CallLike>): Origin["kind"] {
  const given = givenTo(file, value, fn);
  if (given.length !== 1) return originOf(file, value).kind;
  const { index, parts } = given[0]!;
  const argument = call.node.arguments[index];
  if (!argument || argument.type === "SpreadElement") return "unknown";
  const part = parts.length > 0 ? literalPart(call.file, argument, parts) : null;
  if (parts.length > 0 && !part && unwrap(argument).type === "ObjectExpression") return "unknown";
  return originOf(call.file, part ?? argument).kind;
}
