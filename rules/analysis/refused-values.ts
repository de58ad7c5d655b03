import { CHECKING_CALLS } from "../models/exposure.js";
import { calledName } from "./chains.js";
import { conditionsOf } from "./conditions.js";
import { isCallLike, unwrap, type Node } from "./nodes.js";

/** What a condition says of a value: it is empty there, or it was compared with the right one and is another. */
export type Refusal = "absent" | "refused";

/** What the conditions a place stands under say of a value; null for nothing. */
export function refusalAt(place: Node, isValue: (node: Node) => boolean): Refusal | null {
  for (const { test, holds } of conditionsOf(place, null)) {
    const found = refusalBy(test, holds, isValue);
    if (found) return found;
  }
  return null;
}

function refusalBy(test: Node, holds: boolean, isValue: (node: Node) => boolean): Refusal | null {
  const inner = unwrap(test);
  if (inner.type === "UnaryExpression" && inner.operator === "!")
    return refusalBy(inner.argument, !holds, isValue);
  if (inner.type === "LogicalExpression" && inner.operator !== "??") {
    const sides = [inner.left as Node, inner.right].map((side) => refusalBy(side, holds, isValue));
    // Both sides hold of `a && b`, and neither of `a || b` where it does not.
    if ((inner.operator === "&&") === holds) return sides.find((side) => side !== null) ?? null;
    return sides.includes(null) ? null : sides.includes("refused") ? "refused" : "absent";
  }
  if (inner.type === "BinaryExpression") {
    if (!/^[!=]==?$/.test(inner.operator)) return null;
    const [left, right] = [unwrap(inner.left as Node), unwrap(inner.right)];
    const other = isValue(left) ? right : isValue(right) ? left : null;
    if (!other) return null;
    const equal = inner.operator.startsWith("=") === holds;
    return isNothing(other) ? (equal ? "absent" : null) : equal ? null : "refused";
  }
  if (holds) return null;
  // `if (!isSame(given, expected))`
  if (isCallLike(inner))
    return CHECKING_CALLS.test(calledName(inner)) && inner.arguments.some(isValue) ? "refused" : null;
  return isValue(inner) ? "absent" : null;
}

const isNothing = (node: Node): boolean =>
  (node.type === "Literal" && (node.value === null || node.value === "")) ||
  (node.type === "Identifier" && node.name === "undefined");
