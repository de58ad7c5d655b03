import type { TSESTree } from "@typescript-eslint/utils";
import {
  CONTENT_KEYS,
  DELIVERY_WORDS,
  EACH_WORDS,
  MAIL_WORDS,
  PLAIN_MAIL_NAMES,
  NESTED_RECIPIENTS,
  RECIPIENT_KEYS,
  SEND_WORDS,
  SUBJECT_KEYS,
} from "../models/mail-words.js";
import type { MailRow, Place } from "../models/schema.js";
import { definitionsOf, variableOf, type Variable } from "./bindings.js";
import { calledName } from "./chains.js";
import { addedThroughMethods, builtMails } from "./mail-builders.js";
import { parameterRole } from "./entries.js";
import type { SourceFile } from "./file.js";
import { callbackSource, localFunctionOf, membersNamed, methodOfClass, returnsOf } from "./functions.js";
import { formMails } from "./mail-forms.js";
import { piecesOf } from "./mail-text.js";
import { mailThroughOtherFile, mailsThroughWrappers, parametersIn } from "./mail-wrappers.js";
import { wordsOf } from "./names.js";
import {
  classAround,
  isCallLike,
  isFunction,
  keyOf,
  referenceName,
  stringOf,
  unwrap,
  wrapped,
  type CallLike,
  type FunctionNode,
  type Node,
} from "./nodes.js";
import { pathOf } from "./paths.js";
import { registryOf } from "./registry.js";

/** `maybe`: an argument of a plain wrapper, a list of addresses or anything else. */
export type Field = "to" | "cc" | "bcc" | "content" | "maybe";

/** One value a message is given: what it is, where it stands, how it gets there. */
export interface MailPart {
  field: Field;
  value: Node;
  /** The property, argument, assignment or append that puts it in. */
  at: Node;
  how: "property" | "argument" | "assignment" | "append" | "handed";
  /** The field is made from something in this value, which may hold more than that. */
  partly?: boolean;
}

/** One message the file sends, or hands to something that sends it. */
export interface Mail {
  /** The call that sends it. */
  call: CallLike;
  row: MailRow | null;
  parts: readonly MailPart[];
  /** The library sends each recipient a message of their own. */
  apart: boolean;
  /** The object that holds the fields, when one does. */
  message: TSESTree.ObjectExpression | null;
  kind: "mail" | "invitation";
  /** The arguments have no names. */
  positional?: boolean;
  /** The function of another file that sends it. */
  wrapper?: FunctionNode;
  /** Fields that stand in an object which the function around the call is handed. */
  handed?: readonly HandedPart[];
  /** The parameter of this file's own function through which the argument gets there. */
  through?: { fn: FunctionNode; index: number };
  /** The message is put together by several calls; `call` is one of them. */
  built?: boolean;
}

/** A field that a function's caller fills: the parameter, and the properties of it that lead there. */
export interface HandedPart extends Passed {
  field: Field;
}

interface Found {
  value: Node;
  at: Node;
  how: MailPart["how"];
  object: TSESTree.ObjectExpression | null;
  partly?: boolean;
}

/** Every message of a file, each field with where it stands. */
export function mailsOf(file: SourceFile): readonly Mail[] {
  return file.fact(collectMails);
}

function collectMails(file: SourceFile): Mail[] {
  const mails: Mail[] = [];
  const registry = registryOf(file);
  const usesLibraries = registry.mayReach(file, registry.mails);
  for (const call of [...file.all("CallExpression"), ...file.all("NewExpression")]) {
    const row = usesLibraries ? rowOf(file, call) : null;
    const wrapped = row ? undefined : mailThroughOtherFile(file, call);
    const mail = row
      ? mailByRow(file, call, row)
      : wrapped === undefined && call.type === "CallExpression"
        ? mailByShape(file, call)
        : wrapped;
    if (mail && (mail.parts.length > 0 || mail.handed?.length)) mails.push(mail);
  }
  mails.push(...builtMails(file), ...formMails(file));
  const all = mails.flatMap((mail) => withAdders(file, mail));
  return [...all, ...mailsThroughWrappers(file, all)];
}

