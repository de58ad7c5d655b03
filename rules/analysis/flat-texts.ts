import type { TSESTree } from "@typescript-eslint/utils";
import { SIGNING_WORDS, SITE_WORDS, TOKEN_WORDS, URL_HELPER_WORDS } from "../models/mail-words.js";
import { definitionsOf, ELEMENT, variableOf, type Variable } from "./bindings.js";
import { calledName } from "./chains.js";
import { functionAt, type Place } from "./elsewhere.js";
import type { SourceFile } from "./file.js";
import { callbackSource, localFunctionOf, returnsOf } from "./functions.js";
import { wordsOf } from "./names.js";
import {
  classAround,
  functionAround,
  isFunction,
  keyOf,
  referenceName,
  stringOf,
  unwrap,
  type FunctionNode,
  type Node,
} from "./nodes.js";

/** Arguments that parameters stand for while a helper's result is read. */
export type Frame = ReadonlyMap<Variable, readonly Place[]>;

/** A piece of a mail's text, in the file that writes it. */
export type Flat =
  | { text: string }
  | {
      value: Node;
      frame: Frame;
      within: Node;
      file: SourceFile;
      /** The expression that stands for it in the address, when it is written elsewhere. */
      standsIn?: Node;
    };

/** What a value says, in one row: the texts it is made of, and the values that are put in. */
export function flatText(file: SourceFile, node: Node): Flat[] {
  const flat: Flat[] = [];
  flatten(file, node, new Map(), node, flat, new Set(), 0);
  return flat;
}

function flatten(
  file: SourceFile,
  node: Node,
  frame: Frame,
  within: Node,
  out: Flat[],
  seen: ReadonlySet<Node>,
  depth: number,
): void {
  const inner = unwrap(node);
  if (depth > 14 || out.length > 600 || seen.has(inner)) return;
  const next = new Set(seen).add(inner);
  // What another file writes stands, for this one, in the call that leads there.
  const again = (other: Node, holder: Node = within, names: Frame = frame, there: SourceFile = file): void =>
    flatten(there, other, names, file.distance > 0 ? within : holder, out, next, depth + 1);
  const gap = (): void => void out.push({ text: "\n" });
  const text = stringOf(inner);
  if (text !== null) {
    out.push({ text });
    return;
  }
  switch (inner.type) {
    case "TemplateLiteral":
      for (const [index, quasi] of inner.quasis.entries()) {
        out.push({ text: quasi.value.cooked ?? quasi.value.raw });
        const value = inner.expressions[index];
        if (value) again(value, inner);
      }
      return;
    case "BinaryExpression":
      if (inner.operator !== "+" || !isConcatenation(file, inner)) break;
      again(inner.left, inner.left.type === "BinaryExpression" ? within : inner);
      again(inner.right, inner);
      return;
    case "ConditionalExpression":
      again(inner.consequent);
      // `BASE + (english ? "/en" : "") + path`: a piece of an address, one way or the other.
      if (isPiece(inner.consequent) && isPiece(inner.alternate)) return;
      gap();
      again(inner.alternate);
      return;
    case "LogicalExpression":
      again(inner.right);
      if (inner.operator !== "&&") again(inner.left);
      return;
    case "ArrayExpression":
      for (const element of inner.elements) {
        if (element) again(element.type === "SpreadElement" ? element.argument : element, element);
        gap();
      }
      return;
    case "ObjectExpression":
      for (const property of inner.properties)
        if (property.type === "Property" && !isFunction(unwrap(property.value))) {
          again(property.value, property.value);
          gap();
        }
      return;
    case "JSXElement":
    case "JSXFragment":
      flattenJsx(inner, again, out);
      return;
    case "TaggedTemplateExpression":
      again(inner.quasi, inner.quasi);
      return;
    case "Identifier": {
      const variable = variableOf(file, inner);
      const handed = variable && frame.get(variable);
      if (handed) {
        for (const each of handed) flatten(each.file, each.node, new Map(), within, out, next, depth + 1);
        return;
      }
      const definitions = variable ? definitionsOf(variable) : [];
      const made = definitions.flatMap((each) =>
        each.kind === "value" && each.parts.length === 0 ? [each.node] : [],
      );
      if (made.some((each) => isText(file, each)) && made.length === definitions.length) {
        const start = out.length;
        for (const each of made) {
          again(each, each);
          if (made.length > 1) gap();
        }
        addParameters(file, variable!, frame, again, out);
        if (made.every((each) => isQuery(file, each))) putInto(out, start, within, inner);
        return;
      }
      const filled = variable ? filledWith(variable) : [];
      if (filled.length > 0) {
        for (const each of [...made, ...filled]) {
          again(each, each);
          gap();
        }
        return;
      }
      // `const { html } = mjml2html(text)`
      const [only, ...more] = definitions;
      if (more.length === 0 && only?.kind === "value" && typeof only.parts[0] === "string") {
        const result = resultNamed(file, only.node, only.parts[0], frame);
        if (result.texts.length > 0) {
          for (const each of result.texts) again(each, each, result.frame);
          return;
        }
      }
      break;
    }
    case "MemberExpression": {
      const key = keyOf(inner);
      const own = inner.object.type === "ThisExpression" ? fieldTexts(file, inner, key) : [];
      if (own.length > 0) {
        for (const each of own) again(each, each);
        return;
      }
      // `url.href`, `link.toString()`
      if (key === "href" || key === "search" || unwrap(inner.object).type === "CallExpression") {
        again(inner.object);
        return;
      }
      break;
    }
    case "NewExpression": {
      const name = file.textOf(inner.callee);
      if (name === "URL" && inner.arguments[0]) {
        if (inner.arguments[1]) again(inner.arguments[1], inner);
        again(inner.arguments[0], inner);
        return;
      }
      if (name === "URLSearchParams") {
        if (!inner.arguments[0]) return;
        const start = out.length;
        flattenParameters(file, inner.arguments[0], frame, again, out);
        putInto(out, start, within, inner);
        return;
      }
      break;
    }
    case "CallExpression":
      if (flattenCall(file, inner, frame, within, again, out)) return;
      break;
  }
  out.push({ value: inner, frame, within, file });
}

