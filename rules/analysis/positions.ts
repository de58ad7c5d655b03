import { definitionsOf, ELEMENT, isConstant, type Variable, variableOf, writesOf } from "./bindings.js";
import type { SourceFile } from "./file.js";
import { listCallOf, listRunOf } from "./functions.js";
import { contains, functionAround, isFunction, keyOf, type Node, unwrap } from "./nodes.js";

export const awaitBefore = (file: SourceFile, fn: Node, at: Node): boolean =>
  file
    .all("AwaitExpression")
    .some((each) => contains(fn, each) && each.range[0] <= at.range[1] && functionAround(each) === fn);

/** The loop over a list, or the callback run for each element of one, that a node stands in. */
export function listLoopAround(node: Node): { list: Node; body: Node; loop: Node } | null {
  for (let parent = node.parent, child = node; parent; child = parent, parent = parent.parent) {
    if (parent.type === "ForOfStatement" && parent.body === child) {
      const list = unwrap(parent.right);
      const receiver =
        list.type === "CallExpression" &&
        list.callee.type === "MemberExpression" &&
        keyOf(list.callee) === "entries"
          ? list.callee.object
          : parent.right;
      return { list: receiver, body: parent.body, loop: parent };
    }
    if (parent.type === "ForStatement" && parent.body === child) {
      const list = listInTest(parent.test);
      if (list) return { list, body: parent.body, loop: parent };
    }
    if (isFunction(parent)) {
      const run = listCallOf(parent);
      return run && COUNTING_METHODS.test(run.method) ? { list: run.list, body: parent, loop: parent } : null;
    }
  }
  return null;
}

/** `let i = 0; while (i < list.length) { …; i++; }` */
function countedByWhile(variable: Variable): Position | null {
  for (const reference of variable.references) {
    const name = reference.identifier as unknown as Node;
    const test = name.parent;
    const loop = test?.parent;
    if (loop?.type !== "WhileStatement" || loop.test !== test) continue;
    const list = listInTest(test);
    const counts = writesOf(variable).some((each) => contains(loop.body, each.identifier as unknown as Node));
    if (list && counts) return { list, loop };
  }
  return null;
}

/** `i < list.length`: the list a counting loop goes through. */
export function listInTest(test: Node | null): Node | null {
  if (test?.type !== "BinaryExpression") return null;
  for (const side of [test.right, test.left])
    if (side.type === "MemberExpression" && keyOf(side) === "length") return side.object;
  return null;
}

/** What decides whether a statement is reached in a turn: the branches it stands in, the exits before it. */
export function conditionsOn(node: Node, body: Node): string {
  const conditions: string[] = [];
  for (
    let child: Node = node, parent = node.parent;
    parent && parent !== body.parent;
    child = parent, parent = parent.parent
  ) {
    const branch =
      parent.type === "IfStatement" ||
      parent.type === "ConditionalExpression" ||
      parent.type === "CatchClause" ||
      (parent.type === "LogicalExpression" && parent.right === child) ||
      (parent.type === "TryStatement" && parent.block === child);
    if (branch) conditions.push(`${child.range[0]}`);
    if (parent.type === "BlockStatement")
      for (const each of parent.body)
        if (each.range[1] <= child.range[0] && mayLeave(each)) conditions.push(`after ${each.range[0]}`);
  }
  return conditions.join(" ");
}

/** Holds if a statement may end the turn. */
function mayLeave(statement: Node): boolean {
  switch (statement.type) {
    case "ContinueStatement":
    case "ReturnStatement":
    case "BreakStatement":
      return true;
    case "IfStatement":
      return (
        mayLeave(statement.consequent) || (statement.alternate !== null && mayLeave(statement.alternate))
      );
    case "BlockStatement":
      return statement.body.some(mayLeave);
    default:
      return false;
  }
}

/** `i + 2` as the variable and what is added; a number alone has no variable. */
export function linearOf(
  file: SourceFile,
  node: Node,
  depth = 0,
): { variable: Variable | null; add: number; scaled: boolean } | null {
  const inner = unwrap(node);
  if (depth > 6) return null;
  if (inner.type === "Literal" && typeof inner.value === "number")
    return { variable: null, add: inner.value, scaled: false };
  if (inner.type === "Identifier") {
    const variable = variableOf(file, inner);
    if (!variable) return null;
    const definitions = definitionsOf(variable);
    const [definition] = definitions;
    if (
      definitions.length === 1 &&
      isConstant(variable) &&
      definition?.kind === "value" &&
      definition.parts.length === 0
    ) {
      const value = linearOf(file, definition.node, depth + 1);
      if (value) return value;
    }
    return { variable, add: 0, scaled: false };
  }
  if (
    inner.type === "CallExpression" &&
    /^(?:Number|parseInt)$/.test(file.textOf(inner.callee)) &&
    inner.arguments[0]
  )
    return linearOf(file, inner.arguments[0], depth + 1);
  if (inner.type === "BinaryExpression" && (inner.operator === "+" || inner.operator === "-")) {
    const left = linearOf(file, inner.left, depth + 1);
    const right = linearOf(file, inner.right, depth + 1);
    if (!left || !right || (left.variable && right.variable)) {
      // `offset + i`: somewhere in the list that the turn's variable says together with another.
      const turning = [left, right]
        .flatMap((each) => {
          const position = each?.variable ? positionOf(file, each.variable) : null;
          return each && position ? [{ each, position }] : [];
        })
        .toSorted((one, another) => (contains(one.position.loop, another.position.loop) ? 1 : -1))[0]?.each;
      return turning ? { ...turning, scaled: true } : null;
    }
    if (right.variable && inner.operator === "-") return null;
    return {
      variable: left.variable ?? right.variable,
      add: inner.operator === "+" ? left.add + right.add : left.add - right.add,
      scaled: left.scaled || right.scaled,
    };
  }
  return null;
}

