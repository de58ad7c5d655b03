import { responseCallAround } from "./answers.js";
import { readsOf, soleDefinitionOf, variableOf } from "./bindings.js";
import { frequencyOf } from "./entries.js";
import type { SourceFile } from "./file.js";
import { flowOf, type Evidence } from "./flow.js";
import { membersNamed } from "./functions.js";
import { givenPersonIn } from "./given-people.js";
import { isComponentScope, lifetimeOf, outlivesEntry } from "./lifetimes.js";
import { creationsBehind, lookupsBehind } from "./looked-up.js";
import { callsWhere } from "./named-nodes.js";
import { isOnlyPersonsProperty, isPersonName } from "./names.js";
import { classAround, keyOf, propertyValue, unwrap, wrapped, type Node } from "./nodes.js";
import {
  identityIn,
  mayRunPerRequest,
  runsPerRequest,
  servesMany,
  type SharedWrite,
} from "./shared-writes.js";
import { recordAskedFor } from "./stored-records.js";

const addingCalls = callsWhere((name) => /^(?:push|unshift|add|splice)$/.test(name));

/** Methods that take out of a list what was put into it, or look for somebody's own part of it. */
const DRAINS_OR_LOOKS_UP =
  /^(?:splice|shift|pop|find|findLast|findIndex|findLastIndex|filter|some|every|indexOf|includes|delete|clear|has)$/;

/** Those of them that only keep a list short when nobody takes what they give. */
const SHORTENS = /^(?:splice|shift|pop)$/;

/** What an element of a list of connections holds: it is there to be answered later, not to be shown to others. */
const CONNECTION =
  /:(?:response|reply|socket|stream|controller)\b|\b(?:res|response|reply|socket|ws|resolve|reject|controller|stream)\b/;

/** A connection, by its name: what a database gave may be called a response as well. */
const isConnection = (file: SourceFile, value: Node): boolean =>
  CONNECTION.test(file.textOf(value)) &&
  lookupsBehind(file, value).length + creationsBehind(file, value).length === 0;

/** Names of lists whose elements wait for something to happen with them. */
const WAITS =
  /queue|buffer|batch|pending|jobs?\b|tasks?\b|listener|subscri|handlers?\b|callbacks?\b|observers?\b|events?\b|outbox|waiting|retries/i;

/** Holds for a list that stands for a database's table: `users`, whatever a class named for being in memory keeps. */
const isTable = (file: SourceFile, at: Node, list: string): boolean =>
  isPersonName(list.slice(list.lastIndexOf(".") + 1)) ||
  /memory|fake|mock|stub|dummy/i.test(`${classAround(at)?.id?.name ?? ""} ${file.path}`);

/** A list that outlives the request: how it was made, and every place that reads it. */
interface List {
  made: Node;
  reads: readonly Node[];
}

/** `recent.push({ email: user.email })` on a list that only grows, of the module or of a class: everybody's data in one place. */
export function* growingLists(file: SourceFile): Generator<SharedWrite> {
  for (const call of addingCalls(file)) {
    const callee = unwrap(call.callee);
    if (callee.type !== "MemberExpression") continue;
    const target = unwrap(callee.object);
    const added = keyOf(callee) === "splice" ? call.arguments.slice(2) : call.arguments;
    if (added.length === 0) continue;
    const list =
      target.type === "Identifier"
        ? listOfName(file, target, call)
        : (listOfField(file, target) ?? listOfObject(file, target, call));
    if (!list || !isList(file, unwrap(list.made), keyOf(callee)) || isTakenFrom(file, list, call)) continue;
    if (added.some((each) => isConnection(file, each))) continue;
    const evidence = evidenceIn(file, call, added, list);
    if (evidence)
      yield { at: call, target, evidence, how: target.type === "Identifier" ? "variable" : "field" };
  }
}

/** Whose data is added: by who is asking, by what was asked for, or by the person that a service is given. */
function evidenceIn(file: SourceFile, at: Node, values: readonly Node[], list: List): Evidence | null {
  if (runsPerRequest(file, at)) {
    // A list that starts with entries is configuration: what a visitor typed does not belong there either.
    const own =
      identityIn(file, values) ??
      (isFilled(unwrap(list.made)) ? typedIn(file, values) : null) ??
      (isKeptShort(file, list) ? typedByNameIn(file, values) : null) ??
      (isSent(file, list) ? askedForIn(file, values) : null);
    if (own) return own;
  } else if (!servesMany(file, at) || frequencyOf(file, at).kind === "once") return null;
  const callee = at.type === "CallExpression" ? unwrap(at.callee) : at;
  const name = callee.type === "MemberExpression" ? file.textOf(callee.object) : "";
  return WAITS.test(name) || isTable(file, at, name) ? null : givenPersonIn(file, values);
}

/** Holds for a list that a response is made of: `res.json({ slips })`. */
const isSent = (file: SourceFile, { reads }: List): boolean =>
  reads.some((read) => responseCallAround(file, read) !== null);

/** Somebody's record among what is added, where the request says which. */
function askedForIn(file: SourceFile, values: readonly Node[]): Evidence | null {
  for (const value of values) {
    const evidence = recordAskedFor(file, value);
    if (evidence) return evidence;
  }
  return null;
}

