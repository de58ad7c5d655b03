import { definitionsOf, variableOf } from "./bindings.js";
import type { SourceFile } from "./file.js";
import { returnsOf } from "./functions.js";
import { isFunction, stringOf, unwrap, type CallLike, type FunctionNode, type Node } from "./nodes.js";

/** What a parameter has to be for a place to be reached. */
interface Selection {
  index: number;
  value: string;
}

/** The returned expressions of a function that a call can reach: `if (key === "url") return url` only where "url" is asked for. */
export function returnsFor(file: SourceFile, fn: FunctionNode, call: CallLike): readonly Node[] {
  return returnsOf(fn).filter((value) => {
    const selection = selectionOf(file, value);
    return !selection || stringOf(call.arguments[selection.index] ?? null) === selection.value;
  });
}

/** `if (kind === "mail") …`, `switch (kind) { case "mail": … }` around a place, where `kind` is a parameter; null for none. */
export function selectionOf(file: SourceFile, place: Node): Selection | null {
  let inside: Node = place;
  for (let each = place.parent; each && !isFunction(each); inside = each, each = each.parent) {
    if (each.type === "IfStatement" && each.consequent === inside) {
      const selection = comparedParameter(file, each.test);
      if (selection) return selection;
    }
    if (
      each.type === "SwitchCase" &&
      each.test &&
      each.test !== inside &&
      each.parent.type === "SwitchStatement"
    ) {
      const index = parameterOf(file, each.parent.discriminant);
      const value = stringOf(each.test);
      if (index !== null && value !== null) return { index, value };
    }
  }
  return null;
}

function comparedParameter(file: SourceFile, test: Node): Selection | null {
  const inner = unwrap(test);
  if (inner.type !== "BinaryExpression" || !/^===?$/.test(inner.operator)) return null;
  for (const [name, other] of [
    [inner.left, inner.right],
    [inner.right, inner.left],
  ] as const) {
    const value = stringOf(other);
    const index = value === null ? null : parameterOf(file, name as Node);
    if (index !== null && value !== null) return { index, value };
  }
  return null;
}

/** The place of a name among its function's parameters; null when it is none. */
function parameterOf(file: SourceFile, node: Node): number | null {
  const name = unwrap(node);
  const variable = name.type === "Identifier" ? variableOf(file, name) : null;
  const [only] = variable ? definitionsOf(variable) : [];
  return only?.kind === "parameter" && only.parts.length === 0 ? only.index : null;
}
