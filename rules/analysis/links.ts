import type { TSESTree } from "@typescript-eslint/utils";
import {
  CASE_WORDS,
  CLOSED_PATHS,
  COUNTING_PATHS,
  ID_WORDS,
  SAME_VALUE,
  SIGN_IN_PATHS,
  SITE_WORDS,
  TOKEN_WORDS,
} from "../models/mail-words.js";
import { definitionsOf, ELEMENT, variableOf, type Variable } from "./bindings.js";
import { calledName } from "./chains.js";
import { positionOf } from "./elements.js";
import { functionAt, type Place } from "./elsewhere.js";
import type { SourceFile } from "./file.js";
import { callbackSource, returnsOf } from "./functions.js";
import { mailsOf, type Mail } from "./mail.js";
import { isLinkedName, isPersonName, isPrivateProperty, wordsOf } from "./names.js";
import { isFunction, keyOf, stringOf, unwrap, type Node, referenceName } from "./nodes.js";
import { recipientsOf } from "./recipients.js";

/** What a part of a mailed address is. */
type Meaning = "token" | "person" | "case" | "email" | "personal" | "sequence" | "other" | "unknown";

/** A mailed address that opens somebody's page by who they are, or carries their data. */
export interface TellingLink {
  kind: "identity" | "personal";
  at: Node;
  /** The value in the address. */
  value: Node;
  /** The template the value stands in, when it is a template. */
  template: TSESTree.TemplateLiteral | null;
}

/** Arguments that parameters stand for while a helper's result is read. */
type Frame = ReadonlyMap<Variable, readonly Place[]>;

/** A piece of a mail's text, in the file that writes it. */
type Flat = { text: string } | { value: Node; frame: Frame; within: Node; file: SourceFile };

/** Every such address in the mails of a file. */
export function tellingLinksOf(file: SourceFile): readonly TellingLink[] {
  return file.fact(collect);
}

function collect(file: SourceFile): TellingLink[] {
  const found = new Map<Node, TellingLink>();
  for (const mail of mailsOf(file)) {
    if (goesInside(file, mail)) continue;
    for (const part of mail.parts) {
      if (part.field !== "content") continue;
      const flat: Flat[] = [];
      flatten(file, part.value, new Map(), part.value, flat, new Set(), 0);
      for (const link of linksIn(file, flat, mail)) if (!found.has(link.value)) found.set(link.value, link);
    }
  }
  return [...found.values()];
}

/** Holds for mails to the own staff: what they may open is not the visitor's concern. */
function goesInside(file: SourceFile, mail: Mail): boolean {
  const to = mail.parts.filter((part) => part.field === "to");
  return to.length > 0 && to.every((part) => recipientsOf(file, part.value, mail.call).audience === "inside");
}

