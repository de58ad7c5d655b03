import type { TSESTree } from "@typescript-eslint/utils";
import { CLIENT_WORDS, ROW_SECURITY } from "../models/databases.js";
import {
  CHECK_VERBS,
  FORM_WORDS,
  LETTING_IN_VERBS,
  POLICY_HOMONYMS,
  POLICY_PEOPLE,
  POLICY_WORDS,
  PRIVILEGE_WORDS,
  REQUEST_OBJECTS,
  SIGNED_OUT_ANSWERS,
} from "../models/policies.js";
import { calledName, namesOf } from "./chains.js";
import { keysOfValue, shareKey } from "./client-keys.js";
import { alwaysLeaves } from "./conditions.js";
import { entryOf } from "./entries.js";
import type { SourceFile } from "./file.js";
import { flowOf } from "./flow.js";
import { callsTo, localFunctionOf } from "./functions.js";
import { saysPolicy, saysSignIn } from "./guards.js";
import { namesSpecialRoles } from "./role-guards.js";
import { lookupsBehind } from "./looked-up.js";
import { isCallerFunctionName, isPersonName, wordsOf } from "./names.js";
import {
  contains,
  isFunction,
  keyOf,
  nameOf,
  stringOf,
  unwrap,
  wrapped,
  type CallLike,
  type FunctionNode,
  type Node,
} from "./nodes.js";
import { originOf } from "./origins.js";
import { isKeyColumn, isOwnerColumn } from "./record-kinds.js";
import { namesEverybody } from "./role-guards.js";
import { readFields, type Reading } from "./record-conditions.js";
import { lookupsOf, type Lookup } from "./record-lookups.js";
import { taggedLookupsOf } from "./record-texts.js";
import { within } from "./within.js";

/** A comparison, policy or query by which code ties what it handles to the person asking. */
export interface Tie {
  node: Node;
  /** The lookups it speaks about; null when it speaks about everything the function handles. */
  about: readonly Node[] | null;
  /** Values of the request it ties to the caller. */
  keys: ReadonlySet<string>;
}

/** Two things that are said to belong together: `expense.teamId === params.teamId`. */
export interface Link {
  node: Node;
  lookups: readonly Node[];
  keys: ReadonlySet<string>;
}

/** What a function says about the person asking and what it handles. */
export interface Ties {
  ties: readonly Tie[];
  links: readonly Link[];
}

const checkVerbs = new Set(CHECK_VERBS);
const lettingIn = new Set(LETTING_IN_VERBS);
const formWords = new Set(FORM_WORDS);
const clientWords = new Set(CLIENT_WORDS);
const privileges = new Set(PRIVILEGE_WORDS);
const policyPeople = new Set(POLICY_PEOPLE);
const policyWords = new Set(POLICY_WORDS);
const homonyms = new Set(POLICY_HOMONYMS);
const NO_KEYS: ReadonlySet<string> = new Set();

const tieCache = (_file: SourceFile): Map<FunctionNode, Ties> => new Map();

/** The comparisons, policies and queries of a function that tie what it handles to the person asking. */
export function tiesOf(file: SourceFile, fn: FunctionNode): Ties {
  const cache = file.fact(tieCache);
  let known = cache.get(fn);
  if (!known) cache.set(fn, (known = findTies(file, fn)));
  return known;
}

