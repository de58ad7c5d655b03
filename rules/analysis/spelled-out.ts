import type { TSESTree } from "@typescript-eslint/utils";
import { isConstant, soleDefinitionOf, variableOf } from "./bindings.js";
import type { SourceFile } from "./file.js";
import { keyOf, propertyValue, unwrap, type Node } from "./nodes.js";

/** The text of a string literal, a number, or a template without substitutions. */
export function textOfLiteral(node: Node | null | undefined): string | null {
  if (!node) return null;
  const inner = unwrap(node);
  if (inner.type === "Literal") {
    if (typeof inner.value === "string") return inner.value;
    return typeof inner.value === "number" ? inner.raw : null;
  }
  return inner.type === "TemplateLiteral" && inner.expressions.length === 0
    ? (inner.quasis[0]?.value.cooked ?? null)
    : null;
}

const MAX_DEPTH = 8;
/** What is longer than this is no name or key, but a text. */
const MAX_LENGTH = 4000;

/**
 * The text that an expression spells out of literals alone, through constants of the file: `"ab" + 12`,
 * `["a", "b"].join("-")`, `` `${BASE}-2020` ``, `"terces".split("").reverse().join("")`; null when a part is unknown.
 */
export function spelledOut(file: SourceFile, node: Node, depth = 0): string | null {
  const inner = unwrap(node);
  const text = textOfLiteral(inner);
  if (text !== null || depth > MAX_DEPTH) return text;
  const again = (next: Node): string | null => spelledOut(file, next, depth + 1);
  switch (inner.type) {
    case "TemplateLiteral":
      return joined(
        inner.quasis.flatMap((quasi, index) => {
          const next = inner.expressions[index];
          return [quasi.value.cooked ?? "", ...(next ? [again(next)] : [])];
        }),
        "",
      );
    case "BinaryExpression":
      return inner.operator === "+" ? joined([again(inner.left as Node), again(inner.right)], "") : null;
    case "Identifier":
    case "MemberExpression": {
      const value = constantBehind(file, inner);
      return value ? again(value) : null;
    }
    case "CallExpression":
      return ofCall(file, inner, depth, again);
    default:
      return null;
  }
}

function ofCall(
  file: SourceFile,
  call: TSESTree.CallExpression,
  depth: number,
  again: (next: Node) => string | null,
): string | null {
  const callee = unwrap(call.callee);
  if (callee.type !== "MemberExpression") return null;
  const [first] = call.arguments;
  switch (keyOf(callee)) {
    case "join":
      return joined(listOf(file, callee.object, depth + 1), first ? again(first) : ",");
    case "concat":
      return joined([again(callee.object), ...call.arguments.map(again)], "");
    case "repeat": {
      const text = again(callee.object);
      const times = Number(first && textOfLiteral(first));
      return text !== null && times > 0 && text.length * times < MAX_LENGTH ? text.repeat(times) : null;
    }
    case "fromCharCode": {
      const codes = call.arguments.flatMap((each) =>
        each.type === "SpreadElement" ? listOf(file, each.argument, depth + 1) : [again(each)],
      );
      return codes.length > 0 && codes.every((code) => code !== null && /^\d+$/.test(code))
        ? String.fromCharCode(...codes.map(Number))
        : null;
    }
    default:
      return null;
  }
}

/** The texts of a list that is spelled out: written, split from a text, or turned round; one null when unknown. */
function listOf(file: SourceFile, node: Node, depth: number): (string | null)[] {
  const inner = unwrap(node);
  if (depth > MAX_DEPTH) return [null];
  if (inner.type === "ArrayExpression")
    return inner.elements.flatMap((each) => {
      if (!each) return [null];
      if (each.type !== "SpreadElement") return [spelledOut(file, each, depth + 1)];
      const text = spelledOut(file, each.argument, depth + 1);
      return text === null ? listOf(file, each.argument, depth + 1) : [...text];
    });
  if (inner.type === "Identifier" || inner.type === "MemberExpression") {
    const value = constantBehind(file, inner);
    return value ? listOf(file, value, depth + 1) : [null];
  }
  if (inner.type !== "CallExpression" || inner.callee.type !== "MemberExpression") return [null];
  const method = keyOf(inner.callee);
  if (method === "reverse" || method === "toReversed")
    return listOf(file, inner.callee.object, depth + 1).toReversed();
  if (method !== "split" || !inner.arguments[0]) return [null];
  const text = spelledOut(file, inner.callee.object, depth + 1);
  const separator = spelledOut(file, inner.arguments[0], depth + 1);
  return text === null || separator === null ? [null] : text.split(separator);
}

/** What a constant, or a property of a constant object, is written as. */
function constantBehind(file: SourceFile, node: Node): Node | null {
  if (node.type === "MemberExpression") {
    const key = keyOf(node);
    const object = key === null ? null : constantBehind(file, unwrap(node.object));
    return object && unwrap(object).type === "ObjectExpression" ? propertyValue(object, key!) : null;
  }
  const variable = node.type === "Identifier" ? variableOf(file, node) : null;
  const only = variable && isConstant(variable) ? soleDefinitionOf(variable) : null;
  return only?.kind === "value" && only.parts.length === 0 && !isDefault(only.from) ? only.node : null;
}

/** `function open(key = "…")`: what stands in for a parameter is no constant. */
const isDefault = (name: Node): boolean => name.parent?.type === "AssignmentPattern";

function joined(parts: readonly (string | null)[], separator: string | null): string | null {
  if (separator === null || parts.length === 0 || parts.some((part) => part === null)) return null;
  const text = parts.join(separator);
  return text.length < MAX_LENGTH ? text : null;
}
