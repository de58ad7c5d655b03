import type { TSESTree } from "@typescript-eslint/utils";
import { definitionsOf, soleDefinitionOf, variableOf } from "./bindings.js";
import type { SourceFile } from "./file.js";
import { keyOf, unwrap, type CallLike, type FunctionNode, type Node } from "./nodes.js";
import { literalPart } from "./texts.js";

/** What one call of a helper hands over for the parameter that a value is, or leaves to its default; null for other values. */
export function givenAtCall(file: SourceFile, node: Node, helper: FunctionNode, call: CallLike): Node | null {
  const name = unwrap(node);
  const variable = name.type === "Identifier" ? variableOf(file, name) : null;
  const only = variable ? soleDefinitionOf(variable) : null;
  return only?.kind === "parameter" && only.fn === helper && only.parts.length === 0
    ? (call.arguments[only.index] ?? only.fallback ?? null)
    : null;
}

/** Whether a test in a helper holds for one of its calls, by what that hands over; null when it cannot be told. */
export function truthAtCall(
  file: SourceFile,
  test: Node,
  helper: FunctionNode,
  call: CallLike,
): boolean | null {
  const inner = unwrap(test);
  if (inner.type === "UnaryExpression" && inner.operator === "!") {
    const known = truthAtCall(file, inner.argument, helper, call);
    return known === null ? null : !known;
  }
  if (inner.type === "BinaryExpression") return comparedAtCall(file, inner, helper, call);
  const name = inner.type === "MemberExpression" ? unwrap(inner.object) : inner;
  const part = inner.type === "MemberExpression" ? keyOf(inner) : null;
  const variable = name.type === "Identifier" ? variableOf(file, name) : null;
  const definition = variable ? definitionsOf(variable).find((each) => each.kind === "parameter") : null;
  if (definition?.kind !== "parameter" || definition.fn !== helper) return null;
  const parts = [...definition.parts.map(String), ...(part === null ? [] : [part])];
  const argument = call.arguments[definition.index];
  if (!argument) return definition.fallback && parts.length === 0 ? truthOf(definition.fallback) : false;
  if (parts.length === 0) return truthOf(argument);
  const object = literalPart(file, argument, []);
  if (object?.type !== "ObjectExpression") return null;
  const value = literalPart(file, object, parts);
  return value
    ? truthOf(value)
    : object.properties.some((property) => property.type === "SpreadElement")
      ? null
      : false;
}

/** `seconds > 0` for a call that hands over a number, or leaves it to the default. */
function comparedAtCall(
  file: SourceFile,
  { left, operator, right }: TSESTree.BinaryExpression,
  helper: FunctionNode,
  call: CallLike,
): boolean | null {
  const numberAt = (side: Node): number | null => {
    const literal = unwrap(givenAtCall(file, side, helper, call) ?? side);
    return literal.type === "Literal" && typeof literal.value === "number" ? literal.value : null;
  };
  const [one, other] = [numberAt(left), numberAt(right)];
  if (one === null || other === null) return null;
  switch (operator) {
    case ">":
      return one > other;
    case ">=":
      return one >= other;
    case "<":
      return one < other;
    case "<=":
      return one <= other;
    case "===":
    case "==":
      return one === other;
    case "!==":
    case "!=":
      return one !== other;
    default:
      return null;
  }
}

/** What a value is for one call of a helper, where a parameter decides: `seconds > 0 ? "public, …" : "no-store"`. */
export function valueAtCall(file: SourceFile, value: Node, helper: FunctionNode, call: CallLike): Node {
  const inner = unwrap(value);
  const holds = inner.type === "ConditionalExpression" ? truthAtCall(file, inner.test, helper, call) : null;
  if (inner.type !== "ConditionalExpression" || holds === null) return value;
  return holds ? inner.consequent : inner.alternate;
}

function truthOf(node: Node): boolean | null {
  const inner = unwrap(node);
  if (inner.type === "Literal") return Boolean(inner.value);
  return /^(?:ObjectExpression|ArrayExpression|ArrowFunctionExpression|FunctionExpression|NewExpression)$/.test(
    inner.type,
  )
    ? true
    : null;
}