/** The list whose positions an index counts, and the loop it does so in. */
export interface Position {
  list: Node;
  loop: Node;
}

/** What list an index variable goes through: a counting loop, `entries()`, a callback's second parameter, `for … in`. */
export function positionOf(file: SourceFile, variable: Variable): Position | null {
  const counted = countedByWhile(variable);
  if (counted) return counted;
  for (const definition of definitionsOf(variable)) {
    if (definition.kind === "parameter") {
      if (definition.parts.length > 0) return null;
      const run = listRunOf(file, definition.fn);
      const place = run && COUNTING_METHODS.test(run.method) ? 1 : run?.method === "reduce" ? 2 : -1;
      return run && definition.index === place ? { list: run.list, loop: definition.fn } : null;
    }
    if (definition.kind !== "value") return null;
    if (definition.parts[0] === ELEMENT && definition.parts[1] === 0) {
      const entries = unwrap(definition.node);
      if (
        entries.type === "CallExpression" &&
        entries.callee.type === "MemberExpression" &&
        keyOf(entries.callee) === "entries"
      ) {
        const loop = loopOfName(definition.from);
        return loop ? { list: entries.callee.object, loop } : null;
      }
    }
    if (definition.parts[0] === "#key") {
      const loop = loopOfName(definition.from);
      return loop ? { list: definition.node, loop } : null;
    }
    const declaration = definition.from.parent?.parent;
    const loop = declaration?.parent;
    if (loop?.type === "ForStatement" && loop.init === declaration) {
      const list = listInTest(loop.test);
      return list || loop.test ? { list: list ?? loop.test!, loop } : null;
    }
  }

  // `var i; for (i = 0; i < list.length; i++)`
  for (const reference of variable.references) {
    const name = reference.identifier as unknown as Node;
    const assignment = name.parent;
    if (
      assignment?.type === "AssignmentExpression" &&
      assignment.parent.type === "ForStatement" &&
      assignment.parent.init === assignment
    ) {
      const list = listInTest(assignment.parent.test);
      return list ? { list, loop: assignment.parent } : null;
    }
  }
  return null;
}

/** A number that each turn of a loop over a list adds one to. */
export interface Counter {
  loop: Node;
  /** What adds one. */
  at: Node;
  start: number;
  /** What decides whether a turn gets that far; empty when all do. */
  conditions: string;
}

/** `let n = 0; for (const row of rows) { …; n++; }`: a counter of turns that is no index of the loop itself. */
export function counterOf(file: SourceFile, variable: Variable): Counter | null {
  const declarator = variable.defs[0]?.node as unknown as Node | undefined;
  const start = declarator?.type === "VariableDeclarator" ? declarator.init : null;
  if (!declarator || start?.type !== "Literal" || typeof start.value !== "number") return null;
  const [write, ...others] = writesOf(variable).map((each) => each.identifier as unknown as Node);
  const at = write?.parent;
  if (!at || others.length > 0 || !isAddingOne(at)) return null;
  const turn = listLoopAround(at);
  if (!turn || contains(turn.loop, declarator)) return null;
  const outer = listLoopAround(turn.loop);
  if (outer && !contains(outer.loop, declarator)) return null;
  if (isFunction(turn.body) && turn.body.async && awaitBefore(file, turn.body, at)) return null;
  const conditions = conditionsOn(at, turn.body);
  // `if (list[n].id === row.id) use(list[n++])`: the counter follows what is compared.
  if (conditions !== "" && isAskedAbout(variable, at, turn.body)) return null;
  return { loop: turn.loop, at, start: start.value, conditions };
}

const isAddingOne = (node: Node): boolean =>
  (node.type === "UpdateExpression" && node.operator === "++") ||
  (node.type === "AssignmentExpression" &&
    node.operator === "+=" &&
    node.right.type === "Literal" &&
    node.right.value === 1);

/** Holds if a branch that leads to a place is chosen by a variable. */
function isAskedAbout(variable: Variable, at: Node, body: Node): boolean {
  return variable.references.some((reference) => {
    for (
      let node = reference.identifier as unknown as Node, parent = node.parent;
      parent && parent !== body.parent;
      node = parent, parent = parent.parent
    )
      if ((parent.type === "IfStatement" || parent.type === "ConditionalExpression") && parent.test === node)
        return !contains(node, at);
    return false;
  });
}

/** Functions that hand each element to a callback, with its position. */
const COUNTING_METHODS = /^(?:\w*map\w*|\w*each\w*|\w*pool|flatMap|from)$/i;

function loopOfName(name: Node): Node | null {
  for (let parent = name.parent; parent; parent = parent.parent) {
    if (parent.type === "ForOfStatement" || parent.type === "ForInStatement") return parent;
    if (/Statement$/.test(parent.type) || isFunction(parent)) return null;
  }
  return null;
}
