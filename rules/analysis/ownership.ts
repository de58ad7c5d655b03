import type { TSESTree } from "@typescript-eslint/utils";
import {
  CHECK_VERBS,
  FORM_WORDS,
  PRIVILEGE_WORDS,
  PUBLIC_COLUMN_WORDS,
  UNGUESSABLE_WORDS,
} from "../models/policies.js";
import { calledName, namesOf } from "./chains.js";
import { entryOf, frequencyOfFunction, type Entry } from "./entries.js";
import { functionAt } from "./elsewhere.js";
import type { SourceFile } from "./file.js";
import { flowOf } from "./flow.js";
import { callsTo, functionsAround } from "./functions.js";
import { guardsOf, isBackOffice, isOpenStep, saysPolicy, saysSignIn } from "./guards.js";
import type { Condition } from "./record-conditions.js";
import { lookupsOf, type Lookup } from "./record-lookups.js";
import { taggedLookupsOf } from "./record-texts.js";
import { isCallerFunctionName, isCurrentCallerName, isPrivateProperty, wordsOf } from "./names.js";
import {
  contains,
  isFunction,
  keyOf,
  nameOf,
  stringOf,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
} from "./nodes.js";
import { originOf, rememberLookups } from "./origins.js";
import { remoteChoices } from "./ownership-callers.js";
import { isKeyColumn, isOwnerColumn, personalKind } from "./record-kinds.js";
import { useOf } from "./record-use.js";
import { sideOf } from "./sides.js";

/** A personal record that is chosen by the client in a handler for signed-in people, tied to nobody. */
export interface UnownedLookup {
  lookup: Lookup;
  /** What happens to the record, then or later. */
  does: "read" | "change";
  /** What chooses the record. */
  chosen: Condition;
  /** Where the choice comes from. */
  from: Node;
  /** What shows that somebody is signed in. */
  signedIn: Node;
  /** The handler; null when it is in another file. */
  entry: Entry | null;
}

const checkVerbs = new Set(CHECK_VERBS);
const formWords = new Set(FORM_WORDS);
const privileges = new Set(PRIVILEGE_WORDS);
const unguessable = new Set(UNGUESSABLE_WORDS);
const publicColumns = new Set(PUBLIC_COLUMN_WORDS);

/** Personal records of the file that any signed-in person can reach by another's id. */
export function unownedLookupsOf(file: SourceFile): UnownedLookup[] {
  const side = sideOf(file);
  if (side === "client" || side === "tool") return [];
  const lookups = [...lookupsOf(file), ...taggedLookupsOf(file)];
  rememberLookups(
    file,
    lookups.map((lookup) => lookup.node),
  );
  const found: UnownedLookup[] = [];
  for (const lookup of lookups) {
    const chosen = chosenBy(file, lookup);
    const remote = chosen ? null : unownedByCallers(file, lookup);
    if (remote) found.push(remote);
    if (!chosen) continue;
    const kind = personalKind(file, lookup);
    if (!kind || !matters(file, lookup, kind)) continue;
    const entry = entryFor(file, lookup.node);
    if (!entry || isBackOffice(file, entry) || isOpenStep(file, entry)) continue;
    const access = accessOf(file, entry, lookup.node);
    if (!access.signedIn || access.tied) continue;
    if (asksWithin(file, lookup) && lookup.does === "read") continue;
    found.push({
      lookup,
      does: lookup.does === "change" || useOf(file, lookup.node).changes ? "change" : "read",
      chosen,
      from: originOf(file, chosen.value).at,
      signedIn: access.signedIn,
      entry,
    });
  }
  return found;
}

/** A lookup in a service that a handler of another file runs for any signed-in person, with the client's own id. */
function unownedByCallers(file: SourceFile, lookup: Lookup): UnownedLookup | null {
  if (hasOpenColumns(lookup) || entryFor(file, lookup.node)) return null;
  const kind = personalKind(file, lookup);
  if (!kind || !matters(file, lookup, kind)) return null;
  for (const { fn, call, chosen } of remoteChoices(file, lookup, isKeyColumn)) {
    const entry = entryFor(call.file, call.node);
    if (!entry || isBackOffice(call.file, entry) || isOpenStep(call.file, entry)) continue;
    if (unitFacts(file, fn).tied) return null;
    const access = accessOf(call.file, entry, call.node);
    if (!access.signedIn || access.tied || (asksWithin(file, lookup) && lookup.does === "read")) continue;
    return {
      lookup,
      does: lookup.does === "change" || useOf(file, lookup.node).changes ? "change" : "read",
      chosen,
      from: chosen.value,
      signedIn: access.signedIn,
      entry: null,
    };
  }
  return null;
}

