import type { TSESTree } from "@typescript-eslint/utils";
import {
  CLOSED_PATHS,
  PLAIN_HELPER_WORDS,
  SCRIPTLET_PLACES,
  SERVICE_PLACES,
  SETTING_WORDS,
  WRITTEN_PARTS,
} from "../models/mail-words.js";
import { addressBuilderOf, statementsOn } from "./address-builders.js";
import { addParameters, entriesIn, flattenParameters, isQuery, putInto } from "./address-parameters.js";
import { writeArguments, writeBuilder } from "./address-writers.js";
import { definitionsOf, valueBehind, type Variable, variableOf } from "./bindings.js";
import { calledName } from "./chains.js";
import { propertyNamedBy, propertyOfElement } from "./element-properties.js";
import type { Place } from "./elsewhere.js";
import { isEncoded } from "./encoded-values.js";
import type { SourceFile } from "./file.js";
import { filledTemplate, scriptletText, type WrittenText } from "./filled-templates.js";
import { callsTo, localFunctionOf, returnsOf } from "./functions.js";
import { framesOf, handedAs, objectOf, propertyNamed } from "./helper-arguments.js";
import { wordsOf } from "./names.js";
import {
  contains,
  functionAround,
  isCallLike,
  isFunction,
  keyOf,
  type Node,
  stringOf,
  unwrap,
} from "./nodes.js";
import {
  addressesIn,
  elementsOf,
  fieldTexts,
  filledWith,
  instanceTexts,
  FORMATS,
  isConcatCall,
  isConcatenation,
  isFixed,
  isSite,
  isText,
  isWrittenQuery,
  JOINERS,
  opensAddress,
  opensWithSlash,
  textsPerElement,
  reducedAddress,
  unguessable,
  urlWords,
  writtenTexts,
} from "./text-kinds.js";
import { functionsCalled, writtenUnder } from "./written-values.js";

const plainWords = new Set(PLAIN_HELPER_WORDS);
const settingWords = new Set(SETTING_WORDS);
const closed = new Set(CLOSED_PATHS);

/** Arguments that parameters stand for while a helper's result is read. */
export type Frame = ReadonlyMap<Variable, readonly Place[]>;

/** A piece of a mail's text, in the file that writes it. */
export type Flat = (
  | { text: string }
  | {
      value: Node;
      frame: Frame;
      within: Node;
      file: SourceFile;
      /** The expression that stands for it in the address, when it is written elsewhere. */
      standsIn?: Node;
      /** What a template reads from the value, outermost first: `<%= guest.stayNo %>`. */
      read?: readonly string[];
      /** The place in a text that a mail service fills for each recipient: `%recipient.no%`. */
      filled?: { place: string; name: string };
    }
) & {
  /** The expressions that were read on the way to it, the outermost first. */
  trail?: ReadonlySet<Node>;
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
  const trail = new Set(seen).add(inner);
  const start = out.length;
  flattenInner(file, inner, frame, within, out, trail, depth);
  for (const piece of out.slice(start)) piece.trail ??= trail;
}

