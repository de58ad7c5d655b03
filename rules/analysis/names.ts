import { CLIENT_WORDS } from "../models/databases.js";
import {
  CALLER_VERBS,
  CARRIED_PERSON_WORDS,
  CARRIED_THINGS,
  CALLER_WORDS,
  HARMLESS_WORDS,
  HOSTED_GROUPS,
  IDENTITY_HEADERS,
  IDENTITY_NAMES,
  LINKED_WORDS,
  PERSON_WORDS,
  PLACE_PROPERTIES,
  PRIVATE_PROPERTIES,
  PERSONS_PRIVATE_PROPERTIES,
  SHARED_PROPERTIES,
} from "../models/people.js";

const person = new Set(PERSON_WORDS);
const caller = new Set(CALLER_WORDS);
const identity = new Set(IDENTITY_NAMES);
const linked = new Set(LINKED_WORDS);
const harmless = new Set(HARMLESS_WORDS);
const verbs = new Set(CALLER_VERBS);
const carried = new Set(CARRIED_PERSON_WORDS);
const things = new Set(CARRIED_THINGS);
const clients = new Set(CLIENT_WORDS);
const privateProperties = new Set(PRIVATE_PROPERTIES.map((name) => name.replaceAll(" ", "")));
const placeProperties = new Set(PLACE_PROPERTIES.map((name) => name.replaceAll(" ", "")));
const privateOfPerson = new Set(PERSONS_PRIVATE_PROPERTIES);
const sharedProperties = new Set(SHARED_PROPERTIES.map((name) => name.replaceAll(" ", "")));

const splitCache = new Map<string, readonly string[]>();

/**
 * The words of a name in lower case: `shippingAddress2` → shipping, address, 2; `会員ID` → 会員, id.
 * Splits at case changes, separators, digits and between Latin and Japanese letters.
 */
export function wordsOf(name: string): readonly string[] {
  const known = splitCache.get(name);
  if (known) return known;
  const words = (
    name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々]+/gu) ?? []
  ).map((word) => word.toLowerCase());
  if (splitCache.size > 20_000) splitCache.clear();
  splitCache.set(name, words);
  return words;
}

const singular = (word: string): string =>
  word.length > 3 && word.endsWith("ies")
    ? `${word.slice(0, -3)}y`
    : word.length > 3 && word.endsWith("s") && !word.endsWith("ss")
      ? word.slice(0, -1)
      : word;

const has = (set: ReadonlySet<string>, word: string): boolean => set.has(word) || set.has(singular(word));

/** Holds if the name's head word is a person: `guest`, `currentUser`, `会員`; not `userAgent`, `memberCount`. */
export function isPersonName(name: string): boolean {
  const words = wordsOf(name);
  const head = words.at(-1);
  if (head === undefined) return false;
  if (has(person, head)) return true;
  return /^\d+$/.test(head) && words.length > 1 && has(person, words.at(-2)!);
}

/** Holds for the name of one person, not of a list: `shopper`, `会員`; not `members`. */
export const isOnePersonName = (name: string): boolean => isPersonName(name) && !/[^s]s$/i.test(name);

/** Holds for a person's name under which a request carries whoever asks: `nurse`, `currentRider`, `renterId`. */
export function isCarriedPersonName(name: string): boolean {
  const words = wordsOf(name).filter(
    (word) => !/^(?:id|no|number|info|data|current|auth|login|logged|in)$/.test(word),
  );
  const head = words.at(-1);
  return head !== undefined && (has(person, head) || has(carried, head));
}

/** Holds for names that requests carry for technical reasons: `db`, `logger`, `locale`. */
export const isCarriedThing = (name: string): boolean => things.has(wordsOf(name).join(""));

/** Holds if any word of the name is a person or a record that belongs to one. */
export const mentionsPerson = (name: string): boolean =>
  wordsOf(name).some((word) => has(person, word) || has(linked, word));

/** Holds if the name's head word is a record that belongs to a person: `reservations`, `予約`. */
export function isLinkedName(name: string): boolean {
  const head = wordsOf(name).at(-1);
  return head !== undefined && has(linked, head);
}

/** Holds for names that identify the person asking: `userId`, `sessionToken`, `会員ID`. */
export const isIdentityName = (name: string): boolean => identity.has(wordsOf(name).join(""));

const identityHeaders = new Set(IDENTITY_HEADERS);

/** Holds for a request header that says who is asking: `cookie`, `authorization`, `x-emp-no`. */
export const isIdentityHeader = (name: string): boolean => {
  const lower = name.toLowerCase();
  return (
    identityHeaders.has(lower) ||
    (lower.startsWith("x-") &&
      !/agent|count|type|lang/.test(lower) &&
      wordsOf(lower.slice(2)).some(
        (word) => has(person, word) || /^(?:emp|session|auth|token|uid|subject|viewer)$/.test(word),
      ))
  );
};

