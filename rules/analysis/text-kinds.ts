import type { TSESTree } from "@typescript-eslint/utils";
import { SIGNING_WORDS, SITE_WORDS, TOKEN_WORDS, URL_HELPER_WORDS } from "../models/mail-words.js";
import { addressBuilderOf } from "./address-builders.js";
import { definitionsOf, valueBehind, type Variable, variableOf } from "./bindings.js";
import { calledName } from "./chains.js";
import type { Place } from "./elsewhere.js";
import { isEncoded } from "./encoded-values.js";
import { elementsMade } from "./element-properties.js";
import type { SourceFile } from "./file.js";
import { filledTemplate } from "./filled-templates.js";
import { classOf, localFunctionOf, returnsOf } from "./functions.js";
import { wordsOf } from "./names.js";
import { classAround, isFunction, keyOf, type Node, referenceName, stringOf, unwrap } from "./nodes.js";
import { type FieldValue, fieldValues, functionsCalled, writtenUnder } from "./written-values.js";

/** What is added to a list of lines, or written into an object, that a name holds: `lines.push(x)`, `links[email] = x`. */
export function filledWith(variable: Variable): Node[] {
  const empty = definitionsOf(variable).every(
    (each) =>
      each.kind === "value" &&
      each.parts.length === 0 &&
      /^(?:ArrayExpression|ObjectExpression)$/.test(unwrap(each.node).type),
  );
  if (!empty) return [];
  return variable.references.flatMap((reference): Node[] => {
    const name = reference.identifier as unknown as Node;
    const member = name.parent;
    if (member?.type !== "MemberExpression" || member.object !== name) return [];
    const { parent } = member;
    if (parent.type === "AssignmentExpression" && parent.left === member) return [parent.right];
    return parent.type === "CallExpression" && parent.callee === member && keyOf(member) === "push"
      ? parent.arguments.filter((each) => each.type !== "SpreadElement")
      : [];
  });
}

/** Functions that put values into a text where it says `%s` or `{0}`. */
export const FORMATS = /^(?:format|formatString|sprintf|printf|stringFormat)$/;

export const JOINERS = /^(?:join|joinURL|urlJoin|urljoin|joinUrl|resolve)$/;
export const urlWords = new Set(URL_HELPER_WORDS);
export const unguessable = new Set([...TOKEN_WORDS, ...SIGNING_WORDS]);

/** The addresses a template of another file is filled with: `render({ name, confirmUrl: `…` })`, `render(view, { links })`. */
export function addressesIn(file: SourceFile, node: Node, depth = 0): Node[] {
  const inner = depth < 4 ? valueBehind(file, node) : unwrap(node);
  if (inner.type === "ArrayExpression" || inner.type === "CallExpression") {
    const fn = inner.type === "CallExpression" ? localFunctionOf(file, inner.callee) : null;
    return [...elementsMade(file, inner), ...(fn ? returnsOf(fn) : [])].flatMap((each) =>
      unwrap(each).type === "ObjectExpression" ? addressesIn(file, each, depth + 1) : [],
    );
  }
  if (inner.type !== "ObjectExpression") return [];
  return inner.properties.flatMap((each) => {
    // `{ name, ...linksOf(booking) }`
    if (each.type === "SpreadElement") return addressesIn(file, each.argument, depth + 1);
    if (stringOf(each.value) !== null) return [];
    const named = wordsOf(keyOf(each) ?? "").some((word) => urlWords.has(word));
    if ((named || opensAddress(file, each.value)) && isText(file, each.value, depth)) return [each.value];
    return addressesIn(file, each.value, depth + 1);
  });
}

/** Holds for a text that begins as an address: with `https:`, or with what is called a site. */
export function opensAddress(file: SourceFile, node: Node): boolean {
  const inner = valueBehind(file, node);
  if (inner.type === "BinaryExpression") return opensAddress(file, inner.left);
  if (inner.type !== "TemplateLiteral") return stringOf(inner) !== null && isSite(file, inner);
  const before = inner.quasis[0]!.value.raw;
  return before === ""
    ? inner.expressions[0] !== undefined && isSite(file, inner.expressions[0])
    : /^https?:/.test(before);
}

export const opensWithSlash = (node: Node): boolean => {
  const inner = unwrap(node);
  const text = inner.type === "TemplateLiteral" ? inner.quasis[0]!.value.raw : stringOf(inner);
  return text?.startsWith("/") ?? false;
};

