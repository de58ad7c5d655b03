import type { TSESTree } from "@typescript-eslint/utils";
import { definitionsOf, variableOf } from "./bindings.js";
import type { Place } from "./elsewhere.js";
import type { SourceFile } from "./file.js";
import type { Frame } from "./flat-texts.js";
import { type FunctionNode, keyOf, type Node, unwrap } from "./nodes.js";

/** What a helper's parameters stand for in one call of it. */
export function framesOf(
  file: SourceFile,
  call: TSESTree.CallExpression,
  called: Place<FunctionNode>,
  frame: Frame,
): Frame {
  const names = new Map(frame);
  const put = (name: TSESTree.Identifier, ...given: Place[]): void => {
    const variable = variableOf(called.file, name);
    // What is handed on may itself stand for something that was handed over.
    if (variable)
      names.set(
        variable,
        given.flatMap((each) => handedAs(each.file, each.node, frame) ?? [each]),
      );
  };
  for (const [index, parameter] of called.node.params.entries()) {
    const argument = call.arguments[index];
    if (parameter.type === "RestElement" && parameter.argument.type === "Identifier")
      put(parameter.argument, ...call.arguments.slice(index).map((node) => ({ file, node })));
    if (!argument || argument.type === "SpreadElement") continue;
    const name = parameter.type === "AssignmentPattern" ? parameter.left : parameter;
    if (name.type === "Identifier") put(name, { file, node: argument });
    if (name.type !== "ObjectPattern") continue;
    const object = objectOf(file, argument, frame);
    for (const property of name.properties) {
      if (property.type !== "Property" || property.value.type !== "Identifier") continue;
      const value = object && propertyNamed(object.node, keyOf(property));
      if (value && value !== property.value) put(property.value, { file: object.file, node: value });
    }
  }
  return names;
}

export const propertyNamed = (object: TSESTree.ObjectExpression, name: string | null): Node | null => {
  const property = object.properties.find((each) => each.type === "Property" && keyOf(each) === name);
  return property?.type === "Property" ? property.value : null;
};

/** What a name was handed when the helper around it was called. */
export function handedAs(file: SourceFile, node: Node, frame: Frame): readonly Place[] | null {
  const inner = unwrap(node);
  const variable = inner.type === "Identifier" ? variableOf(file, inner) : null;
  return (variable && frame.get(variable)) ?? null;
}

/** The object literal that a value is, directly or by name, and the file that writes it. */
export function objectOf(
  file: SourceFile,
  node: Node,
  frame: Frame,
  depth = 0,
): Place<TSESTree.ObjectExpression> | null {
  const place = handedAs(file, node, frame)?.[0] ?? { file, node };
  const inner = unwrap(place.node);
  if (inner.type === "ObjectExpression") return { file: place.file, node: inner };
  const variable = inner.type === "Identifier" && depth < 4 ? variableOf(place.file, inner) : null;
  const definitions = variable ? definitionsOf(variable) : [];
  const [only] = definitions;
  return definitions.length === 1 && only?.kind === "value" && only.parts.length === 0
    ? objectOf(place.file, only.node, frame, depth + 1)
    : null;
}