// ---- The text of a mail in one row ----------------------------------------------------------------------------

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
        for (const each of made) {
          again(each, each);
          if (made.length > 1) gap();
        }
        addParameters(file, variable!, again, out);
        return;
      }
      break;
    }
    case "MemberExpression": {
      // `url.href`, `link.toString()`
      const key = keyOf(inner);
      if (key === "href" || key === "search") {
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
      if (name === "URLSearchParams" && inner.arguments[0]) {
        flattenParameters(unwrap(inner.arguments[0]), again, out);
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
  if (
    callee.type === "MemberExpression" &&
    (method === "join" || method === "toString" || method === "trim" || method === "concat")
  ) {
    const list = unwrap(callee.object);
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
    if (isText(file, list) || list.type === "Identifier" || list.type === "CallExpression") {
      again(list, within);
      return true;
    }
    return false;
  }
  const called = functionAt(file, callee);
  const made = called ? returnsOf(called.node) : [];
  if (called && made.length > 0 && made.every((value) => isText(called.file, value))) {
    const names = new Map(frame);
    const put = (name: TSESTree.Identifier, ...given: Node[]): void => {
      const variable = variableOf(called.file, name);
      // What is handed on may itself stand for something that was handed over.
      if (variable)
        names.set(
          variable,
          given.flatMap((value) => handedAs(file, value, frame) ?? [{ file, node: value }]),
        );
    };
    for (const [index, parameter] of called.node.params.entries()) {
      const argument = call.arguments[index];
      if (parameter.type === "RestElement" && parameter.argument.type === "Identifier")
        put(parameter.argument, ...call.arguments.slice(index));
      if (!argument || argument.type === "SpreadElement") continue;
      const name = parameter.type === "AssignmentPattern" ? parameter.left : parameter;
      if (name.type === "Identifier") put(name, argument);
      else if (name.type === "ObjectPattern" && unwrap(argument).type === "ObjectExpression") {
        for (const property of name.properties) {
          if (property.type !== "Property" || property.value.type !== "Identifier") continue;
          const given = (unwrap(argument) as TSESTree.ObjectExpression).properties.find(
            (each) => each.type === "Property" && keyOf(each) === keyOf(property),
          );
          if (given?.type === "Property" && given.value !== property.value) put(property.value, given.value);
        }
      }
    }
    for (const value of made) {
      again(value, called.file === file ? value : call, names, called.file);
      if (made.length > 1) out.push({ text: "\n" });
    }
    return true;
  }
  return false;
}

/** What a name was handed when the helper around it was called. */
function handedAs(file: SourceFile, node: Node, frame: Frame): readonly Place[] | null {
  const inner = unwrap(node);
  const variable = inner.type === "Identifier" ? variableOf(file, inner) : null;
  return (variable && frame.get(variable)) ?? null;
}

/** `url.searchParams.set("id", x)` and `params.append("id", x)` on a name. */
function addParameters(_file: SourceFile, variable: Variable, again: Again, out: Flat[]): void {
  let first = true;
  for (const reference of variable.references) {
    let member = (reference.identifier as unknown as Node).parent;
    if (member?.type !== "MemberExpression") continue;
    if (keyOf(member) === "searchParams" && member.parent.type === "MemberExpression") member = member.parent;
    const call = member.parent;
    if (
      call?.type !== "CallExpression" ||
      call.callee !== member ||
      !/^(?:set|append)$/.test(keyOf(member as TSESTree.MemberExpression) ?? "")
    )
      continue;
    const [name, value] = call.arguments;
    if (!name || !value) continue;
    out.push({ text: `${first ? "?" : "&"}${stringOf(name) ?? "x"}=` });
    again(value, call);
    first = false;
  }
}

function flattenParameters(node: Node, again: Again, out: Flat[]): void {
  if (node.type !== "ObjectExpression") {
    again(node);
    return;
  }
  for (const [index, property] of node.properties.entries()) {
    if (property.type !== "Property") continue;
    out.push({ text: `${index > 0 ? "&" : ""}${keyOf(property) ?? "x"}=` });
    again(property.value, property);
  }
}

function flattenJsx(node: TSESTree.JSXElement | TSESTree.JSXFragment, again: Again, out: Flat[]): void {
  if (node.type === "JSXElement")
    for (const attribute of node.openingElement.attributes) {
      if (attribute.type !== "JSXAttribute" || !attribute.value) continue;
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
function isText(file: SourceFile, node: Node, depth = 0): boolean {
  const inner = unwrap(node);
  if (stringOf(inner) !== null || inner.type === "TemplateLiteral" || inner.type === "JSXElement")
    return true;
  if (inner.type === "BinaryExpression") return inner.operator === "+";
  if (inner.type === "ArrayExpression")
    return inner.elements.some((element) => element !== null && isText(file, element, depth + 1));
  if (inner.type === "ConditionalExpression")
    return isText(file, inner.consequent, depth + 1) || isText(file, inner.alternate, depth + 1);
  if (inner.type === "LogicalExpression") return isText(file, inner.right, depth + 1);
  if (inner.type === "NewExpression") return /^(?:URL|URLSearchParams)$/.test(file.textOf(inner.callee));
  if (inner.type === "CallExpression" && depth < 4) {
    const callee = unwrap(inner.callee);
    if (callee.type === "MemberExpression" && /^(?:join|toString|trim)$/.test(keyOf(callee) ?? "")) {
      // `[base, "x", id].join("/")`
      const joined = keyOf(callee) === "join" && unwrap(callee.object).type === "ArrayExpression";
      return (joined && stringOf(inner.arguments[0]) === "/") || isText(file, callee.object, depth + 1);
    }
    const fn = functionAt(file, callee);
    const made = fn ? returnsOf(fn.node) : [];
    return made.length > 0 && made.every((value) => isText(fn!.file, value, depth + 1));
  }
  return false;
}

// ---- The addresses in it --------------------------------------------------------------------------------------

const sites = new Set(SITE_WORDS);
const signIn = new Set(SIGN_IN_PATHS);
const closed = new Set(CLOSED_PATHS);
const counting = new Set(COUNTING_PATHS);

// A value stands as a private character, its number in the text's order follows from counting.
const VALUE = "\uE000";
const ADDRESS =
  /(?:https?:\/\/|\uE000(?=[/?#\uE000])|(?:href|action)\s*=\s*\\?["']\/)[^\s"'<>()\\、。「」（）]*/gu;

function linksIn(file: SourceFile, flat: readonly Flat[], mail: Mail): TellingLink[] {
  const values: Extract<Flat, { value: Node }>[] = [];
  const offsets: number[] = [];
  let text = "";
  for (const piece of flat) {
    if ("text" in piece) text += piece.text.replaceAll(VALUE, " ");
    else {
      offsets.push(text.length);
      values.push(piece);
      text += VALUE;
    }
  }
  const found: TellingLink[] = [];
  for (const match of text.matchAll(ADDRESS)) {
    const start = match.index;
    const address = match[0];
    const inside = values.flatMap((piece, index) =>
      offsets[index]! >= start && offsets[index]! < start + address.length
        ? [{ piece, at: offsets[index]! - start }]
        : [],
    );
    if (address.startsWith(VALUE) && !isSite(inside[0]!.piece.file, inside[0]!.piece.value)) continue;
    const link = judge(file, address, inside, mail);
    if (link) found.push(link);
  }
  return found;
}

/** Holds for a value that is the front of an address: a constant or setting called so. */
function isSite(file: SourceFile, node: Node, depth = 0): boolean {
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

function judge(
  file: SourceFile,
  address: string,
  inside: readonly { piece: Extract<Flat, { value: Node }>; at: number }[],
  mail: Mail,
): TellingLink | null {
  const hostEnd = /^https?:\/\/[^/?#]*/.exec(address)?.[0].length ?? (address.startsWith(VALUE) ? 1 : 0);
  const question = address.search(/[?#]/);
  const path = address.slice(hostEnd, question < 0 ? undefined : question);
  const segments = path.split("/").map((each) => each.toLowerCase());
  if (segments.some((each) => closed.has(each))) return null;
  if (segments.some((each) => counting.has(each)) || /\.(?:png|jpe?g|gif|svg|css|webp)\b/i.test(path))
    return null;
  const parts = inside
    .filter(({ at }) => at >= hostEnd)
    .map(({ piece, at }) => {
      const before = address.slice(0, at);
      const parameter =
        /[?&#]([^=&?#]*)=[^=&?#]*$/.exec(before)?.[1] ?? /\/([\p{L}\w-]+)\/$/u.exec(before)?.[1] ?? null;
      return {
        piece,
        query: question >= 0 && at > question,
        parameter,
        meaning: meaningOf(piece.file, piece.value, piece.frame, parameter),
      };
    });
  const guarded =
    parts.some((part) => part.meaning === "token") ||
    /[?&](?:sig|signature|token|hmac|hash|key)=/.test(address);
  const report = (kind: TellingLink["kind"], part: (typeof parts)[number]): TellingLink => ({
    kind,
    at: placeOf(part.piece),
    value: part.piece.file === file ? part.piece.value : part.piece.within,
    template: part.piece.within.type === "TemplateLiteral" ? part.piece.within : null,
  });
  const personal = parts.find((part) => part.query && part.meaning === "personal");
  if (personal) return report("personal", personal);
  if (guarded || parts.some((part) => part.meaning === "unknown")) return null;
  const behindSignIn = segments.some((each) => signIn.has(each));
  for (const part of parts) {
    if (part.meaning === "email") return report("identity", part);
    if (part.meaning === "person" && !isSomeoneElse(file, part.piece.value, mail))
      return report("identity", part);
    if ((part.meaning === "case" || part.meaning === "sequence") && !behindSignIn)
      return report("identity", part);
  }
  return null;
}

/** The address when it stands alone, else the value in it. */
function placeOf(piece: Extract<Flat, { value: Node }>): Node {
  const { within } = piece;
  if (within.type === "TemplateLiteral" && within.quasis.every((quasi) => !/[\s<>]/.test(quasi.value.raw)))
    return within;
  if (within.type === "BinaryExpression" && within.range[1] - within.range[0] < 160) return within;
  if (within.type === "CallExpression" || within.type === "NewExpression") return within;
  return piece.value;
}

const tokens = new Set(TOKEN_WORDS);
const cases = new Set(CASE_WORDS);
const idWords = new Set(ID_WORDS);
const sameValue = new Set(SAME_VALUE);

/** What a value in an address is, by its name, and by what holds it where the name is short. */
function meaningOf(file: SourceFile, node: Node, frame: Frame, parameter: string | null, depth = 0): Meaning {
  const inner = unwrap(node);
  if (depth > 6) return "unknown";
  const again = (other: Node): Meaning => meaningOf(file, other, frame, parameter, depth + 1);
  if (stringOf(inner) !== null) return "other";
  switch (inner.type) {
    case "CallExpression": {
      const callee = unwrap(inner.callee);
      const name = calledName(inner);
      if (sameValue.has(name)) {
        if (callee.type === "MemberExpression" && inner.arguments.length === 0) return again(callee.object);
        if (inner.arguments[0] && callee.type === "Identifier") return again(inner.arguments[0]);
        if (callee.type === "MemberExpression" && name === "padStart") return again(callee.object);
      }
      return wordsOf(name).some((word) => tokens.has(word)) || parameterSaysToken(parameter)
        ? "token"
        : "unknown";
    }
    case "TemplateLiteral":
      return inner.expressions.length === 1 ? again(inner.expressions[0]!) : "unknown";
    case "ConditionalExpression":
      return again(inner.consequent);
    case "LogicalExpression":
      return again(inner.left);
    case "BinaryExpression": {
      // `index + 1`
      const sides = [inner.left, inner.right].filter((side) => unwrap(side).type !== "Literal");
      return sides.length === 1 ? again(sides[0]!) : "unknown";
    }
    case "Identifier":
      return meaningOfName(file, inner, frame, parameter, depth);
    case "MemberExpression": {
      const key = memberName(inner);
      return key === null ? "unknown" : byName(key, ownerWords(file, inner.object, frame), parameter);
    }
    default:
      return "unknown";
  }
}

const parameterSaysToken = (parameter: string | null): boolean =>
  parameter !== null && (/^[tks]$/.test(parameter) || wordsOf(parameter).some((word) => tokens.has(word)));

/** `member.id`, `row[COL.KAIIN_ID]`: the name of what is read. */
function memberName(node: TSESTree.MemberExpression): string | null {
  const key = keyOf(node);
  if (key !== null && !/^\d+$/.test(key)) return key;
  if (!node.computed) return null;
  const index = unwrap(node.property);
  if (index.type === "MemberExpression") return keyOf(index);
  return index.type === "Identifier" ? index.name : null;
}

function meaningOfName(
  file: SourceFile,
  node: TSESTree.Identifier,
  frame: Frame,
  parameter: string | null,
  depth: number,
): Meaning {
  const variable = variableOf(file, node);
  const handed = variable && frame.get(variable)?.[0];
  if (handed) return meaningOf(handed.file, handed.node, new Map(), parameter, depth + 1);
  for (const definition of variable ? definitionsOf(variable) : []) {
    if (definition.kind === "value" && definition.parts.length === 0) {
      const made = unwrap(definition.node);
      // A made-up value says more than its name.
      if (
        made.type === "CallExpression" ||
        made.type === "NewExpression" ||
        made.type === "MemberExpression"
      ) {
        const meaning = meaningOf(file, made, frame, parameter, depth + 1);
        if (meaning === "token" || made.type === "MemberExpression") return meaning;
        if (
          made.type === "CallExpression" &&
          /random|uuid|nanoid|sign|hash|encrypt|cuid|ulid|generate|create|issue|token/i.test(
            file.textOf(made.callee),
          )
        )
          return "token";
      }
      if (made.type === "AwaitExpression") continue;
    }
    if (
      definition.kind === "value" &&
      typeof definition.parts.at(-1) === "string" &&
      definition.parts.at(-1) !== ELEMENT
    )
      return byName(String(definition.parts.at(-1)), ownerWords(file, definition.node, frame), parameter);
  }
  if (variable && positionOf(file, variable)) return "sequence";
  return byName(node.name, [], parameter);
}

/** What a name says: whose, and which kind of thing. */
function byName(name: string, owner: readonly string[], parameter: string | null): Meaning {
  const words = wordsOf(name);
  const head = words.at(-1) ?? "";
  if (words.some((word) => tokens.has(word))) return "token";
  if (
    /^(?:e?mail|address|mailaddress|emailaddress|meado)$/.test(words.join("")) ||
    (/^e?mail$/.test(head) && words.length <= 3)
  )
    return words.join("") === "address" ? "personal" : "email";
  const idTail = idWords.has(head) || /(?:id|番号)$/i.test(name);
  if (idTail) {
    const whose = [...words.slice(0, -1), ...(words.length > 1 && words[0] !== "" ? [] : owner)];
    const own = whose.length > 0 && !(whose.length === 1 && whose[0] === "") ? whose : owner;
    const said = own.length > 0 ? own : owner;
    if (said.some((word) => isPersonName(word))) return "person";
    if (said.some((word) => isLinkedName(word) || cases.has(word))) return "case";
    if (/会員|利用者|顧客|患者/.test(name)) return "person";
    if (/予約|受付|申込|注文/.test(name)) return "case";
    if (said.length > 0 || parameter === null) return said.length === 0 ? "unknown" : "other";
    // A bare `id`: what the address calls it.
    const called = wordsOf(parameter);
    if (called.some((word) => isPersonName(word))) return "person";
    return called.some((word) => isLinkedName(word) || cases.has(word)) ? "case" : "unknown";
  }
  if (isPrivateProperty(name) || /^(?:name|fullname|username|氏名|shimei)$/i.test(name)) {
    if (/^(?:name)$/i.test(name) && !owner.some((word) => isPersonName(word))) return "other";
    return /^username$/i.test(name) ? "other" : "personal";
  }
  if (parameterSaysToken(parameter)) return "token";
  return "other";
}

/** The words that say what a record is: its name, its type, the list or query it came from. */
function ownerWords(file: SourceFile, node: Node, frame: Frame, depth = 0): string[] {
  const inner = unwrap(node);
  if (depth > 4) return [];
  if (inner.type === "MemberExpression") {
    const key = keyOf(inner);
    if (key !== null && !/^\d+$/.test(key)) return [...wordsOf(key)];
    return ownerWords(file, inner.object, frame, depth + 1);
  }
  if (inner.type === "CallExpression") {
    // `prisma.booking.create(…)`, `findMember(…)`
    const callee = file.textOf(inner.callee);
    return [...wordsOf(callee.slice(-80))].filter(
      (word) => isPersonName(word) || isLinkedName(word) || cases.has(word),
    );
  }
  if (inner.type !== "Identifier") return [];
  const variable = variableOf(file, inner);
  const handed = variable && frame.get(variable)?.[0];
  const own = [...wordsOf(inner.name)].filter((word) => word.length > 1);
  const known = own.some((word) => isPersonName(word) || isLinkedName(word) || cases.has(word));
  if (known) return own;
  if (handed) return ownerWords(handed.file, handed.node, new Map(), depth + 1);
  const words = [...own];
  for (const definition of variable ? definitionsOf(variable) : []) {
    const annotation =
      definition.from.type === "Identifier" ? definition.from.typeAnnotation?.typeAnnotation : undefined;
    if (annotation) words.push(...wordsOf(file.textOf(annotation).slice(0, 60)));
    if (definition.kind === "value") words.push(...ownerWords(file, definition.node, frame, depth + 1));
    if (definition.kind === "parameter") {
      const source = callbackSource(file, definition.fn, definition.index);
      if (source) words.push(...ownerWords(file, source.node, frame, depth + 1));
    }
  }
  return words.map((word) => (word.length > 3 && word.endsWith("s") ? word.slice(0, -1) : word));
}

/** Holds if the id is of a person the message does not go to: a public profile, most likely. */
function isSomeoneElse(file: SourceFile, value: Node, mail: Mail): boolean {
  const owner = rootOf(file, value);
  if (owner === null) return false;
  const recipients = mail.parts.filter((part) => part.field === "to").map((part) => rootOf(file, part.value));
  return recipients.length > 0 && recipients.every((each) => each !== null && each !== owner);
}

/** The variable a property is read from; null for other values. */
function rootOf(file: SourceFile, node: Node, depth = 0): Variable | null {
  const inner = unwrap(node);
  if (depth > 5) return null;
  if (inner.type === "MemberExpression") {
    let object = unwrap(inner.object);
    while (object.type === "MemberExpression") object = unwrap(object.object);
    return object.type === "Identifier" ? variableOf(file, object) : null;
  }
  if (inner.type === "CallExpression" && inner.arguments[0] && sameValue.has(file.textOf(inner.callee)))
    return rootOf(file, inner.arguments[0], depth + 1);
  if (inner.type === "ArrayExpression" && inner.elements.length === 1 && inner.elements[0])
    return rootOf(file, inner.elements[0], depth + 1);
  return null;
}
