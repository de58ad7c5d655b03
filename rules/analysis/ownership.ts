import { ADDING_OPERATORS } from "../models/databases.js";
import {
  CHECK_VERBS,
  MAKER_COLUMN,
  NUMBER_COLUMN,
  PUBLIC_COLUMN_WORDS,
  REACTION_WORDS,
  READ_MARK,
  SENT_STEP_WORDS,
  SIGNED_OUT_ANSWERS,
  TIME_COLUMN,
  UNGUESSABLE_WORDS,
  VERIFYING_CALLS,
} from "../models/policies.js";
import { readsOf, variableOf } from "./bindings.js";
import { calledName, namesOf } from "./chains.js";
import { alwaysLeaves, canRunTogether } from "./conditions.js";
import { functionAt, type Place } from "./elsewhere.js";
import {
  entriesOf,
  entryOf,
  frequencyOfFunction,
  hasEntries,
  serverEntryAround,
  type Entry,
} from "./entries.js";
import type { SourceFile } from "./file.js";
import { flowOf, givenTo, isRequestLike } from "./flow.js";
import { isSignInLookup, secretChoiceOf } from "./found-by-secret.js";
import { callsTo, functionsAround } from "./functions.js";
import {
  accessInComment,
  guardsAt,
  guardsOf,
  isBackOffice,
  isMountedInBackOffice,
  isOpenStep,
  isStepOfShop,
  saysOpen,
  saysPolicy,
  saysSignIn,
} from "./guards.js";
import { lookupsBehind } from "./looked-up.js";
import { mountsOf } from "./mounts.js";
import { isCallerFunctionName, isCurrentCallerName, isPrivateOfPerson, wordsOf } from "./names.js";
import {
  contains,
  isCallLike,
  keyOf,
  stringOf,
  unwrap,
  wrapped,
  type CallLike,
  type FunctionNode,
  type Node,
} from "./nodes.js";
import { originOf, rememberLookups } from "./origins.js";
import { choiceAt, localChoices, remoteChoices } from "./ownership-callers.js";
import type { Condition } from "./record-conditions.js";
import { onlyLeavesOut } from "./record-fields.js";
import {
  isHandedOut,
  isKeyColumn,
  isOfFirm,
  isOwnerColumn,
  isOwnedRecord,
  isPublicRecord,
  ownerElsewhere,
  personElsewhere,
  personalKind,
} from "./record-kinds.js";
import { lookupAt, lookupsOf, type Lookup } from "./record-lookups.js";
import { bareRecord, sameRecord } from "./record-names.js";
import { taggedLookupsOf } from "./record-texts.js";
import { useOf } from "./record-use.js";
import { servicesOf } from "./other-files.js";
import { sideOf } from "./sides.js";
import { changesForStaff, notesDecision, onlyNotesMaker } from "./staff-audience.js";
import {
  asksWithin,
  callTarget,
  isCaller,
  lookupTarget,
  tieAbout,
  tieByGiven,
  tiesOf,
  type Link,
  type Target,
  type Tie,
} from "./ties.js";
import { within } from "./within.js";

/** A personal record that is chosen by the client in a handler for signed-in people, tied to nobody. */
export interface UnownedLookup {
  lookup: Lookup;
  /** Where it is reported: the lookup, or the call that leads to it. */
  at: Node;
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
  /** What chooses it stands in this row, which a secret in the request found. */
  row?: Lookup;
}

const checkVerbs = new Set(CHECK_VERBS);
const adding = new Set(ADDING_OPERATORS);
const unguessable = new Set(UNGUESSABLE_WORDS);
const reactions = new Set(REACTION_WORDS);
const publicColumns = new Set(PUBLIC_COLUMN_WORDS);

/** Personal records of the file that any signed-in person can reach by another's id. */
export function unownedLookupsOf(file: SourceFile): UnownedLookup[] {
  // Its handlers are here, or call what is here from another file.
  if (!hasEntries(file)) return [];
  const side = sideOf(file);
  if (side === "client" || side === "tool") return [];
  const lookups = [...lookupsOf(file), ...taggedLookupsOf(file)];
  rememberLookups(
    file,
    lookups.map((lookup) => lookup.node),
  );
  const found = lookups.flatMap((lookup) => {
    const judged = judge(file, lookup);
    if (typeof judged !== "string") {
      // Where another function asks for the owner, too, the wrong one was called.
      const calls = isNarrowedBeside(file, lookup) ? unownedByCalls(file, lookup, 1) : [];
      return calls.length > 0 ? calls : [judged];
    }
    const byCalls = unownedByCalls(file, lookup, 2);
    return byCalls.length > 0 ? byCalls : (unownedByCallers(file, lookup) ?? []);
  });
  found.push(...unownedElsewhere(file));
  // A row that only leads to somebody is reported there.
  const rows = new Set(found.flatMap(({ row }) => row?.node ?? []));
  return oncePerRecord(
    file,
    found.filter(({ lookup }) => !rows.has(lookup.node)),
  );
}