/** The mail, with the calls that add to its lists in place of the lists where this file shows them. */
function withAdders(file: SourceFile, mail: Mail): Mail[] {
  const added: Mail[] = [];
  const parts = mail.parts.filter((part) => {
    const calls = part.field === "content" ? null : addedThroughMethods(file, mail, part);
    added.push(...(calls ?? []));
    return calls === null;
  });
  return parts.length === mail.parts.length ? [mail] : [{ ...mail, parts }, ...added];
}

/** The row of a call, by how its callee is reached. */
function rowOf(file: SourceFile, call: CallLike): MailRow | null {
  const path = pathOf(file, call.callee);
  if (path === null || path.startsWith("~")) return null;
  const registry = registryOf(file);
  const called = registry.step(path, "()");
  if (called === null) return null;
  for (const row of registry.mails.get(`${path}()`) ?? registry.mails.get(called) ?? []) {
    if (row.about && !new RegExp(row.about.callee).test(file.textOf(call))) continue;
    return row;
  }
  return null;
}

function mailByRow(file: SourceFile, call: CallLike, row: MailRow): Mail {
  const parts: MailPart[] = [];
  const handed: HandedPart[] = [];
  let message: TSESTree.ObjectExpression | null = null;
  for (const field of ["to", "cc", "bcc", "content"] as const)
    for (const place of row[field] ?? []) {
      const passed = handedAtPlace(file, call, place);
      if (passed) handed.push({ field, ...passed });
      for (const found of valuesAtPlace(file, call, place)) {
        parts.push({
          field,
          value: found.value,
          ...(row.appends ? { at: call, how: "append" } : { at: found.at, how: found.how }),
          ...(found.partly ? { partly: true } : {}),
        });
        message ??= found.object;
      }
    }
  const blocked = (row.unlessPresent ?? []).some((place) => valuesAtPlace(file, call, place).length > 0);
  const hidden = row.hiddenBy !== undefined && membersNamed(file, row.hiddenBy).length > 0;
  const apart =
    hidden ||
    (!blocked &&
      (row.apartWhen ?? []).some(({ at, is }) =>
        valuesAtPlace(file, call, at).some(({ value }) => isValue(value, is)),
      ));
  return { call, row, parts, handed, apart, message, kind: row.kind ?? "mail" };
}

/** The parameter whose property stands at a place of a call: `createEvent(attributes)`, `send({ from, ...mail })`. */
function handedAtPlace(file: SourceFile, call: CallLike, place: Place): Passed | null {
  const [index, ...steps] = place.split(".");
  const argument = call.arguments[Number(index)];
  return argument && argument.type !== "SpreadElement" ? handedAt(file, argument, steps) : null;
}

function handedAt(file: SourceFile, node: Node, steps: readonly string[], depth = 0): Passed | null {
  const [key, ...rest] = steps;
  if (key === undefined || depth > 5) return null;
  const inner = unwrap(node);
  if (inner.type === "ObjectExpression") {
    const property = inner.properties.find((each) => each.type === "Property" && keyOf(each) === key);
    if (property?.type === "Property") return handedAt(file, property.value, rest, depth + 1);
    for (const each of inner.properties) {
      const spread = each.type === "SpreadElement" ? handedAt(file, each.argument, steps, depth + 1) : null;
      if (spread) return spread;
    }
    return null;
  }
  const passed =
    inner.type === "Identifier" || inner.type === "MemberExpression" ? parameterOf(file, inner) : null;
  if (passed) return { ...passed, steps: [...passed.steps, ...steps] };
  const variable = inner.type === "Identifier" ? variableOf(file, inner) : null;
  const [only, ...more] = variable ? definitionsOf(variable) : [];
  return more.length === 0 && only?.kind === "value" && only.parts.length === 0
    ? handedAt(file, only.node, steps, depth + 1)
    : null;
}

function isValue(node: Node, is: "true" | "false" | "present"): boolean {
  const inner = unwrap(node);
  // What is not a literal may well be the value that is asked for.
  return is === "present" || inner.type !== "Literal" || String(inner.value) === is;
}

