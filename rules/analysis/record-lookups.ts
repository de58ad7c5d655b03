import {
  CONDITION_STEPS, LOOKUPS, MANAGERS, MODEL_GETTERS, MODEL_SUFFIXES, MODEL_TYPES, NEUTRAL_STEPS, ROW_SECURITY, SELECTING_OPTIONS, SELECTING_STEPS,
  TEXT_QUERIES,
} from "../models/databases.js"; // prettier-ignore
import type { LookupRow } from "../models/schema.js";
import { definitionsOf, soleDefinitionOf, variableOf } from "./bindings.js";
import { calledName, chainsOf, namesOf, type Chain, type Step } from "./chains.js";
import { injectedTokenOf } from "./injections.js";
import type { SourceFile } from "./file.js";
import { returnsOf } from "./functions.js";
import { wordsOf } from "./names.js";
import {
  classAround,
  isCallLike,
  isFunction,
  keyOf,
  propertyOf,
  stringOf,
  unwrap,
  type CallLike,
  type Node,
} from "./nodes.js";
import { literalPart, textsOf } from "./texts.js";

/** One test of a condition: the column and the value it is compared with. */
export interface Condition {
  column: string | null;
  value: Node;
}

/** A read or change of stored records. */
export interface Lookup {
  /** The whole chain. */
  node: Node;
  does: "read" | "change";
  many: boolean;
  /** What the record is called in the code: `applicantProfile`; null when unknown. */
  record: string | null;
  conditions: readonly Condition[];
  /** Part of the condition could not be read: nothing may be concluded from what it lacks. */
  open: boolean;
  /** Fields that were chosen; null for the whole record. An empty list: chosen, but not readable. */
  fields: readonly string[] | null;
  /** Related records that come along whole: `include: { author: true }`. */
  included: readonly string[];
  /** Names of the fields that are written. */
  written: readonly string[];
  /** The values written, by field: what a create says about whose the record is. */
  data: readonly Condition[];
  /** The record itself comes back, not a count. */
  gives: boolean;
  /** Where the condition is written, for changes to it. */
  where: { node: Node; form: "fields" | "id" | "expression" | "pair"; step: Step } | null;
}

const neutral = new Set(NEUTRAL_STEPS);
const conditionSteps = new Set(CONDITION_STEPS);
const selectingSteps = new Set(SELECTING_STEPS);
const managers = new Set(MANAGERS);
const modelGetters = new Set(MODEL_GETTERS);
const modelTypes = new Set(MODEL_TYPES);
const textQueries = new Set(TEXT_QUERIES);
const rowsByStep = new Map<string, LookupRow[]>();
for (const row of LOOKUPS)
  for (const step of row.steps) rowsByStep.set(step, [...(rowsByStep.get(step) ?? []), row]);

/** Every lookup of the file, in source order. */
export const lookupsOf = (file: SourceFile): readonly Lookup[] => file.fact(findLookups);

const byNode = (file: SourceFile): Map<Node, Lookup> =>
  new Map(lookupsOf(file).map((lookup) => [lookup.node, lookup]));

/** The lookup an expression is, seen through awaits and casts. */
export const lookupAt = (file: SourceFile, node: Node): Lookup | null =>
  file.fact(byNode).get(unwrap(node)) ?? null;

/** What the file creates: the record's name and the values it is given, to learn which column says whose it is. */
export const creationsOf = (file: SourceFile): readonly Creation[] => file.fact(findCreations);

/** A record that is made: the call, what it is called, what it is given; `whole` when the call answers with all of it. */
export interface Creation {
  node: Node;
  record: string;
  data: readonly Condition[];
  whole: boolean;
}

function findLookups(file: SourceFile): Lookup[] {
  const found: Lookup[] = [];
  for (const chain of chainsOf(file)) {
    const lookup = lookupIn(file, chain) ?? textLookupIn(file, chain);
    if (lookup) found.push(lookup);
  }
  return found;
}

function lookupIn(file: SourceFile, chain: Chain): Lookup | null {
  for (const [index, step] of chain.steps.entries())
    for (const row of rowsByStep.get(step.name) ?? []) {
      const lookup = byRow(file, chain, index, step, row);
      if (lookup) return lookup;
    }
  return null;
}

