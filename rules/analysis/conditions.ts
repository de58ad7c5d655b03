import type { TSESTree } from "@typescript-eslint/utils";
import { soleDefinitionOf, variableOf } from "./bindings.js";
import type { SourceFile } from "./file.js";
import { flowOf, saysPersonOrCaller } from "./flow.js";
import { memoryOf } from "./memories.js";
import { contains, isFunction, keyOf, unwrap, type FunctionNode, type Node } from "./nodes.js";

/** A test that decides whether a node runs: it does when the test is `holds`. */
export interface Condition {
  test: Node;
  holds: boolean;
}

/** The tests of a block whose branch leaves it: what comes after them runs only where they do not hold. */
const leaving = memoryOf<Node, readonly { at: number; test: Node }[]>();

function leavingTests(block: TSESTree.BlockStatement | TSESTree.Program) {
  let tests = leaving.get(block);
  if (!tests) {
    tests = (block.body as Node[]).flatMap((statement) =>
      statement.type === "IfStatement" && !statement.alternate && alwaysLeaves(statement.consequent)
        ? [{ at: statement.range[0], test: statement.test }]
        : [],
    );
    leaving.set(block, tests);
  }
  return tests;
}

/**
 * The tests on the way from a function's head to a node: enclosing `if`, `?:`, `&&`, `||`, `switch`, and earlier
 * `if (…) return` statements that were not taken.
 */
export function conditionsOf(node: Node, within: FunctionNode | null): Condition[] {
  const found: Condition[] = [];
  for (
    let child = node, parent = node.parent;
    parent && child !== within;
    child = parent, parent = parent.parent
  ) {
    switch (parent.type) {
      case "IfStatement":
        if (child !== parent.test) found.push({ test: parent.test, holds: child === parent.consequent });
        break;
      case "ConditionalExpression":
        if (child !== parent.test) found.push({ test: parent.test, holds: child === parent.consequent });
        break;
      case "LogicalExpression":
        if (child === parent.right && parent.operator !== "??")
          found.push({ test: parent.left, holds: parent.operator === "&&" });
        break;
      case "SwitchCase":
        if (child !== parent.test && parent.parent.type === "SwitchStatement")
          found.push({ test: parent.parent.discriminant, holds: true });
        break;
      case "BlockStatement":
      case "Program":
        for (const { at, test } of leavingTests(parent)) {
          if (at >= child.range[0]) break;
          found.push({ test, holds: false });
        }
        break;
    }
    if (isFunction(parent) && parent === within) break;
  }
  return found;
}

/** The expressions that are empty or false where a condition is met: `a` in the `else` of `if (a)`, or after `if (a) return`. */
export function absentBy({ test, holds }: Condition): Node[] {
  const inner = unwrap(test);
  if (inner.type === "UnaryExpression" && inner.operator === "!")
    return absentBy({ test: inner.argument, holds: !holds });
  if (inner.type === "LogicalExpression" && inner.operator === (holds ? "&&" : "||"))
    return [...absentBy({ test: inner.left, holds }), ...absentBy({ test: inner.right, holds })];
  return holds ? [] : [inner];
}

/** The expressions that have to be true where a condition is met: `a` and `b` of `a && b`, or of `if (!a || !b) return`. */
export function requiredBy({ test, holds }: Condition): Node[] {
  const inner = unwrap(test);
  if (inner.type === "UnaryExpression" && inner.operator === "!")
    return requiredBy({ test: inner.argument, holds: !holds });
  if (inner.type === "LogicalExpression" && inner.operator === (holds ? "&&" : "||"))
    return [...requiredBy({ test: inner.left, holds }), ...requiredBy({ test: inner.right, holds })];
  if (inner.type !== "BinaryExpression" || !/^[!=]==?$/.test(inner.operator)) return holds ? [inner] : [];
  const equal = inner.operator.startsWith("=") === holds;
  const right = unwrap(inner.right);
  const empty = right.type === "Literal" && (right.value === null || right.value === false);
  if (empty) return equal ? [] : [inner.left as Node];
  return equal ? [inner] : [];
}

/** Holds if a statement ends in `return`, `throw`, `continue`, `break` or a call that never comes back. */
export function alwaysLeaves(statement: Node): boolean {
  switch (statement.type) {
    case "ReturnStatement":
    case "ThrowStatement":
    case "ContinueStatement":
    case "BreakStatement":
      return true;
    case "BlockStatement": {
      const last = statement.body.at(-1);
      return last !== undefined && alwaysLeaves(last);
    }
    case "ExpressionStatement": {
      const call = unwrap(statement.expression);
      if (call.type !== "CallExpression") return false;
      const { callee } = call;
      if (callee.type === "MemberExpression")
        return (
          keyOf(callee) === "exit" && callee.object.type === "Identifier" && callee.object.name === "process"
        );
      return (
        callee.type === "Identifier" &&
        /^(?:redirect|notFound|error|fail|unauthorized|forbidden)$/.test(callee.name)
      );
    }
    case "IfStatement":
      return (
        statement.alternate !== null &&
        alwaysLeaves(statement.consequent) &&
        alwaysLeaves(statement.alternate!)
      );
    default:
      return false;
  }
}

