import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceFile } from "./file.js";
import { isFunction, keyOf, type ClassNode, type Node } from "./nodes.js";

/** The type written for a field of a class, at the field or at the constructor's parameter of that name. */
export function fieldDeclaration(
  owner: ClassNode,
  name: string,
): { type: TSESTree.TypeNode | null; decorators: readonly TSESTree.Decorator[] } | null {
  for (const member of owner.body.body) {
    if (member.type === "PropertyDefinition" && keyOf(member) === name)
      return { type: member.typeAnnotation?.typeAnnotation ?? null, decorators: member.decorators };
    if (member.type !== "MethodDefinition" || member.kind !== "constructor" || !isFunction(member.value))
      continue;
    for (const parameter of member.value.params) {
      if (parameter.type !== "TSParameterProperty") continue;
      const inner =
        parameter.parameter.type === "AssignmentPattern" ? parameter.parameter.left : parameter.parameter;
      if (inner.type === "Identifier" && inner.name === name)
        return { type: inner.typeAnnotation?.typeAnnotation ?? null, decorators: parameter.decorators };
    }
  }
  return null;
}

/** What a field's generic type or its injecting decorator names: `Repository<Member>`, `@InjectModel(Member.name)`. */
export function injectedTokenOf(
  _file: SourceFile,
  owner: ClassNode,
  name: string,
  generics: ReadonlySet<string>,
): string | null {
  const declared = fieldDeclaration(owner, name);
  if (!declared) return null;
  const type = declared.type;
  if (
    type?.type === "TSTypeReference" &&
    type.typeName.type === "Identifier" &&
    generics.has(type.typeName.name)
  ) {
    const first = type.typeArguments?.params[0];
    const named =
      first?.type === "TSTypeReference" ? first : first?.type === "TSTypeQuery" ? first.exprName : null;
    if (named?.type === "TSTypeReference" && named.typeName.type === "Identifier")
      return named.typeName.name.replace(/Document$/, "");
    if (named?.type === "Identifier") return named.name;
  }
  for (const { expression } of declared.decorators) {
    const token: Node | undefined =
      expression.type === "CallExpression" ? expression.arguments[0] : undefined;
    if (token?.type === "Identifier") return token.name;
    if (token?.type === "MemberExpression" && token.object.type === "Identifier") return token.object.name;
  }
  return null;
}
