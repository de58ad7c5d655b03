import type { Rule } from "eslint";
import type { SourceFile } from "./file.js";
import {
  contains,
  functionAround,
  isCallLike,
  keyOf,
  propertyOf,
  unwrap,
  wrapped,
  type Node,
} from "./nodes.js";
import { isSecretField, type WholeRecord } from "./records.js";
import { within } from "./within.js";

/** A change that lets only the fields in use leave. */
export interface FieldFix {
  kind: "select" | "pick";
  /** The fields, as the reader sees them. */
  fields: string;
  edit: (fixer: Rule.RuleFixer) => Rule.Fix[];
}

/** Chooses the fields in use: in the lookup when the record only goes out, else where it is sent. */
export function fieldFixes(file: SourceFile, whole: WholeRecord): FieldFix[] {
  const name = whole.value.type === "Identifier" ? whole.value.name : null;
  if (name === null) return [];
  const uses = usesOf(file, name);
  const here = functionAround(whole.value);
  const elsewhere = [
    ...new Set(uses.filter((use) => !here || !contains(here, use.at)).map((use) => use.key)),
  ].filter((key) => !isSecretField(key));
  const own = [...new Set(uses.filter((use) => here && contains(here, use.at)).map((use) => use.key))];
  const select =
    elsewhere.length > 0 && own.length <= 4 && !own.some(isSecretField)
      ? selectIn(whole, [...new Set([...own, ...elsewhere])])
      : null;
  if (select) return [select];
  const shown = own.filter((key) => !isSecretField(key));
  return pickAt(file, whole, name, shown.length > 0 ? shown : keyOfLogged(whole));
}

/** A log needs no more of a record than the id it was found by. */
const keyOfLogged = ({ how, lookup }: WholeRecord): string[] => {
  const column =
    how === "log" ? lookup?.conditions.find((each) => /^_?id$/.test(each.column ?? ""))?.column : null;
  return column ? [column] : [];
};

interface FieldUse {
  key: string;
  at: Node;
}

/** Properties read of anything called by that name. */
const usesOf = (file: SourceFile, name: string): readonly FieldUse[] => file.fact(usesByName).get(name) ?? [];

function usesByName(file: SourceFile): Map<string, FieldUse[]> {
  const byName = new Map<string, FieldUse[]>();
  for (const member of file.all("MemberExpression")) {
    const object = unwrap(member.object);
    if (member.computed || object.type !== "Identifier") continue;
    const parent = wrapped(member).parent;
    if (isCallLike(parent) && unwrap(parent.callee) === member) continue;
    if (parent?.type === "AssignmentExpression" && parent.left === member) continue;
    const key = keyOf(member);
    if (key === null || key.startsWith("_") || key.startsWith("$")) continue;
    const uses = byName.get(object.name);
    if (uses) uses.push({ key, at: member });
    else byName.set(object.name, [{ key, at: member }]);
  }
  return byName;
}

function selectIn({ lookup, record }: WholeRecord, fields: readonly string[]): FieldFix | null {
  if (!lookup || lookup.record !== record || lookup.where?.form !== "fields" || !isCallLike(lookup.node))
    return null;
  const options = lookup.node.arguments[0] ? unwrap(lookup.node.arguments[0]) : null;
  if (options?.type !== "ObjectExpression" || !propertyOf(options, "where") || propertyOf(options, "include"))
    return null;
  const text = `select: { ${fields.map((field) => `${field}: true`).join(", ")} }`;
  const last = options.properties.at(-1)!;
  return {
    kind: "select",
    fields: fields.join(", "),
    edit: (fixer) => [fixer.insertTextAfterRange(last.range, `, ${text}`)],
  };
}

/** `user` → `{ id: user.id, name: user.name }` where it is sent. */
function pickAt(file: SourceFile, whole: WholeRecord, name: string, fields: readonly string[]): FieldFix[] {
  const place = fields.length > 0 ? sentPlace(file, whole, name) : null;
  if (!place) return [];
  const picked = `{ ${fields.map((field) => `${field}: ${name}.${field}`).join(", ")} }`;
  const text = place.type === "Property" ? `${name}: ${picked}` : picked;
  return [
    { kind: "pick", fields: fields.join(", "), edit: (fixer) => [fixer.replaceTextRange(place.range, text)] },
  ];
}

/** Where the record's name stands in what is sent: an argument, a property's value, a shorthand property. */
function sentPlace(file: SourceFile, { at }: WholeRecord, name: string): Node | null {
  for (const identifier of within(file, "Identifier", at)) {
    if (identifier.name !== name) continue;
    const parent = identifier.parent;
    if (parent.type === "Property" && parent.shorthand) return parent;
    if (parent.type === "Property" && parent.value === identifier) return identifier;
    if (isCallLike(parent) && (parent.arguments as Node[]).includes(identifier)) return identifier;
    if (identifier === (at as Node)) return identifier;
  }
  return null;
}
