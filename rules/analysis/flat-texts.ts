import type { TSESTree } from "@typescript-eslint/utils";
import { addParameters, entriesIn, flattenParameters, isQuery, putInto } from "./address-parameters.js";
import { definitionsOf, type Variable, variableOf } from "./bindings.js";
import { calledName } from "./chains.js";
import { functionAt, type Place } from "./elsewhere.js";
import type { SourceFile } from "./file.js";
import { localFunctionOf, returnsOf } from "./functions.js";
import { framesOf, handedAs, objectOf, propertyNamed, propertyObject } from "./helper-arguments.js";
import { wordsOf } from "./names.js";
import { classAround, isFunction, keyOf, type Node, stringOf, unwrap } from "./nodes.js";
import {
  addressesIn,
  filledTemplate,
  filledWith,
  isConcatenation,
  isSite,
  isText,
  JOINERS,
  opensWithSlash,
  PLACE,
  unguessable,
  urlWords,
} from "./text-kinds.js";

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
    case "Literal":
      // `{ print: 1 }` in the query of an address
      if (typeof inner.value !== "number" && typeof inner.value !== "boolean") break;
      out.push({ text: String(inner.value) });
      return;
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

export type Again = (node: Node, within?: Node, frame?: Frame, file?: SourceFile) => void;

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
