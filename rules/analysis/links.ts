import type { TSESTree } from "@typescript-eslint/utils";
import {
  ACCEPTING_PATHS,
  CASE_WORDS,
  CLOSED_PATHS,
  CONTENT_RECORDS,
  COUNTING_PATHS,
  ID_WORDS,
  JOINING_PATHS,
  SAME_VALUE,
  SCOPE_WORDS,
  SHOWN_PATHS,
  SIGN_IN_PATHS,
  TOKEN_WORDS,
} from "../models/mail-words.js";
import { definitionsOf, ELEMENT, variableOf, type Variable } from "./bindings.js";
import { calledName } from "./chains.js";
import { positionOf } from "./positions.js";
import type { SourceFile } from "./file.js";
import { flatText, type Flat, type Frame } from "./flat-texts.js";
import { isSite } from "./text-kinds.js";
import { callbackSource } from "./functions.js";
import { mailsOf, type Mail } from "./mail.js";
import { isMailFile, usesMailMarkup, writtenMailsOf } from "./written-mails.js";
import { isCarriedPersonName, isLinkedName, isPersonName, isPrivateProperty, wordsOf } from "./names.js";
import { keyOf, stringOf, unwrap, type Location, type Node } from "./nodes.js";
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

/** Every such address in the mails of a file. */
export function tellingLinksOf(file: SourceFile): readonly TellingLink[] {
  return file.fact(collect);
}

function collect(file: SourceFile): TellingLink[] {
  const found = new Map<Node, TellingLink>();
  const read = (content: Node, mail: Mail | null): void => {
    for (const link of linksIn(file, flatText(file, content), mail))
      if (!found.has(link.value)) found.set(link.value, link);
  };
  const sent = new Set<Node>();
  for (const mail of mailsOf(file)) {
    const inside = goesInside(file, mail);
    for (const part of mail.parts) {
      if (part.field !== "content") continue;
      sent.add(part.value);
      if (!inside) read(part.value, mail);
    }
  }
  for (const content of writtenMailsOf(file)) if (!sent.has(content)) read(content, null);
  return [...found.values()];
}

/** An address in the markup of a component that is written as a mail, by the names in it. */
export interface MarkupTelling {
  kind: TellingLink["kind"];
  loc: Location;
  text: string;
}

