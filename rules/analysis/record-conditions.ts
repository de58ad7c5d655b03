import { FIELD_WRAPPERS, ID_STEPS } from "../models/databases.js";
import { calledName, namesOf, type Step } from "./chains.js";
import type { SourceFile } from "./file.js";
import { returnsOf } from "./functions.js";
import { isFunction, keyOf, propertyOf, stringOf, unwrap, type Node } from "./nodes.js";
import { isClientPath } from "./origins.js";
import { pathOf } from "./paths.js";
import { literalPart } from "./texts.js";

const idSteps = new Set(ID_STEPS);
const wrappers = new Set(FIELD_WRAPPERS);

/** One test of a condition: the column and the value it is compared with. */
export interface Condition {
  column: string | null;
  value: Node;
}

export interface Reading {
  conditions: Condition[];
  open: boolean;
}

const MAX_CONDITIONS = 40;

/** Reads a condition in whatever form it is written. */
export function readCondition(file: SourceFile, node: Node, out: Reading): "fields" | "id" | "expression" {
  const inner = literalPart(file, node, []) ?? unwrap(node);
  if (inner.type === "ObjectExpression" || inner.type === "ArrayExpression") {
    readFields(file, inner, out);
    return "fields";
  }
  if (isFunction(inner)) {
    for (const value of returnsOf(inner)) readExpression(file, value, out);
    return "expression";
  }
  if (
    inner.type === "CallExpression" &&
    (inner.arguments.length > 1 || isConnective(calledName(inner))) &&
    !isRequestPart(file, inner)
  ) {
    readExpression(file, inner, out);
    return "expression";
  }
  out.conditions.push({ column: "id", value: node });
  return "id";
}

/** `getRouterParam(event, "id")`: a call with two arguments that is no comparison. */
function isRequestPart(file: SourceFile, call: Node): boolean {
  const path = pathOf(file, call);
  return path !== null && isClientPath(file, path);
}

const CONNECTIVES = new Set(["and", "or", "AND", "OR", "$and", "$or", "not", "NOT", "$nor"]);
const isConnective = (name: string): boolean => CONNECTIVES.has(name);
const OPERATORS =
  /^(?:\$?(?:eq|in|equals|is|some|every|none|all|elemMatch|contains|has|hasEvery|hasSome|ne|not|notIn|nin|gt|gte|lt|lte|startsWith|endsWith|mode|regex|options|exists|like|ilike|between|path|search|isNot|overlaps)|type|S|N|B|SS|NS)$/;

/** `{ id, owner: { is: { id: me } }, OR: […], ...scope }` */
export function readFields(
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
  if (inner.type === "CallExpression" && wrappers.has(calledName(inner)) && inner.arguments[0])
    return readFields(file, inner.arguments[0], out, column, depth + 1);
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
    // `{ member: { id } }` asks for the member's id.
    else if (column !== null && /^_?id$/.test(key))
      readFields(file, property.value, out, `${column}.${key}`, depth + 1);
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
export function readStep(
  file: SourceFile,
  step: Step,
  out: Reading,
): "fields" | "expression" | "pair" | null {
  const [first, second, third] = step.call.arguments;
  if (!first || first.type === "SpreadElement") {
    if (first) out.open = true;
    return null;
  }
  const inner = unwrap(first);
  if (idSteps.has(step.name) && inner.type !== "ObjectExpression") {
    out.conditions.push({ column: "id", value: first });
    return null;
  }
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

/** `id = $1 and owner_id = :owner`: each placeholder with its value. */
export function readText(
  file: SourceFile,
  text: string,
  values: readonly Node[],
  out: Reading,
  holes: readonly Node[] = [],
  /** How many `?` the text has before. */
  before = 0,
): boolean {
  const list = values.length === 1 ? (literalPart(file, values[0]!, []) ?? unwrap(values[0]!)) : null;
  const ordered: (Node | null)[] = list?.type === "ArrayExpression" ? list.elements : [...values];
  let any = false;
  for (const match of text.matchAll(
    /([\p{L}\w"`.#[\]]+)\s*(?:=|<>|!=|<=|>=|<|>|\blike\b|\bilike\b|\bin\b)\s*(?:any\s*)?\(?\s*(\u0001\d+\u0001|\$\d+|\?|[:@]\w+|'[^']*'|\d+|true|false|null|now\(\)|current_timestamp|[\p{L}\w.]+)/giu,
  )) {
    const column = match[1]!.replace(/["`#[\]]/g, "").replace(/^.*\./, "");
    const mark = match[2]!;
    any = true;
    let value: Node | null | undefined = null;
    if (mark.startsWith("\u0001")) value = holes[Number(mark.slice(1, -1))];
    else if (mark.startsWith("$")) value = ordered[Number(mark.slice(1)) - 1];
    // Marks that no comparison was read for count as well: `between ? and ?`.
    else if (mark === "?")
      value = ordered[before + marksIn(text.slice(0, match.index + match[0].length)) - 1];
    else if (/^[:@]/.test(mark))
      value =
        list?.type === "ObjectExpression"
          ? (propertyOf(list, mark.slice(1)) ?? propertyOf(list, mark))?.value
          : undefined;
    else if (/^(?:'|\d|true$|false$|null$|now\(|current_)/i.test(mark)) continue;
    else continue;
    if (value && value.type !== "SpreadElement") out.conditions.push({ column, value: typedValue(value) });
    else out.open = true;
  }
  if (!any && /\S/.test(text.replace(/\b(?:is|not|null|and|or|order|by|limit)\b/gi, ""))) out.open = true;
  return any;
}

/** How many `?` a text has. */
const marksIn = (text: string): number => text.split("?").length - 1;

/** The value in `{ S: id }`, the form of a field in a database that writes the type beside it. */
function typedValue(node: Node): Node {
  const inner = unwrap(node);
  const only =
    inner.type === "ObjectExpression" && inner.properties.length === 1 ? inner.properties[0]! : null;
  return only?.type === "Property" && /^(?:S|N|B)$/.test(keyOf(only) ?? "") ? only.value : node;
}

/** The object of fields behind a function that only changes its form: `marshall({ … })`. */
export function unwrapFields(node: Node): Node {
  const inner = unwrap(node);
  return inner.type === "CallExpression" && wrappers.has(calledName(inner)) && inner.arguments[0]
    ? inner.arguments[0]
    : node;
}
