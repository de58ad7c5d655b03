import type { TSESTree } from "@typescript-eslint/utils";
import { ELEMENT, variableOf, type Part } from "./bindings.js";
import type { Look } from "./audience.js";
import { keyOf } from "./nodes.js";
import type { Node } from "./nodes.js";

/** How many addresses a value holds. */
export type Count = "none" | "one" | "few" | "many" | "unknown";

const LIST_TYPES = new Set(["Array", "ReadonlyArray", "Set", "ReadonlySet", "Iterable", "Map"]);
const SAME_TYPES = new Set(["Promise", "Readonly", "Partial", "Required", "Awaited", "NonNullable"]);

/** What a written type says: `string[]` is many, `Member["email"]` unknown. */
export function declaredCount(
  look: Look,
  type: TSESTree.TypeNode,
  parts: readonly Part[],
  depth = 0,
): Count | null {
  if (depth > 8) return null;
  const [first, ...rest] = parts;
  switch (type.type) {
    case "TSStringKeyword":
      return parts.length === 0 ? "one" : null;
    case "TSUnionType": {
      const members = type.types.map((member) => declaredCount(look, member, parts, depth + 1));
      // `string | string[]` may be either.
      if (members.includes("one") && members.includes("many")) return "unknown";
      return members.find((member) => member !== null) ?? null;
    }
    case "TSArrayType":
      if (first === undefined) {
        declaredCount(look, type.elementType, [], depth + 1);
        return "many";
      }
      return first === ELEMENT || typeof first === "number"
        ? declaredCount(look, type.elementType, rest, depth + 1)
        : null;
    case "TSTypeOperator":
      return type.typeAnnotation ? declaredCount(look, type.typeAnnotation, parts, depth + 1) : null;
    case "TSTypeLiteral":
      return memberCount(look, type.members, parts, depth);
    case "TSTypeReference": {
      if (type.typeName.type !== "Identifier") return null;
      const name = type.typeName.name;
      const argument = type.typeArguments?.params.at(-1);
      if (SAME_TYPES.has(name) && argument) return declaredCount(look, argument, parts, depth + 1);
      if (LIST_TYPES.has(name)) {
        if (first === undefined) {
          if (argument) declaredCount(look, argument, [], depth + 1);
          return "many";
        }
        return argument && (first === ELEMENT || typeof first === "number")
          ? declaredCount(look, argument, rest, depth + 1)
          : null;
      }
      look.names.add(name.replace(/(?:Dto|DTO|Row|Record|Entity|Model|Document|Props|Input)$/, ""));
      const declared = variableOf(look.file, type.typeName)?.defs[0]?.node as unknown as Node | undefined;
      if (declared?.type === "TSInterfaceDeclaration")
        return memberCount(look, declared.body.body, parts, depth);
      if (declared?.type === "TSTypeAliasDeclaration")
        return declaredCount(look, declared.typeAnnotation, parts, depth + 1);
      return null;
    }
    default:
      return null;
  }
}

function memberCount(
  look: Look,
  members: readonly TSESTree.TypeElement[],
  parts: readonly Part[],
  depth: number,
): Count | null {
  const [first, ...rest] = parts;
  for (const member of members)
    if (member.type === "TSPropertySignature" && keyOf(member) === first && member.typeAnnotation)
      return declaredCount(look, member.typeAnnotation.typeAnnotation, rest, depth + 1);
  return null;
}