/** Such addresses in the markup of Vue, Svelte and Astro files; markup is read as text. */
export function tellingLinksInMarkup(file: SourceFile): MarkupTelling[] {
  if (!/\.(?:vue|svelte|astro)$/.test(file.path)) return [];
  if (!usesMailMarkup(file) && !isMailFile(file)) return [];
  const scripts = file.program.body
    .filter((node) => /Statement$|Declaration$/.test(node.type))
    .map((node) => node.range);
  const found: MarkupTelling[] = [];
  for (const match of file.text.matchAll(/(?:href|action)=(\{`[^`]*`\}|"[^"]*"|'[^']*')/g)) {
    const start = match.index;
    if (scripts.some(([from, to]) => from <= start && start < to)) continue;
    const told = judgeMarkup(match[1]!);
    if (told)
      found.push({
        kind: told.kind,
        text: told.text,
        loc: {
          start: file.source.getLocFromIndex(start),
          end: file.source.getLocFromIndex(start + match[0].length),
        },
      });
  }
  return found;
}

function judgeMarkup(written: string): { kind: TellingLink["kind"]; text: string } | null {
  const names: string[] = [];
  const address = written
    .replace(/^\{?[`"']+|[`"']+\}?$/g, "")
    .replace(/\$?\{\s*([\p{L}\w$.?]+)\s*\}/gu, (_, name: string) => {
      names.push(name.replaceAll("?", ""));
      return VALUE;
    });
  if (names.length === 0 || /[{}()]/.test(address)) return null;
  if (!/^(?:https?:\/\/|\/|\uE000[/?])/.test(address)) return null;
  const parts = names.map((name, index) => {
    const at = nthIndex(address, VALUE, index);
    const path = name.split(".");
    return { name, at, said: byName(path.at(-1)!, wordsOf(path.at(-2) ?? ""), parameterBefore(address, at)) };
  });
  const opened = parts.filter((part) => part.at > 0);
  const path = address.slice(1).split(/[?#]/)[0]!;
  const segments = path.split("/").map((each) => each.toLowerCase());
  if (segments.some((each) => closed.has(each) || counting.has(each))) return null;
  if (opened.some((part) => part.said === "token" || part.said === "unknown")) return null;
  const question = address.indexOf("?");
  for (const part of opened) {
    if (part.said === "personal" && question >= 0 && part.at > question)
      return { kind: "personal", text: part.name };
    if (part.said === "email" || part.said === "person") return { kind: "identity", text: part.name };
    if (part.said === "case" && !segments.some((each) => signIn.has(each) || /^my[-_]/.test(each)))
      return { kind: "identity", text: part.name };
  }
  return null;
}

const nthIndex = (text: string, part: string, nth: number): number => {
  let index = -1;
  for (let count = 0; count <= nth; count += 1) index = text.indexOf(part, index + 1);
  return index;
};

/** What an address calls the value at a place: the parameter before it, or the segment. */
function parameterBefore(address: string, at: number): string | null {
  const before = address.slice(0, at);
  return /[?&#]([^=&?#]*)=[^=&?#]*$/.exec(before)?.[1] ?? /\/([\p{L}\w-]+)\/$/u.exec(before)?.[1] ?? null;
}

/** Holds for mails to the own staff: what they may open is not the visitor's concern. */
function goesInside(file: SourceFile, mail: Mail): boolean {
  const to = mail.parts.filter((part) => part.field === "to");
  return to.length > 0 && to.every((part) => recipientsOf(file, part.value, mail.call).audience === "inside");
}

// ---- The addresses in it --------------------------------------------------------------------------------------

const signIn = new Set(SIGN_IN_PATHS);
const closed = new Set(CLOSED_PATHS);
const counting = new Set(COUNTING_PATHS);
const joining = new Set(JOINING_PATHS);
const shown = new Set(SHOWN_PATHS);
const scopes = new Set(SCOPE_WORDS);

// A value stands as a private character, its number in the text's order follows from counting.
const VALUE = "\uE000";
const ADDRESS =
  /(?:https?:\/\/|\uE000(?=[/?#\uE000])|(?:href|action)\s*=\s*\\?["']\/)[^\s"'<>()\\、。「」（）]*/gu;

function linksIn(file: SourceFile, flat: readonly Flat[], mail: Mail | null): TellingLink[] {
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
    // An image is shown, not opened.
    if (/\bsrc\s*=\s*\\?["']?$/.test(text.slice(Math.max(0, start - 8), start))) continue;
    const inside = values.flatMap((piece, index) =>
      offsets[index]! >= start && offsets[index]! < start + address.length
        ? [{ piece, at: offsets[index]! - start }]
        : [],
    );
    if (address.startsWith(VALUE)) {
      const front = inside[0]!.piece.value;
      const there = inside[0]!.piece.file;
      if (!isSite(there, front) || wordsOf(there.textOf(front)).some((word) => closed.has(word))) continue;
    }
    const link = judge(file, address, inside, mail);
    if (link) found.push(link);
  }
  return found;
}

function judge(
  file: SourceFile,
  address: string,
  inside: readonly { piece: Extract<Flat, { value: Node }>; at: number }[],
  mail: Mail | null,
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
      const parameter = parameterBefore(address, at);
      return {
        piece,
        query: question >= 0 && at > question,
        opens: at === hostEnd + 1 && path.startsWith(`/${VALUE}/`),
        parameter,
        meaning: isRecipientsId(file, piece, mail, [parameter ?? "", ...segments])
          ? ("person" as const)
          : meaningOf(piece.file, piece.value, piece.frame, parameter),
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
  // Beside a token, an e-mail address decides nothing, but stands in logs and histories like other personal data.
  const personal = parts.find(
    (part) => part.query && (part.meaning === "personal" || (guarded && part.meaning === "email")),
  );
  if (personal) return report("personal", personal);
  if (guarded || parts.some((part) => part.meaning === "unknown")) return null;
  const behindSignIn = segments.some((each) => signIn.has(each) || /^my[-_]/.test(each));
  const accepting = segments.some((each) => ACCEPTING_PATHS.test(each));
  for (const part of parts) {
    // A form that is filled in already opens nobody's page, but the address stands in logs.
    if (part.meaning === "email")
      return report(part.query && segments.some((each) => joining.has(each)) ? "personal" : "identity", part);
    if (accepting || (part.meaning === "person" && part.opens && isScope(part.piece))) continue;
    if (part.meaning === "person" && !(mail && isSomeoneElse(file, part.piece, mail)))
      return report("identity", part);
    if (part.meaning === "case" && isShownEntry(segments)) continue;
    // The next number of the news is the number of something everybody may see.
    if (part.meaning === "sequence" && saysContent([...segments, part.parameter ?? ""])) continue;
    if ((part.meaning === "case" || part.meaning === "sequence") && !behindSignIn)
      return report("identity", part);
  }
  return null;
}

/** `/contests/12/entries/34`: what is shown with something everybody may see. */
const isShownEntry = (segments: readonly string[]): boolean => {
  const at = segments.findLastIndex((each) => shown.has(each));
  return at > 0 && saysContent(segments.slice(0, at));
};

/** `/${accountId}/settings`: an application that says in its first segment in which account of the visitor's it opens. */
const isScope = ({ file, value }: Extract<Flat, { value: Node }>): boolean => {
  const words = wordsOf(file.textOf(unwrap(value)).split(".").at(-1)!);
  return words.at(-1) === "id" && scopes.has(words.at(-2) ?? "");
};

const ADDRESS_PROPERTY = /(?:^|[a-z_])(?:e?mail|meado)(?:_?address)?$|^(?:address|メール|メールアドレス)$/i;
const ID_PROPERTY = /^(?:_?id|uid|no|number|bango|番号)$/i;
/** Names that do not say what a record is. */
const ANY_RECORD = /^(?:[a-z]{1,2}|row|record|rec|data|doc|one|each|target|gyo|行)$/i;
const contentWords = new Set(CONTENT_RECORDS);

/** `holder.id` in a message to `holder.email`: what else a record is called, the id is of whoever gets the message. */
function isRecipientsId(
  file: SourceFile,
  { value, frame }: Extract<Flat, { value: Node }>,
  mail: Mail | null,
  called: readonly string[],
): boolean {
  const id = sameValueIn(file, value);
  if (!mail) return false;
  const recipients = mail.parts.flatMap((part) => (part.field === "to" ? [unwrap(part.value)] : []));
  if (id.type === "Identifier") {
    const own = ID_PROPERTY.test(id.name) ? takenFrom(file, id) : null;
    return (
      own !== null &&
      !saysContent([...called, own.text]) &&
      recipients.some(
        (to) =>
          to.type === "Identifier" && ADDRESS_PROPERTY.test(to.name) && takenFrom(file, to)?.key === own.key,
      )
    );
  }
  if (id.type !== "MemberExpression" || !ID_PROPERTY.test(keyOf(id) ?? "")) return false;
  const owner = file.textOf(id.object);
  const name = owner.split(".").at(-1)!;
  const anyRecord = ANY_RECORD.test(name) && !saysContent([...called, ...ownerWords(file, id.object, frame)]);
  if (!isCarriedPersonName(name) && !anyRecord) return false;
  return recipients.some(
    (to) =>
      to.type === "MemberExpression" &&
      ADDRESS_PROPERTY.test(keyOf(to) ?? "") &&
      file.textOf(to.object) === owner,
  );
}

/** Holds if one of some names says that a record is of something everybody may see: an article, an event. */
const saysContent = (names: readonly string[]): boolean =>
  names.some((name) =>
    wordsOf(name).some(
      (word) =>
        contentWords.has(word) || contentWords.has(word.replace(/ies$/, "y").replace(/(?<=..)s$/, "")),
    ),
  );

/** The value that `String(x)`, `encodeURIComponent(x)` and the like hand on. */
function sameValueIn(file: SourceFile, node: Node): Node {
  const inner = unwrap(node);
  const first = inner.type === "CallExpression" ? inner.arguments[0] : undefined;
  return inner.type === "CallExpression" && first && sameValue.has(file.textOf(inner.callee))
    ? sameValueIn(file, first)
    : inner;
}

/** The pattern that takes a name out of a record: `const [id, name, mail] = row`, `({ id, email }) => …`. */
function takenFrom(file: SourceFile, name: TSESTree.Identifier): { key: string; text: string } | null {
  const variable = variableOf(file, name);
  const [only, ...more] = variable ? definitionsOf(variable) : [];
  if (!only || more.length > 0 || !("parts" in only) || only.parts.length === 0) return null;
  const place = only.kind === "value" ? only.node : only.fn;
  const outer = only.parts.slice(0, -1).join(".");
  return {
    key: `${place.range[0]}:${only.kind === "parameter" ? only.index : ""}:${outer}`,
    text: only.kind === "value" ? file.textOf(only.node).slice(0, 200) : "",
  };
}

/** The address when it stands alone, else the value in it. */
function placeOf(piece: Extract<Flat, { value: Node }>): Node {
  const { within, standsIn } = piece;
  if (
    within.type === "TemplateLiteral" &&
    within.quasis.every(({ value }) => !/[\s<>]/.test(value.cooked ?? value.raw))
  )
    return within;
  if (standsIn) return standsIn;
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
      const encoded = encodedIn(file, inner);
      if (encoded) return again(encoded);
      if (sameValue.has(name)) {
        if (callee.type === "MemberExpression" && inner.arguments.length === 0) return again(callee.object);
        if (inner.arguments[0] && callee.type === "Identifier") return again(inner.arguments[0]);
        if (callee.type === "MemberExpression" && name === "padStart") return again(callee.object);
      }
      if (wordsOf(name).some((word) => tokens.has(word)) || parameterSaysToken(parameter)) return "token";
      // `await nextNo()`: whoever has one number knows the others.
      return wordsOf(name)[0] === "next" && idWords.has(wordsOf(name).at(-1)!) ? "sequence" : "unknown";
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

/** What `Buffer.from(value).toString("base64")` spells in other letters. */
function encodedIn(file: SourceFile, call: TSESTree.CallExpression): Node | null {
  const callee = unwrap(call.callee);
  if (callee.type !== "MemberExpression" || keyOf(callee) !== "toString") return null;
  const bytes = unwrap(callee.object);
  const [value] = bytes.type === "CallExpression" ? bytes.arguments : [];
  return bytes.type === "CallExpression" &&
    file.textOf(bytes.callee) === "Buffer.from" &&
    value?.type !== "SpreadElement"
    ? (value ?? null)
    : null;
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
        // Who it is can be read from it, whatever the encoded value is called.
        const encoded =
          made.type === "CallExpression" && (encodedIn(file, made) ?? calledName(made) === "btoa");
        if (encoded && /^(?:person|case|email)$/.test(meaning)) return meaning;
        if (meaning === "token" || meaning === "sequence" || made.type === "MemberExpression") return meaning;
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
  // A recipient that is put into an address as it is: their e-mail address.
  return RECIPIENT.test(node.name) ? "email" : byName(node.name, [], parameter);
}

const RECIPIENT = /^(?:recipient|receiver|addressee|atesaki|宛先)$/;

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
    // What the address calls it.
    const called = parameter === null ? [] : wordsOf(parameter);
    if (called.some((word) => isPersonName(word))) return "person";
    if (called.some((word) => isLinkedName(word) || cases.has(word))) return "case";
    return said.length === 0 ? "unknown" : "other";
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
function isSomeoneElse(
  file: SourceFile,
  { value, frame }: Extract<Flat, { value: Node }>,
  mail: Mail,
): boolean {
  const named = rootOf(file, value);
  if (named === null) return false;
  // What a helper that makes the address was handed.
  const handed = frame.get(named)?.[0];
  const owner = handed ? (handed.file === file ? nameOrRoot(file, handed.node) : null) : named;
  if (owner === null) return false;
  const recipients = mail.parts.filter((part) => part.field === "to").map((part) => rootOf(file, part.value));
  return recipients.length > 0 && recipients.every((each) => each !== null && each !== owner);
}

const nameOrRoot = (file: SourceFile, node: Node): Variable | null => {
  const inner = unwrap(node);
  return inner.type === "Identifier" ? variableOf(file, inner) : rootOf(file, inner);
};

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
