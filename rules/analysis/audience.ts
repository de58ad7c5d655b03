import type { Bilingual } from "../incidents/schema.js";
import {
  ADDRESS_WORDS,
  COLLEAGUE_WORDS,
  MADE_UP_HOSTS,
  OUTSIDE_GROUPS,
  OWNED_AT_WORK,
  WEB_MAIL_HOSTS,
  WORK_GROUPS,
} from "../models/mail-words.js";
import type { SourceFile } from "./file.js";
import { isCarriedPersonName, isLinkedName, isPersonName, wordsOf } from "./names.js";
import { functionAround, nameOf, type CallLike, type FunctionNode, type Node } from "./nodes.js";

/** People outside the organisation, those who work on the program, or unknown. */
export type Audience = "outside" | "inside" | "unknown";

export type Origin =
  | "query"
  | "sheet"
  | "input"
  | "collected"
  | "literal"
  | "setting"
  | "parameter"
  | "import"
  | "call"
  /** another message's own address field: who that one goes to was decided elsewhere */
  | "message"
  | "local";

/** What is gathered on the way from the address field back to where the addresses come from. */
export interface Look {
  file: SourceFile;
  origins: Set<Origin>;
  names: Set<string>;
  literals: string[];
  steps: { at: Node; says: Bilingual }[];
  seen: Set<string>;
  /** Calls of this file's functions that are being followed: their arguments stand for the parameters. */
  calls: Map<FunctionNode, { file: SourceFile; call: CallLike }>;
}

const addressWords = new Set(ADDRESS_WORDS);
const workGroups = new Set(WORK_GROUPS);
const outsideGroups = new Set(OUTSIDE_GROUPS);

/** Holds for the plural of an address or of a person: `emails`, `guestAddresses`, `attendees`. */
export function saysAddresses(name: string): boolean {
  const head = wordsOf(name).at(-1) ?? "";
  if (!/[^s]s$/.test(head) || head === "address") return false;
  const one = head.endsWith("addresses") ? "address" : head.slice(0, -1);
  return addressWords.has(one) || isPersonName(one);
}

/** Holds if a name on the way says that these are addresses. */
export const isAddressed = (look: Look): boolean =>
  [...look.names].some((name) =>
    wordsOf(name).some(
      (word) =>
        /^(?:e?mails?|addresses|recipients?|mailaddress|to)$/.test(word) || /メール|宛先|アドレス/.test(word),
    ),
  );

const colleagues = new Set(COLLEAGUE_WORDS);
const WEAK_KANJI = new Set(["管理", "運営", "担当"]);
const strongKanji = COLLEAGUE_WORDS.filter(
  (word) => /\p{sc=Han}|\p{sc=Katakana}/u.test(word) && !WEAK_KANJI.has(word),
);
const one = (word: string): string =>
  word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
const isColleague = (word: string): boolean => colleagues.has(word) || colleagues.has(one(word));
/** Holds if any word of a name is of people who work together: `adminNotification`. */
export const saysColleagues = (name: string): boolean => wordsOf(name).some((word) => isColleague(word));
const LIST_TAILS = new Set([
  "list", "lists", "array", "arr", "set", "ids", "id", "string", "str", "emails", "mails", "addresses", "recipients", "group",
  "groups", "data", "row", "rows", "record", "records", "map", "info", "contacts", "user", "users", "member", "members", "people",
  "profiles", "accounts", "ichiran", "meibo", "risuto", "一覧", "名簿", "リスト",
]); // prettier-ignore

/** Whether a name speaks of people who work together, of people outside, or of neither. */
function peopleIn(name: string): "colleagues" | "people" | null {
  const words = [...wordsOf(name)];
  if (words.length === 0) return null;
  for (const word of words)
    if (/\p{sc=Han}|\p{sc=Katakana}/u.test(word) && strongKanji.some((each) => word.includes(each)))
      return "colleagues";
  // `usersToWorkspaces`, `workspaceMembers`
  if (words.some((word) => workGroups.has(one(word))) && words.some((word) => isPersonName(word)))
    return "colleagues";
  while (words.length > 1 && (LIST_TAILS.has(words.at(-1)!) || addressWords.has(words.at(-1)!))) words.pop();
  const head = words.at(-1)!;
  if (one(head) === "owner") return ownersOf(words.at(-2));
  if (isColleague(head)) return "colleagues";
  if (isPersonName(name) || isPersonName(head) || isLinkedName(head) || isCarriedPersonName(one(head)))
    return "people";
  if (outsideGroups.has(head) || outsideGroups.has(one(head)) || outsideGroups.has(head.replace(/ies$/, "y")))
    return "people";
  return [...WEAK_KANJI].some((each) => head === each) ? "colleagues" : null;
}

const ownedAtWork = new Set(OWNED_AT_WORK);

/** `projectOwners` work together, `dogOwners` are customers; owners of nothing named may be either. */
const ownersOf = (owned: string | undefined): ReturnType<typeof peopleIn> =>
  owned === undefined ? null : ownedAtWork.has(one(owned)) ? "colleagues" : "people";

/** Whether names speak of people outside: some do, and none of people who work together. */
export function namesOutsiders(names: readonly string[]): boolean {
  const said = new Set(names.map(peopleIn));
  return said.has("people") && !said.has("colleagues");
}

/** Who the people of an address field are, by all names on the way and where the addresses came from. */
export function audienceOf(look: Look, within: Node): Audience {
  const said = new Set([...look.names].map(peopleIn));
  if (said.has("colleagues")) return "inside";
  if (look.literals.length > 0 && look.origins.size === 1)
    return areStrangers(look.literals) ? "outside" : "inside";
  if (
    look.origins.has("setting") &&
    ![...look.origins].some((origin) => origin === "query" || origin === "sheet")
  )
    return "inside";
  const fn = namedFunctionAround(within);
  const named = fn ? wordsOf(fn).some((word) => isColleague(word)) : false;
  if (said.has("people")) return named && !look.origins.has("query") ? "inside" : "outside";
  if (named) return "inside";
  for (const origin of ["query", "sheet", "input", "collected", "call"] as const)
    if (look.origins.has(origin)) return "outside";
  return look.origins.has("parameter") || look.origins.has("import") || look.origins.has("literal")
    ? "unknown"
    : "outside";
}

function namedFunctionAround(node: Node): string | null {
  for (let fn = functionAround(node); fn; fn = functionAround(fn)) {
    const name = nameOf(fn);
    if (name !== null) return name;
  }
  return null;
}

/** Holds for addresses written down that belong to three organisations or more; none of those that manuals make up. */
export function areStrangers(addresses: readonly string[]): boolean {
  const hosts = addresses
    .map((address) => /@([\w.-]+)/.exec(address)?.[1]?.toLowerCase() ?? "")
    .filter((host) => !MADE_UP_HOSTS.test(host));
  const private_ = hosts.filter((host) => WEB_MAIL_HOSTS.includes(host)).length;
  return hosts.length >= 3 && (new Set(hosts).size >= 3 || private_ >= 3);
}
