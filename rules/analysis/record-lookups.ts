import { LOOKUPS, MANAGERS, MODEL_SCOPES, TABLE_HOLDERS } from "../models/databases.js";
import type { LookupRow } from "../models/schema.js";
import { argumentOf, chainsOf, namesOf, type Chain, type Step } from "./chains.js";
import { continuedBy, laterSteps, onDocument } from "./held-chains.js";
import type { SourceFile } from "./file.js";
import { flowOf } from "./flow.js";
import { isFunction, keyOf, stringOf, unwrap, wrapped, type Node } from "./nodes.js";
import { keptLookupsIn } from "./kept-lookups.js";
import { pathOf } from "./paths.js";
import {
  readCondition,
  readFields,
  readStep,
  readText,
  unwrapFields,
  type Condition,
  type Reading,
} from "./record-conditions.js";
import { isKeyColumn, isOwnerColumn } from "./record-kinds.js";
import { isConditionStep, isNeutralStep } from "./query-steps.js";
import { documentsOf } from "./record-documents.js";
import { chosenFields, includedIn } from "./record-fields.js";
import { hidesRows, keyPrefix, looksLikeModel, namesTable, placeOf, recordName } from "./record-names.js";
import { taggedLookupsOf, textLookupIn } from "./record-texts.js";

/** A read or change of stored records. */
export interface Lookup {
  /** The whole chain. */
  node: Node;
  does: "read" | "change";
  many: boolean;
  /** What the record is called in the code: `applicantProfile`; null when unknown. */
  record: string | null;
  /** The records whose parts it is, where the place of a document says so: `patients/…/private/…`. */
  under?: readonly string[];
  conditions: readonly Condition[];
  /** Part of the condition could not be read: nothing may be concluded from what it lacks. */
  open: boolean;
  /** The client carries the session of its user: the database itself decides which records that user sees. */
  rowSecurity: boolean;
  /** Fields that were chosen; null for the whole record. An empty list: chosen, but not readable. */
  fields: readonly string[] | null;
  /** Related records that come along whole: `include: { author: true }`. */
  included: readonly string[];
  /** Names of the fields that are written. */
  written: readonly string[];
  /** The values written, by field: what a create says about whose the record is. */
  data: readonly Condition[];
  /** What is written, as it stands in the call. */
  writes: readonly Node[];
  /** The record itself comes back, not a count. */
  gives: boolean;
  /** Where the condition is written, for changes to it. */
  where: { node: Node; form: "fields" | "id" | "expression" | "pair"; step: Step } | null;
  /** For a record that the file keeps itself: the fields that it is known to have. */
  kept?: readonly string[];
}

const holders = new Set(TABLE_HOLDERS);
const managers = new Set(MANAGERS);
const modelScopes = new Set(MODEL_SCOPES);
const rowsByStep = new Map<string, LookupRow[]>();
for (const row of LOOKUPS)
  for (const step of row.steps) rowsByStep.set(step, [...(rowsByStep.get(step) ?? []), row]);

/** Every lookup of the file, in source order. */
export const lookupsOf = (file: SourceFile): readonly Lookup[] => file.fact(findLookups);

const byNode = (file: SourceFile): Map<Node, Lookup> =>
  new Map([...lookupsOf(file), ...taggedLookupsOf(file)].map((lookup) => [lookup.node, lookup]));

/** The lookup an expression is, seen through awaits and casts. */
export const lookupAt = (file: SourceFile, node: Node): Lookup | null =>
  file.fact(byNode).get(unwrap(node)) ?? null;

function findLookups(file: SourceFile): Lookup[] {
  const kept = keptLookupsIn(file);
  const stored = lookupsInChains(file);
  if (kept.length === 0) return stored;
  const known = new Set(stored.map(({ node }) => node));
  return [...stored, ...kept.filter(({ node }) => !known.has(node))].sort(
    (one, other) => one.node.range[0] - other.node.range[0],
  );
}