/** Holds for `a + "text"`; two values alone may be numbers. */
export const isConcatenation = (file: SourceFile, node: Node): boolean => {
  const inner = unwrap(node);
  return inner.type === "BinaryExpression"
    ? isConcatenation(file, inner.left) || isConcatenation(file, inner.right)
    : isText(file, inner) || (inner.type === "Identifier" && isSite(file, inner));
};

/** Holds for `text.concat(a, b)`, and for `site.concat("/orders/", id)`. */
export function isConcatCall(file: SourceFile, call: TSESTree.CallExpression, depth = 0): boolean {
  const callee = unwrap(call.callee);
  if (callee.type !== "MemberExpression" || keyOf(callee) !== "concat") return false;
  const [first] = call.arguments;
  return (
    isText(file, callee.object, depth) ||
    (first !== undefined && opensWithSlash(first) && isSite(file, callee.object))
  );
}

/** Holds for expressions that make a text, or a list of lines. */
export function isText(file: SourceFile, node: Node, depth = 0): boolean {
  const inner = unwrap(node);
  if (stringOf(inner) !== null) return true;
  if (/^(?:TemplateLiteral|TaggedTemplateExpression|JSXElement|JSXFragment)$/.test(inner.type)) return true;
  if (inner.type === "Identifier" && depth < 4) {
    const variable = variableOf(file, inner);
    return (
      variable !== null &&
      (definitionsOf(variable).some(
        (each) => each.kind === "value" && each.parts.length === 0 && isText(file, each.node, depth + 1),
      ) ||
        filledWith(variable).some((each) => isText(file, each, depth + 1)))
    );
  }
  if (inner.type === "BinaryExpression") return inner.operator === "+";
  if (inner.type === "ArrayExpression")
    return inner.elements.some(
      (element) =>
        element !== null && (isText(file, element, depth + 1) || holdsAddress(file, element, depth)),
    );
  if (inner.type === "ConditionalExpression")
    return isText(file, inner.consequent, depth + 1) || isText(file, inner.alternate, depth + 1);
  // `form.get("name") ?? ""` is a text where it is given as one.
  if (inner.type === "LogicalExpression")
    return isText(file, stringOf(inner.right) === "" ? inner.left : inner.right, depth + 1);
  if (inner.type === "NewExpression")
    return (
      /^(?:URL|URLSearchParams)$/.test(file.textOf(inner.callee)) || addressBuilderOf(file, inner) !== null
    );
  // `mjml2html(text).html`
  if (inner.type === "MemberExpression" && depth < 4)
    return (
      writtenTexts(file, inner, depth + 1).length > 0 ||
      (inner.object.type === "ThisExpression" &&
        fieldTexts(file, inner, keyOf(inner) ?? "", depth + 1).length > 0) ||
      instanceTexts(file, inner, depth + 1).length > 0 ||
      ((unwrap(inner.object).type === "CallExpression" || keyOf(inner) === "href") &&
        isText(file, inner.object, depth + 1))
    );
  if (inner.type === "CallExpression" && depth < 4) {
    if (isEncoded(file, inner)) return false;
    if (addressBuilderOf(file, inner) || isTextList(file, inner, depth + 1)) return true;
    if (isConcatCall(file, inner, depth + 1)) return true;
    const callee = unwrap(inner.callee);
    if (
      callee.type === "MemberExpression" &&
      /^(?:toString|trim|replace|replaceAll|filter)$/.test(keyOf(callee) ?? "")
    )
      return isText(file, callee.object, depth + 1) || isFilledIn(file, inner, depth + 1);
    // `[base, "x", id].join("/")`
    if (callee.type === "MemberExpression" && keyOf(callee) === "join")
      return (
        (unwrap(callee.object).type === "ArrayExpression" && stringOf(inner.arguments[0]) === "/") ||
        isText(file, callee.object, depth + 1) ||
        isTextList(file, callee.object, depth + 1)
      );
    if (filledTemplate(file, inner) || isFormat(file, inner) || isWrittenQuery(file, inner)) return true;
    if (reducedAddress(file, inner)) return true;
    const called = functionsCalled(file, callee);
    if (called.length === 0) return isForeignText(file, inner, depth + 1);
    const made = called.flatMap((fn) => returnsOf(fn.node).map((value) => ({ fn, value })));
    return made.length > 0 && made.every(({ fn, value }) => isText(fn.file, value, depth + 1));
  }
  return false;
}

