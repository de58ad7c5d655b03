import {
  HANDED_ON_WORDS,
  REDEEMING_VERBS,
  SECRET_ROW_WORDS,
  SESSION_OWNER_WORDS,
  SIGN_IN_ROW_WORDS,
  UNGUESSABLE_WORDS,
} from "../models/policies.js";
import { definitionsOf, variableOf } from "./bindings.js";
import { calledName, namesOf } from "./chains.js";
import type { SourceFile } from "./file.js";
import { localFunctionOf, returnsOf } from "./functions.js";
import { lookupsBehind } from "./looked-up.js";
import { wordsOf } from "./names.js";
import { isCallLike, isFunction, keyOf, stringOf, unwrap, type CallLike, type Node } from "./nodes.js";
import { originOf } from "./origins.js";
import type { Condition } from "./record-conditions.js";
import { isOwnedRecord, isOwnerColumn, isPersonRecord, isPublicRecord } from "./record-kinds.js";
import { sameRecord } from "./record-names.js";
import { lookupAt, lookupsOf, type Lookup } from "./record-lookups.js";
import { taggedLookupsOf } from "./record-texts.js";

const unguessable = new Set(UNGUESSABLE_WORDS);
const secretRows = new Set(SECRET_ROW_WORDS);
const signInRows = new Set(SIGN_IN_ROW_WORDS);
const machineSessions = new Set(SESSION_OWNER_WORDS);
const handedOn = new Set(HANDED_ON_WORDS);
const redeeming = new Set(REDEEMING_VERBS);

/** A person, or what is kept of one, whose id stands in a row that a secret of the client's found. */
export interface SecretChoice {
  /** The condition: `id = ticket.memberId`. */
  chosen: Condition;
  /** The lookup of the row: `ticket` by its token. */
  row: Lookup;
}

/**
 * What chooses a record when it is `ticket.memberId` of a ticket that was found by the token in the request. Such a
 * token says whom it was sent to, not who is asking.
 */
export function secretChoiceOf(file: SourceFile, lookup: Lookup): SecretChoice | null {
  if (lookup.open || lookup.record === null || !file.fact(hasSecretRows)) return null;
  let found: SecretChoice | null = null;
  for (const chosen of lookup.conditions) {
    const { kind } = originOf(file, chosen.value);
    if (kind === "code") continue;
    const row = kind === "caller" ? null : secretRowBehind(file, chosen.value, lookup.record);
    // What an order's token opens is the order: whoever has the one was given the other.
    const leads = chosen.column !== null && (isOwnerColumn(chosen.column) || !isOwnedRecord(lookup.record));
    if (!row || !leads) return null;
    found ??= { chosen, row };
  }
  // Changes that the row itself describes are what it was made for: `usedAt`, a new address that was written into it.
  const isOwnDoing = lookup.does === "change" && !lookup.data.some(({ value }) => isClients(file, value));
  return isOwnDoing ? null : found;
}

/**
 * The row that a service of another file finds by a secret: `tokens.consume(ctx.query.t, "move")`. What only checks a
 * signature (`verify`, `decode`) reads who signed in.
 */
function redeemedRow(file: SourceFile, value: Node): Lookup | null {
  const call = callBehind(file, value, 0);
  const record = call && redeemed(call);
  if (!call || !record || !call.arguments.some((each) => isClients(file, each))) return null;
  if (call.arguments.some((each) => originOf(file, each).kind === "caller")) return null;
  return {
    node: call,
    does: "change",
    many: false,
    record,
    conditions: call.arguments.slice(0, 1).map((each) => ({ column: "token", value: each })),
    open: false,
    rowSecurity: false,
    fields: null,
    included: [],
    written: [],
    data: [],
    writes: [],
    gives: true,
    where: null,
  };
}

/** The call whose result a value is a part of: `await tokens.consume(…)` of `token.memberId`. */
function callBehind(file: SourceFile, node: Node, depth: number): CallLike | null {
  const inner = unwrap(node);
  if (depth > 5) return null;
  if (inner.type === "MemberExpression") return callBehind(file, inner.object, depth + 1);
  if (inner.type === "AwaitExpression") return callBehind(file, inner.argument, depth + 1);
  if (inner.type === "Identifier") {
    const variable = variableOf(file, inner);
    const [only, ...more] = variable ? definitionsOf(variable) : [];
    return only?.kind === "value" && more.length === 0 ? callBehind(file, only.node, depth + 1) : null;
  }
  return isCallLike(inner) ? inner : null;
}

/** What a call redeems: the `tokens` of `tokens.consume(…)`, the `ticket` of `redeemTicket(…)`. */
function redeemed(call: CallLike): string | null {
  const callee = unwrap(call.callee);
  const [verb, ...rest] = wordsOf(calledName(call));
  if (!redeeming.has(verb ?? "")) return null;
  const record =
    rest.length > 0
      ? rest.join(" ")
      : callee.type === "MemberExpression"
        ? (namesOf(callee.object).at(-1) ?? "")
        : "";
  const said = [record, ...call.arguments.flatMap((each) => stringOf(each) ?? [])].flatMap(wordsOf);
  return secretRows.has(singular(wordsOf(record).at(-1) ?? "")) &&
    !said.some((word) => signInRows.has(word) || handedOn.has(word))
    ? record
    : null;
}