function lookupsInChains(file: SourceFile): Lookup[] {
  return chainsOf(file).flatMap((chain) => {
    const held = continuedBy(file, chain);
    // The steps belong to the lookup that the name holds.
    if (held && lookupIn(file, held, [])) return [];
    const later = isLookedUp(chain) ? laterSteps(file, chain) : [];
    const own = lookupIn(file, chain, later) ?? textLookupIn(file, chain);
    if (own) return isKeptStatement(chain) ? [] : [own];
    const whole = held ? { ...chain, root: held.root, steps: [...held.steps, ...chain.steps] } : null;
    const through = onDocument(file, chain) ?? whole;
    return (through && (lookupIn(file, through, []) ?? textLookupIn(file, through))) ?? [];
  });
}

/** Holds unless no step of a chain is one that looks records up. */
const isLookedUp = ({ steps }: Chain): boolean => steps.some((step) => rowsByStep.has(step.name));

/** `const find = db.prepare("select …")`: a statement that is kept, to be run with values later. */
function isKeptStatement({ node, steps }: Chain): boolean {
  return steps.at(-1)!.name === "prepare" && wrapped(node).parent?.type === "VariableDeclarator";
}

/** `db.invoices`, `this.repos.members`: a property of what holds them all, no call on the way. */
function isHeldTable(receiver: Node): boolean {
  const inner = unwrap(receiver);
  if (inner.type !== "MemberExpression" || inner.computed) return false;
  const object = unwrap(inner.object);
  return (
    (object.type === "Identifier" || object.type === "MemberExpression") &&
    holders.has((namesOf(object).at(-1) ?? "").toLowerCase())
  );
}

function lookupIn(file: SourceFile, chain: Chain, later: readonly Step[]): Lookup | null {
  for (const [index, step] of chain.steps.entries())
    for (const row of rowsByStep.get(step.name) ?? []) {
      const lookup = byRow(file, chain, index, step, row, later);
      if (lookup) return lookup;
    }
  return null;
}

