import type { TSESTree } from "@typescript-eslint/utils";
import {
  ANNOUNCE_WORDS,
  CONTENT_KEYS,
  DELIVERY_WORDS,
  EACH_WORDS,
  LINK_WORDS,
  MAIL_ADDRESS_WORDS,
  MAIL_WORDS,
  NESTED_RECIPIENTS,
  PLAIN_MAIL_NAMES,
  RECIPIENT_KEYS,
  REQUEST_NAMES,
  LETTER_KEYS,
  SEND_WORDS,
  SUBJECT_KEYS,
  TEXT_MESSAGE_WORDS,
} from "../models/mail-words.js";
import { definitionsOf, readsOf, valueBehind, variableOf, type Variable } from "./bindings.js";
import { additionsAt } from "./later-additions.js";
import { calledName } from "./chains.js";
import type { SourceFile } from "./file.js";
import { localFunctionOf, methodOfClass, returnsOf } from "./functions.js";
import { identifiersIn } from "./identifiers.js";
import { piecesOf } from "./mail-text.js";
import { opensWithSlash } from "./text-kinds.js";
import type { Field, Mail, MailPart } from "./mail.js";
import { type Found, valuesAt } from "./message-values.js";
import { callsWhere } from "./named-nodes.js";
import { wordsOf } from "./names.js";
import {
  type CallLike,
  classAround,
  isCallLike,
  isFunction,
  keyOf,
  type Node,
  referenceName,
  stringOf,
  unwrap,
  wrapped,
} from "./nodes.js";

const recipientKeys = new Map<string, "to" | "cc" | "bcc">(
  Object.entries(RECIPIENT_KEYS).flatMap(([field, keys]) =>
    keys.map((key) => [key, field as "to" | "cc" | "bcc"]),
  ),
);
const subjectKeys = new Set(SUBJECT_KEYS);
const contentKeys = new Set(CONTENT_KEYS);
const linkWords = new Set(LINK_WORDS);
const mailWords = new Set(MAIL_WORDS);
const plainNames = new Set(PLAIN_MAIL_NAMES);
const sendWords = new Set(SEND_WORDS);
const deliveryWords = new Set(DELIVERY_WORDS);
const eachWords = new Set(EACH_WORDS);
const letterKeys = new Set(LETTER_KEYS);
const announceWords = new Set(ANNOUNCE_WORDS);
const addressWords = new Set(MAIL_ADDRESS_WORDS);
const textMessageWords = new Set(TEXT_MESSAGE_WORDS);

/** Holds if a callee's name has a word of sending or of mail. */
const soundsLikeMail = (name: string): boolean =>
  wordsOf(name).some(
    (word) =>
      deliveryWords.has(word) ||
      mailWords.has(word) ||
      sendWords.has(word) ||
      announceWords.has(word) ||
      textMessageWords.has(word),
  );

/** The calls of a file whose own name may say that they send something. */
export const soundingCalls = callsWhere(soundsLikeMail);

const SILENT = { sends: false, mail: false, each: false, tells: false };

