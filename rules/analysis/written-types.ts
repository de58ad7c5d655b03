import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceFile } from "./file.js";
import { keyOf, unwrap, type Node } from "./nodes.js";
import { soleDefinitionOf, variableOf } from "./bindings.js";
import { shapeOf } from "./objects.js";

/**
 * The properties an object has by the types this file writes, `{ ...claims }` with `claims: { albumId: string }`; null
 * where a part of it is not written here.
 */
export function writtenProperties(file: SourceFile, node: Node): readonly string[] | null {
  const inner = unwrap(node);
  const shape = shapeOf(file, inner);
  if (!shape.open) return [...shape.properties.keys()];
  if (inner.type === "ObjectExpression") {
    const names = inner.properties.map((property) => {
      if (property.type === "SpreadElement") return writtenProperties(file, property.argument);
      const key = keyOf(property);
      return key === null ? null : [key];
    });
    return names.every((each) => each !== null) ? names.flat() : null;
  }
  const variable = inner.type === "Identifier" ? variableOf(file, inner) : null;
  const only = variable ? soleDefinitionOf(variable) : null;
  const name = only?.kind === "parameter" || only?.kind === "value" ? only.from : null;
  if (!name || name.type !== "Identifier" || (only!.kind !== "unknown" && partsOf(only!).length > 0))
    return null;
  const type = name.typeAnnotation?.typeAnnotation;
  return type ? membersOf(file, type, 0) : null;
}

const partsOf = (definition: object): readonly unknown[] =>
  "parts" in definition ? (definition.parts as readonly unknown[]) : [];

/** All property names of a type that this file writes; null when it may have others. */
export function membersOf(file: SourceFile, type: TSESTree.TypeNode, depth = 0): readonly string[] | null {
  if (depth > 4) return null;
  if (type.type === "TSTypeLiteral") return signatures(type.members);
  if (type.type === "TSIntersectionType") {
    const all = type.types.map((each) => membersOf(file, each, depth + 1));
    return all.every((each) => each !== null) ? all.flat() : null;
  }
  if (type.type !== "TSTypeReference" || type.typeName.type !== "Identifier" || type.typeArguments)
    return null;
  const wanted = type.typeName.name;
  const alias = file.all("TSTypeAliasDeclaration").find((each) => each.id.name === wanted);
  if (alias) return alias.typeParameters ? null : membersOf(file, alias.typeAnnotation, depth + 1);
  const declared = file.all("TSInterfaceDeclaration").filter((each) => each.id.name === wanted);
  const [only] = declared;
  return only && declared.length === 1 && only.extends.length === 0 && !only.typeParameters
    ? signatures(only.body.body)
    : null;
}

/** The names of a list of members; null with an index signature, a call or a computed name. */
function signatures(members: readonly TSESTree.TypeElement[]): readonly string[] | null {
  const names = members.map((each) =>
    each.type === "TSPropertySignature" || each.type === "TSMethodSignature" ? keyOf(each) : null,
  );
  return names.every((each) => each !== null) ? names : null;
}