/** Holds if the file finds any row by a column with a secret. */
const hasSecretRows = (file: SourceFile): boolean =>
  file.all("CallExpression").some((call) => redeemed(call) !== null) ||
  [...lookupsOf(file), ...taggedLookupsOf(file)].some(
    ({ record, conditions }) =>
      record !== null &&
      isSecretRow(record) &&
      conditions.some(({ column }) => column !== null && opensRow(record, column)),
  );

/** The row that says whose something is, found by a secret that the client sent and that was sent to one person. */
function secretRowBehind(file: SourceFile, value: Node, record: string): Lookup | null {
  const part = partName(file, value, 0) ?? "";
  // `ticket.memberId`, `ticket.alumnus_id` of an alumnus
  if (!isOwnerColumn(part) && !sameRecord(part.replace(/_?(?:Id|ID|id|No|no)$/, ""), record)) return null;
  const [node, ...more] = lookupsBehind(file, value);
  const row = node ? (more.length === 0 ? lookupAt(file, node) : null) : redeemedRow(file, value);
  if (!row?.record || row.open || !isSecretRow(row.record)) return null;
  if (!node) return row;
  const secret = row.conditions.some(
    ({ column, value: sent }) => column !== null && opensRow(row.record!, column) && isClients(file, sent),
  );
  return secret && row.conditions.every((each) => originOf(file, each.value).kind !== "caller") ? row : null;
}

/** Holds for rows of tokens that are sent to one person; not for those that sign in, nor for what is there to hand on. */
function isSecretRow(record: string): boolean {
  const words = wordsOf(record);
  if (words.some((word) => signInRows.has(word) || handedOn.has(word))) return false;
  return (
    secretRows.has(singular(words.at(-1) ?? "")) ||
    !(isPersonRecord(record) || isOwnedRecord(record) || isPublicRecord(record))
  );
}

const singular = (word: string): string => word.replace(/s$/, "");

/** Holds for a column with a secret: `tokenHash`; `code` where the row is a ticket, not an entry with a code. */
const opensRow = (record: string, column: string): boolean =>
  wordsOf(column).some((word) => unguessable.has(word)) ||
  (wordsOf(column).at(-1) === "code" && secretRows.has(singular(wordsOf(record).at(-1) ?? "")));

/** Holds for what the client sent, also in another form: `digest(req.query.t)`. */
function isClients(file: SourceFile, node: Node, depth = 0): boolean {
  const inner = unwrap(node);
  if (originOf(file, inner).kind === "client") return true;
  if (depth > 4) return false;
  const again = (next: Node): boolean => isClients(file, next, depth + 1);
  if (inner.type === "Identifier") {
    const variable = variableOf(file, inner);
    return (
      variable !== null &&
      definitionsOf(variable).some(
        (each) => each.kind === "value" && each.parts.length === 0 && again(each.node),
      )
    );
  }
  if (inner.type === "ObjectExpression")
    return inner.properties.some((each) => each.type === "Property" && again(each.value));
  if (!isCallLike(inner)) return false;
  const callee = unwrap(inner.callee);
  return (
    inner.arguments.some(
      (each) => !isFunction(unwrap(each)) && each.type !== "SpreadElement" && again(each),
    ) ||
    (callee.type === "MemberExpression" && isCallLike(unwrap(callee.object)) && again(callee.object))
  );
}

/** What the part of a record is called that a value is: `memberId` of `ticket.memberId`, `const { memberId } = ticket`. */
function partName(file: SourceFile, node: Node, depth: number): string | null {
  const inner = unwrap(node);
  if (depth > 4) return null;
  if (inner.type === "MemberExpression") return keyOf(inner);
  if (inner.type === "Identifier") {
    const variable = variableOf(file, inner);
    const [only, ...more] = variable ? definitionsOf(variable) : [];
    if (only?.kind !== "value" || more.length > 0) return null;
    const part = only.parts.at(-1);
    return typeof part === "string" && part !== "..." ? part : partName(file, only.node, depth + 1);
  }
  if (!isCallLike(inner)) return null;
  const fn = localFunctionOf(file, unwrap(inner.callee));
  if (fn)
    return returnsOf(fn).reduce<string | null>(
      (name, value) => name ?? partName(file, value, depth + 1),
      null,
    );
  return /^(?:String|Number|BigInt)$/.test(calledName(inner)) && inner.arguments[0]
    ? partName(file, inner.arguments[0], depth + 1)
    : null;
}

/**
 * Holds for the lookup of a row of those who signed in, by what they carry: `loginToken` by its code, `session` by the
 * cookie. Whose it is, is the person asking.
 */
export function isSignInLookup(file: SourceFile, { record, conditions, open, does }: Lookup): boolean {
  if (record === null || open || does !== "read" || !isSignInRow(record)) return false;
  return conditions.some(
    ({ column, value }) =>
      column !== null &&
      (opensRow(record, column) || /^(?:client|code)$/.test(originOf(file, value).kind) === false),
  );
}

/** Holds for names such as `loginToken`, `member_sessions`, `accessTokens`; not for a `coachingSession`. */
function isSignInRow(record: string): boolean {
  const words = wordsOf(record).map(singular);
  if (words.some((word) => handedOn.has(word) || word === "api" || word === "service")) return false;
  if (words.at(-1) === "session") return words.length === 1 || machineSessions.has(words.at(-2)!);
  return words.some((word) => signInRows.has(word)) && secretRows.has(words.at(-1) ?? "");
}
