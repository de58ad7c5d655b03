import type { TSESTree } from "@typescript-eslint/utils";
import { SCRIPTLET_PLACES, SCRIPTLET_TEMPLATES } from "../models/mail-words.js";
import {
  definitionsOf,
  ELEMENT,
  parameterBehind,
  soleDefinitionOf,
  valueBehind,
  variableOf,
} from "./bindings.js";
import { calledName } from "./chains.js";
import type { Place } from "./elsewhere.js";
import type { SourceFile } from "./file.js";
import { callbackSource, goneThrough, localFunctionOf } from "./functions.js";
import { piecesOf } from "./mail-text.js";
import { callsWhere } from "./named-nodes.js";
import { contains, isFunction, keyOf, stringOf, unwrap, type FunctionNode, type Node } from "./nodes.js";
import { writtenUnder } from "./written-values.js";

/** A piece of a text, and where it is written. */
export interface WrittenText {
  text: string;
  at: Node;
}

/** A text with places in it, and the object whose properties are put there. */
export interface FilledTemplate {
  /** Null for a text that this file does not show. */
  text: readonly WrittenText[] | null;
  values: Node | null;
  /** What a place looks like; the name is its first group that matches. */
  place: RegExp;
}

/** `{{name}}`, `{{{user.name}}}`, `<%= name %>`: a place in a template, and the name of what is put there. */
const PLACE = /\{\{\{?[~#]?\s*([\w.]+)\s*~?\}?\}\}|<%[=-]\s*([\w.]+)\s*-?%>/g;

const COMPILES = /^(?:compile|template)$/;
const RENDERS = /^(?:render|renderString|to_html|template)$/;

/** A template of this file that a call fills: `Handlebars.compile(text)(values)`, `ejs.render(text, values)`, `fill(text, values)`. */
export function filledTemplate(file: SourceFile, call: TSESTree.CallExpression): FilledTemplate | null {
  const own = filledByHand(file, call);
  if (own) return own;
  const callee = valueBehind(file, call.callee);
  const [first, second] = call.arguments;
  const compiled = callee.type === "CallExpression" && COMPILES.test(calledName(callee));
  const source = compiled ? callee.arguments[0] : RENDERS.test(calledName(call)) ? first : null;
  const text = source ? textOf(file, source) : null;
  if (!text?.some((each) => each.text.search(PLACE) >= 0)) return null;
  const values = compiled ? first : second;
  return { text, values: values && values.type !== "SpreadElement" ? values : null, place: PLACE };
}

/** The text of a template with such places, whose properties are set before it is evaluated: `HtmlService.createTemplate(text)`. */
export function scriptletText(file: SourceFile, node: Node): readonly WrittenText[] | null {
  const made = valueBehind(file, node);
  const [source] =
    made.type === "CallExpression" && SCRIPTLET_TEMPLATES.has(calledName(made)) ? made.arguments : [];
  const text = source && source.type !== "SpreadElement" ? textOf(file, source) : null;
  return text?.some((each) => each.text.search(SCRIPTLET_PLACES) >= 0) ? text : null;
}

/** The text of a template, in pieces, also through names, sums and `join`; what else is put into it is left out. */
function textOf(file: SourceFile, node: Node, depth = 0): readonly WrittenText[] | null {
  const inner = valueBehind(file, node);
  const text = stringOf(inner);
  if (text !== null) return [{ text, at: inner }];
  if (depth > 6) return null;
  const again = (other: Node): readonly WrittenText[] => textOf(file, other, depth + 1) ?? [];
  switch (inner.type) {
    case "TemplateLiteral":
      return inner.quasis.flatMap(({ value }, index) => {
        const expression = inner.expressions[index];
        return [{ text: value.cooked ?? value.raw, at: inner }, ...(expression ? again(expression) : [])];
      });
    case "BinaryExpression":
      return inner.operator === "+" ? [...again(inner.left), ...again(inner.right)] : null;
    case "CallExpression": {
      const callee = unwrap(inner.callee);
      const list = callee.type === "MemberExpression" ? unwrap(callee.object) : null;
      if (calledName(inner) !== "join" || list?.type !== "ArrayExpression") return null;
      const separator = stringOf(inner.arguments[0]) ?? ",";
      return list.elements.flatMap((each, index) => [
        ...(index > 0 ? [{ text: separator, at: inner as Node }] : []),
        ...(each ? again(each) : []),
      ]);
    }
    case "MemberExpression": {
      const key = keyOf(inner);
      return key === null ? null : oneText(file, writtenUnder(file, inner.object, key), depth);
    }
    case "Identifier": {
      // `const { body } = MAILS.booking`
      const variable = variableOf(file, inner);
      const only = variable ? soleDefinitionOf(variable) : null;
      const part = only?.kind === "value" && only.parts.length === 1 ? only.parts[0] : null;
      return only?.kind === "value" && typeof part === "string" && part !== ELEMENT
        ? oneText(file, writtenUnder(file, only.node, part), depth)
        : null;
    }
    default:
      return null;
  }
}

const oneText = (
  file: SourceFile,
  places: readonly Place[],
  depth: number,
): readonly WrittenText[] | null => {
  const [only, ...others] = places;
  return only?.file === file && others.length === 0 ? textOf(file, only.node, depth + 1) : null;
};

/** A call of a function of this file that puts values into a text, and a `replace` that does it where it stands. */
function filledByHand(file: SourceFile, call: TSESTree.CallExpression): FilledTemplate | null {
  if (isReplace(call)) {
    const found = byCallback(file, call);
    return found && { text: textOf(file, found.text), values: found.values, place: found.place };
  }
  const fn = localFunctionOf(file, call.callee);
  const filler = fn ? fillerOf(file, fn) : null;
  const [text, values] = filler ? [call.arguments[filler.text], call.arguments[filler.values]] : [];
  if (!filler || !text || text.type === "SpreadElement" || !values || values.type === "SpreadElement")
    return null;
  return { text: textOf(file, text), values, place: filler.place };
}

/** A function that puts values into a text: which parameters the two are, and what a place looks like. */
interface Filler {
  text: number;
  values: number;
  place: RegExp;
}

const fillers = (_file: SourceFile): Map<FunctionNode, Filler | null> => new Map();

const replacingCalls = callsWhere((name) => /^(?:replace|replaceAll|split)$/.test(name));

function fillerOf(file: SourceFile, fn: FunctionNode): Filler | null {
  const cache = file.fact(fillers);
  const known = cache.get(fn);
  if (known !== undefined) return known;
  cache.set(fn, null);
  for (const call of fn.params.length > 1 ? replacingCalls(file) : []) {
    if (!contains(fn, call)) continue;
    const found = byCallback(file, call) ?? byKey(file, fn, call);
    const [text, values] = found
      ? [parameterBehind(file, found.text), parameterBehind(file, found.values)]
      : [];
    if (found && text?.fn === fn && values?.fn === fn) {
      const filler = { text: text.index, values: values.index, place: found.place };
      cache.set(fn, filler);
      return filler;
    }
  }
  return null;
}

const isReplace = (call: TSESTree.CallExpression): boolean => /^replace(?:All)?$/.test(calledName(call));

interface Found {
  text: Node;
  values: Node;
  place: RegExp;
}

/** `text.replace(/\{(\w+)\}/g, (all, key) => values[key])` */
function byCallback(file: SourceFile, call: TSESTree.CallExpression): Found | null {
  const [pattern, callback] = call.arguments;
  const fn = callback ? unwrap(callback) : null;
  if (!isReplace(call) || call.callee.type !== "MemberExpression" || !isFunction(fn)) return null;
  if (pattern?.type !== "Literal" || !("regex" in pattern)) return null;
  const place = placeOfPattern(pattern.regex.pattern);
  const key = fn.params[1];
  const name = key?.type === "Identifier" ? variableOf(file, key) : null;
  if (!place || !name) return null;
  for (const { identifier } of name.references) {
    const read = identifier as unknown as Node;
    const member = read.parent;
    if (member?.type === "MemberExpression" && member.computed && member.property === read)
      return { text: call.callee.object, values: member.object, place };
  }
  return null;
}

/** `text = text.replaceAll(`{${key}}`, value)` and `text.split("{" + key + "}").join(value)`, once for each of the values. */
function byKey(file: SourceFile, fn: FunctionNode, call: TSESTree.CallExpression): Found | null {
  const [pattern] = call.arguments;
  if (!pattern || call.callee.type !== "MemberExpression" || pattern.type === "SpreadElement") return null;
  const written = unwrap(pattern);
  const source = written.type === "NewExpression" ? written.arguments[0] : written;
  const pieces = source && source.type !== "SpreadElement" ? piecesOf(source) : null;
  const [before, key, after] = pieces ?? [];
  if (!before || !key || !("text" in before) || !("value" in key) || (after && !("text" in after)))
    return null;
  const name = unwrap(key.value);
  const values = entriesOf(file, name);
  const text = textIn(file, fn, call.callee.object);
  const isPattern = written.type === "NewExpression";
  const [open, close] = [before.text, after && "text" in after ? after.text : ""].map((each) =>
    isPattern ? plain(each) : each,
  );
  return values && text && open && close !== undefined
    ? { text, values, place: placeBetween(open, close ?? "") }
    : null;
}

/** The parameter that a text is, or begins as: `let out = text`, `reduce((out, …) => …, text)`. */
function textIn(file: SourceFile, fn: FunctionNode, node: Node): Node | null {
  const name = unwrap(node);
  const variable = name.type === "Identifier" ? variableOf(file, name) : null;
  const [first] = variable ? definitionsOf(variable) : [];
  if (first?.kind === "value" && first.parts.length === 0) return unwrap(first.node);
  if (first?.kind !== "parameter") return null;
  return first.fn === fn ? name : (callbackSource(file, first.fn, first.index)?.node ?? null);
}

/** The object whose keys a name goes through: `for (const [key, value] of Object.entries(values))`, `for (const key in values)`. */
function entriesOf(file: SourceFile, name: Node): Node | null {
  const variable = name.type === "Identifier" ? variableOf(file, name) : null;
  const [only] = variable ? definitionsOf(variable) : [];
  if (only?.kind === "value" && only.parts[0] === "#key") return only.node;
  const list = goneThrough(file, name)?.list;
  const call = list ? unwrap(list) : null;
  return call?.type === "CallExpression" && /^Object\.(?:entries|keys)$/.test(file.textOf(call.callee))
    ? (call.arguments[0] ?? null)
    : null;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
const plain = (pattern: string): string => pattern.replace(/\\s\*/g, "").replace(/\\+(?=[^\w\\])/g, "");

/** A name between two texts, with spaces or without. */
const placeBetween = (open: string, close: string): RegExp =>
  new RegExp(
    `${escaped(open)}\\s*([\\p{L}\\w.-]+?)\\s*${close === "" ? "(?![\\p{L}\\w])" : escaped(close)}`,
    "gu",
  );

/** What a pattern with one group matches: the name between what stands before and after the group. */
function placeOfPattern(pattern: string): RegExp | null {
  const [, open, close] = /^([^()]*)\([^()]*\)([^()]*)$/.exec(pattern) ?? [];
  if (open === undefined || close === undefined || open === "") return null;
  const [before, after] = [plain(open), plain(close)];
  return /[\\*+?|[\]^]/.test(before + after) ? null : placeBetween(before, after);
}