/** The expressions at a place of a call: `0.Destination.ToAddresses`. */
function valuesAtPlace(file: SourceFile, call: CallLike, place: Place): Found[] {
  const [index, ...steps] = place.split(".");
  const argument = call.arguments[Number(index)];
  if (!argument || argument.type === "SpreadElement") return [];
  if (steps.length === 0)
    return objectsOf(file, argument).length > 0
      ? []
      : [{ value: argument, at: argument, how: "argument", object: null }];
  return valuesAt(file, argument, steps);
}

/** Functions and methods whose result has the parts of an argument, or of the receiver. */
const ARGUMENT_THROUGH =
  /^(?:stringify|parse|assign|freeze|all|allSettled|from|merge|defaults|structuredClone|resolve|plainToInstance)$/;
const RECEIVER_THROUGH = /^(?:slice|filter|sort|concat|flat|reverse|splice|values|toJSON)$/;

/** The expressions that may stand under a property of a value, through names, spreads, lists, helpers and later writes. */
export function valuesAt(file: SourceFile, node: Node, steps: readonly string[]): Found[] {
  // Every expression is read once per place asked for: helpers that call each other cost no more than their length.
  const seen = new Map<Node, Set<number>>();
  const read = (other: Node, path: readonly string[]): Found[] => {
    const inner = unwrap(other);
    const depths = seen.get(inner) ?? new Set<number>();
    if (depths.has(path.length) || seen.size > MAX_EXPRESSIONS) return [];
    seen.set(inner, depths.add(path.length));
    return valuesOf(file, other, inner, path, read);
  };
  return read(node, steps);
}

/** Expressions that are read for one property before the answer is what was found so far. */
const MAX_EXPRESSIONS = 400;

function valuesOf(
  file: SourceFile,
  node: Node,
  inner: Node,
  steps: readonly string[],
  read: (node: Node, path: readonly string[]) => Found[],
): Found[] {
  const [key, ...rest] = steps;
  const again: Again = (other, path = steps) => read(other, path);
  if (key === undefined) return [{ value: node, at: node, how: "argument", object: null }];
  switch (inner.type) {
    case "ObjectExpression":
      return inObject(inner, key, rest, again);
    case "ArrayExpression":
      return inner.elements.flatMap((element) =>
        element ? again(element.type === "SpreadElement" ? element.argument : element) : [],
      );
    case "ConditionalExpression":
      return [...again(inner.consequent), ...again(inner.alternate)];
    case "LogicalExpression":
      return [...again(inner.left), ...again(inner.right)];
    case "CallExpression":
    case "NewExpression":
      return inCall(file, inner, again);
    case "ArrowFunctionExpression":
    case "FunctionExpression":
      return returnsOf(inner).flatMap((value) => again(value));
    case "Identifier": {
      const variable = variableOf(file, inner);
      return variable ? inVariable(file, variable, steps, again) : [];
    }
    default:
      return [];
  }
}

type Again = (node: Node, path?: readonly string[]) => Found[];

function inObject(
  object: TSESTree.ObjectExpression,
  key: string,
  rest: readonly string[],
  again: Again,
): Found[] {
  const found: Found[] = [];
  for (const property of object.properties.toReversed()) {
    if (property.type === "SpreadElement") {
      const spread = unwrap(property.argument);
      // `...(more && { cc })`
      found.push(
        ...again(spread, [key, ...rest]).map((each) => ({ ...each, object: each.object ?? object })),
      );
      continue;
    }
    if (keyOf(property) !== key) continue;
    if (rest.length === 0) found.push({ value: property.value, at: property, how: "property", object });
    else found.push(...again(property.value, rest));
    break;
  }
  return found;
}

function inCall(file: SourceFile, call: CallLike, again: Again): Found[] {
  const callee = unwrap(call.callee);
  const name = calledName(call);
  if (ARGUMENT_THROUGH.test(name)) return call.arguments.flatMap((argument) => again(argument));
  if (name === "map" || name === "flatMap") {
    const callback = call.arguments[0];
    const fn = callback ? localFunctionOf(file, callback) : null;
    return fn ? returnsOf(fn).flatMap((value) => again(value)) : [];
  }
  if (RECEIVER_THROUGH.test(name) && callee.type === "MemberExpression") return again(callee.object);
  const fn = call.type === "CallExpression" ? localFunctionOf(file, callee) : null;
  return fn
    ? returnsOf(fn)
        .flatMap((value) => again(value))
        .flatMap((found) => asHanded(file, call, fn, found, again))
    : [];
}

