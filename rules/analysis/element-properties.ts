import type { TSESTree } from "@typescript-eslint/utils";
import { valueBehind } from "./bindings.js";
import { calledName } from "./chains.js";
import type { SourceFile } from "./file.js";
import { goneThrough, localFunctionOf, returnsOf } from "./functions.js";
import { keyOf, unwrap, type Node } from "./nodes.js";

/**
 * What a property of a list's element was made from: `people.map((one, i) => ({ ...one, seat: seats[i] }))`. `handed`
 * says what a list stands for that a helper is called with.
 */
export function propertyOfElement(
  file: SourceFile,
  { object, property, computed }: TSESTree.MemberExpression,
  handed: (list: Node) => Node = (list) => list,
): readonly Node[] {
  if (computed || property.type !== "Identifier") return [];
  const gone = goneThrough(file, object);
  return gone?.parts.length === 0 ? propertyMade(file, handed(gone.list), property.name) : [];
}

/** The same for a name that takes the property out of the element: `links.map(({ to }) => to)`. */
export function propertyNamedBy(
  file: SourceFile,
  name: TSESTree.Identifier,
  handed: (list: Node) => Node = (list) => list,
): readonly Node[] {
  const gone = goneThrough(file, name);
  const [part, ...others] = gone?.parts ?? [];
  return gone && typeof part === "string" && others.length === 0
    ? propertyMade(file, handed(gone.list), part)
    : [];
}

/** What is put under a name into each element of a list that `map` gives. */
export const propertyMade = (file: SourceFile, list: Node, name: string): readonly Node[] =>
  elementsMade(file, list).flatMap((value): Node[] => {
    const made = unwrap(value);
    if (made.type !== "ObjectExpression") return [];
    const own = made.properties.find((each) => each.type === "Property" && keyOf(each) === name);
    if (own?.type === "Property") return [own.value];
    return made.properties.flatMap((each) => (each.type === "SpreadElement" ? [each.argument] : []));
  });

/** What the elements of a list are made as, by `map`, as they are written down, or by a function of this file. */
export function elementsMade(file: SourceFile, list: Node, depth = 0): readonly Node[] {
  const made = valueBehind(file, list);
  if (made.type === "ArrayExpression") return made.elements.filter((each) => each !== null);
  if (made.type !== "CallExpression" || depth > 3) return [];
  const callback = calledName(made) === "map" ? made.arguments[0] : undefined;
  const fn = localFunctionOf(file, callback ?? made.callee);
  const returned = fn ? returnsOf(fn) : [];
  return callback ? returned : returned.flatMap((each) => elementsMade(file, each, depth + 1));
}
