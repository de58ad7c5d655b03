import { keyOf, unwrap, wrapped, type Node } from "./nodes.js";

/** A value that is put into an object or a list after its declaration, and under which key; null for no fixed one. */
export interface Addition {
  key: string | null;
  value: Node;
}

/**
 * What a use of a name puts into what it names: `list.push(x)`, `map.set(k, x)`, `object.key = x`, `object[k] = x`,
 * `Object.assign(object, x)`; null when the use is another one.
 */
export function additionsAt(name: Node): readonly Addition[] | null {
  const outer = wrapped(name).parent;
  if (outer?.type === "CallExpression" && outer.arguments[0] === wrapped(name))
    return isAssign(outer.callee) ? outer.arguments.slice(1).map(unkeyed) : null;
  if (outer?.type !== "MemberExpression" || unwrap(outer.object) !== name) return null;
  const use = wrapped(outer).parent;
  const key = keyOf(outer);
  if (use?.type === "AssignmentExpression" && use.left === outer) return [{ key, value: use.right }];
  if (use?.type !== "CallExpression" || unwrap(use.callee) !== outer) return null;
  if (key === "push" || key === "unshift" || key === "add") return use.arguments.map(unkeyed);
  if (key === "set" || key === "append") return use.arguments[1] ? [unkeyed(use.arguments[1])] : [];
  return null;
}

const unkeyed = (value: Node): Addition => ({ key: null, value });

const isAssign = (callee: Node): boolean => {
  const inner = unwrap(callee);
  return (
    inner.type === "MemberExpression" &&
    keyOf(inner) === "assign" &&
    inner.object.type === "Identifier" &&
    inner.object.name === "Object"
  );
};