/** What a helper puts into a message is, in one call of it, what that call hands over. */
function asHanded(file: SourceFile, call: CallLike, fn: FunctionNode, found: Found, again: Again): Found[] {
  const argumentAt = (index: number): Node | null => {
    const argument = call.arguments[index];
    return argument && argument.type !== "SpreadElement" ? argument : null;
  };
  const handed = (value: Node): Found => ({ value, at: value, how: "handed", object: null });
  const passed = parameterOf(file, found.value) ?? listOfParameter(file, found.value);
  const own = passed?.fn === fn ? argumentAt(passed.index) : null;
  if (passed && own) {
    if (passed.steps.length === 0) return [handed(own)];
    const inside = again(own, passed.steps);
    return inside.length > 0 ? inside : [{ ...handed(own), partly: true }];
  }
  const values = parametersIn(file, fn, found.value).flatMap((index) => argumentAt(index) ?? []);
  return [found, ...values.map((value) => ({ ...handed(value), partly: true }))];
}

/** The parameter whose elements a list is made from: `members.map((one) => one.email)`. */
function listOfParameter(file: SourceFile, node: Node): Passed | null {
  let inner = unwrap(node);
  while (inner.type === "CallExpression") {
    const callee = unwrap(inner.callee);
    if (callee.type !== "MemberExpression" || !/^(?:map|flatMap|filter|join)$/.test(keyOf(callee) ?? ""))
      return null;
    inner = unwrap(callee.object);
  }
  return inner === unwrap(node) ? null : parameterOf(file, inner);
}

function inVariable(file: SourceFile, variable: Variable, steps: readonly string[], again: Again): Found[] {
  const found: Found[] = [];
  for (const definition of definitionsOf(variable))
    if (definition.kind === "value" && definition.parts.every((part) => part === "[]"))
      found.push(...again(definition.node));
  return [...found, ...writesUnder(file, variable, steps, again)];
}

/** `v.to = x`, `v.message.to = x`, `v.to.push(x)`, `Object.assign(v, { to: x })`. */
function writesUnder(file: SourceFile, variable: Variable, steps: readonly string[], again: Again): Found[] {
  const found: Found[] = [];
  for (const reference of variable.references) {
    let node: Node = wrapped(reference.identifier as unknown as Node);
    let depth = 0;
    while (
      depth < steps.length &&
      node.parent?.type === "MemberExpression" &&
      node.parent.object === node &&
      (keyOf(node.parent) === steps[depth] ||
        keyOf(node.parent) === "0" ||
        (node.parent.computed && keyOf(node.parent) === null))
    ) {
      if (keyOf(node.parent) === steps[depth]) depth += 1;
      node = wrapped(node.parent);
    }
    const parent = node.parent;
    if (depth === steps.length && parent?.type === "AssignmentExpression" && parent.left === node)
      found.push({
        value: parent.right,
        at: parent,
        how: parent.operator === "=" ? "assignment" : "append",
        object: null,
      });
    else if (
      depth === steps.length &&
      parent?.type === "MemberExpression" &&
      parent.parent.type === "CallExpression" &&
      parent.parent.callee === parent &&
      /^(?:push|unshift|add)$/.test(keyOf(parent) ?? "")
    )
      for (const value of parent.parent.arguments)
        found.push({ value, at: parent.parent, how: "append", object: null });
    else if (
      depth === 0 &&
      parent?.type === "CallExpression" &&
      parent.arguments[0] === node &&
      file.textOf(parent.callee) === "Object.assign"
    )
      for (const source of parent.arguments.slice(1)) found.push(...again(source));
    else if (
      depth < steps.length &&
      depth > 0 &&
      parent?.type === "AssignmentExpression" &&
      parent.left === node
    )
      found.push(...again(parent.right, steps.slice(depth)));
  }
  return found;
}

