import { soleDefinitionOf, variableOf } from "./bindings.js";
import type { SourceFile } from "./file.js";
import { callsTo } from "./functions.js";
import { unwrap, type CallLike, type FunctionNode, type Node } from "./nodes.js";

/** What one call of a function hands over for a parameter; `value` is undefined where the call leaves it out. */
export interface GivenValue {
  call: CallLike;
  value: Node | undefined;
}

/** More calls than this say no more about a helper. */
const MAX_CALLS = 20;

/**
 * The parameter of a function of this file that a value is, with what the file's calls give for it: `ttl` in
 * `const issue = (id, ttl) => sign(id, { expiresIn: ttl })`. Null when the value is something else, when the parameter
 * has a default, or when a call spreads its arguments.
 */
export function givenValues(
  file: SourceFile,
  node: Node,
): { fn: FunctionNode; index: number; given: readonly GivenValue[] } | null {
  const inner = unwrap(node);
  const variable = inner.type === "Identifier" ? variableOf(file, inner) : null;
  const only = variable ? soleDefinitionOf(variable) : null;
  if (only?.kind !== "parameter" || only.parts.length > 0 || only.fallback) return null;
  const calls = callsTo(file, only.fn).slice(0, MAX_CALLS);
  if (calls.some((call) => call.arguments.some((argument) => argument.type === "SpreadElement"))) return null;
  return {
    fn: only.fn,
    index: only.index,
    given: calls.map((call) => ({ call, value: call.arguments[only.index] })),
  };
}

/** What the calls in this file hand over for one parameter; one that spreads a list before it says nothing of it. */
export const handedFor = (
  file: SourceFile,
  fn: FunctionNode,
  index: number,
): readonly { call: CallLike; value: Node }[] =>
  callsTo(file, fn).flatMap((call) => {
    const value = call.arguments[index];
    const isPlaced = call.arguments.slice(0, index + 1).every(({ type }) => type !== "SpreadElement");
    return value && isPlaced ? [{ call, value }] : [];
  });