/** A record that a handler finds by one value, and then changes by the same, is told once. */
function oncePerRecord(file: SourceFile, found: readonly UnownedLookup[]): UnownedLookup[] {
  const seen = new Set<string>();
  return found.filter(({ lookup, entry, chosen, at }) => {
    if (!entry) return true;
    const [own] = functionsAround(at);
    const key = [
      entry.fn.range[0],
      own?.range[0],
      bareRecord(lookup.record ?? ""),
      chosen.column,
      file.textOf(chosen.value),
    ].join("\0");
    return !seen.has(key) && seen.add(key);
  });
}

/** Holds if a function beside the lookup's finds the same record by whose it is as well: `findOwned(id, customerId)`. */
function isNarrowedBeside(file: SourceFile, lookup: Lookup): boolean {
  const [own] = functionsAround(lookup.node);
  const holder = own && wrapped(own).parent?.parent;
  return lookupsOf(file).some((other) => {
    const [fn] = functionsAround(other.node);
    return (
      fn !== undefined &&
      fn !== own &&
      wrapped(fn).parent?.parent === holder &&
      sameRecord(other.record ?? "", lookup.record!) &&
      other.conditions.some(
        ({ column }) => column !== null && isKeyColumn(column) && !isOwnerColumn(column),
      ) &&
      other.conditions.some(
        ({ column, value }) =>
          column !== null && isOwnerColumn(column) && givenTo(file, value, fn).length > 0,
      )
    );
  });
}

/** The calls of a function of this file that look something up for anybody, beside others that ask whose it is. */
function unownedByCalls(file: SourceFile, lookup: Lookup, fewest: number): UnownedLookup[] {
  if (hasOpenColumns(lookup)) return [];
  const found: UnownedLookup[] = [];
  for (const { fn, call, chosen } of localChoices(file, lookup, fewest, isKeyColumn)) {
    // What the function itself asks, it asks for all its callers.
    const own = tiesOf(file, fn);
    if (tieAbout(file, lookupTarget(file, lookup), own.ties, own.links)) return [];
    const kind = personalKind(file, lookup);
    if (!kind || !matters(file, lookup, kind)) return [];
    const entry = serverEntryAround(file, call.node);
    if (!entry || isBackOffice(file, entry) || isOpenStep(file, entry)) continue;
    const access = accessOf(file, entry, callTarget(file, call.node));
    if (!access.tied) atMounts(file, entry, access);
    if (access.backOffice || access.tied || !access.signedIn) continue;
    found.push({
      lookup,
      at: call.node,
      does: lookup.does === "change" ? "change" : "read",
      chosen,
      from: call.node,
      signedIn: access.signedIn,
      entry,
    });
  }
  return found;
}

/**
 * Calls of a service of another file that finds or changes a record by the client's id alone, beside calls that ask
 * the same service whose it is first: the check was forgotten here.
 */
function unownedElsewhere(file: SourceFile): UnownedLookup[] {
  if (file.distance > 0 || !servicesOf(file)) return [];
  const found: UnownedLookup[] = [];
  for (const call of file.all("CallExpression")) {
    // Who decides an argument is the dear question, with types most of all.
    if (!isAskedBeside(file, call)) continue;
    const chosen = call.arguments.find((each) => originOf(file, each).kind === "client");
    if (!chosen) continue;
    const entry = serverEntryAround(file, call);
    if (!entry || isBackOffice(file, entry) || isOpenStep(file, entry)) continue;
    const access = accessOf(file, entry, callTarget(file, call));
    if (!access.signedIn || access.tied) continue;
    const fn = functionAt(file, call.callee);
    const lookup = fn && fn.file !== file ? unownedBy(fn, { file, node: call }) : null;
    if (!lookup) continue;
    atMounts(file, entry, access);
    if (access.backOffice || access.tied) continue;
    found.push({
      lookup,
      at: call,
      does: lookup.does,
      chosen: { column: null, value: chosen },
      from: chosen,
      signedIn: access.signedIn,
      entry,
    });
  }
  return found;
}