/** Holds for `template.replace("{link}", link)`: whatever the template says, the text is in it. */
function isFilledIn(file: SourceFile, call: TSESTree.CallExpression, depth: number): boolean {
  const [, value] = call.arguments;
  return (
    /^replace(?:All)?$/.test(calledName(call)) &&
    value !== undefined &&
    !isFixed(file, value) &&
    isText(file, value, depth)
  );
}

/** Holds for `qs.stringify({ id })`: an object as the query of an address. */
export const isWrittenQuery = (file: SourceFile, node: Node): boolean => {
  const call = unwrap(node);
  if (call.type !== "CallExpression" || calledName(call) !== "stringify") return false;
  const [first, ...more] = call.arguments;
  const by = unwrap(call.callee);
  const isJson = by.type === "MemberExpression" && file.textOf(by.object) === "JSON";
  return (
    !isJson &&
    more.length === 0 &&
    first !== undefined &&
    valueBehind(file, first).type === "ObjectExpression"
  );
};

/** What `Object.entries(query).reduce((url, [key, value]) => …, new URL(path, site))` starts with, and adds to. */
export function reducedAddress(
  file: SourceFile,
  call: TSESTree.CallExpression,
): { start: Node; gathered: Variable } | null {
  const [callback, start] = call.arguments;
  if (calledName(call) !== "reduce" || !callback || !start) return null;
  const made = valueBehind(file, start);
  const isAddress = made.type === "NewExpression" && /^URL(?:SearchParams)?$/.test(file.textOf(made.callee));
  const [first] = localFunctionOf(file, callback)?.params ?? [];
  const gathered = first?.type === "Identifier" ? variableOf(file, first) : null;
  return isAddress && gathered ? { start, gathered } : null;
}

/** Holds for `format("%s/orders/%d", site, id)`. */
const isFormat = (file: SourceFile, call: TSESTree.CallExpression): boolean => {
  const [pattern] = call.arguments;
  const text = FORMATS.test(calledName(call)) && pattern ? stringOf(valueBehind(file, pattern)) : null;
  return text !== null && /%(?:\d+\$)?[sdij]|\{\d\}/.test(text) && call.arguments.length > 1;
};

/** Holds for a call of another module's function that makes an address, or is handed a text that is put together. */
function isForeignText(file: SourceFile, call: TSESTree.CallExpression, depth: number): boolean {
  const words = wordsOf(calledName(call));
  const [first] = call.arguments;
  if (!first || first.type === "SpreadElement" || words.some((word) => unguessable.has(word))) return false;
  const makesAddress = words.some((word) => urlWords.has(word));
  if (makesAddress && unwrap(first).type === "ObjectExpression") return true;
  if (makesAddress && (stringOf(first)?.startsWith("/") || isSite(file, first) || isText(file, first, depth)))
    return true;
  if (JOINERS.test(calledName(call))) return call.arguments.some((each) => isSite(file, each));
  return call.arguments.some(
    (each) =>
      (!isFixed(file, each) && isText(file, each, depth)) || addressesIn(file, each, depth).length > 0,
  );
}

/** Holds for a text in which nothing is put: the name of a template, of a setting. */
export function isFixed(file: SourceFile, node: Node): boolean {
  const inner = valueBehind(file, node);
  if (inner.type !== "MemberExpression") return stringOf(inner) !== null;
  const written = writtenUnder(file, inner.object, keyOf(inner));
  return written.length > 0 && written.every((each) => stringOf(each.node) !== null);
}

/** The texts that a property of an object stands for which is written down: `ROUTES.order`, `TEXTS[lang].body`. */
export function writtenTexts(
  file: SourceFile,
  member: TSESTree.MemberExpression,
  depth = 0,
): readonly Place[] {
  if (member.object.type === "ThisExpression") return [];
  const written = writtenUnder(file, member.object, keyOf(member));
  return written.filter((each) => isText(each.file, each.node, depth));
}

