import { SIGNED_OUT_ANSWERS } from "../models/policies.js";
import { NO_CALLER } from "../models/request-parts.js";
import { definitionsOf, readsOf, variableOf, type Variable } from "./bindings.js";
import type { SourceFile } from "./file.js";
import { rootName } from "./text-fixes.js";
import { referenceName, unwrap, wrapped, type CallLike, type Node } from "./nodes.js";

/**
 * A call that is told nothing, or the request alone, and without whose answer the caller is turned away as unknown:
 * `const household = await currentHousehold(); if (!household) return json({}, { status: 401 })`.
 */
export function isWhoMayEnter(file: SourceFile, node: CallLike, carriesRequest: boolean): boolean {
  if (node.type !== "CallExpression" || node.arguments.length > (carriesRequest ? 1 : 0)) return false;
  if (NO_CALLER.test(referenceName(node.callee) ?? "")) return false;
  const awaited = wrapped(node).parent?.type === "AwaitExpression" ? wrapped(node).parent! : node;
  const made = wrapped(awaited).parent;
  const name = made?.type === "VariableDeclarator" && made.id.type === "Identifier" ? made.id : null;
  const variable = name && variableOf(file, name);
  return variable !== null && readsOf(variable).some((read) => turnsAwayWithout(file, read));
}

/**
 * A part of what a handler is handed, without which the caller is turned away as unknown, and what is a part of that:
 * `kin.id` of `(_root, { id }, { db, kin }) => { if (!kin) throw unauthenticated(); … }`, `ctx.kin.id` likewise.
 */
export function isMissedWhenSignedOut(file: SourceFile, node: Node): boolean {
  const root = rootName(node);
  const variable = root && variableOf(file, root);
  if (!variable) return false;
  const cache = file.fact(missedCache);
  let missed = cache.get(variable);
  if (!missed) cache.set(variable, (missed = missedOf(file, variable)));
  if (missed.length === 0) return false;
  const path = plainText(file, node);
  return missed.some((text) => path === text || path.startsWith(`${text}.`));
}

const missedCache = (_file: SourceFile): Map<Variable, readonly string[]> => new Map();

/** What of a parameter, or of its parts, callers are turned away without: `ctx.kin` of `if (!ctx.kin) throw …`. */
function missedOf(file: SourceFile, variable: Variable): readonly string[] {
  const [only, ...others] = definitionsOf(variable);
  if (only?.kind !== "parameter" || others.length > 0) return [];
  const isWhole = only.parts.length === 0;
  return readsOf(variable).flatMap((read) => {
    if (isWhole && wrapped(read).parent?.type !== "MemberExpression") return [];
    return turnsAwayWithout(file, read) ? [plainText(file, isWhole ? wholeMember(read) : read)] : [];
  });
}

const plainText = (file: SourceFile, node: Node): string => file.textOf(unwrap(node)).replaceAll(/[?!]/g, "");

/** `ctx.kin` of the `ctx` in it. */
function wholeMember(name: Node): Node {
  let whole = wrapped(name);
  while (whole.parent?.type === "MemberExpression" && unwrap(whole.parent.object) === unwrap(whole))
    whole = wrapped(whole.parent);
  return unwrap(whole);
}

/** Holds for the name in `if (!name) return …401…`. */
function turnsAwayWithout(file: SourceFile, name: Node): boolean {
  let test = wrapped(name);
  while (test.parent?.type === "MemberExpression" && unwrap(test.parent.object) === unwrap(test))
    test = wrapped(test.parent);
  if (test.parent?.type !== "UnaryExpression" || test.parent.operator !== "!") return false;
  test = wrapped(test.parent);
  while (test.parent?.type === "LogicalExpression" && test.parent.operator === "||")
    test = wrapped(test.parent);
  return (
    test.parent?.type === "IfStatement" &&
    test.parent.test === test &&
    SIGNED_OUT_ANSWERS.test(file.textOf(test.parent.consequent))
  );
}