/** Holds if other calls ask the same service whose record it is, and this one does not say who is asking. */
function isAskedBeside(file: SourceFile, call: CallLike): boolean {
  const callee = unwrap(call.callee);
  const services = file.fact(servicesAsked);
  if (services.size === 0 || callee.type !== "MemberExpression") return false;
  return services.has(file.textOf(callee.object)) && !call.arguments.some((each) => isCaller(file, each));
}

/** What a file's handlers ask whether the client's record is the caller's: `visits` of `visits.assertOwner(id, me)`. */
const servicesAsked = (file: SourceFile): ReadonlySet<string> =>
  new Set(
    file.all("CallExpression").flatMap((call) => {
      const callee = unwrap(call.callee);
      const name = calledName(call);
      return callee.type === "MemberExpression" &&
        call.arguments.length > 1 &&
        (saysPolicy(name) || checkVerbs.has(wordsOf(name)[0] ?? "")) &&
        call.arguments.some((each) => originOf(file, each).kind === "client") &&
        call.arguments.some((each) => isCaller(file, each))
        ? [file.textOf(callee.object)]
        : [];
    }),
  );

/** The personal record that a function finds by what a call hands over, with nothing of its own to narrow it. */
function unownedBy({ file, node: fn }: Place<FunctionNode>, call: Place<CallLike>): Lookup | null {
  for (const lookup of lookupsOf(file)) {
    if (!contains(fn, lookup.node) || hasOpenColumns(lookup)) continue;
    const kind = personalKind(file, lookup);
    if (!kind || !matters(file, lookup, kind) || tiesOf(file, fn).ties.length > 0) continue;
    if (choiceAt(file, lookup, fn, call, isKeyColumn)) return lookup;
  }
  return null;
}

