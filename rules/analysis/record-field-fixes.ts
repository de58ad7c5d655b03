import type { Rule } from "eslint";
import { ACCOUNT_RECORDS, COLUMN_LISTS, SELECTING_METHODS } from "../models/databases.js";
import { PERSON_RELATIONS } from "../models/serializers.js";
import { definitionsOf, variableOf } from "./bindings.js";
import type { SourceFile } from "./file.js";
import { wordsOf } from "./names.js";
import {
  contains,
  functionAround,
  isCallLike,
  keyOf,
  propertyOf,
  unwrap,
  wrapped,
  type Identifier,
  type Node,
} from "./nodes.js";
import { isSecretField, type WholeRecord } from "./records.js";
import { literal, withoutLogLine } from "./text-fixes.js";
import { within } from "./within.js";

/** A change that lets only the fields in use leave. */
export interface FieldFix {
  kind: "select" | "pick" | "logged" | "line";
  /** The fields, as the reader sees them. */
  fields: string;
  edit: (fixer: Rule.RuleFixer) => Rule.Fix[];
}

const relations = new Set(PERSON_RELATIONS);

/** Chooses the fields in use: in the lookup when the record only goes out, else where it is sent. */
export function fieldFixes(file: SourceFile, whole: WholeRecord): FieldFix[] {
  const fixes = whole.value.type === "Identifier" ? fixesOf(file, whole, whole.value) : [];
  return whole.how === "log" ? [...fixes, ...withoutLog(file, whole)] : fixes;
}

function fixesOf(file: SourceFile, whole: WholeRecord, value: Identifier): FieldFix[] {
  const { name } = value;
  const uses = usesOf(file, name);
  // Rows have a length and are gone through; what each of them has does not show in how the list is used.
  if (uses.some(({ key }) => LIST_MEMBERS.has(key))) return [];
  const here = functionAround(value);
  const shown = uses.filter(({ key, isCall }) => !isCall && isPlainField(key));
  const own = [...new Set(shown.filter((use) => here && contains(here, use.at)).map((use) => use.key))];
  if (whole.how === "log") {
    const id = own.find((key) => IDS.test(key)) ?? foundBy(whole);
    return id === null ? [] : pickAt(file, whole, value, [id], "logged");
  }
  const elsewhere = [
    ...new Set(shown.filter((use) => !here || !contains(here, use.at)).map((use) => use.key)),
  ];
  const select =
    elsewhere.length > 0 && own.length <= 4
      ? selectIn(file, whole, [...new Set([...own, ...elsewhere])])
      : null;
  if (select) return [select];
  const id = foundBy(whole);
  const fields = [
    ...new Set([...(id === null ? [] : [id]), ...own, ...writtenBy(whole).filter(isPlainField)]),
  ];
  // One field says nothing about what the other side needs.
  return fields.length > 1 ? pickAt(file, whole, value, fields, "pick") : [];
}

const IDS = /^_?id$|^uuid$/;
const LIST_MEMBERS = new Set(["length", "map", "filter", "forEach", "find", "push", "reduce", "some", "slice", "sort"]); // prettier-ignore

/** Holds for a field that may be shown as it is: no secret, and no record of its own that would go along whole. */
const isPlainField = (key: string): boolean =>
  !isSecretField(key) &&
  !relations.has(wordsOf(key).at(-1) ?? "") &&
  !accounts.has(wordsOf(key).at(-1) ?? "");

const accounts = new Set(ACCOUNT_RECORDS);

/** The id that a record was found by. */
const foundBy = ({ lookup }: WholeRecord): string | null =>
  lookup?.conditions.find((each) => IDS.test(each.column ?? ""))?.column ?? null;

/** What the lookup itself writes: who sent that knows it. */
const writtenBy = ({ lookup, record }: WholeRecord): readonly string[] =>
  lookup?.record === record ? lookup.written.filter((field) => /^[A-Za-z_]\w*$/.test(field)) : [];

/** Takes a line out of the log that has nothing but the record. */
function withoutLog(file: SourceFile, { at, value }: WholeRecord): FieldFix[] {
  const edit = withoutLogLine(file, value);
  return edit && contains(at, value)
    ? [{ kind: "line", fields: "", edit: (fixer) => [fixer.replaceTextRange([...edit.range], edit.text)] }]
    : [];
}

interface FieldUse {
  key: string;
  at: Node;
  isCall: boolean;
}

/** Properties read of anything called by that name. */
const usesOf = (file: SourceFile, name: string): readonly FieldUse[] => file.fact(usesByName).get(name) ?? [];