function byRow(file: SourceFile, chain: Chain, index: number, step: Step, row: LookupRow): Lookup | null {
  if (row.called ? step.receiver !== null : step.receiver === null) return null;
  if (isFunction(unwrap(step.call.arguments[0] ?? step.call)) && !row.builder) return null;
  const before = chain.steps.slice(0, index);
  const after = chain.steps.slice(index + 1);
  if (row.after && !before.some((each) => row.after!.includes(each.name))) return null;
  if (row.ends && !after.some((each) => row.ends!.includes(each.name))) return null;
  const where = row.where
    ?.map((place) => ({ place, node: placeOf(file, step.call, place) }))
    .find(({ node }) => node !== null);
  if (row.named && !where) return null;
  if (row.manager && !(step.receiver && managers.has(namesOf(step.receiver).at(-1) ?? ""))) return null;
  if (row.model && !(step.receiver && looksLikeModel(file, step.receiver))) return null;
  if (row.tables && !namesTable(file, step.call.arguments[0])) return null;
  if (hidesRows(file, chain)) return null;
  const record = recordName(file, row, step, before);
  if (record === null && !row.builder) return null;
  const out: Reading = { conditions: [], open: false };
  let shape: Lookup["where"] = null;
  if (where?.node) {
    shape = { node: where.node, form: readCondition(file, where.node, out), step };
  } else if (
    row.where &&
    step.call.arguments.length > 0 &&
    !(row.options === "0" && isReadableOptions(step.call.arguments[0]!))
  )
    out.open = true;
  for (const each of [...(row.builder ? before : []), ...after]) {
    if (conditionSteps.has(each.name)) {
      const form = readStep(file, each, out);
      if (!shape && form) shape = { node: each.call.arguments[0]!, form, step: each };
    } else if (!neutral.has(each.name)) out.open = true;
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
    conditions: out.conditions,
    open: out.open,
    fields: chosenFields(file, options, row, [...before, ...after]),
    included: includedIn(options),
    written: written.conditions.flatMap(({ column }) => column ?? []),
    data: written.conditions,
    gives: !changed || givesRecord(row, step, after),
    where: shape,
  };
}

/** Changes that answer with the record they changed. */
const givesRecord = (row: LookupRow, step: Step, after: readonly Step[]): boolean =>
  /^findOneAnd|^findByIdAnd|AndFetch/.test(step.name) ||
  (/^(?:update|upsert|delete)$/.test(step.name) && row.named === "where" && row.where?.[0] === "0.where") ||
  after.some((each) => /^returning(?:All)?$/.test(each.name));

const argumentOf = (steps: readonly Step[], names: readonly string[]): Node | null =>
  steps.find((step) => names.includes(step.name))?.call.arguments[0] ?? null;

/** An options object whose properties can all be read: what it does not have is not there. */
const isReadableOptions = (node: Node): boolean => {
  const inner = unwrap(node);
  return (
    inner.type === "ObjectExpression" &&
    inner.properties.every((property) => property.type === "Property" && keyOf(property) !== null)
  );
};

/** The value at a place of a call: `0.where`, looked up through constants. */
function placeOf(file: SourceFile, call: CallLike, place: string): Node | null {
  const [index, ...parts] = place.split(".");
  const argument = call.arguments[Number(index)];
  if (!argument || argument.type === "SpreadElement") return null;
  return parts.length === 0 ? argument : literalPart(file, argument, parts);
}

// ── What the record is called ────────────────────────────────────────────────────────────────────────────────────

function recordName(file: SourceFile, row: LookupRow, step: Step, before: readonly Step[]): string | null {
  if (row.record === "collection")
    return tableName(file, argumentOf([...before].reverse(), ["collection", "ref"]));
  if (row.record !== "receiver") return tableName(file, placeOf(file, step.call, row.record));
  return step.receiver ? modelName(file, step.receiver) : null;
}

