import type { TSESTree } from "@typescript-eslint/utils";
import {
  DIGEST_CALLS,
  ENCODER_CALLS,
  ENCODING_CALLS,
  HASH_MAKERS,
  SAME_VALUE,
} from "../models/mail-words.js";
import { valueBehind } from "./bindings.js";
import { calledName } from "./chains.js";
import type { SourceFile } from "./file.js";
import { isCallLike, keyOf, stringOf, unwrap, type Node } from "./nodes.js";

/** Methods that give a value in other letters, or a part of it. */
export const DRESSING =
  /^(?:toString|padStart|padEnd|slice|substring|substr|replace|replaceAll|toUpperCase|toLowerCase|trim|normalize|valueOf)$/;

/** Methods by which the bytes of a hash become a text. */
const WRITES_BYTES = /^(?:map|join|reduce)$/;

const sameValue = new Set(SAME_VALUE);

/** Holds for a call that gives a value in other letters: `btoa(id).replace(/=+$/, "")`. */
export function isEncoded(file: SourceFile, call: TSESTree.CallExpression): boolean {
  const callee = unwrap(call.callee);
  if (file.textOf(callee) === "JSON.stringify") return false;
  if (encodedIn(file, call)) return true;
  const method = callee.type === "MemberExpression" ? (keyOf(callee) ?? "") : "";
  const object =
    callee.type === "MemberExpression" && (DRESSING.test(method) || WRITES_BYTES.test(method))
      ? unwrap(callee.object)
      : null;
  return object?.type === "CallExpression" && isEncoded(file, object);
}

/** What a value spells in other letters: `Buffer.from(value).toString("base64")`, `createHash("md5").update(value).digest("hex")`. */
export function encodedIn(file: SourceFile, call: TSESTree.CallExpression): Node | null {
  const callee = unwrap(call.callee);
  const [first, second] = call.arguments;
  const path = file.textOf(callee);
  // A second argument of what spells in other letters says how, one of a hash may be its key.
  if (ENCODING_CALLS.test(calledName(call)) && (!second || isManner(call))) return first ?? null;
  if (path === "JSON.stringify" || ENCODER_CALLS.test(path)) return first ?? null;
  if (DIGEST_CALLS.test(path)) return second ?? null;
  if (callee.type !== "MemberExpression") return null;
  const inner = unwrap(callee.object);
  if (!isCallLike(inner)) return null;
  const method = keyOf(callee) ?? "";
  if (WRITES_BYTES.test(method) && inner.type === "CallExpression" && isEncoded(file, inner))
    return encodedIn(file, inner);
  const [value] = inner.arguments;
  if (!value || value.type === "SpreadElement") return null;
  const maker = file.textOf(inner.callee);
  const isBytes = maker === (inner.type === "NewExpression" ? "Buffer" : "Buffer.from");
  if (isBytes && /^(?:toString|encode)$/.test(method)) return value;
  // Without a key of its own, a hash is the same for whoever makes it.
  const hashed = unwrap(inner.callee);
  if (method !== "digest" || calledName(inner) !== "update" || hashed.type !== "MemberExpression")
    return null;
  const made = unwrap(hashed.object);
  return made.type === "CallExpression" && HASH_MAKERS.includes(calledName(made)) ? value : null;
}

const isManner = (call: TSESTree.CallExpression): boolean => {
  const [, second, ...others] = call.arguments;
  if (!second || others.length > 0 || !/64/.test(calledName(call))) return false;
  const manner = unwrap(second);
  return (
    stringOf(manner) !== null ||
    manner.type === "Literal" ||
    (manner.type === "MemberExpression" && !manner.computed)
  );
};

/** The value that another one spells: of `btoa(String(row[1]))`, also by way of a name, `row[1]`. */
export function spelledIn(file: SourceFile, node: Node, depth = 0): Node {
  const inner = valueBehind(file, node);
  if (inner.type !== "CallExpression" || depth > 6) return unwrap(node);
  const callee = unwrap(inner.callee);
  const [first] = inner.arguments;
  const value =
    encodedIn(file, inner) ??
    (first && sameValue.has(file.textOf(callee)) ? first : null) ??
    (callee.type === "MemberExpression" && DRESSING.test(keyOf(callee) ?? "") ? callee.object : null);
  return value && value.type !== "SpreadElement" ? spelledIn(file, value, depth + 1) : unwrap(node);
}
