import type { TSESTree } from "@typescript-eslint/utils";
import { variableOf } from "./bindings.js";
import type { SourceFile } from "./file.js";
import { memoryOf } from "./memories.js";
import { describesPerson, isPersonName } from "./names.js";
import { keyOf, type Node } from "./nodes.js";
import { servicesOf } from "./other-files.js";
import { isResolved, typeAnswer, withoutSuffix } from "./type-answers.js";

const described = memoryOf<TSESTree.TypeNode, boolean>();

/** Holds if a written type is a person: by its properties where they can be read, else by its name. */
export function typeDescribesPerson(file: SourceFile, type: TSESTree.TypeNode): boolean {
  const known = described.get(type);
  if (known !== undefined) return known;
  described.set(type, false);
  const answer = compute(file, type);
  described.set(type, answer);
  return answer;
}

function compute(file: SourceFile, type: TSESTree.TypeNode): boolean {
  switch (type.type) {
    case "TSUnionType":
    case "TSIntersectionType":
      return type.types.some((member) => typeDescribesPerson(file, member));
    case "TSArrayType":
      return typeDescribesPerson(file, type.elementType);
    case "TSTypeLiteral":
      return describesPerson(propertyNames(type.members));
    case "TSTypeReference": {
      const first = type.typeArguments?.params.at(-1);
      if (type.typeName.type !== "Identifier") return false;
      if (
        /^(?:Promise|Array|ReadonlyArray|Set|Map|Record|Partial|Readonly|Required|Ref|Awaited|NonNullable)$/.test(
          type.typeName.name,
        )
      )
        return first ? typeDescribesPerson(file, first) : false;
      const members = declaredMembers(file, type.typeName);
      if (members && (members.length > 0 || !servicesOf(file))) return describesPerson(members);
      if (isResolved(file, type)) return typeAnswer(file, type) === "person";
      return members === null && isPersonName(withoutSuffix(type.typeName.name));
    }
    case "TSIndexedAccessType":
    case "TSImportType":
    case "TSTypeQuery":
    case "TSTypeOperator":
      return typeAnswer(file, type) === "person";
    default:
      return false;
  }
}

/** The property names of an interface, type or class of this file; null when it is declared elsewhere. */
function declaredMembers(file: SourceFile, name: TSESTree.Identifier): string[] | null {
  const variable = variableOf(file, name);
  const declaration = variable?.defs[0]?.node as unknown as Node | undefined;
  switch (declaration?.type) {
    case "TSInterfaceDeclaration":
      return propertyNames(declaration.body.body);
    case "TSTypeAliasDeclaration":
      return declaration.typeAnnotation.type === "TSTypeLiteral"
        ? propertyNames(declaration.typeAnnotation.members)
        : [];
    case "ClassDeclaration":
      return declaration.body.body.flatMap((member) =>
        member.type === "PropertyDefinition" ? [keyOf(member) ?? ""] : [],
      );
    case "TSEnumDeclaration":
      return [];
    default:
      return null;
  }
}

const propertyNames = (members: readonly TSESTree.TypeElement[]): string[] =>
  members.flatMap((member) => (member.type === "TSPropertySignature" ? [keyOf(member) ?? ""] : []));