function findTies(file: SourceFile, fn: FunctionNode): Ties {
  const ties: Tie[] = [];
  const links: Link[] = [];
  const all = (node: Node): void => void ties.push({ node, about: null, keys: NO_KEYS });
  const own = nameOf(fn);
  if (own !== null && saysPolicy(own) && !entryOf(file, fn) && !asksForPersonOnly(file, own, fn)) all(fn);
  for (const comparison of within(file, "BinaryExpression", fn)) {
    if (!/^[!=]==?$|^in$/.test(comparison.operator)) continue;
    const sides = [comparison.left as Node, comparison.right];
    if (sides.some(isNothing) || asksForAnybodysRole(comparison, sides)) continue;
    const tie = comparedWithCaller(file, comparison, sides);
    if (tie) ties.push(tie);
    else if (sides.some(saysPrivilege) && /role|admin|permission/i.test(file.textOf(comparison)))
      all(comparison);
    else {
      const lookups = sides.flatMap((side) => lookupsBehind(file, side));
      if (lookups.length > 0) links.push({ node: comparison, lookups, keys: keysOfClient(file, sides) });
    }
  }
  for (const member of within(file, "MemberExpression", fn))
    if (
      wordsOf(keyOf(member) ?? "").some((word) => privileges.has(word)) &&
      (isTested(wholeChain(member)) || isHandedOn(member)) &&
      !isAmongAnybodys(wrapped(member).parent) &&
      isCaller(file, member.object)
    )
      all(member);
  for (const call of within(file, "CallExpression", fn)) {
    const tie = tieByCall(file, call);
    if (tie) ties.push(tie);
  }
  for (const made of [...within(file, "NewExpression", fn), ...within(file, "CallExpression", fn)]) {
    const tie = tieByRequest(file, made);
    if (tie) ties.push(tie);
  }
  for (const lookup of [...lookupsOf(file), ...taggedLookupsOf(file)])
    if (fn.range[0] <= lookup.node.range[0] && lookup.node.range[1] <= fn.range[1]) {
      const tie = bindsBoth(file, lookup);
      if (tie) ties.push(tie);
      // What the caller's own client finds by the request's value is something the caller may see.
      const seen = lookup.rowSecurity ? clientKeys(file, lookup) : NO_KEYS;
      if (seen.size > 0) ties.push({ node: lookup.node, about: [lookup.node], keys: seen });
      // `Trip.findById(booking.trip)`: what is said about the trip is said about the booking.
      const from = lookup.conditions.flatMap(({ value }) => lookupsBehind(file, value));
      if (from.length > 0) links.push({ node: lookup.node, lookups: [lookup.node, ...from], keys: NO_KEYS });
      // `Document.findOne({ id, teamId })`: the document of that id is said to be the team's.
      const keys = clientKeys(file, lookup);
      if (keys.size > 1) links.push({ node: lookup.node, lookups: [lookup.node], keys });
    }
  return { ties, links };
}

/**
 * A function of this file named after the people who sign in (`requireOwner`), which is not told what they ask for: it
 * makes sure that there is one, and what its code compares counts as it stands.
 */
const asksForPersonOnly = (file: SourceFile, name: string, fn: FunctionNode): boolean =>
  wordsOf(name).every(
    (word) =>
      !policyWords.has(word) || policyPeople.has(word) || (homonyms.has(word) && asksSessionOnly(file, fn)),
  ) &&
  callsTo(file, fn).every((call) =>
    call.arguments.every(
      (argument) =>
        argument.type !== "SpreadElement" &&
        !isAbout(file, argument, "client") &&
        !isAbout(file, argument, "looked up"),
    ),
  );

/** Holds for a function that looks nothing up but the session: `const session = await auth(); if (!session) redirect(…)`. */
function asksSessionOnly(file: SourceFile, fn: FunctionNode): boolean {
  const calls = within(file, "CallExpression", fn);
  const tells = (call: CallLike): boolean =>
    isCallerFunctionName(calledName(call)) || flowOf(file, call).identity?.byName === false;
  return (
    calls.some(tells) &&
    calls.every(
      (call) =>
        tells(call) ||
        SIGNED_OUT_ANSWERS.test(file.textOf(call)) ||
        wrapped(call).parent?.type === "ThrowStatement",
    ) &&
    !/role|admin|permission|scope/i.test(file.textOf(fn))
  );
}

const keysOfClient = (file: SourceFile, nodes: readonly Node[]): ReadonlySet<string> =>
  new Set(
    nodes.flatMap((node) => (originOf(file, node).kind === "client" ? [...keysOfValue(file, node)] : [])),
  );

/** Holds if a value is, or names, the person asking and not what the client sent. */
export function isCaller(file: SourceFile, node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type === "Literal") return false;
  const origin = originOf(file, inner);
  if (origin.kind === "caller") return true;
  return origin.kind !== "client" && origin.kind !== "code" && flowOf(file, inner).identity !== null;
}

function isNothing(node: Node): boolean {
  const inner = unwrap(node);
  return (
    (inner.type === "Literal" && (inner.value === null || inner.value === "" || inner.value === 0)) ||
    (inner.type === "Identifier" && inner.name === "undefined") ||
    (inner.type === "UnaryExpression" && inner.operator === "typeof")
  );
}

const saysPrivilege = (node: Node): boolean =>
  namesOf(node).some((name) => wordsOf(name).some((word) => privileges.has(word)));