const recipientKeys = new Map<string, "to" | "cc" | "bcc">(
  Object.entries(RECIPIENT_KEYS).flatMap(([field, keys]) =>
    keys.map((key) => [key, field as "to" | "cc" | "bcc"]),
  ),
);
const subjectKeys = new Set(SUBJECT_KEYS);
const contentKeys = new Set(CONTENT_KEYS);
const mailWords = new Set(MAIL_WORDS);
const plainNames = new Set(PLAIN_MAIL_NAMES);
const sendWords = new Set(SEND_WORDS);
const deliveryWords = new Set(DELIVERY_WORDS);
const eachWords = new Set(EACH_WORDS);

const SILENT = { sends: false, mail: false, each: false };

/** What a callee's name says about sending. */
function sounds(
  file: SourceFile,
  call: TSESTree.CallExpression,
): { sends: boolean; mail: boolean; each: boolean } {
  const callee = unwrap(call.callee);
  const name = calledName(call);
  const own = wordsOf(name);
  if (!own.some((word) => deliveryWords.has(word) || mailWords.has(word) || sendWords.has(word)))
    return SILENT;
  const around =
    callee.type === "MemberExpression" ? receiverWords(file, callee.object) : moduleWords(file, callee);
  const said = call.arguments.flatMap((argument) => argumentWords(argument));
  const mail = [...own, ...around, ...said].some((word) => mailWords.has(word));
  return {
    sends:
      !own.includes("draft") &&
      (own.some((word) => deliveryWords.has(word)) ||
        own.some((word) => mailWords.has(word)) ||
        (mail && own.some((word) => sendWords.has(word)))),
    mail,
    each: own.some((word) => eachWords.has(word)),
  };
}

/** The words of what a method is called on, and of how that was made: `const jobs = new Queue("mail")`. */
function receiverWords(file: SourceFile, receiver: Node): readonly string[] {
  const words = [...wordsOf(file.textOf(receiver).slice(-80))];
  const inner = unwrap(receiver);
  const variable = inner.type === "Identifier" ? variableOf(file, inner) : null;
  for (const definition of variable ? definitionsOf(variable) : []) {
    const made = definition.kind === "value" ? unwrap(definition.node) : null;
    if (isCallLike(made))
      words.push(
        ...wordsOf(referenceName(made.callee) ?? ""),
        ...made.arguments.slice(0, 2).flatMap((argument) => wordsOf(stringOf(argument) ?? "")),
      );
  }
  if (inner.type === "MemberExpression" && inner.object.type === "ThisExpression")
    words.push(...injectedWords(inner));
  return words;
}

/** `import { post } from "./sendmail"`: what the module is called that a function comes from. */
function moduleWords(file: SourceFile, callee: Node): readonly string[] {
  const variable = callee.type === "Identifier" ? variableOf(file, callee) : null;
  for (const definition of variable ? definitionsOf(variable) : []) {
    const made = definition.kind === "value" ? unwrap(definition.node) : null;
    const source =
      definition.kind === "import"
        ? definition.source
        : made?.type === "CallExpression" && calledName(made) === "require"
          ? stringOf(made.arguments[0])
          : null;
    if (/mail/i.test(source?.split("/").at(-1) ?? "")) return ["mail"];
  }
  return [];
}

/** `@InjectQueue("mail") private readonly queue: Queue`: the words of a constructor's parameter. */
function injectedWords(member: TSESTree.MemberExpression): readonly string[] {
  const owner = classAround(member);
  const fn = owner ? methodOfClass(owner, "constructor") : null;
  for (const parameter of fn?.params ?? []) {
    if (parameter.type !== "TSParameterProperty") continue;
    const name = parameter.parameter.type === "Identifier" ? parameter.parameter : null;
    if (!name || name.name !== keyOf(member)) continue;
    const type = name.typeAnnotation?.typeAnnotation;
    return [
      ...(type?.type === "TSTypeReference" ? wordsOf(referenceName(type.typeName) ?? "") : []),
      ...parameter.decorators.flatMap(({ expression }) =>
        expression.type === "CallExpression"
          ? expression.arguments.flatMap((argument) => wordsOf(stringOf(argument) ?? ""))
          : [],
      ),
    ];
  }
  return [];
}