/** A lookup in a service that a handler of another file runs for any signed-in person, with the client's own id. */
function unownedByCallers(file: SourceFile, lookup: Lookup): UnownedLookup | null {
  if (hasOpenColumns(lookup) || chosenBy(file, lookup) || serverEntryAround(file, lookup.node)) return null;
  const kind = personalKind(file, lookup);
  if (!kind || !matters(file, lookup, kind)) return null;
  for (const { fn, call, chosen } of remoteChoices(file, lookup, isKeyColumn)) {
    const entry = serverEntryAround(call.file, call.node);
    if (!entry || isBackOffice(call.file, entry) || isOpenStep(call.file, entry)) continue;
    // It is reported at the call.
    if (isAskedBeside(call.file, call.node)) return null;
    if (tiesOf(file, fn).ties.length > 0) return null;
    const access = accessOf(call.file, entry, callTarget(call.file, call.node));
    if (!access.signedIn || access.tied || (asksWithin(file, lookup) && lookup.does === "read")) continue;
    return {
      lookup,
      at: lookup.node,
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

/** What a lookup is: unowned, or the reason why nothing is said about it. */
export function judge(file: SourceFile, lookup: Lookup): UnownedLookup | string {
  if (lookup.rowSecurity) return "the database decides who sees it";
  const secret = secretChoiceOf(file, lookup);
  const chosen = secret?.chosen ?? chosenBy(file, lookup);
  if (!chosen) return "the client does not choose it";
  const entry = serverEntryAround(file, lookup.node);
  if (!entry) return "not known to run per request";
  // `block: async () => …`: people block a card of their own, where the other handlers ask whose it is.
  if (isBackOffice(file, entry, isTiedElsewhere(file, lookup))) return "for those who run the service";
  // Who has to be signed in before confirming something is asked so below.
  if (isOpenStep(file, entry, secret ? SENT_STEP_WORDS : [])) return "a step before signing in";
  const kind = personalKind(file, lookup) ?? (isTiedElsewhere(file, lookup) ? "owned" : null);
  if (!kind) return "not known to be personal";
  if (isPublicRecord(lookup.record!) && onlyAdds(lookup)) return "everybody may add to it";
  if (onlyReacts(file, lookup)) return "everybody leaves a mark of their own";
  if (onlyNotesMaker(file, lookup)) return "everybody sees it listed";
  if (notesDecision(file, entry.fn)) return "decided by those who run the service";
  if (!matters(file, lookup, kind)) return "nothing of it is given away or changed";
  const access = accessOf(file, entry, lookupTarget(file, lookup));
  if (!access.tied) atMounts(file, entry, access);
  if (access.backOffice) return "for those who run the service";
  if (!access.signedIn && isStepOfShop(entry)) return "noted by those who run the service";
  access.signedIn ??= behindSignIn(file, entry, lookup);
  if (!secret && changesForStaff(file, entry, lookup) && isRegisteredElsewhere(file, entry))
    return "perhaps for those who run the service";
  if (secret && access.signedIn && isGivenByClient(file, access.signedIn)) access.signedIn = null;
  // Other handlers ask whose the row is.
  if (secret && entry.registration === null) access.signedIn ??= tiedBeside(file, entry, secret.row.record!);
  if (access.tied) return `tied by ${file.textOf(access.tied).slice(0, 80)}`;
  if (!access.signedIn) return "nobody is known to be signed in";
  if (asksWithin(file, lookup) && lookup.does === "read") return "narrowed to the caller's";
  return {
    lookup,
    at: lookup.node,
    does: lookup.does === "change" || useOf(file, lookup.node).changes ? "change" : "read",
    chosen,
    from: secret ? secret.row.node : originOf(file, chosen.value).at,
    signedIn: access.signedIn,
    entry,
    ...(secret && { row: secret.row }),
  };
}

/** Holds for a handler that another file registers, with guards that cannot be seen here. */
const isRegisteredElsewhere = (file: SourceFile, entry: Entry): boolean =>
  Boolean(entry.guessed) &&
  entry.registration === null &&
  !(accessInComment(file, entry.fn) !== null && tellsAccessApart(file)) &&
  mountsOf(file, entry).length === 0 &&
  callingEntries(file, entry).length === 0;

/** `{ $push: { comments: id } }`: nothing that was there before is changed. */
const onlyAdds = ({ does, writes }: Lookup): boolean =>
  does === "change" &&
  writes.length > 0 &&
  writes.every((written) => {
    const data = unwrap(written);
    return (
      data.type === "ObjectExpression" &&
      data.properties.length > 0 &&
      data.properties.every((property) => property.type === "Property" && adding.has(keyOf(property) ?? ""))
    );
  });

/**
 * `{ $addToSet: { likes: me }, $pull: { dislikes: me } }`, or the same on the record that was read: who sees a record may
 * like it.
 */
function onlyReacts(file: SourceFile, lookup: Lookup): boolean {
  if (lookup.writes.length > 0)
    return (
      onlyAdds(lookup) &&
      lookup.written.length > 0 &&
      lookup.written.every((field) => adding.has(field) || isReaction(field) || isReadMark(field))
    );
  const names = namesHolding(file, lookup.node);
  let reacts = false;
  for (const name of names) {
    const member = wrapped(name).parent;
    if (member?.type !== "MemberExpression" || unwrap(member.object) !== unwrap(name)) continue;
    const key = keyOf(member) ?? "";
    if (isReaction(key) || (isReadMark(key) && isAddedTo(member))) reacts = true;
    else if (isWrittenTo(member) || (CHANGING_CALLS.test(key) && key !== "save")) return false;
  }
  return reacts;
}

const isReaction = (field: string): boolean => {
  const words = wordsOf(field);
  return words.some((word) => reactions.has(word.replace(/s$/, "")));
};

/** `readBy`: everybody who was sent something notes there that they have read it. */
const isReadMark = (field: string): boolean => READ_MARK.test(field);

/** Holds for `notice.readBy` of `notice.readBy.push(me)`. */
function isAddedTo(member: Node): boolean {
  const outer = wrapped(member).parent;
  return (
    outer?.type === "MemberExpression" &&
    unwrap(outer.object) === unwrap(member) &&
    /^(?:push|addToSet|unshift|includes|some)$/.test(keyOf(outer) ?? "")
  );
}

const CHANGING_CALLS = /^(?:update|updateOne|set|delete|deleteOne|remove|destroy|overwrite|\$set)$/;

/** Holds for `order.status` of `order.status = "paid"`, `order.items` of `order.items.push(…)`. */
function isWrittenTo(member: Node): boolean {
  const outer = wrapped(member).parent;
  if (outer?.type === "AssignmentExpression") return outer.left === wrapped(member);
  return (
    outer?.type === "MemberExpression" &&
    unwrap(outer.object) === unwrap(member) &&
    /^(?:push|pull|splice|unshift|pop|shift|set)$/.test(keyOf(outer) ?? "") &&
    isCallLike(outer.parent)
  );
}

/** The reads of the name that a lookup's record is given. */
function namesHolding(file: SourceFile, node: Node): readonly Node[] {
  const awaited = wrapped(node).parent?.type === "AwaitExpression" ? wrapped(node).parent! : node;
  const holder = wrapped(awaited).parent;
  const name = holder?.type === "VariableDeclarator" && holder.id.type === "Identifier" ? holder.id : null;
  const variable = name && variableOf(file, name);
  return variable ? readsOf(variable) : [];
}

/** `getTicket(req.query.t)`: a call that is told what to look for does not say who is asking. */
const isGivenByClient = (file: SourceFile, node: Node): boolean =>
  isCallLike(node) && node.arguments.some((each) => originOf(file, each).kind === "client");

/**
 * Holds if another handler of the file ties the same record to the caller before it goes on: so it has an owner,
 * whatever it is called. What everybody may see by nature has to be tied where it is read, too.
 */
function isTiedElsewhere(file: SourceFile, lookup: Lookup): boolean {
  const { record } = lookup;
  if (record === null || isHandedOut(record)) return false;
  const everybodys = isPublicRecord(record);
  return [...lookupsOf(file), ...taggedLookupsOf(file)].some(
    (other) =>
      other.node !== lookup.node &&
      other.record !== null &&
      sameRecord(other.record, record) &&
      (!everybodys || goesOnUnchanged(file, other)) &&
      !other.conditions.some(isOfFirm) &&
      isTied(file, other),
  );
}

/** Holds if a record is read to be given away, and nothing around it changes such a record. */
function goesOnUnchanged(file: SourceFile, lookup: Lookup): boolean {
  const use = useOf(file, lookup.node);
  if (lookup.does === "change" || use.changes || !use.leaves) return false;
  const entry = serverEntryAround(file, lookup.node);
  return !lookupsOf(file).some(
    ({ node, does, record }) =>
      does === "change" && sameRecord(record ?? "", lookup.record!) && entry && contains(entry.fn, node),
  );
}

const tiedCache = (_file: SourceFile): Map<Node, boolean> => new Map();

/** Holds if a handler says of this very record whose it is; who may come here at all says nothing about it. */
function isTied(file: SourceFile, lookup: Lookup): boolean {
  const cache = file.fact(tiedCache);
  let known = cache.get(lookup.node);
  if (known === undefined) {
    const entry = serverEntryAround(file, lookup.node);
    const tie = entry ? accessOf(file, entry, lookupTarget(file, lookup)).tie : null;
    cache.set(lookup.node, (known = tie !== null && (tie.about !== null || tie.keys.size > 0)));
  }
  return known;
}

/** The condition by which the client picks the record, when nothing else narrows it. */
function chosenBy(file: SourceFile, lookup: Lookup): Condition | null {
  if (lookup.open || hasOpenColumns(lookup)) return null;
  let chosen: Condition | null = null;
  for (const condition of lookup.conditions) {
    const origin = originOf(file, condition.value);
    if (origin.kind === "code") continue;
    // When it was says nothing of whose it is, however it is worked out.
    if (origin.kind === "unknown" && TIME_COLUMN.test(condition.column ?? "")) continue;
    if (origin.kind !== "client") return null;
    if (
      !chosen &&
      condition.column !== null &&
      (isKeyColumn(condition.column) || isPersonById(condition) || isNumberById(condition))
    )
      chosen = condition;
  }
  return chosen;
}

/** `patient = req.params.patientId`: a column that holds whose the record is, by the id of that person. */
const isPersonById = ({ column, value }: Condition): boolean =>
  isOwnerColumn(column!) && isKeyColumn(namesOf(unwrap(value)).at(-1) ?? "");

/** `number = ${params.claimId}`: a column that holds which of them it is, by what is handed over for it. */
const isNumberById = ({ column, value }: Condition): boolean =>
  NUMBER_COLUMN.test(column!) && isKeyColumn(namesOf(unwrap(value)).at(-1) ?? "");

/** Holds if reading or changing the record gives something away or alters it; a look whether it exists does not. */
function matters(file: SourceFile, lookup: Lookup, kind: "person" | "owned"): boolean {
  if (lookup.does === "change") return true;
  const use = useOf(file, lookup.node);
  if (use.changes) return true;
  if (!use.leaves) return false;
  const seen = use.fields ?? (lookup.fields && onlyLeavesOut(lookup.fields) ? null : lookup.fields);
  if (seen === null || seen.length === 0) return lookup.fields === null || lookup.fields.length > 0;
  return kind === "owned" || seen.some(isPrivateOfPerson);
}

interface Access {
  signedIn: Node | null;
  /** What ties the record to the caller, or decides who may come here. */
  tied: Node | null;
  /** The tie, where code on the way to the record makes it. */
  tie: Tie | null;
  /** Another file registers the handler for those who run the service. */
  backOffice?: boolean;
}

/** What the files do about the person asking that register a handler of this one, or mount its router. */
function atMounts(file: SourceFile, entry: Entry, access: Access): void {
  for (const mount of mountsOf(file, entry)) {
    if (isMountedInBackOffice(mount)) access.backOffice = true;
    for (const guard of guardsAt(mount)) {
      if (guard.says === "policy") access.tied ??= guard.node;
      if (guard.says === "sign-in") access.signedIn ??= guard.node;
      for (const code of guard.code) {
        if (tiesOf(code.file, code.node).ties.length > 0) access.tied ??= code.node;
        access.signedIn ??= signInOf(code.file, code.node);
      }
    }
  }
}

/** The handlers that are registered here and hand their request to one that is not: `(req, res) => cards.show(req, res)`. */
function callingEntries(file: SourceFile, entry: Entry): Entry[] {
  if (entry.registration !== null) return [];
  return callsTo(file, entry.fn)
    .slice(0, 6)
    .flatMap((call) => serverEntryAround(file, call) ?? [])
    .filter(({ registration }) => registration !== null);
}

/** The handlers that a handler is registered within: `io.on("connection", (socket) => socket.on("read", …))`. */
const outerEntries = (file: SourceFile, entry: Entry): Entry[] =>
  entry.registration === null
    ? []
    : [...functionsAround(entry.registration)]
        .flatMap((fn) => entryOf(file, fn) ?? [])
        .filter(({ runs }) => runs === "server");

/** What the code on the way to a lookup, or to the call that leads to it, does about the person asking. */
function accessOf(file: SourceFile, entry: Entry, target: Target): Access {
  let signedIn: Node | null = entry.row.signedIn ? entry.fn : null;
  const units = unitsOf(file, entry, target.node);
  const outer = outerEntries(file, entry);
  for (const { fn } of outer) addUnit(file, fn, units, 0, null);
  for (const guard of [entry, ...callingEntries(file, entry), ...outer].flatMap((each) =>
    guardsOf(file, each),
  )) {
    if (guard.says === "policy") return { signedIn: null, tied: guard.node, tie: null };
    if (guard.says === "sign-in") signedIn ??= guard.node;
    for (const code of guard.code) addUnit(code.file, code.node, units, 0, null);
  }
  const ties: Tie[] = [];
  const links: Link[] = [];
  /** `login.memberId !== req.params.id`, where the row of a login says who is asking. */
  const isLinkToCaller = ({ lookups }: Link): boolean =>
    lookups.some((node) => node !== target.node && isSignedInBy(file, node));
  const reaches = ({ node }: { node: Node }): boolean =>
    canRunTogether(node, target.node) && canRunTogether(target.node, node);
  for (const [unit, { file: there, call }] of units) {
    const found = tiesOf(there, unit);
    if (there === file) {
      const linked = found.links.filter(reaches);
      ties.push(
        ...found.ties.filter(reaches),
        ...linked.filter(isLinkToCaller).map(({ lookups, ...link }) => ({ ...link, about: lookups })),
      );
      links.push(...linked);
    } else if (found.ties.length > 0 && (!call || reaches({ node: call })))
      // What a function of another file ties is known here by what it is given.
      ties.push(call ? tieByGiven(file, call) : { node: unit, about: null, keys: new Set() });
  }
  const tie = tieAbout(file, target, ties, links);
  for (const [unit, { file: there }] of units) signedIn ??= signInOf(there, unit);
  return { signedIn, tied: tie?.node ?? null, tie };
}

/**
 * A handler that is registered in another file. The comment above it says that one has to sign in; or handlers beside
 * it tie the same records to the person a guard put into the request: the records have owners, and the guard stands
 * where the handlers are registered.
 */
function behindSignIn(file: SourceFile, entry: Entry, lookup: Lookup): Node | null {
  if (lookup.record === null) return null;
  if (saysOpen(entry)) return null;
  // What stands before it may ask for anything: `publicProcedure`, `withShop`.
  const isBare = standsAlone(file, entry);
  if (entry.registration !== null) return isBare ? forgottenBeside(file, lookup.record) : null;
  const owner = ownerElsewhere(file, lookup.record);
  const said = accessInComment(file, entry.fn);
  if (said) {
    const isPeoples =
      lookup.does === "read" && !useOf(file, lookup.node).changes
        ? true
        : tellsAccessApart(file) || (owner !== null && !MAKER_COLUMN.test(owner.column ?? ""));
    return said === "signed in" && isPeoples ? entry.fn : null;
  }
  if (!isOwnedRecord(lookup.record)) return null;
  // What is a firm's is worked with by those it trusts: which of them, the other file says.
  const person = personElsewhere(file, lookup.record);
  if (person && isReadFromRequest(file, person.value)) return person.value;
  return (
    tiedBeside(file, entry, lookup.record) ?? (isBare && isOwnEntry(entry) ? (owner?.value ?? null) : null)
  );
}

/** Holds for a file whose comments tell those who sign in from others: where all say `Private`, that says little. */
const tellsAccessApart = (file: SourceFile): boolean => file.fact(accessesSaid).size > 1;

const accessesSaid = (file: SourceFile): ReadonlySet<string> =>
  new Set(entriesOf(file).flatMap(({ fn }) => accessInComment(file, fn) ?? []));

/** Holds if nothing stands before a handler but the router it is registered on, and what made that: `express.Router()`. */
function standsAlone(file: SourceFile, entry: Entry): boolean {
  const isRoute = stringOf(entry.registration?.arguments[0]) !== null;
  return guardsOf(file, entry).every(
    ({ node }) =>
      isRoute && !(entry.registration!.arguments as Node[]).includes(wrapped(node)) && !isMounted(node),
  );
}

/** Holds for what a call is given: `router.use(guard)`. */
const isMounted = (node: Node): boolean => {
  const call = wrapped(node).parent;
  return isCallLike(call) && (call.arguments as Node[]).includes(wrapped(node));
};

/** A handler whose guards would stand in this file: a file's place is its address, or a client calls it by name. */
const isOwnEntry = ({ row }: Entry): boolean => "files" in row || "directive" in row;

/** `user: req.user._id` of another handler of the file: such records have owners, and this handler asks for nobody. */
function forgottenBeside(file: SourceFile, record: string): Node | null {
  return isOwnedRecord(record) && !isPublicRecord(record)
    ? (ownerElsewhere(file, record)?.value ?? null)
    : null;
}

/** `booking.user.toString() !== req.user.id` in another handler: the person asking, as that handler reads them. */
function tiedBeside(file: SourceFile, entry: Entry, record: string): Node | null {
  for (const other of entriesOf(file)) {
    if (other.fn === entry.fn || other.registration !== null) continue;
    for (const { node, about } of tiesOf(file, other.fn).ties) {
      const isSame = (each: Node): boolean => {
        const known = lookupAt(file, each)?.record;
        return typeof known === "string" && sameRecord(known, record);
      };
      if (!about?.some(isSame)) continue;
      const caller = within(file, "MemberExpression", node).find(
        (member) => isReadFromRequest(file, member) && originOf(file, member).kind === "caller",
      );
      if (caller) return caller;
    }
  }
  return null;
}

/** `req.user._id`: read as it stands in the request, where something before the handler put it. */
function isReadFromRequest(file: SourceFile, node: Node): boolean {
  let current = unwrap(node);
  while (current.type === "MemberExpression") {
    current = unwrap(current.object);
    if (isRequestLike(file, current)) return true;
  }
  return false;
}

/** Functions whose code counts, each with its file, and for one of another file the call here that leads to it. */
type Units = Map<FunctionNode, { file: SourceFile; call: CallLike | null }>;

/** The functions whose code decides: the handler, those around the lookup, their callers, and what all of them call. */
function unitsOf(file: SourceFile, entry: Entry, node: Node): Units {
  const units: Units = new Map();
  for (const fn of functionsAround(node)) {
    const frequency = frequencyOfFunction(file, fn);
    if (frequency.kind === "once") break;
    addUnit(file, fn, units, 0, null);
    for (const call of callsTo(file, fn).slice(0, 6))
      for (const around of functionsAround(call))
        if (frequencyOfFunction(file, around).kind === "per request") addUnit(file, around, units, 0, null);
    if (frequency.kind === "per request" && frequency.entry.fn === fn) break;
  }
  addUnit(file, entry.fn, units, 0, null);
  return units;
}

function addUnit(file: SourceFile, fn: FunctionNode, units: Units, depth: number, by: CallLike | null): void {
  if (units.has(fn) || depth > 3 || units.size > 24) return;
  units.set(fn, { file, call: by });
  for (const { call, called } of calledBy(file, fn))
    addUnit(called.file, called.node, units, depth + 1, by ?? (called.file === file ? null : call));
}

interface Called {
  call: CallLike;
  called: Place<FunctionNode>;
}

const calledCache = (_file: SourceFile): Map<FunctionNode, readonly Called[]> => new Map();

/** The functions outside a function that its calls run, in source order. */
function calledBy(file: SourceFile, fn: FunctionNode): readonly Called[] {
  const cache = file.fact(calledCache);
  let known = cache.get(fn);
  if (!known) {
    known = within(file, "CallExpression", fn).flatMap((call) => {
      const called = functionAt(file, call.callee);
      return !called || (called.file === file && contains(fn, called.node)) ? [] : [{ call, called }];
    });
    cache.set(fn, known);
  }
  return known;
}

/** Holds for the lookup of the row of somebody who signed in. */
const isSignedInBy = (file: SourceFile, node: Node): boolean => {
  const lookup = lookupAt(file, node);
  return lookup !== null && isSignInLookup(file, lookup);
};

const signInCache = (_file: SourceFile): Map<FunctionNode, Node | null> => new Map();

function signInOf(file: SourceFile, fn: FunctionNode): Node | null {
  const cache = file.fact(signInCache);
  let known = cache.get(fn);
  if (known === undefined) cache.set(fn, (known = findSignIn(file, fn)));
  return known;
}

const SIGNED_IN_TEXT =
  /user|session|auth|member|viewer|account|customer|patient|guest|token|uid|\bsub\b|claims|principal|jwt|\bme\b|learner|student|employee|staff|kaiin|candidate|applicant|tenant|credentials|owner/i;

/** `!locals.owner`, `session === null`: what is missing is neither the client's own choice nor a record. */
function asksForSomebody(file: SourceFile, test: Node): boolean {
  const inner = unwrap(test);
  if (inner.type === "LogicalExpression")
    return asksForSomebody(file, inner.left) || asksForSomebody(file, inner.right);
  const missing =
    inner.type === "UnaryExpression" && inner.operator === "!"
      ? inner.argument
      : inner.type === "BinaryExpression" &&
          /^==/.test(inner.operator) &&
          /^(?:null|undefined)$/.test(file.textOf(inner.right))
        ? inner.left
        : null;
  if (!missing) return false;
  const { kind } = originOf(file, missing as Node);
  const lookups = lookupsBehind(file, missing as Node);
  if (lookups.length > 0) return lookups.every((node) => isSignedInBy(file, node));
  return kind === "caller" || kind === "unknown";
}

/** `getAccount({ storeId })` with the client's own choice: it finds whom the client names, not who is asking. */
const isToldWhom = (file: SourceFile, call: CallLike): boolean =>
  call.arguments.some(
    (argument) =>
      isChosenByClient(file, argument) &&
      !isRequestLike(file, argument) &&
      !/auth|token|cookie|header|session|bearer/i.test(file.textOf(argument)),
  );

function isChosenByClient(file: SourceFile, node: Node): boolean {
  const inner = unwrap(node);
  return inner.type === "ObjectExpression"
    ? inner.properties.some((each) => each.type === "Property" && isChosenByClient(file, each.value))
    : originOf(file, inner).kind === "client";
}

/** A place that reads who is asking, or makes sure that somebody is. */
function findSignIn(file: SourceFile, fn: FunctionNode): Node | null {
  for (const call of within(file, "CallExpression", fn)) {
    const name = calledName(call);
    if (isCallerFunctionName(name) || isCurrentCallerName(name)) {
      if (
        !isToldWhom(file, call) &&
        (flowOf(file, call).identity ||
          /^(?:require|ensure|must|assert|verify|authenticate|get|current|load)/.test(name))
      )
        return call;
    } else if (
      saysSignIn(name) &&
      /^(?:require|ensure|must|assert|check|is|authenticate|protect|verify|auth|get|with|signed|logged)|(?:Verify|Authenticate|Check)$/.test(
        name,
      ) &&
      call.arguments.length <= 3
    ) {
      if (!/token|password|hash|sign(?:ature)?$/i.test(name) || flowOf(file, call).identity) return call;
    }
  }
  for (const member of within(file, "MemberExpression", fn)) {
    if (!SIGNED_IN_TEXT.test(file.textOf(member))) continue;
    const evidence = flowOf(file, member).identity;
    if (evidence && !evidence.byName && originOf(file, member).kind !== "client") return member;
  }
  for (const name of within(file, "Identifier", fn)) {
    if (
      !SIGNED_IN_TEXT.test(name.name) ||
      name.parent.type === "MemberExpression" ||
      name.parent.type === "Property"
    )
      continue;
    const evidence = flowOf(file, name).identity;
    if (evidence && !evidence.byName && originOf(file, name).kind !== "client") return name;
  }
  for (const { test, consequent } of within(file, "IfStatement", fn))
    if (
      SIGNED_OUT_ANSWERS.test(file.textOf(consequent)) &&
      alwaysLeaves(consequent) &&
      asksForSomebody(file, test)
    )
      return test;
  // `try { req.invite = jwt.verify(…) } catch { res.status(401) … }`
  for (const { block, handler } of within(file, "TryStatement", fn))
    if (handler && SIGNED_OUT_ANSWERS.test(file.textOf(handler.body))) {
      const verified = within(file, "CallExpression", block).find((call) =>
        VERIFYING_CALLS.test(calledName(call)),
      );
      if (verified) return verified;
    }
  return null;
}