function byRow(
  file: SourceFile,
  chain: Chain,
  index: number,
  step: Step,
  row: LookupRow,
  later: readonly Step[],
): Lookup | null {
  if (row.called ? step.receiver !== null : step.receiver === null) return null;
  if (isFunction(unwrap(step.call.arguments[0] ?? step.call)) && !row.builder) return null;
  const before = chain.steps.slice(0, index);
  const after = [...chain.steps.slice(index + 1), ...(row.builder ? later : [])];
  if (row.after && !before.some((each) => row.after!.includes(each.name))) return null;
  if (row.ends && !after.some((each) => row.ends!.includes(each.name))) return null;
  const where = row.where
    ?.map((place) => ({ place, node: placeOf(file, step.call, place) }))
    .find(({ node }) => node !== null);
  if (row.named && !where) return null;
  if (row.on && !(step.receiver && pathOf(file, step.receiver) === row.on)) return null;
  if (row.manager && !(step.receiver && managers.has(namesOf(step.receiver).at(-1) ?? ""))) return null;
  if (row.holder && !(step.receiver && isHeldTable(step.receiver))) return null;
  if (row.least && step.call.arguments.length < row.least) return null;
  const column = row.pair ? stringOf(step.call.arguments[0]) : null;
  if (row.pair && column === null) return null;
  if (row.model && !(step.receiver && looksLikeModel(file, step.receiver))) return null;
  if (row.tables && !namesTable(file, step.call.arguments[0])) return null;
  const documents = row.record === "documents" ? documentsOf(file, chain.steps) : null;
  if (row.record === "documents" && (!documents || documents.many !== Boolean(row.many))) return null;
  const named = documents?.record ?? recordName(file, row, step);
  if (named === null && !row.builder) return null;
  const out: Reading = { conditions: [...(documents?.conditions ?? [])], open: false };
  let shape: Lookup["where"] = null;
  if (where?.node && column !== null) out.conditions.push({ column, value: where.node });
  else if (where?.node) {
    shape = { node: where.node, form: readCondition(file, where.node, out), step };
  } else if (
    row.where &&
    step.call.arguments.length > 0 &&
    !(row.options === "0" && isReadableOptions(step.call.arguments[0]!))
  )
    out.open = true;
  if (shape?.form === "id") out.conditions.push(...toldBeside(step.call.arguments, shape.node));
  const values = row.texts ? placeOf(file, step.call, row.texts.values) : null;
  for (const place of row.texts?.at ?? []) {
    const text = placeOf(file, step.call, place);
    if (text) readText(file, stringOf(text) ?? "?", values ? [unwrapFields(values)] : [], out);
  }
  const record = (row.prefixed ? keyPrefix(file, out.conditions) : null) ?? named;
  if (before.some((each) => modelScopes.has(each.name))) out.open = true;
  for (const each of [
    ...(row.builder ? before.filter((first) => !givesClient(file, first)) : []),
    ...after,
  ]) {
    if (isConditionStep(each.name)) {
      const form = readStep(file, each, out);
      if (!shape && form) shape = { node: each.call.arguments[0]!, form, step: each };
    } else if (!isNeutralStep(each.name)) out.open = true;
  }
  const changed = row.does === "change" || after.some((each) => row.changedBy?.includes(each.name));
  const options = row.options ? placeOf(file, step.call, row.options) : null;
  const data = row.data ? placeOf(file, step.call, row.data) : argumentOf(after, ["set", "update", "patch"]);
  const written: Reading = { conditions: [], open: false };
  if (data) readFields(file, data, written);
  return {
    node: chain.node,
    does: changed ? "change" : "read",
    many:
      Boolean(row.many) &&
      !after.some((each) =>
        /^(?:first|single|maybeSingle|getOne|getOneOrFail|executeTakeFirst|executeTakeFirstOrThrow|getRawOne|get)$/.test(
          each.name,
        ),
      ),
    record,
    ...(documents && { under: documents.under }),
    conditions: out.conditions,
    open: out.open,
    rowSecurity: hidesRows(file, chain),
    fields: chosenFields(file, options, row, [...before, ...after]),
    included: includedIn(options, after),
    written: written.conditions.flatMap(({ column }) => column ?? []),
    data: written.conditions,
    writes: data ? [data] : [],
    gives: !changed || givesRecord(row, step, after),
    where: shape,
  };
}

/** `visits.update(id, req.user.clinicId, changes)`: whose it has to be is handed over beside its id. */
const toldBeside = (given: readonly Node[], id: Node): Condition[] =>
  given.flatMap((argument) => {
    const names = namesOf(argument.type === "SpreadElement" ? argument.argument : argument);
    const last = names.at(-1) ?? "";
    const column = /^_?u?u?id$/i.test(last) ? `${names.at(-2) ?? ""}Id` : last;
    return unwrap(argument) !== unwrap(id) && isKeyColumn(column) && isOwnerColumn(column)
      ? [{ column, value: argument }]
      : [];
  });

/** `useDrizzle()`, `getDb(c.env)`: a function that gives the client of the database, for nobody in particular. */
const givesClient = (file: SourceFile, { receiver, call }: Step): boolean =>
  receiver === null &&
  call.arguments.every((argument) => argument.type !== "SpreadElement" && !flowOf(file, argument).identity);

/** Changes that answer with the record they changed. */
const givesRecord = (row: LookupRow, step: Step, after: readonly Step[]): boolean =>
  /^findOneAnd|^findByIdAnd|AndFetch/.test(step.name) ||
  (/^(?:update|upsert|delete)$/.test(step.name) && row.named === "where" && row.where?.[0] === "0.where") ||
  after.some((each) => /^returning(?:All)?$/.test(each.name));

/** An options object whose properties can all be read: what it does not have is not there. */
const isReadableOptions = (node: Node): boolean => {
  const inner = unwrap(node);
  return (
    inner.type === "ObjectExpression" &&
    inner.properties.every((property) => property.type === "Property" && keyOf(property) !== null)
  );
};
