import type { TSESTree } from "@typescript-eslint/utils";
import { definitionsOf, variableOf } from "./bindings.js";
import { calledName } from "./chains.js";
import { parameterRole } from "./entries.js";
import type { SourceFile } from "./file.js";
import { callbackSource, localFunctionOf } from "./functions.js";
import { wordsOf } from "./names.js";
import { type FunctionNode, isCallLike, keyOf, type Node, unwrap, wrapped } from "./nodes.js";

/** First words of functions that give what they are given in another form. */
const REWRITES =
  /^(?:parse|split|normali[sz]e|format|clean|sanitize|validate|ensure|unique|uniq|dedupe|wrap|join|flatten|as|to|array|from)$/;

/** A value that a function's caller decides: which function, which argument, which property of it. */
export interface Passed {
  fn: FunctionNode;
  index: number;
  steps: readonly string[];
}

/** The parameter a value is, unchanged or joined. */
export function parameterOf(file: SourceFile, node: Node, depth = 0): Passed | null {
  if (depth > 5) return null;
  const inner = unwrap(node);
  switch (inner.type) {
    case "Identifier": {
      const variable = variableOf(file, inner);
      for (const definition of variable ? definitionsOf(variable) : []) {
        if (
          definition.kind === "parameter" &&
          !callbackSource(file, definition.fn, definition.index) &&
          parameterRole(file, definition.fn, definition.index) === null &&
          definition.parts.every((part) => typeof part === "string" && part !== "[]")
        )
          return { fn: definition.fn, index: definition.index, steps: definition.parts as string[] };
        if (
          definition.kind === "value" &&
          definition.parts.every((part) => typeof part === "string" && part !== "[]")
        ) {
          const passed = parameterOf(file, definition.node, depth + 1);
          if (passed) return { ...passed, steps: [...passed.steps, ...(definition.parts as string[])] };
        }
      }
      return null;
    }
    case "MemberExpression": {
      const key = keyOf(inner);
      const passed = key === null ? null : parameterOf(file, inner.object, depth + 1);
      return passed ? { ...passed, steps: [...passed.steps, key!] } : null;
    }
    case "ConditionalExpression":
      return parameterOf(file, inner.consequent, depth + 1) ?? parameterOf(file, inner.alternate, depth + 1);
    case "LogicalExpression":
      return parameterOf(file, inner.left, depth + 1) ?? parameterOf(file, inner.right, depth + 1);
    case "ArrayExpression":
      return inner.elements.length === 1 && inner.elements[0]
        ? parameterOf(
            file,
            inner.elements[0].type === "SpreadElement" ? inner.elements[0].argument : inner.elements[0],
            depth + 1,
          )
        : null;
    case "CallExpression": {
      const callee = unwrap(inner.callee);
      if (
        callee.type === "MemberExpression" &&
        /^(?:join|slice|filter|trim|concat|toString)$/.test(keyOf(callee) ?? "")
      )
        return parameterOf(file, callee.object, depth + 1);
      // `to.map((email) => ({ email }))`: the same addresses in another form.
      if (callee.type === "MemberExpression" && keyOf(callee) === "map" && inner.arguments[0]) {
        const fn = localFunctionOf(file, inner.arguments[0]);
        const name = fn?.params[0];
        if (fn && name?.type === "Identifier" && !usesPropertyOf(file, fn, name))
          return parameterOf(file, callee.object, depth + 1);
      }
      // `parseAddresses(to)`: the same addresses in another form.
      const [handed] = inner.arguments;
      if (handed && handed.type !== "SpreadElement" && REWRITES.test(wordsOf(calledName(inner))[0] ?? ""))
        return parameterOf(file, handed, depth + 1);
      return null;
    }
    default:
      return null;
  }
}

/** Holds if a callback takes a property of its parameter: the elements are records, not addresses. */
function usesPropertyOf(file: SourceFile, fn: FunctionNode, name: TSESTree.Identifier): boolean {
  const variable = variableOf(file, name);
  return (
    variable?.references.some((reference) => {
      const parent = wrapped(reference.identifier as unknown as Node).parent;
      return parent?.type === "MemberExpression" && !isCallLike(parent.parent);
    }) ?? fn.params.length === 0
  );
}
