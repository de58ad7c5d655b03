import { SELECTING_OPTIONS, SELECTING_STEPS } from "../models/databases.js";
import type { LookupRow } from "../models/schema.js";
import type { Step } from "./chains.js";
import type { SourceFile } from "./file.js";
import { keyOf, propertyOf, stringOf, unwrap, type Node } from "./nodes.js";
import { literalPart } from "./texts.js";

const selectingSteps = new Set(SELECTING_STEPS);

export function chosenFields(
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
export function includedIn(options: Node | null): string[] {
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