/** `if (req.user.role !== "patient") return …`: every patient gets past it. */
function asksForAnybodysRole(comparison: TSESTree.BinaryExpression, sides: readonly Node[]): boolean {
  if (!comparison.operator.startsWith("!") || !sides.some(saysPrivilege)) return false;
  return sides.some((side) => namesEverybody([side])) && turnsAwayAt(comparison);
}

/** The same of several roles: `if (!["patient", "admin"].includes(req.user.role)) return …`. */
function isAmongAnybodys(call: Node | undefined): boolean {
  if (call?.type !== "CallExpression" || call.callee.type !== "MemberExpression") return false;
  const negation = wrapped(call).parent;
  return (
    keyOf(call.callee) === "includes" &&
    namesEverybody([call.callee.object]) &&
    negation?.type === "UnaryExpression" &&
    turnsAwayAt(negation)
  );
}

/** Holds for a part of the test of an `if` that ends the function. */
function turnsAwayAt(node: Node): boolean {
  let outer = wrapped(node);
  while (outer.parent?.type === "LogicalExpression") outer = wrapped(outer.parent);
  return (
    outer.parent?.type === "IfStatement" &&
    outer.parent.test === outer &&
    alwaysLeaves(outer.parent.consequent)
  );
}

/** The tie that a comparison of these values makes, with what they come from; null when it makes none. */
function tieBetween(file: SourceFile, node: Node, sides: readonly Node[]): Tie {
  const values = sides.flatMap(valuesIn);
  const about = values.flatMap((value) => lookupsBehind(file, value));
  const keys = keysOfClient(file, values);
  return { node, about: about.length > 0 || keys.size > 0 ? about : null, keys };
}

/** The values of an object literal, however deep; any other value is itself: `{ where: { id } }`. */
function valuesIn(node: Node): Node[] {
  const inner = unwrap(node);
  return inner.type === "ObjectExpression"
    ? inner.properties.flatMap((each) => valuesIn(each.type === "Property" ? each.value : each.argument))
    : [inner];
}

function comparedWithCaller(file: SourceFile, node: Node, sides: readonly Node[]): Tie | null {
  const [left, right] = [sides[0]!, sides[1]!];
  for (const [one, other] of [
    [left, right],
    [right, left],
  ] as const) {
    if (!isCaller(file, one)) continue;
    const fixed = unwrap(other).type === "Literal" || originOf(file, other).kind === "code";
    if (fixed && saysPrivilege(one)) return { node, about: null, keys: NO_KEYS };
    if (!fixed) return tieBetween(file, node, sides);
  }
  return comparesOwner(file, sides) ? tieBetween(file, node, sides) : null;
}

/** Holds for a comparison with a record's owner, whoever the other side is, as long as the client did not send it. */
function comparesOwner(file: SourceFile, sides: readonly Node[]): boolean {
  if (sides.some((side) => originOf(file, side).kind === "client" || originOf(file, side).kind === "code"))
    return false;
  return sides.some((side) => {
    const inner = unwrap(side);
    const value =
      inner.type === "CallExpression"
        ? unwrap(
            inner.callee.type === "MemberExpression" ? inner.callee.object : (inner.arguments[0] ?? inner),
          )
        : inner;
    return value.type === "MemberExpression" && saysOwner(value);
  });
}

/** `ticket.ownerId`, and `ticket.vehicle.user.id` of what came along with it. */
function saysOwner(member: TSESTree.MemberExpression): boolean {
  const key = keyOf(member) ?? "";
  if (isOwnerColumn(key)) return true;
  const holder = unwrap(member.object);
  return /^_?id$/.test(key) && holder.type === "MemberExpression" && isOwnerColumn(`${keyOf(holder)}Id`);
}

/** Holds for a value that decides a branch. */
function isTested(node: Node): boolean {
  const outer = wrapped(node);
  const parent = outer.parent;
  if (!parent) return false;
  if (parent.type === "UnaryExpression" && parent.operator === "!") return true;
  if (parent.type === "LogicalExpression") return true;
  return (parent.type === "IfStatement" || parent.type === "ConditionalExpression") && parent.test === outer;
}

/** `req.user.permissions.refunds` around `req.user.permissions`. */
function wholeChain(member: Node): Node {
  let chain = wrapped(member);
  while (chain.parent?.type === "MemberExpression" && chain.parent.object === chain)
    chain = wrapped(chain.parent);
  return chain;
}

