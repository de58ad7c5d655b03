import { DIRECTIVE_OPTIONS } from "../models/headers.js";
import { definitionsOf, variableOf } from "./bindings.js";
import { functionAt, importedValue } from "./elsewhere.js";
import type { SourceFile } from "./file.js";
import { returnsOf } from "./functions.js";
import { keyOf, unwrap, type Node } from "./nodes.js";

/** Stands for a part of a text that is not known before the program runs. */
export const HOLE = "\u0000";

/**
 * The texts an expression may be, followed through constants, templates, concatenation, conditions and helpers; unknown parts are `HOLE`. An expression that cannot be a known text gives one `HOLE`.
 */
export function textsOf(file: SourceFile, node: Node, depth = 0): readonly string[] {
  const inner = unwrap(node);
  if (depth > 6) return [HOLE];
  switch (inner.type) {
    case "Literal":
      return [inner.value === null ? "" : String(inner.value)];
    case "TemplateLiteral":
      return combine([
        ...inner.quasis.flatMap((quasi, index) => {
          const expression = inner.expressions[index];
          return [[quasi.value.cooked ?? ""], ...(expression ? [textsOf(file, expression, depth + 1)] : [])];
        }),
      ]);
    case "BinaryExpression":
      if (inner.operator !== "+") return [HOLE];
      return combine([textsOf(file, inner.left as Node, depth + 1), textsOf(file, inner.right, depth + 1)]);
    case "ConditionalExpression":
      return [
        ...textsOf(file, inner.consequent, depth + 1),
        ...textsOf(file, inner.alternate, depth + 1),
      ].slice(0, 8);
    case "LogicalExpression":
      return [...textsOf(file, inner.left, depth + 1), ...textsOf(file, inner.right, depth + 1)].slice(0, 8);
    case "Identifier": {
      const variable = variableOf(file, inner);
      const definitions = variable ? definitionsOf(variable) : [];
      if (definitions.length === 0 || definitions.length > 4) return [HOLE];
      return definitions.flatMap((definition) => {
        if (definition.kind === "value")
          return definition.parts.length === 0
            ? textsOf(file, definition.node, depth + 1)
            : partTexts(file, definition.node, definition.parts, depth);
        const imported = importedValue(file, definition);
        return imported ? textsOf(imported.file, imported.node, depth + 1) : [HOLE];
      });
    }
    case "MemberExpression": {
      const key = keyOf(inner);
      return key === null ? [HOLE] : partTexts(file, inner.object, [key], depth);
    }
    case "ArrayExpression":
      return combine(
        inner.elements.flatMap((element, index) => [
          ...(index > 0 ? [[","]] : []),
          element ? textsOf(file, element, depth + 1) : [""],
        ]),
      );
    case "CallExpression": {
      const callee = unwrap(inner.callee);
      if (callee.type === "MemberExpression" && keyOf(callee) === "join") {
        const separator = inner.arguments[0] ? (textsOf(file, inner.arguments[0], depth + 1)[0] ?? ",") : ",";
        const list = unwrap(callee.object);
        if (list.type === "ArrayExpression")
          return combine(
            list.elements.flatMap((element, index) => [
              ...(index > 0 ? [[separator]] : []),
              element ? textsOf(file, element, depth + 1) : [""],
            ]),
          );
      }
      const fn = functionAt(file, callee);
      const returned = fn ? returnsOf(fn.node) : [];
      const texts =
        fn && returned.length > 0 && returned.length <= 3
          ? returned.flatMap((value) => textsOf(fn.file, value, depth + 1))
          : [HOLE];
      // `spell({ public: true, maxAge: 60 })`, however it is spelled.
      const named = texts.every((text) => text === HOLE)
        ? inner.arguments.map(directivesIn).find(Boolean)
        : null;
      return named ? [named] : texts;
    }
    case "ObjectExpression":
      return [directivesIn(inner) ?? HOLE];
    default:
      return [HOLE];
  }
}

const directives = new Map(DIRECTIVE_OPTIONS.map((name) => [name.replaceAll("-", ""), name]));

/** The caching directives that an object names, as they are sent: `{ public: true, sMaxAge: 60 }`. Null for another object. */
function directivesIn(node: Node): string | null {
  const object = unwrap(node);
  if (object.type !== "ObjectExpression" || object.properties.length === 0) return null;
  const named: string[] = [];
  for (const property of object.properties) {
    const key = property.type === "Property" ? keyOf(property) : null;
    const name = key === null ? undefined : directives.get(key.replaceAll("-", "").toLowerCase());
    if (name === undefined || property.type !== "Property") return null;
    const value = unwrap(property.value);
    if (value.type === "Literal" && value.value === false) continue;
    if (value.type === "Literal" && value.value === true) named.push(name);
    else
      named.push(`${name}=${value.type === "Literal" && typeof value.value === "number" ? value.raw : HOLE}`);
  }
  return named.join(", ");
}

function partTexts(
  file: SourceFile,
  object: Node,
  parts: readonly (string | number)[],
  depth: number,
): readonly string[] {
  const value = literalPart(file, object, parts);
  if (value) return textsOf(file, value, depth + 1);
  const name = unwrap(object);
  const variable = name.type === "Identifier" ? variableOf(file, name) : null;
  const imported = variable ? importedValue(file, definitionsOf(variable)[0]!) : null;
  return imported && depth < 8 ? partTexts(imported.file, imported.node, parts, depth + 1) : [HOLE];
}

/** The expression at a part of an object or array literal, looked up through constants; null when unknown. */
export function literalPart(
  file: SourceFile,
  object: Node,
  parts: readonly (string | number)[],
): Node | null {
  let current: Node = unwrap(object);
  for (let hops = 0; current.type === "Identifier" && hops < 4; hops += 1) {
    const variable = variableOf(file, current);
    const definitions = variable ? definitionsOf(variable) : [];
    const only = definitions.length === 1 ? definitions[0]! : null;
    if (only?.kind !== "value" || only.parts.length > 0) return null;
    current = unwrap(only.node);
  }
  const [first, ...rest] = parts;
  if (first === undefined) return current;
  if (current.type === "ObjectExpression") {
    for (const property of current.properties)
      if (property.type === "Property" && keyOf(property) === String(first))
        return literalPart(file, property.value, rest);
    return null;
  }
  if (current.type === "ArrayExpression" && typeof first === "number") {
    const element = current.elements[first];
    return element ? literalPart(file, element, rest) : null;
  }
  return null;
}

function combine(parts: readonly (readonly string[])[]): string[] {
  let texts = [""];
  for (const options of parts) {
    const next: string[] = [];
    for (const text of texts) for (const option of options) if (next.length < 8) next.push(text + option);
    texts = next;
  }
  return texts;
}