const hasOpenColumns = (lookup: Lookup): boolean =>
  lookup.conditions.some(({ column }) =>
    wordsOf(column ?? "").some((word) => unguessable.has(word) || publicColumns.has(word)),
  );

/** The condition by which the client picks the record, when nothing else narrows it. */
function chosenBy(file: SourceFile, lookup: Lookup): Condition | null {
  if (lookup.open || hasOpenColumns(lookup)) return null;
  let chosen: Condition | null = null;
  for (const condition of lookup.conditions) {
    const origin = originOf(file, condition.value);
    if (origin.kind === "code") continue;
    if (origin.kind !== "client") return null;
    if (!chosen && condition.column !== null && isKeyColumn(condition.column)) chosen = condition;
  }
  return chosen;
}

/** Holds if reading or changing the record gives something away or alters it; a look whether it exists does not. */
function matters(file: SourceFile, lookup: Lookup, kind: "person" | "owned"): boolean {
  if (lookup.does === "change") return true;
  const use = useOf(file, lookup.node);
  if (use.changes) return true;
  if (!use.leaves) return false;
  const seen = use.fields ?? lookup.fields;
  if (seen === null || seen.length === 0) return lookup.fields === null || lookup.fields.length > 0;
  return kind === "owned" || seen.some(isPrivateProperty);
}

/** The handler a lookup runs in. */
function entryFor(file: SourceFile, node: Node): Entry | null {
  for (const fn of functionsAround(node)) {
    const frequency = frequencyOfFunction(file, fn);
    if (frequency.kind === "per request") return frequency.entry.runs === "client" ? null : frequency.entry;
    if (frequency.kind === "once") return null;
  }
  return null;
}

interface Access {
  signedIn: Node | null;
  /** What ties the record to the caller, or decides who may come here. */
  tied: Node | null;
}

/** What the code on the way to a lookup does about the person asking. */
function accessOf(file: SourceFile, entry: Entry, node: Node): Access {
  let signedIn: Node | null = null;
  const units = unitsOf(file, entry, node);
  for (const guard of guardsOf(file, entry)) {
    if (guard.says === "policy") return { signedIn: null, tied: guard.node };
    if (guard.says === "sign-in") signedIn ??= guard.node;
    for (const code of guard.code) addUnit(code.file, code.node, units, 0);
  }
  const facts = [...units].map(([unit, there]) => unitFacts(there, unit));
  const tied = facts.find((fact) => fact.tied !== null)?.tied ?? null;
  return { signedIn: signedIn ?? facts.find((fact) => fact.signedIn !== null)?.signedIn ?? null, tied };
}

/** The functions whose code decides: the handler, those around the lookup, their callers, and what all of them call here. */
function unitsOf(file: SourceFile, entry: Entry, node: Node): Units {
  const units: Units = new Map();
  for (const fn of functionsAround(node)) {
    const frequency = frequencyOfFunction(file, fn);
    if (frequency.kind === "once") break;
    addUnit(file, fn, units, 0);
    for (const call of callsTo(file, fn).slice(0, 6))
      for (const around of functionsAround(call))
        if (entryOf(file, around) || frequencyOfFunction(file, around).kind === "per request")
          addUnit(file, around, units, 0);
    if (frequency.kind === "per request" && frequency.entry.fn === fn) break;
  }
  addUnit(file, entry.fn, units, 0);
  return units;
}

/** Functions whose code counts, each with the file it stands in. */
type Units = Map<FunctionNode, SourceFile>;

function addUnit(file: SourceFile, fn: FunctionNode, units: Units, depth: number): void {
  if (units.has(fn) || depth > 3 || units.size > 24) return;
  units.set(fn, file);
  for (const call of file.all("CallExpression")) {
    if (!contains(fn, call)) continue;
    const called = functionAt(file, call.callee);
    if (called && !(called.file === file && contains(fn, called.node)))
      addUnit(called.file, called.node, units, depth + 1);
  }
}

const factCache = (_file: SourceFile): Map<FunctionNode, Access> => new Map();

