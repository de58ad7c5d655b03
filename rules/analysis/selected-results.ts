import { parameterBehind } from "./bindings.js";
import { conditionsOf, type Condition } from "./conditions.js";
import type { SourceFile } from "./file.js";
import { returnsOf } from "./functions.js";
import { functionAround, stringOf, unwrap, type CallLike, type FunctionNode, type Node } from "./nodes.js";

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
  const fn = functionAround(place);
  for (const condition of conditionsOf(place, fn)) {
    const selection = comparedParameter(file, condition);
    if (selection) return selection;
  }
  return selectedCase(file, place, fn);
}

function comparedParameter(file: SourceFile, { test, holds }: Condition): Selection | null {
  const inner = unwrap(test);
  if (inner.type !== "BinaryExpression" || !(holds ? /^===?$/ : /^!==?$/).test(inner.operator)) return null;
  const [left, right] = [inner.left as Node, inner.right];
  return selected(file, left, right) ?? selected(file, right, left);
}

function selectedCase(file: SourceFile, place: Node, fn: FunctionNode | null): Selection | null {
  for (let each = place.parent; each && each !== fn; each = each.parent)
    if (each.type === "SwitchCase" && each.test && each.parent.type === "SwitchStatement")
      return selected(file, each.parent.discriminant, each.test);
  return null;
}

function selected(file: SourceFile, name: Node, other: Node): Selection | null {
  const value = stringOf(other);
  const parameter = value === null ? null : parameterBehind(file, name);
  return value === null || !parameter ? null : { index: parameter.index, value };
}
