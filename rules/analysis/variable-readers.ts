import type { TSESTree } from "@typescript-eslint/utils";
import { READERS, VARIABLE_OBJECTS } from "../models/environments.js";
import { readsOf, soleDefinitionOf, variableOf } from "./bindings.js";
import type { SourceFile } from "./file.js";
import { localFunctionOf } from "./functions.js";
import { unwrap, wrapped, type FunctionNode, type Node } from "./nodes.js";
import { wordTest } from "./word-tests.js";

/** A function of the file that reads the variable one of its parameters names: `envOr(name, fallback)`. */
export interface VariableReader {
  /** The index of the parameter that names the variable. */
  name: number;
  /** Indexes of parameters that are given back when it is not set. */
  fallbacks: readonly number[];
}

const namesEnvironment = wordTest((word) => /(?:^|\W)env$/i.test(word));

/** The reader of the file that a call runs; null when it runs none. */
export function readerOf(file: SourceFile, call: TSESTree.CallExpression): VariableReader | null {
  const readers = file.fact(readersOf);
  const fn = readers.size === 0 ? null : localFunctionOf(file, call.callee);
  return (fn && readers.get(fn)) ?? null;
}

function readersOf(file: SourceFile): Map<FunctionNode, VariableReader> {
  const readers = new Map<FunctionNode, VariableReader>();
  if (!namesEnvironment(file) || !/\benv\s*(?:\?\.)?\[|\benv\.get\(/i.test(file.text)) return readers;
  const reads: Node[] = file
    .all("MemberExpression")
    .filter((member) => member.computed && VARIABLE_OBJECTS.test(file.textOf(unwrap(member.object))))
    .map((member) => member.property);
  for (const call of file.all("CallExpression"))
    if (call.arguments[0] && READERS.test(file.textOf(unwrap(call.callee)))) reads.push(call.arguments[0]);
  for (const read of reads) {
    const inner = unwrap(read);
    const variable = inner.type === "Identifier" ? variableOf(file, inner) : null;
    const definition = variable ? soleDefinitionOf(variable) : null;
    if (definition?.kind !== "parameter" || definition.parts.length > 0) continue;
    readers.set(definition.fn, {
      name: definition.index,
      fallbacks: definition.fn.params.flatMap((parameter, index) =>
        index !== definition.index && isGivenBack(file, parameter) ? [index] : [],
      ),
    });
  }
  return readers;
}

/** Holds for a parameter that stands behind `||` or `??`, in a branch, or is returned. */
function isGivenBack(file: SourceFile, parameter: Node): boolean {
  const name = parameter.type === "AssignmentPattern" ? parameter.left : parameter;
  const variable = name.type === "Identifier" ? variableOf(file, name) : null;
  return (variable ? readsOf(variable) : []).some((read) => {
    const at = wrapped(read);
    const parent = at.parent;
    return (
      (parent?.type === "LogicalExpression" && parent.right === at) ||
      (parent?.type === "ConditionalExpression" && parent.test !== at) ||
      parent?.type === "ReturnStatement"
    );
  });
}
