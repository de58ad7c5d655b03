import type { SourceFile } from "./file.js";
import { classAround, keyOf, unwrap, type Node } from "./nodes.js";
import { fieldAssignments } from "./paths.js";

/** What a field of the class holds from the beginning and always: `this.columns`. */
export function heldByField(file: SourceFile, node: Node): Node | null {
  const inner = unwrap(node);
  if (inner.type !== "MemberExpression" || inner.object.type !== "ThisExpression") return null;
  const key = keyOf(inner);
  const owner = classAround(inner);
  if (key === null || !owner || fieldAssignments(file, owner).has(key)) return null;
  const held = owner.body.body.find(
    (member) => member.type === "PropertyDefinition" && keyOf(member) === key,
  );
  return held?.type === "PropertyDefinition" && held.value ? unwrap(held.value) : null;
}
