import { NAMED_THINGS, NAME_PARTS, SHARED_KEYS, TIME_KEYS } from "../models/mail-words.js";
import type { SourceFile } from "./file.js";
import { isPersonName, wordsOf } from "./names.js";
import { keyOf, stringOf, unwrap, type Node } from "./nodes.js";

const sharedKeys = new Set(SHARED_KEYS);
const timeKeys = new Set(TIME_KEYS);
/** Holds for the name of something that two people can have in common. */
export const isSharedKey = (name: string): boolean => sharedKeys.has(wordsOf(name).join(""));
/** Holds for what many records of one day have: when something is. */
export const isTimeKey = (name: string): boolean => timeKeys.has(wordsOf(name).join(""));
/** Holds for a name, or one part of it. */
export const isNamePart = (name: string): boolean => isSharedKey(name) && NAME_PARTS.test(name);

/** Methods after which a key is still the same key, and functions that write one in another way. */
const SAME_KEY =
  /^(?:trim|trimEnd|trimStart|toLowerCase|toLocaleLowerCase|toString|normalize|replace|replaceAll|toUpperCase|getTime|valueOf|toISOString|toDateString|join|split)$/;
const REWRITES_KEY =
  /^(?:String|(?:normali[sz]e|trim|clean|strip|squash|lower|upper|compact|simplify|seikika|nfkc)\w*)$/i;

/** The property, column constant or variable a key is read from. */
export function keyName(file: SourceFile, node: Node): string | null {
  const inner = unwrap(node);
  if (inner.type === "Identifier") return inner.name;
  if (inner.type === "MemberExpression") {
    const key = keyOf(inner);
    if (key !== null && !/^\d+$/.test(key)) return key;
    // `row[COL.SHIMEI]`
    if (inner.computed && inner.property.type === "MemberExpression") return keyOf(inner.property);
    if (inner.computed && inner.property.type === "Identifier") return inner.property.name;
    return null;
  }
  if (
    inner.type === "CallExpression" &&
    inner.callee.type === "MemberExpression" &&
    SAME_KEY.test(keyOf(inner.callee) ?? "")
  )
    return keyName(file, inner.callee.object);
  if (
    inner.type === "CallExpression" &&
    inner.callee.type === "Identifier" &&
    inner.arguments.length === 1 &&
    REWRITES_KEY.test(inner.callee.name)
  )
    return keyName(file, inner.arguments[0]!);
  // Family name and given name, written one after the other.
  const parts =
    inner.type === "TemplateLiteral"
      ? inner.expressions
      : inner.type === "BinaryExpression" && inner.operator === "+"
        ? [inner.left, inner.right].filter((each) => stringOf(each) === null)
        : [];
  const names = parts.map((each) => keyName(file, each));
  return names.length > 0 && names.every((name) => name !== null && isNamePart(name)) ? names[0]! : null;
}

/** Holds for a list of things that have names of their own, and no people. */
export const speaksOfThings = (file: SourceFile, list: Node): boolean => {
  const words = wordsOf(file.textOf(list));
  return words.some((word) => NAMED_THINGS.test(word)) && !words.some((word) => isPersonName(word));
};
