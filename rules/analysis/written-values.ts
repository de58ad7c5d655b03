import type { TSESTree } from "@typescript-eslint/utils";
import { definitionsOf, type Variable, variableOf } from "./bindings.js";
import { functionAt, importedValue, type Place } from "./elsewhere.js";
import type { SourceFile } from "./file.js";
import { callsTo, isMethodOf } from "./functions.js";
import { additionsAt } from "./later-additions.js";
import { fieldAdditions } from "./growing.js";
import {
  classAround,
  functionAround,
  isFunction,
  keyOf,
  unwrap,
  type CallLike,
  type FunctionNode,
  type Node,
} from "./nodes.js";
import { fieldAssignments } from "./paths.js";

/** Values of one object that are looked at. */
const MAX_VALUES = 24;

/** What may stand under a key of an object that is written down: `TEXTS.body`, `TEXTS[lang].body`; every value where the key is unknown. */
export function writtenUnder(file: SourceFile, node: Node, key: string | null, depth = 0): readonly Place[] {
  const inner = unwrap(node);
  if (depth > 6) return [];
  switch (inner.type) {
    case "ObjectExpression":
      return inner.properties
        .flatMap((each): readonly Place[] => {
          if (each.type === "SpreadElement") return writtenUnder(file, each.argument, key, depth + 1);
          return key === null || keyOf(each) === key ? [{ file, node: each.value }] : [];
        })
        .slice(0, MAX_VALUES);
    case "ConditionalExpression":
      return [
        ...writtenUnder(file, inner.consequent, key, depth + 1),
        ...writtenUnder(file, inner.alternate, key, depth + 1),
      ];
    case "LogicalExpression":
      return [
        ...writtenUnder(file, inner.left, key, depth + 1),
        ...writtenUnder(file, inner.right, key, depth + 1),
      ];
    case "MemberExpression":
      return writtenUnder(file, inner.object, keyOf(inner), depth + 1).flatMap((each) =>
        writtenUnder(each.file, each.node, key, depth + 1),
      );
    case "CallExpression": {
      // `Object.freeze({ … })`
      const [first] = inner.arguments;
      return file.textOf(inner.callee) === "Object.freeze" && first
        ? writtenUnder(file, first, key, depth + 1)
        : [];
    }
    case "Identifier": {
      const variable = variableOf(file, inner);
      const [only, ...more] = variable ? definitionsOf(variable) : [];
      if (!only || more.length > 0) return [];
      if (only.kind === "import") {
        const value = importedValue(file, only);
        return value ? writtenUnder(value.file, value.node, key, depth + 1) : [];
      }
      if (only.kind !== "value") return [];
      let places: readonly Place[] = [{ file, node: only.node }];
      for (const part of only.parts) {
        if (typeof part !== "string" || /^[#[]/.test(part)) return [];
        places = places.flatMap((each) => writtenUnder(each.file, each.node, part, depth + 1));
      }
      const declared = places.flatMap((each) => writtenUnder(each.file, each.node, key, depth + 1));
      return unwrap(only.node).type === "ObjectExpression" && only.parts.length === 0
        ? [...declared, ...assignedUnder(file, variable!, key)]
        : declared;
    }
    default:
      return [];
  }
}

/** What is written to an object's property after it was made: `button.href = …`. */
const assignedUnder = (file: SourceFile, variable: Variable, key: string | null): readonly Place[] =>
  variable.references.flatMap((reference) =>
    (additionsAt(reference.identifier as unknown as Node) ?? []).flatMap((added) =>
      added.key !== null && (key === null || added.key === key) ? [{ file, node: added.value }] : [],
    ),
  );

/** The functions a call may run: the one it names, or those an object holds for each language, kind or state. */
export function functionsCalled(file: SourceFile, callee: Node): readonly Place<FunctionNode>[] {
  const named = functionAt(file, callee);
  if (named) return [named];
  const inner = unwrap(callee);
  if (inner.type !== "MemberExpression") return [];
  return writtenUnder(file, inner.object, keyOf(inner)).flatMap((each) => {
    const value = unwrap(each.node);
    return isFunction(value) ? [{ file: each.file, node: value }] : [];
  });
}

/** A value that a field of a class gets, and the call that hands it in. */
export interface FieldValue {
  value: Node;
  call: TSESTree.CallExpression | null;
  method: FunctionNode | null;
}

/** Everything that a class of this file gives one of its fields: where it is declared, assigned, or added to. */
export function fieldValues(file: SourceFile, node: Node, key: string): readonly FieldValue[] {
  const owner = classAround(node);
  if (!owner) return [];
  const declared = owner.body.body.flatMap((member): Node[] =>
    member.type === "PropertyDefinition" && keyOf(member) === key && member.value ? [member.value] : [],
  );
  const assigned = fieldAssignments(file, owner).get(key) ?? [];
  const added = [...fieldAdditions(file, key)].flatMap((call) =>
    classAround(call) === owner
      ? call.arguments.map((each): Node => (each.type === "SpreadElement" ? each.argument : each))
      : [],
  );
  return [...declared, ...assigned, ...added].flatMap((value): FieldValue[] => {
    const method = functionAround(value);
    const own = method && isMethodOf(owner, method) ? method : null;
    const calls = own ? callsTo(file, own).filter(isCall) : [];
    return calls.length > 0
      ? calls.map((call) => ({ value, call, method: own }))
      : [{ value, call: null, method: null }];
  });
}

const isCall = (call: CallLike): call is TSESTree.CallExpression => call.type === "CallExpression";