/** What an argument says in words: a text, or what a chain like `db.collection("mail").doc()` names. */
function argumentWords(argument: Node): readonly string[] {
  const text = stringOf(argument);
  if (text !== null) return wordsOf(text);
  const words: string[] = [];
  for (let inner = unwrap(argument); ;) {
    if (isCallLike(inner)) {
      for (const each of inner.arguments) words.push(...wordsOf(stringOf(each) ?? ""));
      inner = unwrap(inner.callee);
    } else if (inner.type === "MemberExpression") inner = unwrap(inner.object);
    else return words;
  }
}

/** Answers to a browser are no mail: `res.send({ to, subject })`. */
const ANSWERS = /^(?:res|resp|response|reply|ctx|socket|ws|io|expect|assert|logger|log|console)$/;

function mailByShape(file: SourceFile, call: TSESTree.CallExpression): Mail | null {
  const callee = unwrap(call.callee);
  if (callee.type === "MemberExpression") {
    const object = unwrap(callee.object);
    if (object.type === "Identifier" && ANSWERS.test(object.name)) return null;
  }
  const heard = sounds(file, call);
  if (!heard.sends) return null;
  for (const argument of call.arguments) {
    const mail = mailInArgument(file, call, argument, heard.mail);
    // What sends to each its own shows nobody to anybody; whose record is put in is asked all the same.
    if (mail) return heard.each ? { ...mail, apart: true, parts: mail.parts.filter(isToOrContent) } : mail;
  }
  return heard.each ? null : mailByPosition(file, call);
}

function mailInArgument(file: SourceFile, call: CallLike, argument: Node, mailSaid: boolean): Mail | null {
  const written = writtenKeys(file, argument);
  const objects: (TSESTree.ObjectExpression | null)[] = objectsOf(file, argument);
  if (objects.length === 0 && written.length > 0) objects.push(null);
  for (const message of objects) {
    const keys = new Set([
      ...written,
      ...(message?.properties ?? []).flatMap((property) =>
        property.type === "Property" ? [keyOf(property) ?? ""] : [],
      ),
    ]);
    const hasSubject = [...keys].some((key) => subjectKeys.has(key));
    const hasContent = hasSubject || (mailSaid && [...keys].some((key) => contentKeys.has(key)));
    const nested = NESTED_RECIPIENTS.filter(([outer]) => keys.has(outer!));
    if (!hasContent && nested.length === 0) continue;
    const parts: MailPart[] = [];
    for (const prefix of [[], ...nested])
      for (const [key, field] of recipientKeys)
        if (prefix.length > 0 || hasContent)
          for (const found of [
            ...(message ? valuesAt(file, message, [...prefix, key]) : []),
            ...valuesAt(file, argument, [...prefix, key]),
          ])
            parts.push(partOf(field, found));
    if (parts.length === 0) continue;
    if (!hasContent && !nestedHasSubject(file, argument, nested)) continue;
    for (const key of keys)
      if (subjectKeys.has(key) || contentKeys.has(key))
        for (const found of [
          ...(message ? valuesAt(file, message, [key]) : []),
          ...valuesAt(file, argument, [key]),
        ])
          parts.push(partOf("content", found));
    return { call, row: null, parts: unique(parts), apart: false, message, kind: "mail" };
  }
  return null;
}

const isToOrContent = ({ field }: MailPart): boolean => field === "to" || field === "content";

const partOf = (field: Field, { value, at, how, partly }: Found): MailPart => ({
  field,
  value,
  at,
  how,
  ...(partly ? { partly } : {}),
});

/** The properties that are written to a name after it was made: `message.to = …`. */
function writtenKeys(file: SourceFile, argument: Node): string[] {
  const inner = unwrap(argument);
  const variable = inner.type === "Identifier" ? variableOf(file, inner) : null;
  if (!variable || variable.defs.some((each) => (each.type as string) === "Parameter")) return [];
  return variable.references.flatMap((reference) => {
    const member = wrapped(reference.identifier as unknown as Node).parent;
    const written =
      member?.type === "MemberExpression" &&
      member.parent.type === "AssignmentExpression" &&
      member.parent.left === member;
    return written ? [keyOf(member) ?? ""] : [];
  });
}