/** What is added to a list of lines, or written into an object, that a name holds: `lines.push(x)`, `links[email] = x`. */
function filledWith(variable: Variable): Node[] {
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

/** What a call gives under a name: the property of the object that a helper makes, or a text in another form. */
function resultNamed(
  file: SourceFile,
  node: Node,
  name: string,
  frame: Frame,
): { texts: readonly Node[]; frame: Frame } {
  const call = unwrap(node);
  if (call.type !== "CallExpression") return { texts: [], frame };
  const fn = localFunctionOf(file, call.callee);
  if (!fn) return { texts: isText(file, call) ? [call] : [], frame };
  const texts = returnsOf(fn).flatMap((value) => {
    const object = unwrap(value);
    return object.type === "ObjectExpression" ? (propertyNamed(object, name) ?? []) : [];
  });
  return { texts, frame: framesOf(file, call, { file, node: fn }, frame) };
}

/** The texts a field of the class around stands for: what its getter gives, or what it is set to where it is declared. */
function fieldTexts(file: SourceFile, node: Node, key: string | null): readonly Node[] {
  const made = (classAround(node)?.body.body ?? []).flatMap((member): readonly Node[] => {
    if (member.type === "PropertyDefinition")
      return keyOf(member) === key && member.value ? [member.value] : [];
    if (member.type !== "MethodDefinition" || member.kind !== "get" || keyOf(member) !== key) return [];
    return isFunction(member.value) ? returnsOf(member.value) : [];
  });
  return made.every((each) => isText(file, each)) ? made : [];
}

const isPiece = (node: Node): boolean => /^[\w/?&=.#-]*$/.test(stringOf(node) ?? " ");

/** Holds for the query of an address, which is put into one elsewhere. */
const isQuery = (file: SourceFile, node: Node): boolean => {
  const inner = unwrap(node);
  return inner.type === "NewExpression" && file.textOf(inner.callee) === "URLSearchParams";
};

/** What a query is made from belongs to the address it is put into. */
function putInto(out: Flat[], start: number, within: Node, standsIn: Node): void {
  if (within.type !== "TemplateLiteral") return;
  for (const [index, piece] of out.entries())
    if (index >= start && "value" in piece && functionAround(piece.value) === functionAround(within))
      out[index] = { ...piece, within, standsIn };
}

type Again = (node: Node, within?: Node, frame?: Frame, file?: SourceFile) => void;

function flattenCall(
  file: SourceFile,
  call: TSESTree.CallExpression,
  frame: Frame,
  within: Node,
  again: Again,
  out: Flat[],
): boolean {
  const callee = unwrap(call.callee);
  const method = callee.type === "MemberExpression" ? keyOf(callee) : null;
  if (callee.type === "MemberExpression" && method !== null) {
    const object = callee.object;
    const list = unwrap(object);
    const separator = stringOf(call.arguments[0]);
    if (method === "join" && list.type === "ArrayExpression" && separator !== null) {
      for (const [index, element] of list.elements.entries()) {
        if (index > 0) out.push({ text: separator });
        const spread = element?.type === "SpreadElement" ? handedAs(file, element.argument, frame) : null;
        for (const [position, each] of (spread ?? []).entries()) {
          if (position > 0) out.push({ text: separator });
          again(each.node, call, new Map(), each.file);
        }
        if (element && !spread)
          again(
            element.type === "SpreadElement" ? element.argument : element,
            separator.includes("\n") ? element : call,
          );
      }
      return true;
    }
    const entries = method === "join" && separator === "&" ? entriesIn(file, list) : null;
    if (entries) {
      flattenParameters(file, entries, frame, again, out);
      return true;
    }
    if (method === "map" && call.arguments[0]) {
      const fn = localFunctionOf(file, call.arguments[0]);
      const texts = (fn ? returnsOf(fn) : []).filter((value) => isText(file, value));
      for (const text of texts) {
        again(text, text);
        out.push({ text: "\n" });
      }
      return texts.length > 0;
    }
    if (method === "concat" && isText(file, list)) {
      again(object, call);
      for (const argument of call.arguments) again(argument, call);
      return true;
    }
    if (/^replace(?:All)?$/.test(method) && call.arguments[1]) {
      replaceIn(file, call, again, out);
      return true;
    }
    if (/^(?:join|toString|trim|filter|flat|slice|reverse|getContent|evaluate|render)$/.test(method)) {
      if (isText(file, list) || list.type === "Identifier" || list.type === "CallExpression") {
        again(object, within);
        addProperties(file, list, again, out);
        return true;
      }
      return false;
    }
  }
  const filled = filledTemplate(file, call);
  if (filled) {
    flattenPlaces(filled.text, filled.values && objectOf(file, filled.values, frame), call, again, out);
    return true;
  }
  const called = functionAt(file, callee);
  const made = called ? returnsOf(called.node) : [];
  if (called && made.length > 0 && made.every((value) => isText(called.file, value))) {
    const names = framesOf(file, call, called, frame);
    for (const value of made) {
      again(value, called.file === file ? value : call, names, called.file);
      if (made.length > 1) out.push({ text: "\n" });
    }
    return true;
  }
  return !called && flattenForeign(file, call, frame, again, out);
}

/** What a helper's parameters stand for in one call of it. */
function framesOf(
  file: SourceFile,
  call: TSESTree.CallExpression,
  called: Place<FunctionNode>,
  frame: Frame,
): Frame {
  const names = new Map(frame);
  const put = (name: TSESTree.Identifier, ...given: Place[]): void => {
    const variable = variableOf(called.file, name);
    // What is handed on may itself stand for something that was handed over.
    if (variable)
      names.set(
        variable,
        given.flatMap((each) => handedAs(each.file, each.node, frame) ?? [each]),
      );
  };
  for (const [index, parameter] of called.node.params.entries()) {
    const argument = call.arguments[index];
    if (parameter.type === "RestElement" && parameter.argument.type === "Identifier")
      put(parameter.argument, ...call.arguments.slice(index).map((node) => ({ file, node })));
    if (!argument || argument.type === "SpreadElement") continue;
    const name = parameter.type === "AssignmentPattern" ? parameter.left : parameter;
    if (name.type === "Identifier") put(name, { file, node: argument });
    if (name.type !== "ObjectPattern") continue;
    const object = objectOf(file, argument, frame);
    for (const property of name.properties) {
      if (property.type !== "Property" || property.value.type !== "Identifier") continue;
      const value = object && propertyNamed(object.node, keyOf(property));
      if (value && value !== property.value) put(property.value, { file: object.file, node: value });
    }
  }
  return names;
}

const propertyNamed = (object: TSESTree.ObjectExpression, name: string | null): Node | null => {
  const property = object.properties.find((each) => each.type === "Property" && keyOf(each) === name);
  return property?.type === "Property" ? property.value : null;
};

const COMPILES = /^(?:compile|template)$/;
const RENDERS = /^(?:render|renderString|to_html|template)$/;
/** `{{name}}`, `{{{user.name}}}`, `<%= name %>`: a place in a template, and the name of what is put there. */
const PLACE = /\{\{\{?[~#]?\s*([\w.]+)\s*~?\}?\}\}|<%[=-]\s*([\w.]+)\s*-?%>/g;

/** A template of this file that a call fills: `Handlebars.compile(text)(values)`, `ejs.render(text, values)`. */
function filledTemplate(
  file: SourceFile,
  call: TSESTree.CallExpression,
): { text: string; values: Node | null } | null {
  const callee = valueBehind(file, call.callee);
  const [first, second] = call.arguments;
  const compiled = callee.type === "CallExpression" && COMPILES.test(calledName(callee));
  const source = compiled ? callee.arguments[0] : RENDERS.test(calledName(call)) ? first : null;
  const text = source ? stringOf(valueBehind(file, source)) : null;
  if (text === null || text.search(PLACE) < 0) return null;
  const values = compiled ? first : second;
  return { text, values: values && values.type !== "SpreadElement" ? values : null };
}

/** What a constant holds, or the expression itself. */
function valueBehind(file: SourceFile, node: Node): Node {
  const inner = unwrap(node);
  const variable = inner.type === "Identifier" ? variableOf(file, inner) : null;
  const [only, ...more] = variable ? definitionsOf(variable) : [];
  return more.length === 0 && only?.kind === "value" && only.parts.length === 0 ? unwrap(only.node) : inner;
}

function flattenPlaces(
  text: string,
  values: Place<TSESTree.ObjectExpression> | null,
  within: Node,
  again: Again,
  out: Flat[],
): void {
  let rest = 0;
  for (const match of text.matchAll(PLACE)) {
    out.push({ text: text.slice(rest, match.index) });
    rest = match.index + match[0].length;
    const value = values && propertyNamed(values.node, (match[1] ?? match[2])!);
    if (value) again(value, within, undefined, values.file);
    else out.push({ text: match[0] });
  }
  out.push({ text: text.slice(rest) });
}

const JOINERS = /^(?:join|joinURL|urlJoin|urljoin|joinUrl|resolve)$/;
const urlWords = new Set(URL_HELPER_WORDS);
const unguessable = new Set([...TOKEN_WORDS, ...SIGNING_WORDS]);

/** A function of another module: one that puts an address together, or that is handed the text. */
function flattenForeign(
  file: SourceFile,
  call: TSESTree.CallExpression,
  frame: Frame,
  again: Again,
  out: Flat[],
): boolean {
  const name = calledName(call);
  const words = wordsOf(name);
  if (words.some((word) => unguessable.has(word))) return false;
  const [first] = call.arguments;
  if (!first || first.type === "SpreadElement") return false;
  if (JOINERS.test(name) && call.arguments.length > 1) {
    for (const [index, argument] of call.arguments.entries()) {
      if (index > 0) out.push({ text: "/" });
      again(argument, call);
    }
    return true;
  }
  if (/^(?:stringify|encode)$/.test(name) && !/\bJSON\b/.test(file.textOf(call.callee))) {
    const given = objectOf(file, first, frame);
    if (given) flattenParameters(given.file, given.node, frame, again, out);
    return given !== null;
  }
  if (name === "stringify") {
    again(first);
    return true;
  }
  const [, second] = call.arguments;
  const given = second && second.type !== "SpreadElement" ? objectOf(file, second, frame) : null;
  const path = stringOf(first);
  if (
    words.some((word) => urlWords.has(word)) &&
    (isText(file, first) ||
      objectOf(file, first, frame) ||
      (first.type === "Identifier" && isSite(file, first)))
  ) {
    const options = objectOf(file, first, frame);
    if (options) {
      // `stringifyUrl({ url, query })`
      const url = propertyNamed(options.node, "url");
      const query = propertyObject(options, "query", frame);
      if (url) again(url, call, frame, options.file);
      out.push({ text: "?" });
      if (query) flattenParameters(query.file, query.node, frame, again, out);
      return true;
    }
    if (opensWithSlash(first)) out.push({ text: "https://site" });
    if (given && path !== null && /[:{]\w/.test(path)) flattenPattern(path, given, call, again, out);
    else {
      again(first, call);
      if (given) {
        out.push({ text: path?.includes("?") ? "&" : "?" });
        const query = propertyObject(given, "query", frame) ?? given;
        flattenParameters(query.file, query.node, frame, again, out);
      }
    }
    return true;
  }
  // `mjml2html(text)`, `render(<Welcome />)`: the text in another form.
  const texts = call.arguments.filter((each) => isText(file, each) && stringOf(each) === null);
  const addresses = call.arguments.flatMap((each) => addressesIn(file, each));
  for (const text of [...texts, ...addresses]) {
    again(text, text);
    out.push({ text: "\n" });
  }
  return texts.length + addresses.length > 0;
}

/** The addresses a template of another file is filled with: `render({ name, confirmUrl: `…` })`. */
function addressesIn(file: SourceFile, node: Node, depth = 0): Node[] {
  const inner = unwrap(node);
  if (inner.type !== "ObjectExpression") return [];
  return inner.properties.flatMap((each) => {
    if (each.type !== "Property" || stringOf(each.value) !== null) return [];
    const named = wordsOf(keyOf(each) ?? "").some((word) => urlWords.has(word));
    return (named || opensAddress(file, each.value)) && isText(file, each.value, depth) ? [each.value] : [];
  });
}

/** Holds for a text that begins as an address: with `https:`, or with what is called a site. */
function opensAddress(file: SourceFile, node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type === "BinaryExpression") return opensAddress(file, inner.left);
  if (inner.type !== "TemplateLiteral") return stringOf(inner) !== null && isSite(file, inner);
  const before = inner.quasis[0]!.value.raw;
  return before === ""
    ? inner.expressions[0] !== undefined && isSite(file, inner.expressions[0])
    : /^https?:/.test(before);
}

const opensWithSlash = (node: Node): boolean => {
  const inner = unwrap(node);
  const text = inner.type === "TemplateLiteral" ? inner.quasis[0]!.value.raw : stringOf(inner);
  return text?.startsWith("/") ?? false;
};

/** `generatePath("/members/:id", { id })` */
function flattenPattern(
  path: string,
  values: Place<TSESTree.ObjectExpression>,
  within: Node,
  again: Again,
  out: Flat[],
): void {
  let rest = 0;
  for (const match of path.matchAll(/(?<=\/):(\w+)|\{(\w+)\}/g)) {
    out.push({ text: path.slice(rest, match.index) });
    rest = match.index + match[0].length;
    const value = propertyNamed(values.node, (match[1] ?? match[2])!);
    if (value) again(value, within, new Map(), values.file);
    else out.push({ text: match[0] });
  }
  out.push({ text: path.slice(rest) });
}

/** `template.replace("{url}", url)`: the value where the text names it, else beside it. */
function replaceIn(file: SourceFile, call: TSESTree.CallExpression, again: Again, out: Flat[]): void {
  const [pattern, value] = call.arguments;
  const start = out.length;
  again((call.callee as TSESTree.MemberExpression).object);
  const said =
    stringOf(pattern) ??
    (pattern?.type === "Literal" && "regex" in pattern ? plainPattern(pattern.regex.pattern) : null);
  if (!value || isFunction(unwrap(value))) return;
  const index = said
    ? out.findIndex((piece, at) => at >= start && "text" in piece && piece.text.includes(said))
    : -1;
  if (index < 0) {
    out.push({ text: "\n" });
    again(value);
    return;
  }
  const { text } = out[index] as { text: string };
  const rest = out.splice(index + 1);
  const at = text.indexOf(said!);
  out[index] = { text: text.slice(0, at) };
  again(value, call);
  out.push({ text: text.slice(at + said!.length) }, ...rest);
}

/** The text a regular expression without choices matches: `\{\{url\}\}`. */
const plainPattern = (pattern: string): string | null => {
  const text = pattern.replace(/\\(?=[^\w])/g, "");
  return /[\\^$*+?|[\]()]/.test(text) ? null : text;
};

/** What is assigned to a template's properties before it is rendered: `template.url = …`. */
function addProperties(file: SourceFile, start: Node, again: Again, out: Flat[]): void {
  let root = unwrap(start);
  while (root.type === "CallExpression" && unwrap(root.callee).type === "MemberExpression")
    root = unwrap((unwrap(root.callee) as TSESTree.MemberExpression).object);
  const variable = root.type === "Identifier" ? variableOf(file, root) : null;
  for (const reference of variable?.references ?? []) {
    const member = (reference.identifier as unknown as Node).parent;
    const assignment = member?.type === "MemberExpression" ? member.parent : null;
    if (assignment?.type !== "AssignmentExpression" || assignment.left !== member) continue;
    out.push({ text: "\n" });
    again(assignment.right, assignment.right);
  }
}

/** What a name was handed when the helper around it was called. */
function handedAs(file: SourceFile, node: Node, frame: Frame): readonly Place[] | null {
  const inner = unwrap(node);
  const variable = inner.type === "Identifier" ? variableOf(file, inner) : null;
  return (variable && frame.get(variable)) ?? null;
}

/** The object literal that a value is, directly or by name, and the file that writes it. */
function objectOf(
  file: SourceFile,
  node: Node,
  frame: Frame,
  depth = 0,
): Place<TSESTree.ObjectExpression> | null {
  const place = handedAs(file, node, frame)?.[0] ?? { file, node };
  const inner = unwrap(place.node);
  if (inner.type === "ObjectExpression") return { file: place.file, node: inner };
  const variable = inner.type === "Identifier" && depth < 4 ? variableOf(place.file, inner) : null;
  const definitions = variable ? definitionsOf(variable) : [];
  const [only] = definitions;
  return definitions.length === 1 && only?.kind === "value" && only.parts.length === 0
    ? objectOf(place.file, only.node, frame, depth + 1)
    : null;
}

function propertyObject(
  object: Place<TSESTree.ObjectExpression>,
  name: string,
  frame: Frame,
): Place<TSESTree.ObjectExpression> | null {
  const value = propertyNamed(object.node, name);
  return value && objectOf(object.file, value, frame);
}

/** The object whose entries a list goes through: `Object.entries(query)`, `Object.entries(query).map(…)`. */
function entriesIn(file: SourceFile, node: Node): Node | null {
  const inner = unwrap(node);
  if (inner.type !== "CallExpression") return null;
  const callee = unwrap(inner.callee);
  if (callee.type !== "MemberExpression") return null;
  if (keyOf(callee) === "entries" && inner.arguments[0]) return inner.arguments[0];
  return /^(?:map|filter)$/.test(keyOf(callee) ?? "") ? entriesIn(file, callee.object) : null;
}

/** The object whose values a name goes through: `for (const [key, value] of Object.entries(query))`. */
function entriesBehind(file: SourceFile, node: Node): Node | null {
  const inner = unwrap(node);
  if (inner.type === "CallExpression")
    return inner.arguments[0] ? entriesBehind(file, inner.arguments[0]) : null;
  const variable = inner.type === "Identifier" ? variableOf(file, inner) : null;
  for (const definition of variable ? definitionsOf(variable) : []) {
    if (definition.kind === "value" && definition.parts[0] === ELEMENT)
      return entriesIn(file, definition.node);
    if (definition.kind === "parameter") {
      const source = callbackSource(file, definition.fn, definition.index);
      if (source) return entriesIn(file, source.node);
    }
  }
  return null;
}

/** `url.searchParams.set("id", x)`, `params.append("id", x)` and `url.search = x` on a name. */
function addParameters(file: SourceFile, variable: Variable, frame: Frame, again: Again, out: Flat[]): void {
  let first = true;
  for (const reference of variable.references) {
    let member = (reference.identifier as unknown as Node).parent;
    if (member?.type !== "MemberExpression") continue;
    const { parent } = member;
    if (parent.type === "AssignmentExpression" && parent.left === member) {
      const key = keyOf(member);
      if (key === "search" || key === "pathname" || key === "hash") {
        out.push({ text: key === "search" ? "?" : key === "hash" ? "#" : "" });
        again(parent.right, parent);
      }
      continue;
    }
    if (keyOf(member) === "searchParams" && parent.type === "MemberExpression") member = parent;
    const call = member.parent;
    if (
      call?.type !== "CallExpression" ||
      call.callee !== member ||
      !/^(?:set|append)$/.test(keyOf(member as TSESTree.MemberExpression) ?? "")
    )
      continue;
    const [name, value] = call.arguments;
    if (!name || !value) continue;
    const text = stringOf(name);
    const entries = text === null ? entriesBehind(file, value) : null;
    out.push({ text: first ? "?" : "&" });
    first = false;
    if (entries) flattenParameters(file, entries, frame, again, out);
    else {
      out.push({ text: `${text ?? "x"}=` });
      again(value, call);
    }
  }
}

function flattenParameters(file: SourceFile, node: Node, frame: Frame, again: Again, out: Flat[]): void {
  const object = objectOf(file, node, frame);
  if (!object) {
    again(node, undefined, frame, file);
    return;
  }
  const { parent } = object.node;
  let first = true;
  for (const property of object.node.properties) {
    if (!first) out.push({ text: "&" });
    first = false;
    if (property.type === "SpreadElement")
      flattenParameters(object.file, property.argument, frame, again, out);
    else {
      out.push({ text: `${keyOf(property) ?? "x"}=` });
      again(property.value, parent.type === "CallExpression" ? parent : property, frame, object.file);
    }
  }
}

function flattenJsx(node: TSESTree.JSXElement | TSESTree.JSXFragment, again: Again, out: Flat[]): void {
  if (node.type === "JSXElement")
    for (const attribute of node.openingElement.attributes) {
      if (attribute.type !== "JSXAttribute" || !attribute.value || attribute.name.name === "src") continue;
      out.push({ text: " " });
      if (attribute.value.type === "JSXExpressionContainer")
        again(attribute.value.expression, attribute.value.expression);
      else again(attribute.value);
      out.push({ text: " " });
    }
  for (const child of node.children) {
    if (child.type === "JSXExpressionContainer") again(child.expression, child.expression);
    else if (child.type === "JSXText") out.push({ text: child.value });
    else again(child);
  }
}

/** Holds for `a + "text"`; two values alone may be numbers. */
const isConcatenation = (file: SourceFile, node: Node): boolean => {
  const inner = unwrap(node);
  return inner.type === "BinaryExpression"
    ? isConcatenation(file, inner.left) || isConcatenation(file, inner.right)
    : isText(file, inner) || (inner.type === "Identifier" && isSite(file, inner));
};

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
    return inner.elements.some((element) => element !== null && isText(file, element, depth + 1));
  if (inner.type === "ConditionalExpression")
    return isText(file, inner.consequent, depth + 1) || isText(file, inner.alternate, depth + 1);
  if (inner.type === "LogicalExpression") return isText(file, inner.right, depth + 1);
  if (inner.type === "NewExpression") return /^(?:URL|URLSearchParams)$/.test(file.textOf(inner.callee));
  // `mjml2html(text).html`
  if (inner.type === "MemberExpression" && depth < 4)
    return (
      (unwrap(inner.object).type === "CallExpression" || keyOf(inner) === "href") &&
      isText(file, inner.object, depth + 1)
    );
  if (inner.type === "CallExpression" && depth < 4) {
    const callee = unwrap(inner.callee);
    if (
      callee.type === "MemberExpression" &&
      /^(?:toString|trim|replace|replaceAll|concat|filter)$/.test(keyOf(callee) ?? "")
    )
      return isText(file, callee.object, depth + 1);
    // `[base, "x", id].join("/")`
    if (callee.type === "MemberExpression" && keyOf(callee) === "join")
      return (
        (unwrap(callee.object).type === "ArrayExpression" && stringOf(inner.arguments[0]) === "/") ||
        isText(file, callee.object, depth + 1) ||
        isTextList(file, callee.object, depth + 1)
      );
    if (filledTemplate(file, inner)) return true;
    const fn = functionAt(file, callee);
    if (!fn) return isForeignText(file, inner, depth + 1);
    const made = returnsOf(fn.node);
    return made.length > 0 && made.every((value) => isText(fn.file, value, depth + 1));
  }
  return false;
}

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
      (stringOf(each) === null && isText(file, each, depth)) || addressesIn(file, each, depth).length > 0,
  );
}

/** Holds for `rows.map((row) => `<li>${row.name}</li>`)`. */
function isTextList(file: SourceFile, node: Node, depth: number): boolean {
  const list = unwrap(node);
  if (list.type !== "CallExpression" || calledName(list) !== "map" || !list.arguments[0]) return false;
  const fn = localFunctionOf(file, list.arguments[0]);
  return fn !== null && returnsOf(fn).some((value) => isText(file, value, depth + 1));
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