/** Holds for a property only a person has: `email`, `birthDate`, `denwa`, `住所`. */
export function isPrivateProperty(name: string): boolean {
  const words = wordsOf(name);
  if (words.length === 0) return false;
  if (privateProperties.has(words.join(""))) return true;
  // `customerEmail`, `guestPhone`: the person's word in front does not change what it is.
  return words.length > 1 && has(person, words[0]!) && privateProperties.has(words.slice(1).join(""));
}

/** Holds for `patientName`, `guest_name`; not `userName` or `accountName`, which are handles. */
function isPersonsNameProperty(name: string): boolean {
  const [whose, what, ...more] = wordsOf(name);
  return (
    what === "name" && more.length === 0 && has(person, whose!) && !/^(?:user|account|profile)$/.test(whose!)
  );
}

/** Holds for a property that people and things both have: `name`, `address`, `points`. */
export const isSharedProperty = (name: string): boolean => sharedProperties.has(wordsOf(name).join(""));

/** Holds for a property that is private where a person has it: `email`, and `address`, which a shop has as well. */
export const isPrivateOfPerson = (name: string): boolean =>
  isPrivateProperty(name) || privateOfPerson.has(wordsOf(name).join(""));

/** Holds for a private property that shops and venues have as well: `phone`, `postalCode`, `住所`. */
export const isPlaceProperty = (name: string): boolean => placeProperties.has(wordsOf(name).join(""));

/** Holds for a property that is a person's and no shop's: `email`, `birthDate`; not `phone`. */
export const isOnlyPersonsProperty = (name: string): boolean =>
  isPrivateProperty(name) && !isPlaceProperty(name);

/** Holds for values about a person that are harmless by themselves: `locale`, `theme`, `count`. */
export function isHarmlessName(name: string): boolean {
  const head = wordsOf(name).at(-1);
  return head !== undefined && harmless.has(head);
}

/**
 * Holds if a list of property names describes a person: one that only a person has and another personal one,
 * or two that only persons have.
 */
export function describesPerson(properties: Iterable<string>): boolean {
  let strong = 0;
  let weak = 0;
  for (const name of properties) {
    if (isPrivateProperty(name) || isPersonsNameProperty(name)) strong += 1;
    else if (isSharedProperty(name)) weak += 1;
  }
  return strong >= 2 || (strong === 1 && weak >= 1);
}

/**
 * Holds for functions that answer who is asking: `getCurrentUser`, `requireMember`, `sessionOf`, `donorFromToken`.
 * `tellsCaller` alone is weak; callers also look at what is passed in.
 */
export function isCallerFunctionName(name: string): boolean {
  const all = wordsOf(name);
  const words = all.length > 2 && /^(?:id|no|number)$/.test(all.at(-1)!) ? all.slice(0, -1) : all;
  if (words.length === 0) return false;
  const says = (word: string | undefined): boolean =>
    word !== undefined &&
    (has(person, word) ||
      has(carried, word) ||
      caller.has(word) ||
      word === "auth" ||
      word === "token" ||
      word === "claims");
  // `getSupabaseAdmin`: a client that may do everything, and nobody.
  if (words.at(-1) === "admin" && words.some((word) => clients.has(word))) return false;
  if (words.length === 1)
    return words[0] === "whoami" || words[0] === "viewer" || words[0] === "authenticate";
  const joint = words.findIndex(
    (word) => word === "of" || word === "from" || word === "by" || word === "for" || word === "in",
  );
  if (joint > 0) return says(words[joint - 1]);
  return (verbs.has(words[0]!) || words[0] === "current") && says(words.at(-1));
}

/** Holds for functions that tell which group a request is for, not which person: `resolveTenantId`, `orgFromRequest`. */
export const isGroupFunctionName = (name: string): boolean =>
  wordsOf(name).some((word) => HOSTED_GROUPS.includes(word)) &&
  !wordsOf(name).some((word) => caller.has(word));

/** Holds for a function whose name says "the one who is asking now": `currentUser`, `getViewer`, `auth`. */
export function isCurrentCallerName(name: string): boolean {
  const words = wordsOf(name);
  if (words.includes("current") || words.includes("logged") || words.includes("signed"))
    return words.some((word) => has(person, word) || caller.has(word));
  const rest = verbs.has(words[0] ?? "") ? words.slice(1) : words;
  const joined = rest.join("");
  return (
    joined === "authed" ||
    joined === "authedclient" ||
    joined === "session" ||
    joined === "viewer" ||
    joined === "me" ||
    joined === "usersession" ||
    joined === "serversession" ||
    joined === "authuser" ||
    joined === "authsession" ||
    joined === "sessionuser"
  );
}
