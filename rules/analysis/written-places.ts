import { ELEMENT, type Part } from "./bindings.js";
import type { SourceFile } from "./file.js";
import { keyOf, unwrap, type Node } from "./nodes.js";

/** A place that is given a value after it was declared: `a = v`, `({ a, b: c.d } = v)`, `for (a of v)`. */
export interface WrittenPlace {
  at: Node;
  /** A name or a member. */
  target: Node;
  value: Node;
  /** Which part of the value the place gets. */
  parts: readonly Part[];
}

/** Every place of a file that an assignment or a loop writes. */
export const placesWritten = (file: SourceFile): readonly WrittenPlace[] => file.fact(findPlaces);

function findPlaces(file: SourceFile): WrittenPlace[] {
  const found: WrittenPlace[] = [];
  for (const at of file.all("AssignmentExpression"))
    for (const { target, parts } of targetsIn(at.left)) found.push({ at, target, value: at.right, parts });
  for (const loop of file.all("ForOfStatement"))
    if (loop.left.type !== "VariableDeclaration")
      for (const { target, parts } of targetsIn(loop.left))
        found.push({ at: loop.left, target, value: loop.right, parts: [ELEMENT, ...parts] });
  return found;
}

interface Target {
  target: Node;
  parts: readonly Part[];
}

/** The names and members of a pattern that is assigned to. */
function targetsIn(pattern: Node, parts: readonly Part[] = []): Target[] {
  switch (pattern.type) {
    case "ObjectPattern":
      return pattern.properties.flatMap((each) =>
        each.type === "RestElement"
          ? targetsIn(each.argument, parts)
          : targetsIn(each.value, [...parts, keyOf(each) ?? ELEMENT]),
      );
    case "ArrayPattern":
      return pattern.elements.flatMap((each, index) =>
        each === null
          ? []
          : each.type === "RestElement"
            ? targetsIn(each.argument, parts)
            : targetsIn(each, [...parts, index]),
      );
    case "AssignmentPattern":
      return targetsIn(pattern.left, parts);
    default:
      return [{ target: unwrap(pattern), parts }];
  }
}
