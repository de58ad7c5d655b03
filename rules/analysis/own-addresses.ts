import { OUTSIDE_GROUPS, OWN_ADDRESSES, READER_GROUPS } from "../models/mail-words.js";
import type { SourceFile } from "./file.js";
import { isCarriedPersonName, isOnePersonName, isPersonName, wordsOf } from "./names.js";
import { isCallLike, referenceName, type Node } from "./nodes.js";

const addresses = new Set(OWN_ADDRESSES);
const readers = new Set(READER_GROUPS);
const groups = new Set(OUTSIDE_GROUPS);
const one = (word: string): string => word.replace(/(?<=sse)s$|(?<=[^s])s$/, "");

/** `userId`, `customer_id`: who it is whose addresses are asked for; null for other names. */
function partyOf(name: string): string | null {
  const words = wordsOf(name);
  const who = words.slice(0, -1).join("");
  return words.at(-1) === "id" && words.length > 1 && (isPersonName(who) || isCarriedPersonName(who))
    ? who
    : null;
}

/** Holds for a name that speaks of addresses, and of nobody who has one each: `merchant_emails`, `contacts`; not `followerEmails`. */
function saysOwnAddresses(name: string): boolean {
  const words = wordsOf(name).map(one);
  return addresses.has(words.at(-1) ?? "") && !words.some((word) => readers.has(word));
}

/** Several addresses of one account: `merchantEmails(userId)`, `db.contact.findMany({ where: { customerId } })`. */
export function isOwnOfOne(file: SourceFile, node: Node, names: Iterable<string>): boolean {
  if (!isCallLike(node)) return false;
  const said = [...names];
  const tables = said.filter((name) => wordsOf(name).length > 0);
  if (!tables.some(saysOwnAddresses)) return false;
  // Of people, each has an address.
  if (tables.some((name) => isPersonName(name) && !saysOwnAddresses(name) && !isOnePersonName(name)))
    return false;
  if (tables.some((name) => one(name) !== name && groups.has(one(name)))) return false;
  if (node.arguments.length === 1 && partyOf(referenceName(node.arguments[0]!) ?? "")) return true;
  const text = file.textOf(node).replace(JOINED, "");
  if (SEVERAL.test(text)) return false;
  return [...text.matchAll(ASKED_BY)].some((match) => partyOf(match[1]!) !== null);
}

/** `.innerJoin("orders", "orders.customer_id", "customers.id")`: columns that are compared, and nobody asked for. */
const JOINED = /\w*[jJ]oin\w*\s*\([^()]*\)/g;
/** Several of them are asked for. */
const SEVERAL = /\bin\s*:|\b(?:whereIn|inArray|any|some|OR)\b/i;
/** `{ customerId: id }`, `{ customerId }`, `.eq("customer_id", id)` */
const ASKED_BY = /["'`]?\b(\w+?_?[iI]d)\b["'`]?\s*[:,}]/g;

/** Holds for the addresses of one person: `customer.emails`; not `event.emails`, `user.contacts`. */
export const isOwnList = (owner: string | null, key: string): boolean =>
  owner !== null &&
  isOnePersonName(owner) &&
  one(key) !== key &&
  wordsOf(key).every((word) => addresses.has(one(word)) && one(word) !== "contact");