function listOfName(file: SourceFile, name: Node, at: Node): List | null {
  const variable = mayRunPerRequest(file) || servesMany(file, at) ? variableOf(file, name) : null;
  const only = variable ? soleDefinitionOf(variable) : null;
  return variable &&
    only?.kind === "value" &&
    outlivesEntry(file, variable, at) &&
    !isComponentScope(file, name)
    ? { made: only.node, reads: readsOf(variable) }
    : null;
}

/** `this.recent` of a service, `Report.recent` of a class: what the field is declared with, and its other mentions. */
function listOfField(file: SourceFile, target: Node): List | null {
  const key = target.type === "MemberExpression" ? keyOf(target) : null;
  const owner = classAround(target);
  if (target.type !== "MemberExpression" || key === null || !owner) return null;
  const holder = unwrap(target.object);
  const isOwn =
    holder.type === "ThisExpression" || (holder.type === "Identifier" && holder.name === owner.id?.name);
  const declared = owner.body.body.find(
    (member) => member.type === "PropertyDefinition" && keyOf(member) === key,
  );
  if (!isOwn || declared?.type !== "PropertyDefinition" || !declared.value) return null;
  const outlives = declared.static || lifetimeOf(file, target) === "process";
  return outlives ? { made: declared.value, reads: membersNamed(file, key) } : null;
}

/** `state.recent` of an object that is written down at the top of the file. */
function listOfObject(file: SourceFile, target: Node, at: Node): List | null {
  const key = target.type === "MemberExpression" ? keyOf(target) : null;
  const name = target.type === "MemberExpression" ? unwrap(target.object) : null;
  const variable = name?.type === "Identifier" ? variableOf(file, name) : null;
  const only = variable ? soleDefinitionOf(variable) : null;
  if (!variable || key === null || only?.kind !== "value" || only.parts.length > 0) return null;
  const made = propertyValue(only.node, key);
  if (!made || !outlivesEntry(file, variable, at) || isComponentScope(file, name!)) return null;
  const reads = membersNamed(file, key).filter((each) => {
    const object = each.type === "MemberExpression" ? unwrap(each.object) : null;
    return object?.type === "Identifier" && variableOf(file, object) === variable;
  });
  return { made, reads };
}

/** A written list, or a set that is added to. */
function isList(file: SourceFile, made: Node, method: string | null): boolean {
  if (method !== "add") return made.type === "ArrayExpression";
  return made.type === "NewExpression" && made.arguments.length === 0 && file.textOf(made.callee) === "Set";
}

const isFilled = (list: Node): boolean => list.type === "ArrayExpression" && list.elements.length > 0;

function typedIn(file: SourceFile, values: readonly Node[]): Evidence | null {
  for (const value of values) {
    const { input, personal } = flowOf(file, value);
    if (input && personal && !personal.byName) return personal;
  }
  return null;
}

/** A personal field that a visitor typed, under its name: `{ name, phone: req.body.phone }`. */
function typedByNameIn(file: SourceFile, values: readonly Node[]): Evidence | null {
  for (const value of values.map(unwrap))
    for (const property of value.type === "ObjectExpression" ? value.properties : []) {
      if (property.type !== "Property" || !isOnlyPersonsProperty(keyOf(property) ?? "")) continue;
      const { input, personal } = flowOf(file, property.value);
      if (input && personal) return personal;
    }
  return null;
}

/** Holds for a list that only keeps its last entries: no table of a toy application, but what came in lately. */
const isKeptShort = (file: SourceFile, { reads }: List): boolean =>
  reads.some((read) => useOf(file, read) === "shortens");

/** Holds if something is taken out of a list again, or looked up in it by whose it is: a queue, a table. */
const isTakenFrom = (file: SourceFile, { reads }: List, adding: Node): boolean =>
  reads.some((read) => {
    const member = wrapped(read).parent;
    const isOwn = member !== undefined && member !== null && wrapped(member).parent === adding;
    return !isOwn && useOf(file, read) === "takes";
  });

/** What a mention of a list does with its elements: drops the oldest, takes or looks for some, or neither. */
function useOf(file: SourceFile, read: Node): "shortens" | "takes" | null {
  const member = wrapped(read).parent;
  // `recent = recent.slice(-20)` keeps it short, anything else empties it.
  if (member?.type === "AssignmentExpression" && unwrap(member.left) === unwrap(read))
    return /\.slice\(/.test(file.textOf(member.right)) ? "shortens" : "takes";
  if (member?.type === "ForOfStatement") return "takes";
  if (member?.type !== "MemberExpression" || unwrap(member.object) !== unwrap(read)) return null;
  const key = keyOf(member) ?? "";
  if (key === "length" && member.parent.type === "AssignmentExpression")
    return isZero(member.parent.right) ? "takes" : "shortens";
  if (!DRAINS_OR_LOOKS_UP.test(key)) return null;
  return SHORTENS.test(key) && isUnused(member) ? "shortens" : "takes";
}

/** `recent.length = 0` empties it, `recent.length = 20` keeps it short. */
const isZero = (length: Node): boolean => length.type === "Literal" && length.value === 0;

/** Holds if nobody takes what a call of a method gives: `list.shift();`. */
function isUnused(method: Node): boolean {
  const call = wrapped(method).parent;
  return (
    call?.type === "CallExpression" &&
    /^(?:ExpressionStatement|IfStatement)$/.test(wrapped(call).parent?.type ?? "")
  );
}
