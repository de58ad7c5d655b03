import type { TSESTree } from "@typescript-eslint/utils";
import {
  ACCEPTING_PATHS,
  CLOSED_PATHS,
  CONTENT_RECORDS,
  COUNTED_PLACES,
  COUNTING_PATHS,
  FILLED_FORMS,
  FOLLOWING_PATHS,
  JOINING_PATHS,
  NOTING_SERVICES,
  SAME_VALUE,
  SCOPE_WORDS,
  SHOWN_PATHS,
  SIGN_IN_PATHS,
  STOPPING_PATHS,
  TOLD_OF,
} from "../models/mail-words.js";
import { ID_WORDS } from "../models/people.js";
import { byName, type Meaning, meaningOf, memberName, ownerWords } from "./address-values.js";
import { definitionsOf, valueBehind, variableOf, type Variable } from "./bindings.js";
import { spelledIn } from "./encoded-values.js";
import type { SourceFile } from "./file.js";
import { flatText, type Flat } from "./flat-texts.js";
import { isSite, isText } from "./text-kinds.js";
import { handedFor } from "./given-values.js";
import { handedAs } from "./helper-arguments.js";
import { parametersIn } from "./mail-wrappers.js";
import { mailsOf, type Mail } from "./mail.js";
import { isMailFile, usesMailMarkup, writtenMailsOf } from "./written-mails.js";
import { isCarriedPersonName, isLinkedName, isPersonName, isPrivateProperty, wordsOf } from "./names.js";
import { callsIn } from "./kept-places.js";
import { callsTo, localFunctionOf } from "./functions.js";
import { variablesIn } from "./turns.js";
import { contains, functionAround, keyOf, unwrap, type Location, type Node } from "./nodes.js";
import { type PlacedPiece, wholePlaceOf, type WrittenAddress } from "./link-places.js";
import { recipientsOf } from "./recipients.js";

/** A mailed address that opens somebody's page by who they are, or carries their data. */
export interface TellingLink {
  kind: "identity" | "personal";
  at: Node;
  /** The value in the address. */
  value: Node;
  /** What a template reads from the value: `guest.stayNo`. */
  read?: string;
  /** The template the value stands in, when it is a template. */
  template: TSESTree.TemplateLiteral | null;
}

/** Every such address in the mails of a file. */
export function tellingLinksOf(file: SourceFile): readonly TellingLink[] {
  return file.fact(collect);
}

function collect(file: SourceFile): TellingLink[] {
  const found = new Map<Node, TellingLink & { content: Node }>();
  const innocent = new Set<Node>();
  const read = (content: Node, mail: Mail | null, inside = false): void => {
    for (const link of linksIn(file, flatText(file, content), mail, inside, innocent))
      if (!found.has(link.value)) found.set(link.value, { ...link, content });
  };
  const sent = new Set<Node>();
  for (const mail of mailsOf(file)) {
    const inside = goesInside(file, mail);
    for (const part of mail.parts) {
      if (part.field !== "content") continue;
      sent.add(part.value);
      read(part.value, mail, inside);
      if (!inside) for (const text of handedTexts(file, mail, part.value)) read(text, mail);
    }
  }
  for (const content of writtenMailsOf(file)) if (!sent.has(content)) read(content, null);
  const places = new Set<Node>();
  // An address that is read twice, for a message and for the text of a function, is one.
  const links = [...found.values()].filter(({ at }) => !places.has(at) && places.add(at));
  return links.map((link) => {
    // A helper whose addresses are signed elsewhere is not what has to change.
    const call = innocent.has(link.value) ? callLeadingTo(file, link.content, link.value) : null;
    return call ? { ...link, at: call, template: null } : link;
  });
}

/** What the callers of a function write into the message it sends to somebody it knows itself: `this.send(subject, html)`. */
function handedTexts(file: SourceFile, mail: Mail, value: Node): Node[] {
  const fn = functionAround(mail.call);
  if (!fn) return [];
  const addressed = mail.parts.some(
    (part) => part.field !== "content" && parametersIn(file, fn, part.value).length > 0,
  );
  // A function that is told whom to write to is a wrapper, whose calls are messages.
  if (addressed) return [];
  return parametersIn(file, fn, value).flatMap((index) =>
    callsTo(file, fn).flatMap((call) => {
      const text = call.arguments[index];
      return text && text.type !== "SpreadElement" && isText(file, text) ? [text] : [];
    }),
  );
}