function flattenInner(
  file: SourceFile,
  inner: Node,
  frame: Frame,
  within: Node,
  out: Flat[],
  next: ReadonlySet<Node>,
  depth: number,
): void {
  // What another file writes stands, for this one, in the call that leads there.
  const again = (other: Node, holder: Node = within, names: Frame = frame, there: SourceFile = file): void =>
    flatten(there, other, names, file.distance > 0 ? within : holder, out, next, depth + 1);
  const gap = (): void => void out.push({ text: "\n" });
  const handedList = (list: Node): Node => {
    const [given] = handedAs(file, list, frame) ?? [];
    return given?.file === file ? given.node : list;
  };
  const text = stringOf(inner);
  if (text !== null) {
    writeText(file, text, inner, within, out);
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
        writeText(file, quasi.value.cooked ?? quasi.value.raw, inner, inner, out);
        const value = inner.expressions[index];
        if (value) again(value, inner);
      }
      return;
    case "BinaryExpression":
      if (inner.operator !== "+" || !isConcatenation(file, inner)) break;
      again(inner.left, inner.left.type === "BinaryExpression" ? within : inner);
      again(inner.right, inner);
      return;
    case "ConditionalExpression": {
      // `BASE + (english ? "/en" : "") + path`: a piece of an address, one way or the other.
      if (isPiece(inner.consequent) && isPiece(inner.alternate)) {
        again(inner.consequent);
        return;
      }
      // ``${HOST ? `https://${HOST}` : ""}/orders``: what follows is behind the one that opens an address.
      const [other, last] =
        opensAddress(file, inner.consequent) && !opensAddress(file, inner.alternate)
          ? [inner.alternate, inner.consequent]
          : [inner.consequent, inner.alternate];
      again(other);
      gap();
      again(last);
      return;
    }
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
      for (const property of inner.properties) {
        // `{ name, ...this.links(booking) }`
        const value = property.type === "Property" ? property.value : property.argument;
        if (isFunction(unwrap(value))) continue;
        again(value, value);
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
        // What stands in it may have been handed to the helper that calls this one.
        for (const each of handed) flatten(each.file, each.node, frame, within, out, next, depth + 1);
        return;
      }
      const definitions = variable ? definitionsOf(variable) : [];
      const made = definitions.flatMap((each) =>
        each.kind === "value" && each.parts.length === 0 ? [each.node] : [],
      );
      if (made.some((each) => isText(file, each)) && made.length === definitions.length) {
        const start = out.length;
        const builder = statementsOn(variable!).length > 0 ? addressBuilderOf(file, inner) : null;
        if (builder) {
          writeBuilder({ file, frame, within: made[0]!, again, out, start }, builder);
          return;
        }
        for (const each of made) {
          again(each, each);
          if (made.length > 1) gap();
        }
        for (const each of filledWith(variable!)) {
          gap();
          again(each, each);
        }
        addParameters(file, variable!, frame, again, out);
        if (made.every((each) => isQuery(file, each) || isWrittenQuery(file, each) || isFragment(each)))
          putInto(out, start, within, inner);
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
      // `links.map(({ label, to }) => <Link href={to}>{label}</Link>)`
      const ofElement = propertyNamedBy(file, inner, handedList).filter((each) => isText(file, each));
      for (const each of ofElement) again(each, each);
      if (ofElement.length > 0) return;
      // `const context = { name, confirmUrl }`, which a template is filled with
      const [only, ...more] = definitions;
      const object = within === inner && more.length === 0 && made[0] ? unwrap(made[0]) : null;
      if (object?.type === "ObjectExpression" || (object && isCallLike(object))) {
        again(object, object);
        return;
      }
      // `const { html } = mjml2html(text)`
      if (more.length === 0 && only?.kind === "value" && typeof only.parts[0] === "string") {
        const result = resultNamed(file, only.node, only.parts[0], frame);
        if (result.texts.length > 0) {
          for (const each of result.texts) again(each, each, result.frame);
          return;
        }
        if (only.parts.length === 1 && isWrittenText(only.parts[0], only.node)) {
          again(only.node);
          return;
        }
      }
      break;
    }
    case "MemberExpression": {
      const key =
        keyOf(inner) ?? stringOf(inner.computed ? handedAs(file, inner.property, frame)?.[0]?.node : null);
      if (key !== null) {
        const own =
          inner.object.type === "ThisExpression" ? fieldTexts(file, inner, key) : instanceTexts(file, inner);
        for (const { value, call, method } of own) {
          again(value, value, call && method ? framesOf(file, call, { file, node: method }, frame) : frame);
          if (own.length > 1) gap();
        }
        if (own.length > 0) return;
      }
      // `links.detail`, where the call that is followed hands `{ links }` over.
      const given =
        key !== null && handedAs(file, inner.object, frame) ? objectOf(file, inner.object, frame) : null;
      const part = given && propertyNamed(given.node, key);
      if (given && part && isText(given.file, part)) {
        again(part, given.file === file ? part : within, new Map(), given.file);
        return;
      }
      const named = key !== null && inner.computed ? writtenUnder(file, inner.object, key) : [];
      const texts =
        named.length === 1 && isText(named[0]!.file, named[0]!.node) ? named : writtenTexts(file, inner);
      // `ENTRY[key]`: a piece of an address, whichever it is.
      const written = texts.every((each) => isPiece(each.node)) ? texts.slice(0, 1) : texts;
      for (const each of written) {
        again(each.node, each.file === file ? each.node : within, undefined, each.file);
        if (written.length > 1) gap();
      }
      if (written.length > 0) return;
      // `link.url` of `links.map((link) => …)`
      const ofElement = propertyOfElement(file, inner, handedList).filter((each) => isText(file, each));
      for (const each of ofElement) again(each, each);
      if (ofElement.length > 0) return;
      // `url.href`, `link.toString()`
      if (key === "href" || key === "search" || unwrap(inner.object).type === "CallExpression") {
        again(inner.object);
        return;
      }
      // `const out = mjml2html(text)`, and `out.html`
      const result = valueBehind(file, inner.object);
      if (key !== null && isWrittenText(key, result)) {
        again(result);
        return;
      }
      break;
    }
    case "NewExpression": {
      const builder = addressBuilderOf(file, inner);
      if (builder) {
        writeBuilder({ file, frame, within: inner, again, out, start: out.length }, builder);
        return;
      }
      const name = file.textOf(inner.callee);
      if (name === "URL" && inner.arguments[0]) {
        if (inner.arguments[1]) {
          writeFront(file, inner.arguments[1], again, inner, out);
          if (!opensWithSlash(inner.arguments[0])) out.push({ text: "/" });
        }
        // Whatever a setting says, it is the front of an address here.
        if (!inner.arguments[1] && isSetting(file, inner.arguments[0])) out.push({ text: "https://site/" });
        else again(inner.arguments[0], inner);
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

/** What an address begins with that is made of two parts: whatever the base is called, it is a site. */
function writeFront(file: SourceFile, base: Node, again: Again, within: Node, out: Flat[]): void {
  const isKnown = isSite(file, base) || isText(file, base) || unwrap(base).type === "CallExpression";
  const isClosed = wordsOf(file.textOf(base)).some((word) => closed.has(word));
  if (isKnown || isClosed) again(base, within);
  else out.push({ text: "https://site" });
}

/** Holds for the part of a call's result that is a text it was given, in another form. */
function isWrittenText(part: string, made: Node): boolean {
  const inner = unwrap(made);
  const call = inner.type === "AwaitExpression" ? unwrap(inner.argument) : inner;
  return call.type === "CallExpression" && WRITTEN_PARTS.has(part);
}

/** Holds for a name or a member that is such a part: `html` of `const { html } = mjml2html(text)`, `out.html`. */
function isResult(file: SourceFile, node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type === "MemberExpression")
    return isWrittenText(keyOf(inner) ?? "", valueBehind(file, inner.object));
  const variable = inner.type === "Identifier" ? variableOf(file, inner) : null;
  const [only, ...more] = variable ? definitionsOf(variable) : [];
  return (
    only?.kind === "value" &&
    more.length === 0 &&
    only.parts.length === 1 &&
    typeof only.parts[0] === "string" &&
    isWrittenText(only.parts[0], only.node)
  );
}

/** A text as it is written, with the places that the mail service fills for each recipient. */
function writeText(file: SourceFile, text: string, value: Node, within: Node, out: Flat[]): void {
  let rest = 0;
  for (const match of text.matchAll(SERVICE_PLACES)) {
    const [place, address, ...names] = match;
    const name = address ? "email" : (names.find((each) => each !== undefined) ?? "").toLowerCase();
    out.push({ text: text.slice(rest, match.index) });
    out.push({ value, frame: new Map(), within, file, standsIn: value, filled: { place, name } });
    rest = match.index + place.length;
  }
  out.push({ text: text.slice(rest) });
}

/** Holds for `config.get("FEEDBACK_FORM")`, `settings.form`. */
const isSetting = (file: SourceFile, node: Node): boolean => {
  const inner = unwrap(node);
  const isRead = inner.type === "CallExpression" || inner.type === "MemberExpression";
  return isRead && wordsOf(file.textOf(inner).slice(0, 120)).some((word) => settingWords.has(word));
};

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

/** Holds for what is put into an address elsewhere: `Q${number}`. */
const isFragment = (node: Node): boolean => {
  const inner = unwrap(node);
  return (
    inner.type === "TemplateLiteral" &&
    inner.quasis.every(({ value }) => /^[\w.:-]*$/.test(value.raw)) &&
    inner.quasis.some(({ value }) => value.raw !== "")
  );
};

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
  if (isEncoded(file, call)) return false;
  const builder = addressBuilderOf(file, call);
  if (builder) {
    writeBuilder({ file, frame, within: call, again, out, start: out.length }, builder);
    return true;
  }
  const callee = unwrap(call.callee);
  const method = callee.type === "MemberExpression" ? keyOf(callee) : null;
  if (callee.type === "MemberExpression" && method !== null) {
    const object = callee.object;
    const list = unwrap(object);
    const separator = stringOf(call.arguments[0]);
    const elements = method === "join" && separator !== null ? elementsOf(file, list) : null;
    if (elements && separator !== null) {
      const start = out.length;
      for (const [index, element] of elements.entries()) {
        if (index > 0) out.push({ text: separator });
        const spread = element?.type === "SpreadElement" ? handedAs(file, element.argument, frame) : null;
        for (const [position, each] of (spread ?? []).entries()) {
          if (position > 0) out.push({ text: separator });
          // A helper that joins whatever it is told: the call says which page is opened.
          const { parent } = each.node;
          const told = each.file === file && parent?.type === "CallExpression" ? parent : call;
          again(each.node, told, new Map(), each.file);
        }
        const added = element && !spread ? addedFor(file, element, call, frame) : [];
        for (const [position, names] of added.entries()) {
          if (position > 0) out.push({ text: separator });
          const from = out.length;
          again(
            element!.type === "SpreadElement" ? element!.argument : element!,
            separator.includes("\n") ? element! : call,
            names,
          );
          // What a function adds to the list stands in the address where the list is joined.
          if (names !== frame) placeAt(out, from, call);
        }
      }
      if (/^[&;/]$/.test(separator)) putInto(out, start, within, call);
      return true;
    }
    const entries = method === "join" && separator === "&" ? entriesIn(file, list) : null;
    if (entries) {
      flattenParameters(file, entries, frame, again, out);
      return true;
    }
    const lines = textsPerElement(file, call);
    if (lines) {
      for (const line of lines) {
        again(line, line);
        out.push({ text: "\n" });
      }
      return lines.length > 0;
    }
    if (isConcatCall(file, call)) {
      again(object, call);
      for (const argument of call.arguments) again(argument, call);
      return true;
    }
    const reduced = reducedAddress(file, call);
    if (reduced) {
      again(reduced.start, call);
      addParameters(file, reduced.gathered, frame, again, out);
      return true;
    }
    if (/^replace(?:All)?$/.test(method) && call.arguments[1] && !isFunction(unwrap(call.arguments[1]))) {
      replaceIn(file, call, again, out);
      return true;
    }
    if (
      /^(?:join|toString|trim|filter|flat|slice|reverse|getContent|evaluate|render)$/.test(method) &&
      !(method === "render" && filledTemplate(file, call)?.text)
    ) {
      if (isText(file, list) || list.type === "Identifier" || list.type === "CallExpression") {
        again(object, within);
        addProperties(file, list, again, out);
        return true;
      }
      return false;
    }
  }
  const [pattern, ...values] = call.arguments;
  const format = FORMATS.test(calledName(call)) ? stringOf(pattern && valueBehind(file, pattern)) : null;
  if (format !== null && values.length > 0) {
    flattenFormat(format, values, call, again, out);
    return true;
  }
  const filled = filledTemplate(file, call);
  if (filled?.text === null) {
    for (const each of filled.values ? addressesIn(file, filled.values) : []) {
      again(each, each);
      out.push({ text: "\n" });
    }
    return true;
  }
  if (filled) {
    const values = filled.values && objectOf(file, filled.values, frame);
    flattenPlaces(filled.text, filled.place, call, again, out, (name) => {
      const [first, ...read] = values ? name.split(".") : [];
      const value = values && first ? propertyNamed(values.node, first) : null;
      if (value) return { file: values!.file, node: value, read };
      // `render(text, guest)`: the record is handed over as it is.
      return filled.values && !values && isRecord(filled.values)
        ? { file, node: filled.values, read: name.split(".") }
        : null;
    });
    return true;
  }
  const called = functionsCalled(file, callee);
  const made = called.flatMap((fn) => returnsOf(fn.node).map((value) => ({ fn, value })));
  if (
    made.length > 0 &&
    made.every(
      ({ fn, value }) =>
        isText(fn.file, value) ||
        isResult(fn.file, value) ||
        // `context: linksOf(booking)`: what a template is filled with.
        (within === call && unwrap(value).type === "ObjectExpression"),
    )
  ) {
    const start = out.length;
    for (const { fn, value } of made) {
      again(value, fn.file === file ? value : call, framesOf(file, call, fn, frame), fn.file);
      if (made.length > 1) out.push({ text: "\n" });
    }
    // `${site}/claims/${claimNumber(seq)}`
    if (
      /^(?:TemplateLiteral|BinaryExpression)$/.test(within.type) &&
      made.every(({ value }) => isFragment(value))
    )
      for (const [index, piece] of out.entries())
        if (index >= start && "value" in piece) out[index] = { ...piece, within, standsIn: call };
    return true;
  }
  return called.length === 0 && flattenForeign(file, call, frame, again, out);
}

/** What stands for the parameters of a function that adds to a list, once for each of its calls: `add("no", member.no)`. */
function addedFor(file: SourceFile, element: Node, joined: Node, frame: Frame): readonly Frame[] {
  const fn = functionAround(element);
  const calls = fn && !contains(fn, joined) ? callsTo(file, fn).slice(0, MOST_CALLS) : [];
  const frames = calls.flatMap((call) =>
    call.type === "CallExpression" ? [framesOf(file, call, { file, node: fn! }, frame)] : [],
  );
  return frames.length > 0 ? frames : [frame];
}

function placeAt(out: Flat[], from: number, at: Node): void {
  for (const [index, piece] of out.entries())
    if (index >= from && "value" in piece) out[index] = { ...piece, within: at, standsIn: at };
}

const MOST_CALLS = 12;

/** `Utilities.formatString("%s/orders/%d", site, id)`, `format("{0}/orders/{1}", site, id)` */
function flattenFormat(text: string, values: readonly Node[], within: Node, again: Again, out: Flat[]): void {
  let rest = 0;
  let next = 0;
  for (const match of text.matchAll(/%(?:(\d+)\$)?[sdijo]|\{(\d+)\}/g)) {
    out.push({ text: text.slice(rest, match.index) });
    rest = match.index + match[0].length;
    const value = values[match[1] ? Number(match[1]) - 1 : match[2] ? Number(match[2]) : next++];
    if (value) again(value, within);
  }
  out.push({ text: text.slice(rest) });
}

/** How far from its start a text may have an address that is shown by it. */
const NEAR_LINES = 2;

const isRecord = (node: Node): boolean => /^(?:Identifier|MemberExpression)$/.test(unwrap(node).type);

function flattenPlaces(
  texts: readonly WrittenText[],
  place: RegExp,
  within: Node,
  again: Again,
  out: Flat[],
  valueNamed: (name: string) => (Place & { read: readonly string[] }) | null,
): void {
  const lines = new Map<Node, number>();
  for (const { text, at } of texts) {
    let rest = 0;
    const above = lines.get(at) ?? 0;
    lines.set(at, above + text.split("\n").length - 1);
    for (const match of text.matchAll(place)) {
      // A text that goes on for many lines is not where one finds the address.
      const isNear = above + text.slice(0, match.index).split("\n").length - 1 <= NEAR_LINES;
      out.push({ text: text.slice(rest, match.index) });
      rest = match.index + match[0].length;
      const start = out.length;
      const value = valueNamed((match[1] ?? match[2])!);
      if (!value) out.push({ text: match[0] });
      else if (value.read.length === 0) again(value.node, within, undefined, value.file);
      else out.push({ value: value.node, frame: new Map(), within, file: value.file, read: value.read });
      // The text is where the address stands, whatever is put into it.
      for (const [index, piece] of out.entries())
        if (index >= start && "value" in piece && piece.value === value?.node && isNear)
          out[index] = { ...piece, standsIn: at };
    }
    out.push({ text: text.slice(rest) });
  }
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
  if (/^(?:stringify|encode)$/.test(name)) {
    const given = objectOf(file, first, frame);
    // The data of a template is written so as well, each value for itself.
    if (/\bJSON\b/.test(file.textOf(call.callee))) again(given?.file === file ? given.node : first);
    else if (given) flattenParameters(given.file, given.node, frame, again, out);
    else return false;
    return true;
  }
  if (words.some((word) => urlWords.has(word)) && saysPage(file, call, frame)) {
    writeArguments({ file, frame, within: call, again, out, start: out.length }, call.arguments);
    return true;
  }
  // `mjml2html(text)`, `render(<Welcome />)`: the text in another form.
  const texts = call.arguments.filter((each) => isText(file, each) && !isFixed(file, each));
  const addresses = call.arguments.flatMap((each) => addressesIn(file, each));
  for (const text of [...texts, ...addresses]) {
    again(text, text);
    out.push({ text: "\n" });
  }
  return texts.length + addresses.length > 0;
}

/**
 * Holds if what a helper is told says which page an address opens: `buildUrl(site, "/orders/:id", { id })`. Of
 * `confirmUrl(site, booking.id)` and `leaveLink(site, { memberId })` only the helper knows that, and whether it signs.
 */
function saysPage(file: SourceFile, call: TSESTree.CallExpression, frame: Frame): boolean {
  const [first, ...others] = call.arguments as Node[];
  const namesPage = wordsOf(calledName(call)).some((word) => !urlWords.has(word) && !plainWords.has(word));
  const tells = (node: Node): boolean => {
    if (isText(file, node)) return true;
    const object = objectOf(file, node, frame);
    return object !== null && (!namesPage || saysPath(object.node));
  };
  return first?.type === "Identifier" && isSite(file, first)
    ? others.some(tells)
    : first !== undefined && tells(first);
}

/** `{ path: "/orders", params }` */
const saysPath = (object: TSESTree.ObjectExpression): boolean =>
  object.properties.some((each) => each.type === "Property" && opensWithSlash(each.value));

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
  const template = variable && scriptletText(file, root);
  if (template) {
    const values = new Map(
      variable.references.flatMap((reference): [string, Node][] => {
        const member = (reference.identifier as unknown as Node).parent;
        const assignment = member?.type === "MemberExpression" ? member.parent : null;
        return assignment?.type === "AssignmentExpression" && assignment.left === member
          ? [[keyOf(member as TSESTree.MemberExpression) ?? "", assignment.right]]
          : [];
      }),
    );
    flattenPlaces(template, SCRIPTLET_PLACES, template[0]!.at, again, out, (name) => {
      const [first, ...read] = name.split(".");
      const node = values.get(first!);
      return node ? { file, node, read } : null;
    });
    return;
  }
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