function usesByName(file: SourceFile): Map<string, FieldUse[]> {
  const byName = new Map<string, FieldUse[]>();
  for (const member of file.all("MemberExpression")) {
    const object = unwrap(member.object);
    if (member.computed || object.type !== "Identifier") continue;
    const parent = wrapped(member).parent;
    const isCall = isCallLike(parent) && unwrap(parent.callee) === member;
    if (parent?.type === "AssignmentExpression" && parent.left === member) continue;
    const key = keyOf(member);
    if (key === null || key.startsWith("_") || key.startsWith("$")) continue;
    const uses = byName.get(object.name);
    if (uses) uses.push({ key, at: member, isCall });
    else byName.set(object.name, [{ key, at: member, isCall }]);
  }
  return byName;
}

function selectIn(
  file: SourceFile,
  { lookup, record }: WholeRecord,
  fields: readonly string[],
): FieldFix | null {
  if (!lookup || lookup.record !== record || lookup.where?.form !== "fields" || !isCallLike(lookup.node))
    return null;
  const { name } = lookup.where.step;
  const list = COLUMN_LISTS[name];
  if (!SELECTING_METHODS.includes(name) && !list) return null;
  const options = lookup.node.arguments[0] ? unwrap(lookup.node.arguments[0]) : null;
  if (
    options?.type !== "ObjectExpression" ||
    !propertyOf(options, "where") ||
    propertyOf(options, "include") ||
    propertyOf(options, "attributes")
  )
    return null;
  const text = list
    ? `${list}: [${fields.map((field) => literal(file, field)).join(", ")}]`
    : `select: { ${fields.map((field) => `${field}: true`).join(", ")} }`;
  const last = options.properties.at(-1)!;
  return {
    kind: "select",
    fields: fields.join(", "),
    edit: (fixer) => [fixer.insertTextAfterRange(last.range, `, ${text}`)],
  };
}

/** `user` → `{ id: user.id, name: user.name }` where it is sent. */
function pickAt(
  file: SourceFile,
  whole: WholeRecord,
  value: Identifier,
  fields: readonly string[],
  kind: "pick" | "logged",
): FieldFix[] {
  const { name } = value;
  const place = sentPlace(file, whole, name);
  if (!place) return [];
  const dot = isThere(file, whole, value) ? "." : "?.";
  const picked = `{ ${fields.map((field) => `${field}: ${name}${dot}${field}`).join(", ")} }`;
  const text = place.type === "Property" ? `${name}: ${picked}` : picked;
  return [{ kind, fields: fields.join(", "), edit: (fixer) => [fixer.replaceTextRange(place.range, text)] }];
}

/** Holds if the record cannot be missing where it is sent: it was just made, or somebody asked before. */
function isThere(file: SourceFile, { from, lookup }: WholeRecord, value: Identifier): boolean {
  const here = functionAround(value);
  const finder = lookup?.where?.step.name ?? "";
  if (!lookup || from.type === "NewExpression" || /OrThrow$|^(?:create|insert|save|upsert)/.test(finder))
    return true;
  return [
    ...within(file, "IfStatement", here ?? file.program),
    ...within(file, "ConditionalExpression", here ?? file.program),
  ].some(
    ({ test, range }) =>
      range[0] < value.range[0] && within(file, "Identifier", test).some((each) => each.name === value.name),
  );
}

/** Where the record's name stands in what is sent: an argument, a property's value, a shorthand property. */
function sentPlace(file: SourceFile, { at }: WholeRecord, name: string): Node | null {
  for (const identifier of within(file, "Identifier", at)) {
    if (identifier.name !== name) continue;
    const parent = identifier.parent;
    if (parent.type === "Property" && parent.shorthand) return parent;
    if (parent.type === "Property" && parent.value === identifier) return identifier;
    if (isCallLike(parent) && (parent.arguments as Node[]).includes(identifier))
      return parent.callee.type === "Identifier" && !isOfPackage(file, parent.callee) ? null : identifier;
    if (identifier === (at as Node)) return identifier;
  }
  return null;
}

/** Holds for a function of a package; one of the project may read more of the record before it sends it. */
function isOfPackage(file: SourceFile, callee: Identifier): boolean {
  const variable = variableOf(file, callee);
  const [definition] = variable ? definitionsOf(variable) : [];
  return definition?.kind === "import" && !/^[.~@#]\/|^\.|^#/.test(definition.source);
}