/** `remove({ id, role: req.user.role })`: whoever is called decides by it. */
function isHandedOn(node: Node): boolean {
  const outer = wrapped(node);
  const parent = outer.parent;
  const holder =
    parent?.type === "Property" && parent.parent.type === "ObjectExpression" ? wrapped(parent.parent) : outer;
  const call = holder.parent;
  return (
    call?.type === "CallExpression" &&
    (call.arguments as Node[]).includes(holder) &&
    !SAYS_NOTHING.test(calledName(call))
  );
}

const COMPARES =
  /^(?:equals|includes|has|some|every|find|findIndex|indexOf|isEqual|timingSafeEqual|same|eq|contains|localeCompare|compare|intersection|filter)$/;
const SAYS_NOTHING =
  /^(?:log|info|warn|error|debug|trace|track|capture|emit|publish|send|notify|audit|json|push|set|create|insert|add|save|update|increment|render|status|redirect|revalidatePath|revalidateTag|setUser|invalidate|enqueue|toString|stringify|map|forEach|then|catch|values|now|parse|safeParse|all|message)/i;

function tieByCall(file: SourceFile, call: TSESTree.CallExpression): Tie | null {
  const name = calledName(call);
  if (name === "") return null;
  const words = wordsOf(name);
  const callee = unwrap(call.callee);
  const receiver = callee.type === "MemberExpression" ? callee.object : null;
  const values = call.arguments.filter((argument) => argument.type !== "SpreadElement");
  const everything: Tie = { node: call, about: null, keys: NO_KEYS };
  // `createAdminClient()`, `serviceRoleClient(event)`: a client of the database, nobody is checked.
  if (words.some((word) => clientWords.has(word)) || ROW_SECURITY.makes.test(name)) return null;
  // `eq(notes.authorId, me)` in a query says which rows are asked for; the query as a whole may tie.
  if (file.fact(conditionCalls).has(call)) return null;
  // `await requireAuth(["admin"])`
  if (saysSignIn(name) && namesSpecialRoles(call)) return everything;
  if (COMPARES.test(name))
    return file.fact(keptLookups).has(call) ? null : tieByComparing(file, call, receiver, values);
  const called = saysPolicy(name) ? localFunctionOf(file, call.callee) : null;
  if (called && asksForPersonOnly(file, name, called)) return null;
  if (
    saysPolicy(name) &&
    !/^(?:cancel|scan)/.test(name) &&
    words[0] !== "set" &&
    !(words.length === 1 && words[0] === "own") &&
    // `setRole`, `createAccessToken`: about a record, not about who may.
    (!/token|create|add|insert|update|find|log|cookie|header/i.test(name) || checkVerbs.has(words[0] ?? ""))
  )
    return everything;
  if (saysPolicy(name) && !/^(?:cancel|scan)/.test(name) && words[0] !== "set" && words.length > 1)
    return null;
  if (
    receiver &&
    /^(?:ability|abilities|acl|permissions?|policy|policies|authz|enforcer|guard|access|rbac|authorization)$/i.test(
      namesOf(receiver).at(-1) ?? "",
    )
  )
    return everything;
  // `isEmployee(session)`, `hasPlan(user)`: asks for more than that somebody is signed in.
  if (
    /^(?:is|has|may)$/.test(words[0] ?? "") &&
    words.length > 1 &&
    !saysSignIn(name) &&
    !asksForForm(words) &&
    values.some((value) => isAbout(file, value, "caller"))
  )
    return everything;
  // `await authProject({ projectId })`, of another file: it is told what is asked for, so it asks for whom.
  if (
    lettingIn.has(words[0] ?? "") &&
    words.length > 1 &&
    !words.slice(1).some((word) => saysSignIn(word) || isPersonName(word)) &&
    !localFunctionOf(file, call.callee) &&
    values.some((value) => isAbout(file, value, "client"))
  )
    return tieBetween(file, call, values);
  if (localFunctionOf(file, call.callee) || assertsOnly(file, words, values)) return null;
  if (
    checkVerbs.has(words[0] ?? "") &&
    !asksForForm(words) &&
    receiverIsPlain(receiver) &&
    values.some((value) => isAbout(file, value, "client") || isAbout(file, value, "looked up"))
  )
    return tieBetween(file, call, values);
  if (
    !SAYS_NOTHING.test(name) &&
    values.some((value) => isAbout(file, value, "client")) &&
    values.some((value) => isAbout(file, value, "caller")) &&
    !containsLookup(file, call)
  )
    return tieBetween(file, call, values);
  return null;
}