/** The call by which a text comes to a value that stands in a helper. */
function callLeadingTo(file: SourceFile, content: Node, value: Node): Node | null {
  const texts = [content, ...variablesIn(file, content).flatMap(({ variable }) => valuesOf(variable))];
  for (const text of texts)
    for (const call of callsIn(file, text)) {
      const fn = localFunctionOf(file, call.callee);
      if (fn && contains(fn, value) && !contains(fn, call)) return call;
    }
  return null;
}

const valuesOf = (variable: Variable): readonly Node[] =>
  definitionsOf(variable).flatMap((each) => (each.kind === "value" ? [each.node] : []));

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
  if (segments.some((each) => closed.has(each) || counting.has(each) || following.has(each))) return null;
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
  return (
    /[?&#]([^=&?#]*)=[^=&?#]*$/.exec(before)?.[1] ??
    /\/([\p{L}\w-]+)\/[\w.-]{0,8}$/u.exec(before)?.[1] ??
    null
  );
}

/** Holds for mails to the own staff: what they may open, but for their own, is not the visitor's concern. */
function goesInside(file: SourceFile, mail: Mail): boolean {
  const to = mail.parts.filter((part) => part.field === "to");
  return to.length > 0 && to.every((part) => recipientsOf(file, part.value, mail.call).audience === "inside");
}

// ---- The addresses in it --------------------------------------------------------------------------------------

const signIn = new Set(SIGN_IN_PATHS);
const closed = new Set(CLOSED_PATHS);
const counting = new Set(COUNTING_PATHS);
const following = new Set(FOLLOWING_PATHS);
const sameValue = new Set(SAME_VALUE);
const idWords = new Set(ID_WORDS);
const counted = new Set(COUNTED_PLACES);
const joining = new Set(JOINING_PATHS);
const shown = new Set(SHOWN_PATHS);
const scopes = new Set(SCOPE_WORDS);
const toldOf = new Set(TOLD_OF);

