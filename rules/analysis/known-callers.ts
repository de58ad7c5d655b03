import { SIGNED_OUT_ANSWERS } from "../models/policies.js";
import { NO_CALLER } from "../models/request-parts.js";
import { readsOf, variableOf } from "./bindings.js";
import type { SourceFile } from "./file.js";
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