const nestedHasSubject = (
  file: SourceFile,
  argument: Node,
  nested: readonly (readonly string[])[],
): boolean =>
  nested.some((prefix) => SUBJECT_KEYS.some((key) => valuesAt(file, argument, [...prefix, key]).length > 0));

function unique(parts: readonly MailPart[]): MailPart[] {
  const seen = new Set<Node>();
  return parts.filter((part) => !seen.has(part.value) && seen.add(part.value));
}

/** The object literals an argument may be: itself, what a name holds, what a helper or a `map` makes. */
function objectsOf(file: SourceFile, node: Node, depth = 0): TSESTree.ObjectExpression[] {
  if (depth > 8) return [];
  const inner = unwrap(node);
  switch (inner.type) {
    case "ObjectExpression": {
      const nested = inner.properties.flatMap((property) =>
        property.type === "Property" &&
        /^(?:body|payload|data|message|mail|email|options|input|variables|json|params|args|job|MessageBody|Message|detail|Detail)$/.test(
          keyOf(property) ?? "",
        ) &&
        depth < 6
          ? objectsOf(file, property.value, depth + 1)
          : [],
      );
      return [inner, ...nested];
    }
    case "ArrayExpression":
      return inner.elements.flatMap((element) =>
        element && element.type !== "SpreadElement" ? objectsOf(file, element, depth + 1) : [],
      );
    case "ConditionalExpression":
      return [
        ...objectsOf(file, inner.consequent, depth + 1),
        ...objectsOf(file, inner.alternate, depth + 1),
      ];
    case "CallExpression": {
      const callee = unwrap(inner.callee);
      const name = callee.type === "MemberExpression" ? (keyOf(callee) ?? "") : "";
      if (name === "stringify" || name === "assign")
        return inner.arguments.flatMap((each) => objectsOf(file, each, depth + 1));
      if (name === "map" || name === "flatMap") {
        const fn = inner.arguments[0] ? localFunctionOf(file, inner.arguments[0]) : null;
        return fn ? returnsOf(fn).flatMap((value) => objectsOf(file, value, depth + 1)) : [];
      }
      const fn = localFunctionOf(file, callee);
      return fn ? returnsOf(fn).flatMap((value) => objectsOf(file, value, depth + 1)) : [];
    }
    case "NewExpression":
      // `new SendMessageCommand({ MessageBody: … })`
      return inner.arguments.flatMap((each) => objectsOf(file, each, depth + 1));
    case "Identifier": {
      const variable = variableOf(file, inner);
      return variable
        ? definitionsOf(variable).flatMap((definition) =>
            definition.kind === "value" && definition.parts.every((part) => part === "[]")
              ? objectsOf(file, definition.node, depth + 1)
              : [],
          )
        : [];
    }
    default:
      return [];
  }
}

/** `sendMail(to, subject, text)`: a plain wrapper of the project; which argument holds the addresses has to show. */
function mailByPosition(file: SourceFile, call: TSESTree.CallExpression): Mail | null {
  const callee = unwrap(call.callee);
  const name = calledName(call);
  const said = wordsOf(name);
  const object = callee.type === "MemberExpression" ? wordsOf(file.textOf(callee.object)).at(-1) : undefined;
  const plain = said.length > 0 && said.every((word) => plainNames.has(word));
  if (!plain || ![...said, object ?? ""].some((word) => mailWords.has(word))) return null;
  if (call.arguments.length < 2 || localFunctionOf(file, callee)) return null;
  const parts = call.arguments.flatMap((value, index): MailPart[] => {
    const inner = unwrap(value);
    if (value.type === "SpreadElement" || inner.type === "ObjectExpression" || isFunction(inner)) return [];
    if (index > 0 && isProse(file, value)) return [];
    return [{ field: index === 0 ? "to" : "maybe", value, at: value, how: "argument" }];
  });
  const rest = call.arguments
    .slice(1)
    .map((value): MailPart => ({ field: "content", value, at: value, how: "argument" }));
  return {
    call,
    row: null,
    parts: [...parts, ...rest],
    apart: false,
    message: null,
    kind: "mail",
    positional: true,
  };
}

