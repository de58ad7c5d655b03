import type { SourceFile } from "./file.js";
import { classAround, keyOf, unwrap, type ClassNode, type Node } from "./nodes.js";
import { fieldAssignments } from "./paths.js";

/** What a field of the class holds from the beginning and always: `this.columns`; null where it changes, or a part of it. */
export function heldByField(file: SourceFile, node: Node): Node | null {
  const inner = unwrap(node);
  if (inner.type !== "MemberExpression" || inner.object.type !== "ThisExpression") return null;
  const key = keyOf(inner);
  const owner = classAround(inner);
  if (key === null || !owner || fieldAssignments(file, owner).has(key)) return null;
  if (file.fact(changedFields).get(owner)?.has(key)) return null;
  const held = owner.body.body.find(
    (member) => member.type === "PropertyDefinition" && keyOf(member) === key,
  );
  return held?.type === "PropertyDefinition" && held.value ? unwrap(held.value) : null;
}

/** The fields of each class that have a part assigned: `this.options.expiresIn = …`. */
function changedFields(file: SourceFile): ReadonlyMap<ClassNode, ReadonlySet<string>> {
  const byClass = new Map<ClassNode, Set<string>>();
  for (const { left } of file.all("AssignmentExpression")) {
    let part = unwrap(left);
    while (part.type === "MemberExpression" && unwrap(part.object).type === "MemberExpression")
      part = unwrap(part.object);
    if (part === unwrap(left) || part.type !== "MemberExpression" || part.object.type !== "ThisExpression")
      continue;
    const key = keyOf(part);
    const owner = key === null ? null : classAround(part);
    if (key === null || !owner) continue;
    const changed = byClass.get(owner);
    if (changed) changed.add(key);
    else byClass.set(owner, new Set([key]));
  }
  return byClass;
}
