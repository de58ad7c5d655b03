import {
  INCLUDING_OPTIONS,
  MODEL_SCOPES,
  PLAIN_OPTIONS,
  SELECTING_OPTIONS,
  SELECTING_STEPS,
} from "../models/databases.js";
import type { LookupRow } from "../models/schema.js";
import type { Step } from "./chains.js";
import { heldByField } from "./class-fields.js";
import type { SourceFile } from "./file.js";
import { keyOf, propertyOf, stringOf, unwrap, type Node } from "./nodes.js";
import { literalPart } from "./texts.js";

const selectingSteps = new Set(SELECTING_STEPS);
const plainOptions = new Set(PLAIN_OPTIONS);
const modelScopes = new Set(MODEL_SCOPES);

export function chosenFields(
  file: SourceFile,
  options: Node | null,
  row: LookupRow,
  steps: readonly Step[],
): readonly string[] | null {
  const object = options ? (literalPart(file, options, []) ?? unwrap(options)) : null;
  // The second argument of Mongoose's and the MongoDB driver's reads is the choice itself: `"name email"`, `{ password: 0 }`.
  if (object && row.options === "1" && isProjection(object)) return fieldNames(file, object);
  if (object?.type === "ObjectExpression")
    for (const name of SELECTING_OPTIONS) {
      const property = propertyOf(object, name);
      if (property) return name === "omit" ? [] : fieldNames(file, property.value);
    }
  else if (object && object.type !== "Literal" && row.options !== "0" && object.type !== "ArrayExpression")
    return fieldNames(file, object);
  for (const step of steps) {
    // A scope of the model's own may choose fields: which ones stands in the model.
    if (modelScopes.has(step.name) && step.call.arguments.length > 0) return [];
    if (!selectingSteps.has(step.name) || step.call.arguments.length === 0) continue;
    const names = step.call.arguments.flatMap((argument) => fieldNames(file, argument));
    // Mongoose's `+password` adds a field to all others.
    if (!names.includes("*") && !(names.length > 0 && names.every((name) => name.startsWith("+"))))
      return names;
  }
  return null;
}

const isProjection = (node: Node): boolean =>
  (stringOf(node) ?? "").trim() !== "" ||
  (node.type === "ObjectExpression" &&
    node.properties.length > 0 &&
    node.properties.every(
      (property) =>
        property.type === "Property" &&
        !plainOptions.has(keyOf(property) ?? "") &&
        unwrap(property.value).type === "Literal" &&
        /^(?:0|1|true|false)$/.test(String((unwrap(property.value) as { value?: unknown }).value)),
    ));

/** In front of a field that is left out while all others are taken: `{ password: 0 }`, `"-password"`. */
const LEFT_OUT = "-";

/** Holds for a choice that only says what is left out. */
export const onlyLeavesOut = (fields: readonly string[]): boolean =>
  fields.length > 0 && fields.every((field) => field.startsWith(LEFT_OUT));

/** `{ id: true, name: true }`, `"id name"`, `["id", "name"]`; empty when unreadable. */
export function fieldNames(file: SourceFile, node: Node): string[] {
  const inner = heldByField(file, node) ?? literalPart(file, node, []) ?? unwrap(node);
  if (inner.type === "ObjectExpression")
    return inner.properties.flatMap((property) => {
      if (property.type !== "Property") return [];
      const value = unwrap(property.value);
      if (value.type === "Literal" && (value.value === 0 || value.value === false))
        return [`${LEFT_OUT}${keyOf(property) ?? ""}`];
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

/** Related records that come along whole: `include: { author: true }`, `with: …`, `relations: ["author"]`, `populate("author")`. */
export function includedIn(options: Node | null, steps: readonly Step[]): string[] {
  const object = options ? unwrap(options) : null;
  const found: string[] = [];
  if (object?.type === "ObjectExpression")
    for (const name of INCLUDING_OPTIONS) {
      const property = propertyOf(object, name);
      if (property) found.push(...includedBy(property.value));
    }
  for (const step of steps) {
    const [first, second] = step.call.arguments;
    if (step.name !== "populate" || second || !first) continue;
    const text = stringOf(first);
    if (text !== null) found.push(...text.split(/\s+/).map((path) => path.replace(/^.*\./, "")));
  }
  return found;
}

function includedBy(node: Node): string[] {
  const value = unwrap(node);
  switch (value.type) {
    case "Literal":
      return typeof value.value === "string" ? [value.value] : [];
    // `include: User`
    case "Identifier":
      return [value.name.replace(/^[A-Z]/, (letter) => letter.toLowerCase())];
    case "ArrayExpression":
      return value.elements.flatMap((element) => (element ? includedBy(element) : []));
    case "ObjectExpression": {
      // `{ model: User, as: "author", attributes: ["name"] }`
      const model = propertyOf(value, "model") ?? propertyOf(value, "association");
      if (model) {
        if (SELECTING_OPTIONS.some((name) => propertyOf(value, name))) return [];
        const as = propertyOf(value, "as");
        return includedBy((as ?? model).value);
      }
      return value.properties.flatMap((property) =>
        property.type === "Property" && isWholeRelation(property.value) ? [keyOf(property) ?? ""] : [],
      );
    }
    default:
      return [];
  }
}

function isWholeRelation(node: Node): boolean {
  const inner = unwrap(node);
  return inner.type === "Literal"
    ? inner.value === true
    : inner.type === "ObjectExpression" && !SELECTING_OPTIONS.some((name) => propertyOf(inner, name));
}