function unitFacts(file: SourceFile, fn: FunctionNode): Access {
  const cache = file.fact(factCache);
  const known = cache.get(fn);
  if (known) return known;
  const access: Access = { signedIn: findSignIn(file, fn), tied: findTie(file, fn) };
  cache.set(fn, access);
  return access;
}

const SIGNED_IN_TEXT =
  /user|session|auth|member|viewer|account|customer|patient|guest|token|uid|\bsub\b|claims|principal|jwt|\bme\b|learner|student|employee|staff|kaiin|candidate|applicant|tenant|credentials|owner/i;

/** A place that reads who is asking, or makes sure that somebody is. */
function findSignIn(file: SourceFile, fn: FunctionNode): Node | null {
  for (const call of file.all("CallExpression")) {
    if (!contains(fn, call)) continue;
    const name = calledName(call);
    if (isCallerFunctionName(name) || isCurrentCallerName(name)) {
      if (
        flowOf(file, call).identity ||
        /^(?:require|ensure|must|assert|verify|authenticate|get|current|load)/.test(name)
      )
        return call;
    } else if (
      saysSignIn(name) &&
      /^(?:require|ensure|must|assert|check|is|authenticate|protect|verify|auth|get|with)/.test(name) &&
      call.arguments.length <= 3
    ) {
      if (!/token|password|hash|sign(?:ature)?$/i.test(name) || flowOf(file, call).identity) return call;
    }
  }
  for (const member of file.all("MemberExpression")) {
    if (!contains(fn, member) || !SIGNED_IN_TEXT.test(file.textOf(member))) continue;
    const evidence = flowOf(file, member).identity;
    if (evidence && !evidence.byName && originOf(file, member).kind !== "client") return member;
  }
  for (const name of file.all("Identifier")) {
    if (
      !contains(fn, name) ||
      !SIGNED_IN_TEXT.test(name.name) ||
      name.parent.type === "MemberExpression" ||
      name.parent.type === "Property"
    )
      continue;
    const evidence = flowOf(file, name).identity;
    if (evidence && !evidence.byName && originOf(file, name).kind !== "client") return name;
  }
  return null;
}

/** Holds if a value is, or names, the person asking and not what the client sent. */
function isCaller(file: SourceFile, node: Node): boolean {
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

/** The first comparison, policy or query by which a function ties what it handles to the person asking. */
function findTie(file: SourceFile, fn: FunctionNode): Node | null {
  const own = nameOf(fn);
  if (own !== null && saysPolicy(own) && !entryOf(file, fn)) return fn;
  for (const comparison of file.all("BinaryExpression")) {
    if (!contains(fn, comparison) || !/^[!=]==?$|^in$/.test(comparison.operator)) continue;
    const left = comparison.left as Node;
    if (isNothing(left) || isNothing(comparison.right)) continue;
    for (const [one, other] of [
      [left, comparison.right],
      [comparison.right, left],
    ] as const) {
      if (!isCaller(file, one)) continue;
      const fixed = unwrap(other).type === "Literal" || originOf(file, other).kind === "code";
      if (!fixed || saysPrivilege(one)) return comparison;
    }
    if (comparesOwner(file, [left, comparison.right])) return comparison;
    if (saysPrivilege(left) || saysPrivilege(comparison.right))
      if (/role|admin|permission/i.test(file.textOf(comparison))) return comparison;
  }
  for (const member of file.all("MemberExpression"))
    if (
      contains(fn, member) &&
      wordsOf(keyOf(member) ?? "").some((word) => privileges.has(word)) &&
      isTested(member) &&
      isCaller(file, member.object)
    )
      return member;
  for (const call of file.all("CallExpression")) {
    if (!contains(fn, call)) continue;
    if (tiesByCall(file, fn, call)) return call;
  }
  for (const lookup of lookupsOf(file))
    if (contains(fn, lookup.node) && bindsBoth(file, lookup)) return lookup.node;
  return null;
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
    return value.type === "MemberExpression" && isOwnerColumn(keyOf(value) ?? "");
  });
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

const COMPARES =
  /^(?:equals|includes|has|some|every|find|findIndex|indexOf|isEqual|timingSafeEqual|same|eq|contains|localeCompare|compare|intersection|filter)$/;
