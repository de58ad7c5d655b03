import { NAMED_THINGS, NAME_PARTS, PARTIAL_KEYS, SHARED_KEYS, TIME_KEYS } from "../models/mail-words.js";
import { ID_WORDS } from "../models/people.js";
import { valueBehind } from "./bindings.js";
import type { SourceFile } from "./file.js";
import { localFunctionOf, returnsOf } from "./functions.js";
import { isPersonName, wordsOf } from "./names.js";
import { keyOf, stringOf, unwrap, type Node } from "./nodes.js";

const sharedKeys = new Set(SHARED_KEYS);
const timeKeys = new Set(TIME_KEYS);
const idWords = new Set(ID_WORDS);
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
  /^(?:String|(?:normali[sz]e|trim|clean|strip|squash|lower|upper|compact|simplify|seikika|nfkc|to(?:hankaku|zenkaku|half|full|hiragana|katakana|kana)|hankaku|zenkaku)\w*)$/i;

/** The property, column constant or variable a key is read from. */
export function keyName(file: SourceFile, node: Node): string | null {
  const inner = unwrap(node);
  if (inner.type === "Identifier") {
    // `const key = person.name.replace(/\s/g, "")`
    // A number that was read out of a name is called a number.
    const says = isSharedKey(inner.name) || idWords.has(wordsOf(inner.name).at(-1) ?? "");
    const made = says ? inner : valueBehind(file, inner);
    const name =
      made.type === "CallExpression" || made.type === "MemberExpression" ? keyName(file, made) : null;
    return name !== null && isSharedKey(name) ? name : inner.name;
  }
  if (inner.type === "MemberExpression") {
    const key = keyOf(inner);
    if (key !== null && !/^\d+$/.test(key)) return key;
    // `row[COL.SHIMEI]`
    if (inner.computed && inner.property.type === "MemberExpression") return keyOf(inner.property);
    if (inner.computed && inner.property.type === "Identifier") return inner.property.name;
    return null;
  }
  const behind = keyBehind(inner);
  if (behind !== inner) return keyName(file, behind);
  const rewritten = rewrittenBy(file, inner);
  if (rewritten) return keyName(file, rewritten);
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

/** What a key is written anew from: `row[1]` of `String(row[1]).replace(/\s/g, "")`. */
export function keyBehind(node: Node): Node {
  const inner = unwrap(node);
  if (inner.type !== "CallExpression") return inner;
  if (inner.callee.type === "MemberExpression")
    return SAME_KEY.test(keyOf(inner.callee) ?? "") ? keyBehind(inner.callee.object) : inner;
  const [only, ...more] = inner.arguments;
  return only &&
    more.length === 0 &&
    inner.callee.type === "Identifier" &&
    REWRITES_KEY.test(inner.callee.name)
    ? keyBehind(only)
    : inner;
}

/** What a function of this file writes in another way, as `hankaku = (text) => text.normalize("NFKC").trim()` does. */
function rewrittenBy(file: SourceFile, node: Node): Node | null {
  const [only, ...more] = node.type === "CallExpression" ? node.arguments : [];
  const fn =
    node.type === "CallExpression" && only && more.length === 0 ? localFunctionOf(file, node.callee) : null;
  const [parameter] = fn?.params ?? [];
  const returned = fn ? returnsOf(fn) : [];
  return only &&
    parameter?.type === "Identifier" &&
    returned.length > 0 &&
    returned.every((each) => {
      const from = keyBehind(each);
      return from !== unwrap(each) && from.type === "Identifier" && from.name === parameter.name;
    })
    ? only
    : null;
}

/** What is known of a lookup: what it gives, and whom the message speaks to. */
export interface Asked {
  /** It gives the address of the message. */
  addressed: boolean;
  /** The expressions the message speaks to: `row[0]` of `row[0] + " 様"` is a name, whatever the column. */
  spoken: ReadonlySet<string>;
}

/** The name of a key, also of one that only its use says to be a name. */
export function nameOfKey(file: SourceFile, node: Node, { spoken }: Asked): string | null {
  const name = keyName(file, node);
  if (name !== null) return name;
  const text = file.textOf(keyBehind(node));
  return spoken.has(text) ? text : null;
}

/** Holds for a key that two people can have in common, by its name, by its use, or as it counts within something wider. */
export const isAmbiguous = (file: SourceFile, name: string, { addressed, spoken }: Asked): boolean =>
  isSharedKey(name) || spoken.has(name) || (addressed && isPartOfKey(file, name));

/** Holds for a number that counts within something that the file names too: the room of one of several houses. */
function isPartOfKey(file: SourceFile, name: string): boolean {
  const said = wordsOf(name).join("");
  return PARTIAL_KEYS.some(
    ({ keys, within }) => keys.includes(said) && within.some((each) => file.words.has(each)),
  );
}

/** Holds for a list of things that have names of their own, and no people. */
export const speaksOfThings = (file: SourceFile, list: Node): boolean => {
  const words = wordsOf(file.textOf(list));
  return words.some((word) => NAMED_THINGS.test(word)) && !words.some((word) => isPersonName(word));
};
