import { TIMED_STORE_NAMES, TIMED_STORES } from "../models/expiry.js";
import { definitionsOf, variableOf } from "./bindings.js";
import { calledName } from "./chains.js";
import { textOfLiteral } from "./constants.js";
import type { SourceFile } from "./file.js";
import { localFunctionOf, returnsOf } from "./functions.js";
import { unwrap, type Node } from "./nodes.js";
import { pathOf } from "./paths.js";

/** What kind of key-value store a receiver is; null when it is none that keeps things by time. */
export function storeOf(file: SourceFile, node: Node): "positional" | "object" | "kv" | "expireIn" | null {
  let inner = unwrap(node);
  for (let depth = 0; depth < 8; depth += 1) {
    const path = pathOf(file, inner);
    const known = path === null ? undefined : TIMED_STORES.find((row) => row.path.test(path));
    if (known) return known.style;
    if (inner.type !== "CallExpression") break;
    const callee = unwrap(inner.callee);
    if (callee.type !== "MemberExpression") break;
    inner = unwrap(callee.object);
  }
  const text = file.textOf(inner);
  return (
    TIMED_STORE_NAMES.find((row) => row.name.test(text) && (!row.text || row.text.test(file.text)))?.style ??
    null
  );
}

/** A key's fixed text, through constants and one-line helpers, and whether it is somebody's own. */
export function keyText(file: SourceFile, node: Node, depth = 0): { fixed: string; varies: boolean } | null {
  if (depth > 5) return null;
  const inner = unwrap(node);
  const text = textOfLiteral(inner);
  if (text !== null) return { fixed: text, varies: false };
  if (inner.type === "ArrayExpression") {
    const parts = inner.elements.map((element) => (element ? textOfLiteral(element) : null));
    return { fixed: parts.filter((part) => part !== null).join(" "), varies: parts.includes(null) };
  }
  if (inner.type === "TemplateLiteral") {
    const fixed = inner.quasis.map((quasi) => quasi.value.cooked ?? "");
    let varies = false;
    for (const expression of inner.expressions) {
      // `${PREFIX}:${DOMAIN}`: the same for everybody.
      const name = unwrap(expression);
      const isSetting = name.type === "Identifier" && /^[A-Z][A-Z0-9_]*$/.test(name.name);
      const part = isSetting ? keyText(file, name, depth + 1) : null;
      if (part) fixed.push(part.fixed);
      varies ||= part?.varies ?? !isSetting;
    }
    return { fixed: fixed.join(" "), varies };
  }
  if (inner.type === "BinaryExpression" && inner.operator === "+") {
    const left = keyText(file, inner.left, depth + 1);
    const right = keyText(file, inner.right, depth + 1);
    return {
      fixed: `${left?.fixed ?? ""} ${right?.fixed ?? ""}`,
      varies: !left || !right || left.varies || right.varies,
    };
  }
  if (inner.type === "CallExpression") {
    const fn = localFunctionOf(file, inner.callee);
    const returned = fn ? returnsOf(fn) : [];
    if (returned.length === 1) return keyText(file, returned[0]!, depth + 1);
    const name = calledName(inner);
    return /key$/i.test(name) ? { fixed: name, varies: true } : null;
  }
  if (inner.type === "Identifier") {
    const variable = variableOf(file, inner);
    const all = variable ? definitionsOf(variable) : [];
    if (all.length === 1 && all[0]!.kind === "value" && all[0]!.parts.length === 0) {
      const value = keyText(file, all[0]!.node, depth + 1);
      if (value) return value;
    }
    return /^(?:sessionId|sid|sessionToken|refreshToken|resetToken|sessionKey|tokenKey)$/.test(inner.name)
      ? { fixed: inner.name, varies: true }
      : null;
  }
  return null;
}
