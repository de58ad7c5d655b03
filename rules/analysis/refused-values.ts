import { CHECKING_CALLS, FORM_CHECKS, HEADER_SCHEMES } from "../models/exposure.js";
import { calledName } from "./chains.js";
import { ELEMENT } from "./bindings.js";
import { conditionsOf } from "./conditions.js";
import { literalsOf, textOfLiteral } from "./constants.js";
import type { SourceFile } from "./file.js";
import { isCallLike, isNothing, keyOf, unwrap, type CallLike, type Node } from "./nodes.js";

/**
 * What a condition says of a value: it is empty there, it was compared with the right one and is another, or it is one
 * that the program itself has written down.
 */
export type Refusal = "absent" | "refused" | "written";

/** What the conditions a place stands under say of a value; null for nothing. */
export function refusalAt(file: SourceFile, place: Node, isValue: (node: Node) => boolean): Refusal | null {
  for (const { test, holds } of conditionsOf(place, null)) {
    const found = refusalBy(file, test, holds, isValue);
    if (found) return found;
  }
  return null;
}

function refusalBy(
  file: SourceFile,
  test: Node,
  holds: boolean,
  isValue: (node: Node) => boolean,
): Refusal | null {
  const inner = unwrap(test);
  if (inner.type === "UnaryExpression" && inner.operator === "!")
    return refusalBy(file, inner.argument, !holds, isValue);
  if (inner.type === "LogicalExpression" && inner.operator !== "??") {
    const sides = [inner.left as Node, inner.right].map((side) => refusalBy(file, side, holds, isValue));
    // Both sides hold of `a && b`, and neither of `a || b` where it does not.
    if ((inner.operator === "&&") === holds) return sides.find((side) => side !== null) ?? null;
    if (sides.includes(null)) return null;
    return sides.includes("refused") ? "refused" : sides.includes("written") ? "written" : "absent";
  }
  if (inner.type === "BinaryExpression") {
    if (!/^[!=]==?$/.test(inner.operator)) return null;
    const [left, right] = [unwrap(inner.left as Node), unwrap(inner.right)];
    const other = isValue(left) ? right : isValue(right) ? left : null;
    if (!other) return null;
    const equal = inner.operator.startsWith("=") === holds;
    if (isNothing(other)) return equal ? "absent" : null;
    // `if (secret === "changeme") throw …`
    return !equal ? "refused" : textOfLiteral(other) === null ? null : "written";
  }
  // `if (PLACEHOLDERS.has(value)) throw …`
  if (holds) return isCallLike(inner) && isListed(file, inner, isValue) ? "written" : null;
  // `if (!isSame(given, expected))`
  if (isCallLike(inner))
    return (CHECKING_CALLS.test(calledName(inner)) && inner.arguments.some(isValue)) ||
      checksForm(inner, isValue)
      ? "refused"
      : null;
  return isValue(inner) ? "absent" : null;
}

/** Holds for a call that asks a list of the file's own literals whether it has the value. */
function isListed(file: SourceFile, call: CallLike, isValue: (node: Node) => boolean): boolean {
  const callee = unwrap(call.callee);
  const [first] = call.arguments;
  const asked = first && unwrap(first);
  return (
    callee.type === "MemberExpression" &&
    /^(?:has|includes)$/.test(keyOf(callee) ?? "") &&
    asked !== undefined &&
    // `FILLED_IN.has(value ?? "")`
    isValue(asked.type === "LogicalExpression" ? unwrap(asked.left) : asked) &&
    literalsOf(file, callee.object, [ELEMENT]).length > 0
  );
}

/** `key.startsWith("pk_")`, `/^pk_/.test(key)`: what fails is no key of that service. */
function checksForm(call: CallLike, isValue: (node: Node) => boolean): boolean {
  const callee = unwrap(call.callee);
  const [form, ...more] = call.arguments;
  if (callee.type !== "MemberExpression" || !form || more.length > 0) return false;
  if (!FORM_CHECKS.test(calledName(call))) return false;
  const sides = [unwrap(callee.object), unwrap(form)];
  const other = sides.find((side) => !isValue(side));
  return sides.some(isValue) && other?.type === "Literal" && !HEADER_SCHEMES.test(other.raw);
}