/** `"members"`, `members`, `schema.members`, `process.env.MEMBERS_TABLE`. */
function tableName(file: SourceFile, node: Node | null): string | null {
  if (!node) return null;
  const inner = unwrap(node);
  const text =
    stringOf(inner) ??
    (inner.type === "Identifier" ? textsOf(file, inner).find((each) => /^[\w.\s"]+$/.test(each)) : undefined);
  const name =
    text !== undefined && text !== null
      ? text.trim().split(/\s+/)[0]!.replace(/^.*\./, "")
      : namesOf(inner).at(-1);
  return name ? withoutSuffix(name.replace(/^(?:TABLE|TBL)_|_?(?:TABLE|TBL)(?:_NAME)?$/i, "")) : null;
}

const suffix = new RegExp(`(?:${MODEL_SUFFIXES.join("|")})s?$`);

const withoutSuffix = (name: string): string => {
  const bare = name.replace(suffix, "");
  return bare.length > 1 ? bare : name;
};

/** The name of the record a model object is for: by its type, what it was got with, or its own name. */
function modelName(file: SourceFile, receiver: Node): string | null {
  const inner = unwrap(receiver);
  const got = gotWith(file, inner);
  if (got !== null) return got;
  const names = namesOf(inner);
  const last = names.at(-1);
  if (last === undefined || last === "this") return null;
  if (isCallLike(inner)) return null;
  return withoutSuffix(last);
}

/** `getRepository(User)`, `collection("users")`, a field or name that holds one, `@InjectRepository(User) …: Repository<User>`. */
function gotWith(file: SourceFile, node: Node, depth = 0): string | null {
  const inner = unwrap(node);
  if (depth > 3) return null;
  if (inner.type === "CallExpression")
    return modelGetters.has(calledName(inner)) ? tableName(file, inner.arguments[0] ?? null) : null;
  if (inner.type === "MemberExpression" && inner.object.type === "ThisExpression") {
    const key = keyOf(inner);
    const owner = classAround(inner);
    return key !== null && owner ? injectedTokenOf(file, owner, key, modelTypes) : null;
  }
  if (inner.type !== "Identifier") return null;
  const variable = variableOf(file, inner);
  const only = variable ? soleDefinitionOf(variable) : null;
  if (only && "typeAnnotation" in only.from && only.from.typeAnnotation?.type === "TSTypeAnnotation") {
    const type = only.from.typeAnnotation.typeAnnotation;
    if (
      type.type === "TSTypeReference" &&
      type.typeName.type === "Identifier" &&
      modelTypes.has(type.typeName.name)
    ) {
      const first = type.typeArguments?.params[0];
      if (first?.type === "TSTypeReference" && first.typeName.type === "Identifier")
        return first.typeName.name;
    }
  }
  return only?.kind === "value" && only.parts.length === 0 ? gotWith(file, only.node, depth + 1) : null;
}

/** Holds for receivers that are a model, repository or collection by their looks. */
function looksLikeModel(file: SourceFile, receiver: Node): boolean {
  const inner = unwrap(receiver);
  if (gotWith(file, inner) !== null) return true;
  if (isCallLike(inner) || inner.type === "ThisExpression") return false;
  const last = namesOf(inner).at(-1) ?? "";
  if (suffix.test(last) && last.replace(suffix, "") !== "") return true;
  return (
    /^[A-Z][a-z]/.test(last) &&
    !/^(?:Object|Array|Promise|Reflect|Map|Set|JSON|Math|Date|Number|String|Boolean|Symbol|Intl|Atomics|Buffer|React|Vue|URL)$/.test(
      last,
    ) &&
    !/(?:Service|Api|API|Client|Controller|Helper|Util|Utils|Provider|Manager|Handler|Cache|Actions|Query|Queries)$/.test(
      last,
    )
  );
}

function namesTable(file: SourceFile, node: Node | undefined): boolean {
  if (!node) return false;
  const inner = unwrap(node);
  if (stringOf(inner) !== null) return /^[\w."\s]+$/.test(stringOf(inner)!);
  if (inner.type === "MemberExpression")
    return !inner.computed && /^(?:schema|tables?|t|models?)$/i.test(namesOf(inner).at(-2) ?? "");
  if (inner.type !== "Identifier") return false;
  const variable = variableOf(file, inner);
  return (
    variable !== null &&
    definitionsOf(variable).every(
      (definition) =>
        definition.kind === "import" || (definition.kind === "value" && variable.scope.type === "module"),
    )
  );
}

/** A client that carries the session of its user reads only what row-level security lets that user read. */
function hidesRows(file: SourceFile, chain: Chain): boolean {
  const names = namesOf(chain.steps[0]!.receiver ?? chain.root);
  const text = names.join(".");
  const made = madeText(file, chain.root);
  if (!ROW_SECURITY.clients.test(`${text} ${made}`)) return false;
  return !ROW_SECURITY.lifted.test(`${text} ${made}`);
}

function madeText(file: SourceFile, root: Node): string {
  const variable = root.type === "Identifier" ? variableOf(file, root) : null;
  return (variable ? definitionsOf(variable) : [])
    .map((definition) =>
      definition.kind === "value"
        ? file.textOf(definition.node).slice(0, 400)
        : definition.kind === "import"
          ? definition.imported
          : "",
    )
    .join(" ");
}

// ── Conditions ───────────────────────────────────────────────────────────────────────────────────────────────────

interface Reading {
  conditions: Condition[];
  open: boolean;
}

const MAX_CONDITIONS = 40;

/** Reads a condition in whatever form it is written. */
function readCondition(file: SourceFile, node: Node, out: Reading): "fields" | "id" | "expression" {
  const inner = literalPart(file, node, []) ?? unwrap(node);
  if (inner.type === "ObjectExpression" || inner.type === "ArrayExpression") {
    readFields(file, inner, out);
    return "fields";
  }
  if (isFunction(inner)) {
    for (const value of returnsOf(inner)) readExpression(file, value, out);
    return "expression";
  }
  if (inner.type === "CallExpression" && (inner.arguments.length > 1 || isConnective(calledName(inner)))) {
    readExpression(file, inner, out);
    return "expression";
  }
  out.conditions.push({ column: "id", value: node });
  return "id";
}

const CONNECTIVES = new Set(["and", "or", "AND", "OR", "$and", "$or", "not", "NOT", "$nor"]);
const isConnective = (name: string): boolean => CONNECTIVES.has(name);
const OPERATORS =
  /^(?:\$?(?:eq|in|equals|is|some|every|none|all|elemMatch|contains|has|hasEvery|hasSome|ne|not|notIn|nin|gt|gte|lt|lte|startsWith|endsWith|mode|regex|options|exists|like|ilike|between|path|search|isNot|overlaps)|type)$/;

/** `{ id, owner: { is: { id: me } }, OR: […], ...scope }` */
function readFields(
  file: SourceFile,
  node: Node,
  out: Reading,
  column: string | null = null,
  depth = 0,
): void {
  const inner = literalPart(file, node, []) ?? unwrap(node);
  if (depth > 6 || out.conditions.length > MAX_CONDITIONS) {
    out.open = true;
    return;
  }
  if (inner.type === "ArrayExpression") {
    for (const element of inner.elements) if (element) readFields(file, element, out, column, depth + 1);
    return;
  }
  if (inner.type !== "ObjectExpression") {
    if (column === null) readSpread(file, inner, out, depth);
    else out.conditions.push({ column, value: inner });
    return;
  }
  for (const property of inner.properties) {
    if (property.type === "SpreadElement") {
      readSpread(file, property.argument, out, depth);
      continue;
    }
    const key = keyOf(property);
    if (key === null && !property.computed) continue;
    if (key === null || isConnective(key) || OPERATORS.test(key))
      readFields(file, property.value, out, column, depth + 1);
    else readFields(file, property.value, out, key, depth + 1);
  }
}

/** `...scope`, `...(x && { … })`: read where it can be, else unknown. */
function readSpread(file: SourceFile, node: Node, out: Reading, depth: number): void {
  const inner = literalPart(file, node, []) ?? unwrap(node);
  if (inner.type === "ObjectExpression" || inner.type === "ArrayExpression")
    readFields(file, inner, out, null, depth + 1);
  else if (inner.type === "LogicalExpression") readSpread(file, inner.right, out, depth + 1);
  else if (inner.type === "ConditionalExpression") {
    readSpread(file, inner.consequent, out, depth + 1);
    readSpread(file, inner.alternate, out, depth + 1);
  } else out.open = true;
}

/** `eq(t.id, x)`, `and(…)`, `eb("id", "=", x)`, a text with values. */
function readExpression(file: SourceFile, node: Node, out: Reading, depth = 0): void {
  const inner = literalPart(file, node, []) ?? unwrap(node);
  if (depth > 6) {
    out.open = true;
    return;
  }
  if (inner.type === "CallExpression") {
    const name = calledName(inner);
    if (isConnective(name)) {
      for (const argument of inner.arguments)
        readExpression(
          file,
          argument.type === "SpreadElement" ? argument.argument : argument,
          out,
          depth + 1,
        );
      return;
    }
    if (
      /^(?:isNull|isNotNull|exists|notExists|sql|isNotDistinctFrom)$/.test(name) &&
      inner.arguments.length <= 1
    )
      return;
    const column = columnName(inner.arguments[0]);
    const value =
      inner.arguments.length > 2 && stringOf(inner.arguments[1]) !== null
        ? inner.arguments[2]
        : inner.arguments[1];
    if (column !== null && value && value.type !== "SpreadElement") {
      out.conditions.push({ column, value });
      return;
    }
  }
  if (inner.type === "ArrayExpression") {
    for (const element of inner.elements) if (element) readExpression(file, element, out, depth + 1);
    return;
  }
  if (
    inner.type === "ConditionalExpression" &&
    [inner.consequent, inner.alternate].some(
      (each) => each.type === "Identifier" && each.name === "undefined",
    )
  ) {
    readExpression(
      file,
      inner.consequent.type === "Identifier" ? inner.alternate : inner.consequent,
      out,
      depth + 1,
    );
    return;
  }
  if (inner.type === "Identifier" && inner.name === "undefined") return;
  out.open = true;
}

const columnName = (node: Node | undefined): string | null => {
  if (!node) return null;
  const text = stringOf(node);
  return text !== null
    ? text.replace(/^.*\./, "")
    : unwrap(node).type === "MemberExpression"
      ? (namesOf(node).at(-1) ?? null)
      : null;
};

/** One condition step of a builder. */
function readStep(file: SourceFile, step: Step, out: Reading): "fields" | "expression" | "pair" | null {
  const [first, second, third] = step.call.arguments;
  if (!first || first.type === "SpreadElement") {
    if (first) out.open = true;
    return null;
  }
  const inner = unwrap(first);
  const text = stringOf(inner);
  if (text !== null) {
    const value =
      third && second && stringOf(second) !== null && !/^\w{3,}$/.test(stringOf(second)!) ? third : second;
    if (/\s|=/.test(text)) return readText(file, text, second ? [second] : [], out) ? "expression" : null;
    if (value && value.type !== "SpreadElement") {
      out.conditions.push({ column: text.replace(/^.*\./, ""), value });
      return "pair";
    }
    return null;
  }
  if (step.name === "equals") {
    out.conditions.push({ column: null, value: first });
    return null;
  }
  if (inner.type === "ObjectExpression") {
    readFields(file, inner, out);
    return "fields";
  }
  if (second && second.type !== "SpreadElement" && columnName(first) !== null) {
    out.conditions.push({
      column: columnName(first),
      value: third && third.type !== "SpreadElement" ? third : second,
    });
    return "pair";
  }
  if (isFunction(inner)) for (const value of returnsOf(inner)) readExpression(file, value, out);
  else readExpression(file, first, out);
  return "expression";
}

// ── Which fields ─────────────────────────────────────────────────────────────────────────────────────────────────

function chosenFields(
  file: SourceFile,
  options: Node | null,
  row: LookupRow,
  steps: readonly Step[],
): readonly string[] | null {
  const object = options ? (literalPart(file, options, []) ?? unwrap(options)) : null;
  if (object?.type === "ObjectExpression")
    for (const name of SELECTING_OPTIONS) {
      const property = propertyOf(object, name);
      if (property) return name === "omit" ? [] : fieldNames(file, property.value);
    }
  else if (object && object.type !== "Literal" && row.options !== "0" && object.type !== "ArrayExpression")
    return fieldNames(file, object);
  for (const step of steps) {
    if (!selectingSteps.has(step.name) || step.call.arguments.length === 0) continue;
    const names = step.call.arguments.flatMap((argument) => fieldNames(file, argument));
    if (!names.includes("*")) return names;
  }
  return null;
}

/** `{ id: true, name: true }`, `"id name"`, `["id", "name"]`; empty when unreadable. */
export function fieldNames(file: SourceFile, node: Node): string[] {
  const inner = literalPart(file, node, []) ?? unwrap(node);
  if (inner.type === "ObjectExpression")
    return inner.properties.flatMap((property) => {
      if (property.type !== "Property") return [];
      const value = unwrap(property.value);
      return [keyOf(property) ?? "", ...(value.type === "ObjectExpression" ? fieldNames(file, value) : [])];
    });
  if (inner.type === "ArrayExpression")
    return inner.elements.flatMap((element) => (element ? fieldNames(file, element) : []));
  const text = stringOf(inner);
  return text === null
    ? []
    : text
        .split(/[\s,]+/)
        .filter(Boolean)
        .map((name) => name.replace(/^.*\./, ""));
}

/** Relations that come along whole: `include: { author: true }`. */
function includedIn(options: Node | null): string[] {
  const object = options ? unwrap(options) : null;
  const include = object?.type === "ObjectExpression" ? propertyOf(object, "include") : null;
  const value = include ? unwrap(include.value) : null;
  if (value?.type !== "ObjectExpression") return [];
  return value.properties.flatMap((property) => {
    if (property.type !== "Property") return [];
    const inner = unwrap(property.value);
    const whole =
      inner.type === "Literal"
        ? inner.value === true
        : inner.type === "ObjectExpression" && !propertyOf(inner, "select") && !propertyOf(inner, "omit");
    return whole ? [keyOf(property) ?? ""] : [];
  });
}

// ── Queries as text ──────────────────────────────────────────────────────────────────────────────────────────────

const STATEMENT =
  /^\s*(?:with\b[\s\S]*?\)\s*)?(select\b[\s\S]*?\bfrom|update|delete\s+from)\s+["`[]?([\w.]+)/i;

function textLookupIn(file: SourceFile, chain: Chain): Lookup | null {
  for (const [index, step] of chain.steps.entries()) {
    if (!textQueries.has(step.name)) continue;
    const first = step.call.arguments[0];
    if (!first || first.type === "SpreadElement") continue;
    const lookup = textLookup(file, chain.node, first, [
      ...step.call.arguments.slice(1),
      ...chain.steps
        .slice(index + 1)
        .flatMap((each) => (textQueries.has(each.name) ? each.call.arguments : [])),
    ]);
    if (lookup) return lookup;
  }
  return null;
}

/** Lookups by a tagged template: sql`select … where id = ${id}`. */
export function taggedLookupsOf(file: SourceFile): readonly Lookup[] {
  return file.fact(findTagged);
}

function findTagged(file: SourceFile): Lookup[] {
  return file
    .all("TaggedTemplateExpression")
    .flatMap((tagged) =>
      textQueries.has(namesOf(tagged.tag).at(-1) ?? "")
        ? (textLookup(file, tagged, tagged.quasi, []) ?? [])
        : [],
    );
}

function textLookup(file: SourceFile, node: Node, source: Node, values: readonly Node[]): Lookup | null {
  const inner = literalPart(file, source, []) ?? unwrap(source);
  const template =
    inner.type === "TemplateLiteral" ? inner : inner.type === "TaggedTemplateExpression" ? inner.quasi : null;
  const text = template
    ? template.quasis
        .map(
          (quasi, index) =>
            (quasi.value.cooked ?? "") + (index < template.expressions.length ? `\u0001${index}\u0001` : ""),
        )
        .join("")
    : stringOf(inner);
  const options =
    inner.type === "ObjectExpression" ? (propertyOf(inner, "text") ?? propertyOf(inner, "sql")) : null;
  if (options && inner.type === "ObjectExpression")
    return textLookup(file, node, options.value, [propertyOf(inner, "values")?.value ?? inner]);
  if (text === null) return null;
  const statement = STATEMENT.exec(text);
  if (!statement) return null;
  const head = statement[1]!.toLowerCase();
  const out: Reading = { conditions: [], open: false };
  const where = /\bwhere\b([\s\S]*)$/i.exec(text)?.[1] ?? "";
  if (/\bjoin\b/i.test(text) && !/\bwhere\b/i.test(text)) out.open = true;
  readText(file, where, values, out, template?.expressions ?? []);
  const columns = head.startsWith("select") ? head.slice(6, -4).trim() : "";
  return {
    node,
    does: head.startsWith("select") ? "read" : "change",
    many: head.startsWith("select") && !/\blimit\s+1\b/i.test(text),
    record: statement[2]!.replace(/^.*\./, ""),
    conditions: out.conditions,
    open: out.open,
    fields:
      columns === "" || /(?:^|[\s,.])\*/.test(columns)
        ? null
        : columns.split(",").map((name) => name.trim().replace(/^.*\.|\s+as\s+.*$/gi, "")),
    included: [],
    written: [...(/\bset\b([\s\S]*?)\bwhere\b/i.exec(text)?.[1] ?? "").matchAll(/([\w"`]+)\s*=/g)].map(
      (match) => match[1]!.replace(/["`]/g, ""),
    ),
    data: [],
    gives: head.startsWith("select") || /\breturning\s+\*/i.test(text),
    where: null,
  };
}

/** `id = $1 and owner_id = :owner`: each placeholder with its value. */
function readText(
  file: SourceFile,
  text: string,
  values: readonly Node[],
  out: Reading,
  holes: readonly Node[] = [],
): boolean {
  const list = values.length === 1 ? (literalPart(file, values[0]!, []) ?? unwrap(values[0]!)) : null;
  const ordered: (Node | null)[] = list?.type === "ArrayExpression" ? list.elements : [...values];
  let position = 0;
  let any = false;
  for (const match of text.matchAll(
    /([\w"`.[\]]+)\s*(?:=|<>|!=|<=|>=|<|>|\blike\b|\bilike\b|\bin\b)\s*(?:any\s*)?\(?\s*(\u0001\d+\u0001|\$\d+|\?|[:@]\w+|'[^']*'|\d+|true|false|null|now\(\)|current_timestamp|[\w.]+)/gi,
  )) {
    const column = match[1]!.replace(/["`[\]]/g, "").replace(/^.*\./, "");
    const mark = match[2]!;
    any = true;
    let value: Node | null | undefined = null;
    if (mark.startsWith("\u0001")) value = holes[Number(mark.slice(1, -1))];
    else if (mark.startsWith("$")) value = ordered[Number(mark.slice(1)) - 1];
    else if (mark === "?") value = ordered[position++];
    else if (/^[:@]/.test(mark))
      value = list?.type === "ObjectExpression" ? propertyOf(list, mark.slice(1))?.value : undefined;
    else if (/^(?:'|\d|true$|false$|null$|now\(|current_)/i.test(mark)) continue;
    else continue;
    if (value && value.type !== "SpreadElement") out.conditions.push({ column, value });
    else out.open = true;
  }
  if (!any && /\S/.test(text.replace(/\b(?:is|not|null|and|or|order|by|limit)\b/gi, ""))) out.open = true;
  return any;
}

// ── What is created ──────────────────────────────────────────────────────────────────────────────────────────────

const CREATES = new Set([
  "create",
  "createMany",
  "insert",
  "insertMany",
  "insertOne",
  "save",
  "upsert",
  "createAndReturn",
  "values",
  "build",
  "add",
  "insertInto",
]);

function findCreations(file: SourceFile): Creation[] {
  const found: Creation[] = [];
  for (const chain of chainsOf(file))
    for (const step of chain.steps) {
      const first = step.call.arguments[0];
      const constructed =
        step.call.type === "NewExpression" && step.receiver === null && /^[A-Z]/.test(step.name);
      if ((!CREATES.has(step.name) && !constructed) || !first || first.type === "SpreadElement") continue;
      const table =
        step.name === "values" || step.name === "insert"
          ? tableName(file, argumentOf(chain.steps, ["insert", "insertInto", "into", "from", "knex", "db"]))
          : null;
      const record =
        table ?? (constructed ? step.name : step.receiver ? modelName(file, step.receiver) : null);
      if (record === null) continue;
      const out: Reading = { conditions: [], open: false };
      readFields(
        file,
        literalPart(file, first, ["data"]) ?? literalPart(file, first, ["create"]) ?? first,
        out,
      );
      const options = literalPart(file, first, []) ?? unwrap(first);
      const chosen =
        options.type === "ObjectExpression" && SELECTING_OPTIONS.some((name) => propertyOf(options, name));
      const whole =
        !chosen &&
        (constructed ||
          (/^(?:create|upsert)$/.test(step.name) &&
            (literalPart(file, first, ["data"]) !== null ||
              literalPart(file, first, ["create"]) !== null ||
              (step.receiver !== null && looksLikeModel(file, step.receiver))))) &&
        !chain.steps.some(
          (each) => each !== step && (selectingSteps.has(each.name) || /^toJSON$/.test(each.name)),
        );
      if (out.conditions.length > 0)
        found.push({ node: constructed ? step.call : chain.node, record, data: out.conditions, whole });
    }
  return found;
}

/** Holds if two names mean the same record: `members` and `Member`. */
export const sameRecord = (first: string, second: string): boolean => bare(first) === bare(second);

const bare = (name: string): string => wordsOf(name).join("").replace(/ies$/, "y").replace(/s$/, "");