/** What a test says about the person asking: signed in when it holds, signed out when it holds, or nothing. */
export function saysOfCaller(file: SourceFile, test: Node): "signed in" | "signed out" | null {
  const inner = unwrap(test);
  switch (inner.type) {
    case "UnaryExpression":
      if (inner.operator !== "!") return null;
      return opposite(saysOfCaller(file, inner.argument));
    case "LogicalExpression":
      return saysOfCaller(file, inner.left) ?? saysOfCaller(file, inner.right);
    case "BinaryExpression": {
      const other = isEmptyValue(inner.right)
        ? inner.left
        : isEmptyValue(inner.left as Node)
          ? inner.right
          : null;
      if (!other) return null;
      const said = flowOf(file, other as Node).identity ? "signed in" : null;
      return inner.operator === "==" || inner.operator === "===" ? opposite(said) : said;
    }
    case "CallExpression": {
      const callee = unwrap(inner.callee);
      const name = file.textOf(callee);
      if (name === "Boolean" && inner.arguments[0]) return saysOfCaller(file, inner.arguments[0]);
      if (/\b(?:isAuthenticated|isLoggedIn|isSignedIn|loggedIn|hasSession)$/.test(name)) return "signed in";
      return flowOf(file, inner).identity ? "signed in" : hasIdentityHeader(inner) ? "signed in" : null;
    }
    case "Identifier": {
      if (flowOf(file, inner).identity) return "signed in";
      const variable = variableOf(file, inner);
      const only = variable ? soleDefinitionOf(variable) : null;
      return only?.kind === "value" && only.parts.length === 0 ? saysOfCaller(file, only.node) : null;
    }
    case "MemberExpression": {
      // `user.suspended` says something about the caller, not whether there is one.
      const key = keyOf(inner);
      return key !== null &&
        (saysPersonOrCaller(key) || /^(?:id|uid|sub|value|name|email|\w*Id|\w*No)$/.test(key)) &&
        flowOf(file, inner).identity
        ? "signed in"
        : null;
    }
    default:
      return flowOf(file, inner).identity ? "signed in" : null;
  }
}

const hasIdentityHeader = (call: TSESTree.CallExpression): boolean => {
  const argument = call.arguments[0];
  return (
    argument?.type === "Literal" &&
    typeof argument.value === "string" &&
    /^(?:cookie|authorization)$/i.test(argument.value)
  );
};

const opposite = (said: "signed in" | "signed out" | null): "signed in" | "signed out" | null =>
  said === null ? null : said === "signed in" ? "signed out" : "signed in";

function isEmptyValue(node: Node): boolean {
  const inner = unwrap(node);
  return (
    (inner.type === "Literal" && (inner.value === null || inner.value === "")) ||
    (inner.type === "Identifier" && inner.name === "undefined")
  );
}

/** Holds if a node runs only for people who are not signed in. */
export function onlyWhenSignedOut(file: SourceFile, node: Node, within: FunctionNode | null): boolean {
  return conditionsOf(node, within).some(({ test, holds }) => {
    const said = saysOfCaller(file, test);
    return said !== null && (said === "signed in") !== holds;
  });
}

/** Holds if two nodes of one function can both run in one call. */
export function canRunTogether(first: Node, second: Node): boolean {
  for (let child = first, parent = first.parent; parent; child = parent, parent = parent.parent) {
    if (parent.type === "IfStatement" && child !== parent.test) {
      const other = child === parent.consequent ? parent.alternate : parent.consequent;
      if (other && contains(other, second)) return false;
      if (
        !contains(parent, second) &&
        second.range[0] > parent.range[0] &&
        alwaysLeaves(child) &&
        sameFunction(parent, second)
      )
        return false;
    }
    if (parent.type === "ConditionalExpression" && child !== parent.test) {
      const other = child === parent.consequent ? parent.alternate : parent.consequent;
      if (contains(other, second)) return false;
    }
    if (
      parent.type === "SwitchCase" &&
      parent.parent.type === "SwitchStatement" &&
      contains(parent.parent, second)
    )
      return contains(parent, second);
    if (contains(parent, second)) return true;
  }
  return true;
}

const sameFunction = (first: Node, second: Node): boolean => {
  const around = (node: Node): Node | undefined => {
    let current: Node | undefined = node.parent;
    while (current && !isFunction(current)) current = current.parent;
    return current;
  };
  return around(first) === around(second);
};

/** Holds for two nodes of which only one runs: on the two sides of an `if` or a `?:`, or in two cases of a `switch`. */
export function isOnOtherBranch(node: Node, other: Node): boolean {
  let child = node;
  while (child.parent && !contains(child.parent, other)) child = child.parent;
  const { parent } = child;
  if (!parent || child === other) return false;
  const [mine, theirs] = [node, other].map((each) => branchIn(parent, each));
  return mine !== null && theirs !== null && mine !== theirs;
}

/** The branch of a choice that a node stands in; null for its test, and in what is no choice. */
function branchIn(choice: Node, node: Node): Node | null {
  switch (choice.type) {
    case "IfStatement":
    case "ConditionalExpression":
      return [choice.consequent, choice.alternate].find((branch) => branch && contains(branch, node)) ?? null;
    case "SwitchStatement":
      return choice.cases.find((branch) => contains(branch, node)) ?? null;
    default:
      return null;
  }
}