// A value stands as a private character, its number in the text's order follows from counting.
const VALUE = "\uE000";
const ADDRESS =
  /(?:(?:https?|webcals?):\/\/|\uE000(?=[/?#\uE000])|(?:href|action)\s*=\s*\\?["']\/)[^\s"'<>()\\、。「」（）]*/gu;

/** The telling addresses of a text; `innocent` takes the values of those that tell nothing. */
function linksIn(
  file: SourceFile,
  flat: readonly Flat[],
  mail: Mail | null,
  inside: boolean,
  innocent: Set<Node>,
): TellingLink[] {
  const values: Extract<Flat, { value: Node }>[] = [];
  const offsets: number[] = [];
  const placed: PlacedPiece[] = [];
  let text = "";
  for (const piece of flat) {
    const from = text.length;
    if ("text" in piece) text += piece.text.replaceAll(VALUE, " ");
    else {
      offsets.push(text.length);
      values.push(piece);
      text += VALUE;
    }
    placed.push({ piece, from, to: text.length });
  }
  const found: TellingLink[] = [];
  for (const match of text.matchAll(ADDRESS)) {
    const start = match.index;
    const address = match[0];
    // An image is shown, not opened.
    if (/\bsrc\s*=\s*\\?["']?$/.test(text.slice(Math.max(0, start - 8), start))) continue;
    const within = values.flatMap((piece, index) =>
      offsets[index]! >= start && offsets[index]! < start + address.length
        ? [{ piece, at: offsets[index]! - start }]
        : [],
    );
    if (address.startsWith(VALUE)) {
      const front = within[0]!.piece.value;
      const there = within[0]!.piece.file;
      if (!isSite(there, front) || wordsOf(there.textOf(front)).some((word) => closed.has(word))) continue;
    }
    const written = { pieces: placed, from: start, to: start + address.length };
    const link = judge(file, address, within, mail, inside, written);
    if (!link) for (const { piece } of within) innocent.add(piece.value);
    else if (!isToldThere(file, link, within)) found.push(link);
  }
  return found;
}

/** Holds if the file that writes an address reports it by itself: what a component is called with adds nothing then. */
const isToldThere = (
  file: SourceFile,
  { value }: TellingLink,
  inside: readonly { piece: Extract<Flat, { value: Node }> }[],
): boolean =>
  inside.some(
    ({ piece }) =>
      piece.file !== file &&
      piece.within === value &&
      tellingLinksOf(piece.file).some((each) => each.value === piece.value),
  );

function judge(
  file: SourceFile,
  address: string,
  within: readonly { piece: Extract<Flat, { value: Node }>; at: number }[],
  mail: Mail | null,
  inside: boolean,
  written: WrittenAddress,
): TellingLink | null {
  const hostEnd =
    /^(?:https?|webcals?):\/\/[^/?#]*/.exec(address)?.[0].length ?? (address.startsWith(VALUE) ? 1 : 0);
  const question = address.search(/[?#]/);
  const path = address.slice(hostEnd, question < 0 ? undefined : question);
  const segments = path.split("/").map((each) => each.toLowerCase());
  if (NOTING_SERVICES.test(address) || segments.some((each) => closed.has(each))) return null;
  if (segments.some((each) => counting.has(each)) || /\.(?:png|jpe?g|gif|svg|css|webp)\b/i.test(path))
    return null;
  // `/track/${sendId}` counts a reader, `/track/${order.id}` shows them their order.
  const follows = segments.some((each) => following.has(each));
  const parts = within
    // `/@${handle}`: a page of that name for everybody.
    .filter(({ at }) => at >= hostEnd && address[at - 1] !== "@")
    .map(({ piece, at }) => {
      const parameter = parameterBefore(address, at);
      const own = recipientsId(file, piece, mail, [parameter ?? "", ...segments]);
      const said =
        own ??
        (!piece.read && !piece.filled && isRecipientsAddress(file, piece, mail)
          ? "email"
          : meaningOfPiece(piece, parameter));
      const concerns = !inside || /^(?:token|unknown)$/.test(said) || isOfRecipient(file, piece, mail);
      return {
        piece,
        own,
        query: question >= 0 && at > question,
        opens: at === hostEnd + 1 && path.startsWith(`/${VALUE}/`),
        parameter,
        meaning: concerns ? said : "other",
      };
    });
  const guarded =
    parts.some((part) => part.meaning === "token") ||
    /[?&](?:sig|signature|token|hmac|hash|key)=/.test(address);
  const report = (kind: TellingLink["kind"], part: (typeof parts)[number]): TellingLink => ({
    kind,
    at: wholePlaceOf(file, written, part.piece, placeOf(part.piece)),
    value: part.piece.file === file ? part.piece.value : part.piece.within,
    ...readIn(file, part.piece),
    template: part.piece.within.type === "TemplateLiteral" ? part.piece.within : null,
  });
  // Beside a token, an e-mail address decides nothing, but stands in logs and histories like other personal data.
  // What is filled into a form stands there as it is, and opens nothing.
  const noted = guarded || FILLED_FORMS.test(address);
  const personal = parts.find(
    (part) => part.query && (part.meaning === "personal" || (noted && part.meaning === "email")),
  );
  if (personal && !follows) return report("personal", personal);
  if (guarded || parts.some((part) => part.meaning === "unknown")) return null;
  const behindSignIn = segments.some((each) => signIn.has(each) || /^my[-_]/.test(each));
  // `/bookings/accept` agrees to something of the booking, whoever opens it.
  const accepting =
    segments.some((each) => ACCEPTING_PATHS.test(each)) && !segments.some((each) => isLinkedName(each));
  const stops = segments.some((each) => STOPPING_PATHS.test(each));
  for (const part of parts) {
    if (follows && part.meaning !== "case") continue;
    // A form that is filled in already opens nobody's page, but the address stands in logs.
    if (part.meaning === "email")
      return report(part.query && segments.some((each) => joining.has(each)) ? "personal" : "identity", part);
    if (accepting || (part.meaning === "person" && part.opens && isScope(part.piece))) continue;
    if (part.meaning === "person" && stops && isOpaqueId(part.piece)) continue;
    if (part.meaning === "person" && (part.own || !(mail && isSomeoneElse(file, part.piece, mail))))
      return report("identity", part);
    if (part.meaning === "case" && isShownEntry(segments)) continue;
    // The next number of the news is the number of something everybody may see.
    if (part.meaning === "sequence" && saysContent([...segments, part.parameter ?? ""])) continue;
    if ((part.meaning === "case" || part.meaning === "sequence") && !behindSignIn)
      return report("identity", part);
  }
  return null;
}

/** How a message names what a template, or the mail service, puts into an address. */
const readIn = (
  file: SourceFile,
  { file: there, value, read, filled }: Extract<Flat, { value: Node }>,
): { read?: string } =>
  filled
    ? { read: filled.place }
    : read && there === file
      ? { read: [file.textOf(value), ...read].join(".") }
      : {};

/** What a value in an address is, or what a template reads from it. */
function meaningOfPiece(
  { file, value, frame, read, filled }: Extract<Flat, { value: Node }>,
  parameter: string | null,
): Meaning {
  if (filled) return byName(filled.name, ["member"], parameter);
  const key = read?.at(-1);
  if (!read || key === undefined) return meaningOf(file, value, frame, parameter);
  const holder = read.at(-2);
  return byName(key, holder === undefined ? ownerWords(file, value, frame) : wordsOf(holder), parameter);
}

/** `/contests/12/entries/34`: what is shown with something everybody may see. */
const isShownEntry = (segments: readonly string[]): boolean => {
  const at = segments.findLastIndex((each) => shown.has(each));
  return at > 0 && saysContent(segments.slice(0, at));
};

/** The `id` of a record, where nothing says that it is counted: what only ends a newsletter may be as hard to guess as a token. */
function isOpaqueId({ file, value }: Extract<Flat, { value: Node }>): boolean {
  const inner = sameValueIn(file, value);
  const name =
    inner.type === "MemberExpression" ? memberName(inner) : inner.type === "Identifier" ? inner.name : null;
  if (name === null || !/^[\w-]*$/.test(name) || wordsOf(name).at(-1) !== "id") return false;
  return !new RegExp(`\\b${name}\\??\\s*:\\s*number\\b`).test(file.text);
}

/** `/${accountId}/settings`: an application that says in its first segment in which account of the visitor's it opens. */
const isScope = ({ file, value }: Extract<Flat, { value: Node }>): boolean => {
  const words = wordsOf(file.textOf(unwrap(value)).split(".").at(-1)!);
  return words.at(-1) === "id" && scopes.has(words.at(-2) ?? "");
};

const ADDRESS_PROPERTY =
  /(?:^|[a-z_])(?:e?mail|meado|phone|mobile|tel|denwa|line_?(?:user)?_?id)(?:_?(?:address|number|no))?$|^(?:address|メール|メールアドレス|電話|電話番号)$/i;
const ID_PROPERTY = /^(?:_?id|uid|no|num|number|bangou?|番号)$/i;
/** Names that do not say what a record is. */
const ANY_RECORD = /^(?:[a-z]{1,2}|row|record|rec|data|doc|one|each|target|gyo|行)$/i;
const contentWords = new Set(CONTENT_RECORDS);

/**
 * `holder.id` in a message to `holder.email`: what else a record is called, the id is of whoever gets the message, or of
 * what they have to do with.
 */
function recipientsId(
  file: SourceFile,
  piece: Extract<Flat, { value: Node }>,
  mail: Mail | null,
  called: readonly string[],
): "person" | "case" | null {
  const { value, frame, file: there, read } = piece;
  if (!mail || piece.filled) return null;
  if (read) return there === file ? idRead(file, mail, value, read, called) : null;
  const written = sameValueIn(there, value);
  const given = handedAs(there, written, frame)?.[0];
  // `kekkaUrl(guest.stayNo)`: what the helper puts in is a number of the one it is called for.
  const id = given?.file === file ? sameValueIn(file, given.node) : written;
  const home = given?.file === file ? file : there;
  const recipients = mail.parts.flatMap((part) => (part.field === "to" ? addressesIn(file, part.value) : []));
  if (id.type === "Identifier") {
    const own = home === file && ID_PROPERTY.test(id.name) ? takenFrom(file, id) : null;
    return own !== null &&
      !saysContent([...called, own.text]) &&
      recipients.some((to) => to.type === "Identifier" && takenFrom(file, to)?.key === own.key)
      ? "person"
      : null;
  }
  if (id.type !== "MemberExpression") return null;
  // What a helper was handed is called otherwise there.
  const root = unwrap(id.object);
  const handed = handedAs(home, root, frame)?.[0] ?? { file: home, node: root };
  const owner =
    handed.file !== file
      ? null
      : handed.node === root
        ? (partHanded(file, root, recipients) ?? file.textOf(root))
        : file.textOf(unwrap(handed.node));
  const name = owner?.split(".").at(-1) ?? "";
  const key = memberName(id) ?? "";
  const own =
    ID_PROPERTY.test(key) ||
    isNumberOf(key, name) ||
    isGivenNumber(key) ||
    (ANY_RECORD.test(name) && isNumberOfType(file, key, root));
  const isTheirs = (to: Node): boolean =>
    to.type === "MemberExpression" &&
    (file.textOf(to.object) === owner ||
      // `j.shussekiBango` in a message to `j.hogosha.email`
      (isGivenNumber(key) && owner !== null && isPersonOf(file, to.object, owner)));
  if (!own || !recipients.some(isTheirs)) return null;
  if (isCarriedPersonName(name)) return "person";
  if (saysContent([...called, ...ownerWords(home, id.object, frame), name])) return null;
  return ANY_RECORD.test(name) ? "person" : "case";
}

/** Holds for a person that a record holds: `pupil.guardian` of `pupil`. */
const isPersonOf = (file: SourceFile, node: Node, owner: string): boolean => {
  const inner = unwrap(node);
  return (
    inner.type === "MemberExpression" &&
    isPersonName(keyOf(inner) ?? "") &&
    file.textOf(unwrap(inner.object)) === owner
  );
};

/** `<%= guest.stayNo %>` of a template that is filled with `{ guest }`, in a message to `guest.email`. */
function idRead(
  file: SourceFile,
  mail: Mail,
  value: Node,
  read: readonly string[],
  called: readonly string[],
): "person" | "case" | null {
  const key = read.at(-1) ?? "";
  const owner = [file.textOf(unwrap(value)), ...read.slice(0, -1)].join(".");
  const name = owner.split(".").at(-1)!;
  if (!ID_PROPERTY.test(key) && !isNumberOf(key, name) && !isGivenNumber(key)) return null;
  const isRecipients = mail.parts.some(
    ({ field, value: to }) =>
      field === "to" &&
      addressesIn(file, to).some(
        (each) => each.type === "MemberExpression" && file.textOf(each.object) === owner,
      ),
  );
  if (!isRecipients) return null;
  if (isCarriedPersonName(name)) return "person";
  return saysContent([...called, name]) ? null : ANY_RECORD.test(name) ? "person" : "case";
}

/** `row[1]` in a link of a mail to `row[1]`, also in a helper that the row is handed to: the address, whatever it is called. */
function isRecipientsAddress(
  file: SourceFile,
  { value, frame, file: there }: Extract<Flat, { value: Node }>,
  mail: Mail | null,
): boolean {
  if (!mail) return false;
  const written = spelledIn(there, value);
  let root = written;
  while (root.type === "MemberExpression") root = unwrap(root.object);
  const handed = handedAs(there, root, frame)?.[0] ?? { file: there, node: root };
  if (handed.file !== file || root.type !== "Identifier") return false;
  const part = there.text.slice(root.range[1], written.range[1]);
  const address = `${file.textOf(unwrap(handed.node))}${part}`;
  return mail.parts.some(
    ({ field, value: to }) =>
      field === "to" &&
      /^(?:Identifier|MemberExpression)$/.test(unwrap(to).type) &&
      file.textOf(unwrap(to)) === address,
  );
}

/** `row.owner`, where a helper that takes `{ owner }` is called with `row`: the part that a recipient is read from. */
function partHanded(file: SourceFile, root: Node, recipients: readonly Node[]): string | null {
  const variable = root.type === "Identifier" ? variableOf(file, root) : null;
  const [only, ...others] = variable ? definitionsOf(variable) : [];
  const part = only?.kind === "parameter" && only.parts.length === 1 ? only.parts[0] : null;
  if (only?.kind !== "parameter" || others.length > 0 || typeof part !== "string") return null;
  const handed = callsTo(file, only.fn).flatMap((call) => {
    const argument = call.arguments[only.index];
    return argument ? [`${file.textOf(argument)}.${part}`] : [];
  });
  return (
    handed.find((text) =>
      recipients.some((to) => to.type === "MemberExpression" && file.textOf(to.object) === text),
    ) ?? null
  );
}

/** `kenBango`, `policyNumber`: a number that somebody was given; not that of a room, or of a telephone. */
function isGivenNumber(key: string): boolean {
  const words = wordsOf(key);
  const tail = words.at(-1) ?? "";
  return (
    words.length > 1 &&
    tail !== "id" &&
    idWords.has(tail) &&
    !isPrivateProperty(key) &&
    !saysContent([key]) &&
    !counted.has(words.at(-2)!)
  );
}

/** `parcelNo` of a `parcel` */
const isNumberOf = (key: string, owner: string): boolean => {
  const words = wordsOf(key);
  return (
    idWords.has(words.at(-1) ?? "") &&
    words.slice(0, -1).join("") === wordsOf(owner).join("") &&
    words.length > 1
  );
};

/** `jushinNo` of a `j` that is declared as a `Jushinsha`: a number that such people are given. */
function isNumberOfType(file: SourceFile, key: string, root: Node): boolean {
  const words = wordsOf(key);
  const said = words.slice(0, -1).join("");
  return (
    said.length > 3 &&
    idWords.has(words.at(-1) ?? "") &&
    ownerWords(file, root, new Map()).some((word) => word !== said && word.startsWith(said))
  );
}

/** The names and properties that an address field is made of: `[{ email: guest.email }]`, `"${name}" <${guest.email}>`. */
function addressesIn(file: SourceFile, node: Node, depth = 0): readonly Node[] {
  const inner = valueBehind(file, node);
  const again = (other: Node | null): readonly Node[] => (other ? addressesIn(file, other, depth + 1) : []);
  if (depth > 4) return [];
  switch (inner.type) {
    case "Identifier":
      return ADDRESS_PROPERTY.test(inner.name) ? [inner] : [];
    case "MemberExpression":
      return ADDRESS_PROPERTY.test(memberName(inner) ?? "") ? [inner] : [];
    case "TemplateLiteral":
      return inner.expressions.flatMap(again);
    case "BinaryExpression":
      return [...again(inner.left), ...again(inner.right)];
    case "ArrayExpression":
      return inner.elements.length === 1 ? again(inner.elements[0] ?? null) : [];
    case "ObjectExpression":
      return inner.properties.flatMap((each) => (each.type === "Property" ? again(each.value) : []));
    default:
      return [];
  }
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

/** Holds if the id is of a person the message does not go to: a public profile, most likely, but for who is told of. */
function isSomeoneElse(file: SourceFile, piece: Extract<Flat, { value: Node }>, mail: Mail): boolean {
  const owner = ownerOf(file, piece);
  if (owner === null || wordsOf(piece.file.textOf(piece.value)).some((word) => toldOf.has(word)))
    return false;
  const recipients = rootsOfRecipients(file, mail);
  return recipients.length > 0 && recipients.every((each) => each !== null && each !== owner);
}

/** Holds if a value is read from the record whose address the message goes to. */
function isOfRecipient(file: SourceFile, piece: Extract<Flat, { value: Node }>, mail: Mail | null): boolean {
  if (!mail) return false;
  const recipients = mail.parts.flatMap(({ field, value }) =>
    field === "to" ? (nameOrRoot(file, value) ?? []) : [],
  );
  const spelled = piece.file === file ? spelledIn(file, piece.value) : piece.value;
  const owner = ownerOf(file, piece) ?? (spelled.type === "Identifier" ? variableOf(file, spelled) : null);
  return owner !== null && recordsBehind(file, owner).some((each) => recipients.includes(each));
}

/** The records that a name stands for, is taken out of, or is handed as: `({ no }: Member) => …`, called with `member`. */
function recordsBehind(file: SourceFile, name: Variable, depth = 0): readonly Variable[] {
  const [only] = definitionsOf(name);
  const values =
    only?.kind === "value" && only.parts.length > 0
      ? [only.node]
      : only?.kind === "parameter"
        ? handedFor(file, only.fn, only.index).map(({ value }) => value)
        : [];
  const behind = depth < 3 ? values.flatMap((value) => nameOrRoot(file, value) ?? []) : [];
  return [name, ...behind.flatMap((each) => recordsBehind(file, each, depth + 1))];
}

/** The variable of the record that a value is read from, also where a helper that makes the address was handed it. */
function ownerOf(file: SourceFile, piece: Extract<Flat, { value: Node }>): Variable | null {
  const { value, frame, file: there } = piece;
  const given = handedAs(there, spelledIn(there, value), frame)?.[0];
  if (given) return ownerOf(file, { ...piece, value: given.node, file: given.file, frame: new Map() });
  const named = rootOf(there, value);
  if (named === null) return null;
  const handed = frame.get(named)?.[0];
  return handed ? (handed.file === file ? nameOrRoot(file, handed.node) : null) : named;
}

const rootsOfRecipients = (file: SourceFile, mail: Mail): readonly (Variable | null)[] =>
  mail.parts.filter((part) => part.field === "to").map((part) => rootOf(file, part.value));

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