/** The texts a field of the class around stands for: what its getter gives, what it is set to, what is added to it. */
export function fieldTexts(file: SourceFile, node: Node, key: string, depth = 0): readonly FieldValue[] {
  const got = (classAround(node)?.body.body ?? []).flatMap((member): readonly FieldValue[] =>
    member.type === "MethodDefinition" &&
    member.kind === "get" &&
    keyOf(member) === key &&
    isFunction(member.value)
      ? returnsOf(member.value).map((value) => ({ value, call: null, method: null }))
      : [],
  );
  const values = [...got, ...fieldValues(file, node, key)];
  return depth < 5 &&
    values.some(
      ({ value, call }) =>
        isText(file, value, depth + 1) || call?.arguments.some((each) => isText(file, each, depth + 1)),
    )
    ? values
    : [];
}

/** The same for an object that a class of this file makes: `new Links(member).preferences`. */
export function instanceTexts(
  file: SourceFile,
  { object, property, computed }: TSESTree.MemberExpression,
  depth = 0,
): readonly FieldValue[] {
  const made = computed || property.type !== "Identifier" ? null : valueBehind(file, object);
  const [member] = (made?.type === "NewExpression" && classOf(file, made.callee)?.body.body) || [];
  return member && property.type === "Identifier" ? fieldTexts(file, member, property.name, depth) : [];
}

/** Holds for `rows.map((row) => `<li>${row.name}</li>`)`. */
const isTextList = (file: SourceFile, node: Node, depth: number): boolean =>
  (textsPerElement(file, unwrap(node), depth)?.length ?? 0) > 0;

/** The texts that are made for each element of a list: `rows.map((row) => text)`, `Array.from(rows, (row) => text)`; null elsewhere. */
export function textsPerElement(file: SourceFile, call: Node, depth = 0): readonly Node[] | null {
  if (call.type !== "CallExpression") return null;
  const callback = { map: 0, flatMap: 0, from: 1 }[calledName(call)] ?? -1;
  const handed = call.arguments[callback];
  if (!handed) return null;
  const fn = localFunctionOf(file, handed);
  return (fn ? returnsOf(fn) : []).filter(
    (value) => isText(file, value, depth + 1) || holdsAddress(file, value, depth),
  );
}

/** `{ label: "Cancel", url: `${site}/cancel` }`: what a template's loop makes a link of. */
const holdsAddress = (file: SourceFile, node: Node, depth: number): boolean =>
  unwrap(node).type === "ObjectExpression" && addressesIn(file, node, depth + 1).length > 0;

/** The elements of a list that is written down, and of one that a name holds: with what is added to it later. */
export function elementsOf(
  file: SourceFile,
  node: Node,
): readonly (TSESTree.Expression | TSESTree.SpreadElement | Node | null)[] | null {
  const list = unwrap(node);
  if (list.type === "ArrayExpression") return list.elements;
  if (list.type === "CallExpression" && calledName(list) === "filter") {
    const callee = unwrap(list.callee);
    return callee.type === "MemberExpression" ? elementsOf(file, callee.object) : null;
  }
  const variable = list.type === "Identifier" ? variableOf(file, list) : null;
  const [only, ...more] = variable ? definitionsOf(variable) : [];
  if (!variable || only?.kind !== "value" || only.parts.length > 0 || more.length > 0) return null;
  const made = unwrap(only.node);
  if (made.type === "ArrayExpression") return [...made.elements, ...filledWith(variable)];
  return made.type === "CallExpression" ? elementsOf(file, made) : null;
}

const sites = new Set(SITE_WORDS);

/** Holds for a value that is the front of an address: a constant or setting called so. */
export function isSite(file: SourceFile, node: Node, depth = 0): boolean {
  const inner = unwrap(node);
  if (depth > 4) return false;
  const text = stringOf(inner);
  if (text !== null) return /^https?:/.test(text);
  if (inner.type === "CallExpression") {
    const callee = unwrap(inner.callee);
    return callee.type === "MemberExpression" || callee.type === "Identifier"
      ? wordsOf(file.textOf(inner).slice(0, 120)).some((word) => sites.has(word))
      : false;
  }
  const name = referenceName(inner) ?? "";
  if (wordsOf(name).some((word) => sites.has(word))) return true;
  if (inner.type === "LogicalExpression")
    return isSite(file, inner.left, depth + 1) || isSite(file, inner.right, depth + 1);
  if (inner.type !== "Identifier") return false;
  const variable = variableOf(file, inner);
  return variable
    ? definitionsOf(variable).some((each) => each.kind === "value" && isSite(file, each.node, depth + 1))
    : false;
}