/** Holds for a text with words in it: what a mail says, not whom it goes to. */
function isProse(file: SourceFile, value: Node, depth = 0): boolean {
  const inner = unwrap(value);
  if (depth > 4) return false;
  const variable = inner.type === "Identifier" ? variableOf(file, inner) : null;
  if (variable)
    return definitionsOf(variable).some(
      (each) => each.kind === "value" && each.parts.length === 0 && isProse(file, each.node, depth + 1),
    );
  return (piecesOf(inner) ?? []).some((piece) => "text" in piece && /\p{L}{3}/u.test(piece.text));
}

/** First words of functions that give what they are given in another form. */
const REWRITES =
  /^(?:parse|split|normali[sz]e|format|clean|sanitize|validate|ensure|unique|uniq|dedupe|wrap|join|flatten|as|to|array|from)$/;

/** A value that a function's caller decides: which function, which argument, which property of it. */
export interface Passed {
  fn: FunctionNode;
  index: number;
  steps: readonly string[];
}

/** The parameter a value is, unchanged or joined. */
export function parameterOf(file: SourceFile, node: Node, depth = 0): Passed | null {
  if (depth > 5) return null;
  const inner = unwrap(node);
  switch (inner.type) {
    case "Identifier": {
      const variable = variableOf(file, inner);
      for (const definition of variable ? definitionsOf(variable) : []) {
        if (
          definition.kind === "parameter" &&
          !callbackSource(file, definition.fn, definition.index) &&
          parameterRole(file, definition.fn, definition.index) === null &&
          definition.parts.every((part) => typeof part === "string" && part !== "[]")
        )
          return { fn: definition.fn, index: definition.index, steps: definition.parts as string[] };
        if (
          definition.kind === "value" &&
          definition.parts.every((part) => typeof part === "string" && part !== "[]")
        ) {
          const passed = parameterOf(file, definition.node, depth + 1);
          if (passed) return { ...passed, steps: [...passed.steps, ...(definition.parts as string[])] };
        }
      }
      return null;
    }
    case "MemberExpression": {
      const key = keyOf(inner);
      const passed = key === null ? null : parameterOf(file, inner.object, depth + 1);
      return passed ? { ...passed, steps: [...passed.steps, key!] } : null;
    }
    case "ConditionalExpression":
      return parameterOf(file, inner.consequent, depth + 1) ?? parameterOf(file, inner.alternate, depth + 1);
    case "LogicalExpression":
      return parameterOf(file, inner.left, depth + 1) ?? parameterOf(file, inner.right, depth + 1);
    case "ArrayExpression":
      return inner.elements.length === 1 && inner.elements[0]
        ? parameterOf(
            file,
            inner.elements[0].type === "SpreadElement" ? inner.elements[0].argument : inner.elements[0],
            depth + 1,
          )
        : null;
    case "CallExpression": {
      const callee = unwrap(inner.callee);
      if (
        callee.type === "MemberExpression" &&
        /^(?:join|slice|filter|trim|concat|toString)$/.test(keyOf(callee) ?? "")
      )
        return parameterOf(file, callee.object, depth + 1);
      // `to.map((email) => ({ email }))`: the same addresses in another form.
      if (callee.type === "MemberExpression" && keyOf(callee) === "map" && inner.arguments[0]) {
        const fn = localFunctionOf(file, inner.arguments[0]);
        const name = fn?.params[0];
        if (fn && name?.type === "Identifier" && !usesPropertyOf(file, fn, name))
          return parameterOf(file, callee.object, depth + 1);
      }
      // `parseAddresses(to)`: the same addresses in another form.
      const [handed] = inner.arguments;
      if (handed && handed.type !== "SpreadElement" && REWRITES.test(wordsOf(calledName(inner))[0] ?? ""))
        return parameterOf(file, handed, depth + 1);
      return null;
    }
    default:
      return null;
  }
}

/** Holds if a callback takes a property of its parameter: the elements are records, not addresses. */
function usesPropertyOf(file: SourceFile, fn: FunctionNode, name: TSESTree.Identifier): boolean {
  const variable = variableOf(file, name);
  return (
    variable?.references.some((reference) => {
      const parent = wrapped(reference.identifier as unknown as Node).parent;
      return parent?.type === "MemberExpression" && !isCallLike(parent.parent);
    }) ?? fn.params.length === 0
  );
}