/** `new RemoveNoteCommand(id, me.id)`, `RenameNoteCommand.create(id, me.id)`: told what and for whom, it is carried out if that goes together. */
function tieByRequest(file: SourceFile, made: CallLike): Tie | null {
  const callee = unwrap(made.callee);
  const named = callee.type === "MemberExpression" ? callee.object : callee;
  if (!REQUEST_OBJECTS.test(namesOf(named).at(-1) ?? "")) return null;
  const values = made.arguments.filter((argument) => argument.type !== "SpreadElement");
  return values.some((value) => isAbout(file, value, "client")) &&
    values.some((value) => isAbout(file, value, "caller"))
    ? tieBetween(file, made, values)
    : null;
}

/** `isUuid`, and `isNaN`, whose words are no words: a question about the form of a value only. */
const asksForForm = (words: readonly string[]): boolean =>
  words.some((word) => formWords.has(word)) || formWords.has(words.slice(1).join(""));

/** The calls that look something up in a list of the file's own: what they compare is read as their condition. */
const keptLookups = (file: SourceFile): ReadonlySet<Node> =>
  new Set(lookupsOf(file).flatMap(({ node, kept }) => (kept ? [node] : [])));

/** The calls that say what a query asks for: `eq(notes.id, id)`. */
const conditionCalls = (file: SourceFile): ReadonlySet<Node> =>
  new Set(
    lookupsOf(file).flatMap(({ node, conditions }) =>
      conditions.flatMap(({ value }) => {
        const call = wrapped(value).parent;
        return call?.type === "CallExpression" && call !== node ? [call] : [];
      }),
    ),
  );

/** `assert(order, 404)`, `invariant(order)`: what they test stands in their first argument, nothing more is checked. */
const assertsOnly = (file: SourceFile, words: readonly string[], values: readonly Node[]): boolean =>
  words.length === 1 &&
  checkVerbs.has(words[0]!) &&
  values.length > 0 &&
  (values.length === 1 || stringOf(values[1]) !== null || unwrap(values[1]!).type === "Literal") &&
  !values.some((value) => isAbout(file, value, "caller"));

/** `record.owner.equals(me)`, `team.memberIds.includes(me.id)`, `members.some((each) => each.userId === me.id)`. */
function tieByComparing(
  file: SourceFile,
  call: TSESTree.CallExpression,
  receiver: Node | null,
  values: readonly Node[],
): Tie | null {
  if (isAmongAnybodys(call)) return null;
  const sides = [...(receiver ? [receiver] : []), ...values.filter((value) => !isFunction(unwrap(value)))];
  const caller = sides.filter((side) => isCaller(file, side));
  if (sides.length > 1 && comparesOwner(file, sides)) return tieBetween(file, call, sides);
  if (caller.length > 0 && sides.length > 1) {
    const other = sides.some((side) => stringOf(side) === null && !isNothing(side) && !caller.includes(side));
    if (other || caller.length > 1) return tieBetween(file, call, sides);
    return caller.some(saysPrivilege) ? { node: call, about: null, keys: NO_KEYS } : null;
  }
  return receiver && isCaller(file, receiver) && values.some((value) => isFunction(unwrap(value)))
    ? { node: call, about: null, keys: NO_KEYS }
    : null;
}

const receiverIsPlain = (receiver: Node | null): boolean =>
  receiver === null || !/^(?:req|request|z|yup|joi|validator|v)$/i.test(namesOf(receiver)[0] ?? "");

const containsLookup = (file: SourceFile, call: Node): boolean =>
  lookupsOf(file).some(
    ({ node }) =>
      (node.range[0] <= call.range[0] && call.range[1] <= node.range[1]) ||
      (call.range[0] <= node.range[0] && node.range[1] <= call.range[1]),
  );

/** Holds if a value, or a property of an object literal, has that origin. */
function isAbout(file: SourceFile, node: Node, kind: "client" | "caller" | "looked up"): boolean {
  const inner = unwrap(node);
  if (inner.type === "ObjectExpression")
    return inner.properties.some(
      (property) => property.type === "Property" && isAbout(file, property.value, kind),
    );
  if (isFunction(inner)) return false;
  const origin = originOf(file, inner);
  return origin.kind === kind || (kind === "caller" && isCaller(file, inner));
}