const SAYS_NOTHING =
  /^(?:log|info|warn|error|debug|trace|track|capture|emit|publish|send|notify|audit|json|push|set|create|insert|add|save|update|increment|render|status|redirect|revalidatePath|revalidateTag|setUser|invalidate|enqueue|toString|map|forEach|then|catch|values|now|parse|safeParse|all|message)/i;

function tiesByCall(file: SourceFile, fn: FunctionNode, call: TSESTree.CallExpression): boolean {
  const name = calledName(call);
  if (name === "") return false;
  const words = wordsOf(name);
  const callee = unwrap(call.callee);
  const receiver = callee.type === "MemberExpression" ? callee.object : null;
  const values = call.arguments.filter((argument) => argument.type !== "SpreadElement");
  if (COMPARES.test(name)) {
    const sides = [...(receiver ? [receiver] : []), ...values.filter((value) => !isFunction(unwrap(value)))];
    const caller = sides.filter((side) => isCaller(file, side));
    if (sides.length > 1 && comparesOwner(file, sides)) return true;
    if (
      caller.length > 0 &&
      sides.some((side) => !caller.includes(side) || caller.length > 1) &&
      sides.length > 1
    )
      return (
        sides.some((side) => stringOf(side) === null && !isNothing(side) && !caller.includes(side)) ||
        caller.length > 1 ||
        caller.some(saysPrivilege)
      );
    if (receiver && isCaller(file, receiver) && values.some((value) => isFunction(unwrap(value))))
      return true;
    return false;
  }
  if (
    saysPolicy(name) &&
    !/^(?:cancel|scan)/.test(name) &&
    words[0] !== "set" &&
    !(words.length === 1 && words[0] === "own")
  ) {
    // `setRole`, `createAccessToken`: about a record, not about who may.
    return (
      !/token|create|add|insert|update|find|log|cookie|header/i.test(name) || checkVerbs.has(words[0] ?? "")
    );
  }
  if (
    receiver &&
    /^(?:ability|abilities|acl|permissions?|policy|policies|authz|enforcer|guard|access|rbac|authorization)$/i.test(
      namesOf(receiver).at(-1) ?? "",
    )
  )
    return true;
  // `isEmployee(session)`, `hasPlan(user)`: asks for more than that somebody is signed in.
  if (
    /^(?:is|has|may)$/.test(words[0] ?? "") &&
    words.length > 1 &&
    !saysSignIn(name) &&
    !words.some((word) => formWords.has(word)) &&
    values.some((value) => isAbout(file, value, "caller"))
  )
    return true;
  const byClient = values.some((value) => isAbout(file, value, "client"));
  const byCaller = values.some((value) => isAbout(file, value, "caller"));
  if (
    checkVerbs.has(words[0] ?? "") &&
    !words.some((word) => formWords.has(word)) &&
    receiverIsPlain(receiver)
  ) {
    const asksForMore = values.some(
      (value) => isAbout(file, value, "client") || isAbout(file, value, "looked up"),
    );
    if (asksForMore && !functionAt(file, call.callee)) return true;
  }
  if (
    byClient &&
    byCaller &&
    !SAYS_NOTHING.test(name) &&
    !functionAt(file, call.callee) &&
    !containsLookup(file, call)
  ) {
    void fn;
    return true;
  }
  return false;
}

const receiverIsPlain = (receiver: Node | null): boolean =>
  receiver === null || !/^(?:req|request|z|yup|joi|validator|v)$/i.test(namesOf(receiver)[0] ?? "");

const containsLookup = (file: SourceFile, call: Node): boolean =>
  lookupsOf(file).some((lookup) => contains(lookup.node, call) || contains(call, lookup.node));

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
function asksWithin(file: SourceFile, lookup: Lookup): boolean {
  return file
    .all("Property")
    .some(
      (property) =>
        contains(lookup.node, property) &&
        isOwnerColumn(keyOf(property) ?? "") &&
        originOf(file, property.value).kind === "caller",
    );
}

/** A query that asks for something of the client's choice and of the caller's: what it finds is the caller's. */
function bindsBoth(file: SourceFile, lookup: Lookup): boolean {
  let client = false;
  let caller = false;
  for (const { value, column } of lookup.conditions) {
    const { kind } = originOf(file, value);
    client ||= kind === "client" || kind === "looked up";
    caller ||= kind === "caller" && column !== null && (isOwnerColumn(column) || isKeyColumn(column));
  }
  return client && (caller || asksWithin(file, lookup));
}
