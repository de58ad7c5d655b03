import type { TSESTree } from "@typescript-eslint/utils";
import { EMITTING_CALLS, LISTENING_CALLS } from "../models/mail-words.js";
import { calledName } from "./chains.js";
import type { SourceFile } from "./file.js";
import { callsTo, usesAsValue } from "./functions.js";
import { callsWhere } from "./named-nodes.js";
import { functionAround, isCallLike, stringOf, unwrap, type FunctionNode, type Node } from "./nodes.js";

const listening = new Set(LISTENING_CALLS);
const emitting = new Set(EMITTING_CALLS);
const emits = callsWhere((name) => emitting.has(name));

/** The events a function is told of: `bus.on("paid", fn)`, by whom and which. */
export function eventsOf(file: SourceFile, fn: FunctionNode): readonly { by: string; name: string }[] {
  return usesAsValue(file, fn).flatMap((use) => {
    const call = use.parent;
    if (!isCallLike(call) || !call.arguments.includes(use as never) || !listening.has(calledName(call)))
      return [];
    const name = stringOf(call.arguments[0]);
    return name === null ? [] : [{ by: receiverText(file, call.callee), name }];
  });
}

/** The calls that lead to a function: its own, and those that tell of an event on which it, or what calls it, waits. */
export function callsLeadingTo(file: SourceFile, fn: FunctionNode): readonly Node[] {
  const calls = callsTo(file, fn);
  const around = calls.flatMap((call) => functionAround(call) ?? []);
  return [...calls, ...[fn, ...around].flatMap((each) => emitsFor(file, each))];
}

function emitsFor(file: SourceFile, fn: FunctionNode): readonly TSESTree.CallExpression[] {
  if (emits(file).length === 0) return [];
  const events = eventsOf(file, fn);
  return emits(file).filter((call) =>
    events.some(
      ({ by, name }) => stringOf(call.arguments[0]) === name && receiverText(file, call.callee) === by,
    ),
  );
}

const receiverText = (file: SourceFile, callee: Node): string => {
  const inner = unwrap(callee);
  return inner.type === "MemberExpression" ? file.textOf(inner.object) : "";
};