/** What a callee's name says about sending. */
function sounds(
  file: SourceFile,
  call: TSESTree.CallExpression,
): { sends: boolean; mail: boolean; each: boolean; tells: boolean } {
  const callee = unwrap(call.callee);
  const name = calledName(call);
  if (!soundsLikeMail(name)) return SILENT;
  const own = wordsOf(name);
  const around =
    callee.type === "MemberExpression" ? receiverWords(file, callee.object) : moduleWords(file, callee);
  const said = call.arguments.flatMap((argument) => argumentWords(argument));
  const words = [...own, ...around, ...said];
  const text = words.some((word) => textMessageWords.has(word));
  const mail = text || words.some((word) => mailWords.has(word));
  return {
    sends:
      !own.includes("draft") &&
      (own.some((word) => deliveryWords.has(word)) ||
        own.some((word) => mailWords.has(word) || textMessageWords.has(word)) ||
        (mail && own.some((word) => sendWords.has(word)))),
    mail,
    each: text || own.some((word) => eachWords.has(word)),
    tells: own.some((word) => announceWords.has(word)),
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

/** What an argument says in words: a text, with the names in it, or what a chain like `db.collection("mail").doc()` names. */
function argumentWords(argument: Node): readonly string[] {
  const text = stringOf(argument);
  if (text !== null) return wordsOf(text);
  // `${env.MAIL_API}/send`
  const template = unwrap(argument);
  if (template.type === "TemplateLiteral")
    return [
      ...template.quasis.flatMap(({ value }) => wordsOf(value.raw)),
      ...template.expressions.flatMap((each) => wordsOf(referenceName(each) ?? "")),
    ];
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

export function mailByShape(file: SourceFile, call: TSESTree.CallExpression): Mail | null {
  const callee = unwrap(call.callee);
  if (callee.type === "MemberExpression") {
    const object = unwrap(callee.object);
    if (object.type === "Identifier" && ANSWERS.test(object.name)) return null;
  }
  const heard = sounds(file, call);
  if (asksOwnServer(call)) return null;
  if (!heard.sends)
    return (heard.tells && !heard.each ? letterHandedOn(file, call) : null) ?? addressedJob(file, call);
  for (const argument of call.arguments) {
    const mail = mailInArgument(file, call, argument, heard.mail);
    // What sends to each its own shows nobody to anybody; whose record is put in is asked all the same.
    if (mail) return heard.each ? { ...mail, apart: true, parts: mail.parts.filter(isToOrContent) } : mail;
  }
  return heard.each ? null : mailByPosition(file, call);
}

/** `$fetch("/api/send-emails", { body })`: how the project's own server sends is written there. */
const asksOwnServer = (call: TSESTree.CallExpression): boolean =>
  REQUEST_NAMES.test(calledName(call)) &&
  call.arguments[0] !== undefined &&
  opensWithSlash(call.arguments[0]);

/**
 * `notify({ from, to: addresses, subject, text })`: nothing speaks of mail but the message, which has all that one has. A
 * queue of messages of all ways has an address and a subject as well, and neither sender nor copies.
 */
function letterHandedOn(file: SourceFile, call: TSESTree.CallExpression): Mail | null {
  for (const argument of call.arguments) {
    const mail = mailInArgument(file, call, argument, false);
    const written = mail?.message?.properties ?? [];
    const keys = written.flatMap((each) => (each.type === "Property" ? (keyOf(each) ?? []) : []));
    const isLetter = keys.some((key) => subjectKeys.has(key)) && keys.some((key) => letterKeys.has(key));
    const addressed = mail?.parts.filter(({ field }) => field === "to" || field === "cc") ?? [];
    if (isLetter && addressed.some(({ value }) => isListMadeHere(file, value) && namesAddress(file, value)))
      return mail;
  }
  return null;
}

/**
 * `jobs.add("receipt", { to: order.email, template, data })`: nothing speaks of mail but the address. What goes to one
 * address shows nobody to anybody, so only what is said in it is asked.
 */
function addressedJob(file: SourceFile, call: TSESTree.CallExpression): Mail | null {
  for (const argument of call.arguments)
    for (const message of objectsOf(file, argument))
      if (goesToAddress(message)) {
        const mail = mailInArgument(file, call, argument, true);
        return mail && { ...mail, apart: true, parts: mail.parts.filter(isToOrContent) };
      }
  return null;
}

/** A list that this file makes of people's addresses; what a function of another name gives may be one address. */
const isListMadeHere = (file: SourceFile, value: Node): boolean =>
  /\.(?:map|flatMap|pluck)\(|\[\s*\.\.\./.test(file.textOf(valueBehind(file, value)));

/** Holds for a value that something on its way calls an address: `contracts.map((each) => each.contactEmail)`. */
function namesAddress(file: SourceFile, value: Node, depth = 0): boolean {
  const key = wrapped(value).parent;
  if (key?.type === "Property" && saysAddress(keyOf(key) ?? "")) return true;
  return identifiersIn(file, value).some((name) => {
    if (saysAddress(name.name)) return true;
    const made = depth < 3 ? valueBehind(file, name) : name;
    return (
      (made !== name && namesAddress(file, made, depth + 1)) ||
      (depth < 3 && addedTo(file, name).some((each) => namesAddress(file, each, depth + 1)))
    );
  });
}

/** What a list or a set gets after it was made: `customers.add(customer.email)`. */
function addedTo(file: SourceFile, name: Node): readonly Node[] {
  const variable = name.type === "Identifier" ? variableOf(file, name) : null;
  return (variable ? readsOf(variable) : [])
    .flatMap((read) => additionsAt(read) ?? [])
    .flatMap(({ key, value }) => (key === null && value.type !== "SpreadElement" ? [value] : []));
}

const saysAddress = (name: string): boolean => wordsOf(name).some((word) => addressWords.has(word));

function mailInArgument(file: SourceFile, call: CallLike, argument: Node, mailSaid: boolean): Mail | null {
  const written = writtenKeys(file, argument);
  const objects: (TSESTree.ObjectExpression | null)[] = objectsOf(file, argument);
  if (objects.length === 0 && written.length > 0) objects.push(null);
  for (const message of objects) {
    const keys = new Set([
      ...written,
      ...(message?.properties ?? []).flatMap((property) =>
        property.type === "Property" ? [keyOf(property) ?? ""] : keysOf(file, property.argument),
      ),
    ]);
    const hasSubject = [...keys].some((key) => subjectKeys.has(key));
    const drafts = message && mailSaid ? draftsIn(message) : [];
    const hasContent =
      hasSubject ||
      drafts.length > 0 ||
      (mailSaid && [...keys].some((key) => contentKeys.has(key))) ||
      ([...keys].some(isLinkKey) && message !== null && (mailSaid || goesToAddress(message)));
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
      if (subjectKeys.has(key) || contentKeys.has(key) || isLinkKey(key))
        for (const found of [
          ...(message ? valuesAt(file, message, [key]) : []),
          ...valuesAt(file, argument, [key]),
        ])
          parts.push(partOf("content", found));
    for (const draft of drafts)
      parts.push({ field: "content", value: draft, at: draft, how: "property", partly: true });
    return { call, row: null, parts: unique(parts), apart: false, message, kind: "mail" };
  }
  return null;
}

/** `startUrl`, `link`: what a project's own function puts into the mail it sends. */
const isLinkKey = (key: string): boolean => linkWords.has(wordsOf(key).at(-1) ?? "");

/** `{ to: student.email, … }`: whatever the function is called, it sends to an address. */
const goesToAddress = (message: TSESTree.ObjectExpression): boolean =>
  message.properties.some((property) => {
    if (property.type !== "Property" || keyOf(property) !== "to") return false;
    const value = unwrap(property.value);
    return value.type === "MemberExpression" && /^e?_?mail(?:_?address)?$/i.test(keyOf(value) ?? "");
  });

/** `{ ...drafts[i], to: member.email }`: a message that was written before, one of a list. */
const draftsIn = (message: TSESTree.ObjectExpression): readonly Node[] =>
  message.properties.flatMap((property) =>
    property.type === "SpreadElement" &&
    unwrap(property.argument).type === "MemberExpression" &&
    (unwrap(property.argument) as TSESTree.MemberExpression).computed
      ? [property.argument]
      : [],
  );

const isToOrContent = ({ field }: MailPart): boolean => field === "to" || field === "content";

const partOf = (field: Field, { value, at, how, partly, listed }: Found): MailPart => ({
  field,
  value,
  at,
  how,
  ...(partly ? { partly } : {}),
  ...(listed ? { listed } : {}),
});

/** The properties of an object that a name of this file holds: `...mail`. */
const keysOf = (file: SourceFile, node: Node): string[] =>
  unwrap(node).type !== "Identifier"
    ? []
    : [
        ...writtenKeys(file, node),
        ...objectsOf(file, node).flatMap(({ properties }) =>
          properties.flatMap((each) => (each.type === "Property" ? [keyOf(each) ?? ""] : [])),
        ),
      ];

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
export function objectsOf(file: SourceFile, node: Node, depth = 0): TSESTree.ObjectExpression[] {
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
      if (name === "map" || name === "flatMap" || name === "reduce") {
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
        ? [
            ...definitionsOf(variable).flatMap((definition) =>
              definition.kind === "value" && definition.parts.every((part) => part === "[]")
                ? objectsOf(file, definition.node, depth + 1)
                : [],
            ),
            ...pushedInto(variable).flatMap((value) => objectsOf(file, value, depth + 1)),
          ]
        : [];
    }
    default:
      return [];
  }
}

/** `mails.push({ to, subject })`: what is put into a list of messages. */
const pushedInto = (variable: Variable): readonly Node[] =>
  variable.references.flatMap((reference) => {
    const member = wrapped(reference.identifier as unknown as Node).parent;
    const call = member?.type === "MemberExpression" && keyOf(member) === "push" ? member.parent : null;
    return call?.type === "CallExpression" && call.callee === member
      ? call.arguments.filter((each) => each.type !== "SpreadElement")
      : [];
  });

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
    if (index > 0 && (isProse(file, value) || isNamedContent(inner))) return [];
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

/** `emailBody`, `invitationHtml()`: by its name what a mail says, though it speaks of mail. */
function isNamedContent(value: Node): boolean {
  const name = value.type === "CallExpression" ? calledName(value) : referenceName(value);
  const head = wordsOf(name ?? "").at(-1) ?? "";
  return contentKeys.has(head) || subjectKeys.has(head);
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
