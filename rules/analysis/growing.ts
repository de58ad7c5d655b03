import type { TSESTree } from "@typescript-eslint/utils";
import { definitionsOf, variableOf, type Variable } from "./bindings.js";
import type { SourceFile } from "./file.js";
import { listCallOf, membersNamed } from "./functions.js";
import { contains, functionAround, isFunction, keyOf, unwrap, wrapped, type Node } from "./nodes.js";

/** The calls by which the classes of a file put something into a list they keep: `this.recipients.push(address)`. */
export function* fieldAdditions(file: SourceFile, field: string): Generator<TSESTree.CallExpression> {
  for (const member of membersNamed(file, field)) {
    if (member.type !== "MemberExpression" || member.object.type !== "ThisExpression") continue;
    const add = wrapped(member).parent;
    if (
      add?.type === "MemberExpression" &&
      /^(?:push|add)$/.test(keyOf(add) ?? "") &&
      add.parent.type === "CallExpression"
    )
      yield add.parent;
  }
}

/** Holds if what a call or assignment changes was made before the loop, or the function, that it stands in. */
export function outlivesTurn(file: SourceFile, at: Node): boolean {
  const target = at.type === "AssignmentExpression" ? at.left : at.type === "CallExpression" ? at.callee : at;
  let root = unwrap(target);
  while (root.type === "MemberExpression") root = unwrap(root.object);
  const turn = turnAround(file, at);
  if (root.type === "ThisExpression") return turn !== null;
  if (root.type !== "Identifier") return false;
  const variable = variableOf(file, root);
  const declared = variable?.identifiers[0] as unknown as Node | undefined;
  if (!declared || !variable) return false;
  // `const list = lists.get(key) ?? []`: a list that is kept elsewhere.
  const kept = definitionsOf(variable).some(
    (each) => each.kind === "value" && /\.get\(/.test(file.textOf(each.node)),
  );
  if (kept && turn && contains(turn, declared)) return true;
  const made = definitionsOf(variable).some((each) => each.kind === "parameter")
    ? functionAround(declared)
    : null;
  for (let each = turn; each; each = turnAround(file, each))
    if (!contains(each, declared) && each !== made && !resetIn(file, variable, target, each)) return true;
  // A list of the module that a function adds to grows from call to call.
  const fn = functionAround(at);
  return (
    (variable.scope.type === "module" || variable.scope.type === "global") &&
    fn !== null &&
    !contains(fn, declared) &&
    !resetIn(file, variable, target, fn)
  );
}

/** Holds if the loop gives the changed thing a fresh value: `msg.to = []` at its start. */
function resetIn(file: SourceFile, variable: Variable, target: Node, turn: Node): boolean {
  const text = target.type === "MemberExpression" ? file.textOf(target.object) : file.textOf(target);
  return variable.references.some((reference) => {
    let node: Node = reference.identifier as unknown as Node;
    if (!contains(turn, node)) return false;
    while (node.parent?.type === "MemberExpression" && node.parent.object === node) {
      if (
        node.parent.parent.type === "AssignmentExpression" &&
        node.parent.parent.left === node.parent &&
        keyOf(node.parent) === "length"
      )
        return file.textOf(node) === text;
      node = node.parent;
    }
    const parent = node.parent;
    return (
      parent?.type === "AssignmentExpression" &&
      parent.left === node &&
      parent.operator === "=" &&
      !isResetWhenFull(file, parent, turn, text) &&
      text.startsWith(file.textOf(node)) &&
      /^(?:ArrayExpression|ObjectExpression|Literal|NewExpression|TemplateLiteral)$/.test(
        unwrap(parent.right).type,
      )
    );
  });
}

/** `if (group.length === 80) { …; group = []; }`: until it is full, the list keeps what earlier turns put in. */
function isResetWhenFull(file: SourceFile, reset: Node, turn: Node, list: string): boolean {
  for (
    let child = reset, parent = reset.parent;
    parent && child !== turn;
    child = parent, parent = parent.parent
  )
    if (parent.type === "IfStatement" && parent.consequent === child)
      return /^\s*(?:===?|>=)/.test(file.textOf(parent.test).split(`${list}.length`)[1] ?? "");
  return false;
}

/** Methods that run their callback once per element and do not say so by name alone. */
const PER_ROW = /^(?:eachSeries|eachLimit|mapSeries|eachRow)$/;

/** The loop, or the callback of `forEach` and its like, that a node stands in. */
export function turnAround(_file: SourceFile, node: Node): Node | null {
  for (let parent = node.parent, child = node; parent; child = parent, parent = parent.parent) {
    if (
      (parent.type === "ForOfStatement" || parent.type === "ForInStatement" || parent.type === "ForStatement" ||
        parent.type === "WhileStatement" || parent.type === "DoWhileStatement") &&
      parent.body === child
    )
      return parent;
    if (isFunction(parent)) {
      if (listCallOf(parent)) return parent;
      const call = wrapped(parent).parent;
      if (
        call?.type === "CallExpression" &&
        call.arguments.includes(wrapped(parent) as never) &&
        call.callee.type === "MemberExpression" &&
        PER_ROW.test(keyOf(call.callee) ?? "")
      )
        return parent;
    }
  }
  return null;
} // prettier-ignore
