import {
  ABOUT_FIELDS,
  ANSWERED_TOKENS,
  NO_ENTRY,
  RANDOM_SIGNERS,
  READING_VERBS,
  TOKEN_KINDS,
  TOKEN_VERBS,
} from "../models/exposure.js";
import { literalsOf } from "./constants.js";
import { nameAround } from "./naming-places.js";
import type { SourceFile } from "./file.js";
import { keyOf, referenceName, unwrap, type CallLike, type Node } from "./nodes.js";
import { wordsOf } from "./names.js";
import { pathOf } from "./paths.js";

/** How a token came about: signed here, or handed out by what was called. */
export type TokenOrigin = "generated" | "answered";

const verbs = new Set(TOKEN_VERBS);
const kinds = new Set(TOKEN_KINDS);
const readers = new Set(READING_VERBS);

/** A call whose answer signs somebody in: `jwt.sign(…)`, `user.generateResetToken()`, `extractTokenFromCookie(request)`. */
export function issuedBy(file: SourceFile, call: CallLike): TokenOrigin | null {
  const callee = unwrap(call.callee);
  const name =
    callee.type === "Identifier" ? callee.name : callee.type === "MemberExpression" ? keyOf(callee) : null;
  if (name === null || !/token|jwt|sign/i.test(name)) return null;
  const path = pathOf(file, callee);
  if (NO_ENTRY.test(nameAround(call))) return null;
  if (path !== null && RANDOM_SIGNERS.test(path)) return "generated";
  const words = wordsOf(name);
  const [first = ""] = words;
  const token = words.findIndex((word) => word === "token" || word === "jwt");
  if (
    !verbs.has(first) ||
    token < 0 ||
    words.some((word) => word === "csrf" || word === "push" || word === "device")
  )
    return null;
  // `parseSessionToken(token)` gives what the token says.
  if (readers.has(first) && call.arguments.some(isToken)) return null;
  const after = words.slice(token + 1);
  // `getAccountIdFromToken`: what comes back is named before the preposition.
  const isWhole =
    (after.length === 0 || after[0] === "silently") &&
    !words.slice(0, token).some((word) => /^(?:from|of|by|with|for|in|via)$/.test(word));
  if (isWhole)
    return words.slice(1, token).some((word) => kinds.has(word)) || isBearer(file, name) ? "answered" : null;
  return after[0] === "from" &&
    /^(?:cookies?|headers?|req(?:uest)?|client|socket|handshake)$/.test(after[1] ?? "")
    ? "answered"
    : null;
}

const isToken = (node: Node): boolean => /(?:token|jwt)$/i.test(referenceName(unwrap(node)) ?? "");

/** `"Bearer " + getToken()`: what a call gives lets its bearer in, wherever else it goes. */
const isBearer = (file: SourceFile, name: string): boolean =>
  new RegExp(`Bearer ["'\`]?[\\s+$\\{(]*(?:await\\s+)?(?:this\\.)?${name.replace(/\$/g, "\\$&")}\\(`).test(
    file.text,
  );

/** `data.access_token`: what a token endpoint answers, by the names of RFC 6749; not a label or a key of that name. */
export function answeredToken(file: SourceFile, object: Node, key: string): boolean {
  if (!ANSWERED_TOKENS.test(key)) return false;
  const text = file.textOf(unwrap(object));
  return (
    /^[\w.?!]+$/.test(text) &&
    !/^[A-Z]/.test(text) &&
    !ABOUT_FIELDS.test(text) &&
    literalsOf(file, object, [key]).length === 0
  );
}