/** Holds if related records are narrowed to the caller's: `include: { members: { where: { userId: me } } }`. */
export function asksWithin(file: SourceFile, lookup: Lookup): boolean {
  return within(file, "Property", lookup.node).some(
    (property) =>
      isOwnerColumn(keyOf(property) ?? "") &&
      originOf(file, property.value).kind === "caller" &&
      !lookup.writes.some((written) => contains(written, property)),
  );
}

/** A query that asks for something of the client's choice and of the caller's: what it finds is the caller's. */
function bindsBoth(file: SourceFile, lookup: Lookup): Tie | null {
  const about: Node[] = [];
  const keys = clientKeys(file, lookup);
  let caller = asksWithin(file, lookup);
  for (const { value, column } of lookup.conditions) {
    const { kind } = originOf(file, value);
    // `teamId = document.teamId` in one branch or call, of something else in another.
    if (kind !== "caller" && kind !== "code") about.push(...lookupsBehind(file, value));
    caller ||= kind === "caller" && column !== null && (isOwnerColumn(column) || isKeyColumn(column));
    // `note: { accountId: Number(ctx.id) }`: whoever that is, the client did not send it.
    caller ||= kind === "unknown" && column !== null && isOwnerColumn(column);
  }
  return caller && (keys.size > 0 || about.length > 0) ? { node: lookup.node, about, keys } : null;
}

/** The values of the request that a query asks for, of its own record and of what comes along: `include: { rooms: { where: { id } } }`. */
function clientKeys(file: SourceFile, lookup: Lookup): ReadonlySet<string> {
  const nested = within(file, "Property", lookup.node).filter((property) => keyOf(property) === "where");
  return keysOfClient(file, [
    ...lookup.conditions.map(({ value }) => value),
    ...nested.flatMap(({ value }) => {
      const out: Reading = { conditions: [], open: false };
      readFields(file, value, out);
      return out.conditions.map((condition) => condition.value);
    }),
  ]);
}

/** What ties are asked about: a lookup, or the call that leads to one in another file. */
export interface Target {
  node: Node;
  /** The values of the request that choose the record. */
  keys: ReadonlySet<string>;
}

export const lookupTarget = (file: SourceFile, lookup: Lookup): Target => ({
  node: lookup.node,
  keys: choosingKeys(file, lookup.node),
});

export const callTarget = (file: SourceFile, call: CallLike): Target => ({
  node: call,
  keys: keysOfClient(file, call.arguments),
});

/** What a function of another file ties to the caller: the values of the request it is given, or else everything. */
export function tieByGiven(file: SourceFile, call: CallLike): Tie {
  const { keys } = callTarget(file, call);
  return { node: call, about: keys.size > 0 ? [] : null, keys };
}

/**
 * The tie, out of those of some functions, that speaks about a target: about its record, about the value of the
 * request that chooses it, or about something that is said to belong to it.
 */
export function tieAbout(
  file: SourceFile,
  target: Target,
  ties: readonly Tie[],
  links: readonly Link[],
): Tie | null {
  const lookups = new Set<Node>([target.node]);
  const keys = new Set<string>(target.keys);
  const meets = (nodes: readonly Node[], values: ReadonlySet<string>): boolean =>
    shareKey(values, keys) ||
    // Another lookup by the same value of the request finds the same record.
    nodes.some((node) => lookups.has(node) || shareKey(choosingKeys(file, node), keys));
  for (let round = 0; round < 3; round += 1)
    for (const link of links)
      if (meets(link.lookups, link.keys)) {
        for (const node of link.lookups) lookups.add(node);
        for (const key of link.keys) keys.add(key);
      }
  return ties.find((tie) => tie.about === null || meets(tie.about, tie.keys)) ?? null;
}

/** The values of the request by which each lookup chooses its record. */
const keysByLookup = (file: SourceFile): Map<Node, ReadonlySet<string>> =>
  new Map(
    [...lookupsOf(file), ...taggedLookupsOf(file)].map(({ node, conditions }) => [
      node,
      keysOfClient(
        file,
        conditions.map(({ value }) => value),
      ),
    ]),
  );

const choosingKeys = (file: SourceFile, node: Node): ReadonlySet<string> =>
  file.fact(keysByLookup).get(node) ?? NO_KEYS;
