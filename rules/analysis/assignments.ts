import type { TSESTree } from "@typescript-eslint/utils";
import { variableOf, writesOf, type Variable } from "./bindings.js";
import { identifiersIn } from "./identifiers.js";
import type { SourceFile } from "./file.js";
import { contains, isFunction, unwrap, type Node } from "./nodes.js";

/** Where a variable is declared. */
export const declarationOf = (variable: Variable): Node => variable.identifiers[0] as unknown as Node;

export function assignmentOf(name: Node): TSESTree.AssignmentExpression | null {
  for (let parent = name.parent; parent; parent = parent.parent) {
    if (parent.type === "AssignmentExpression") return parent;
    if (/Statement$/.test(parent.type) || isFunction(parent)) return null;
  }
  return null;
}

/** `if (!cached) cached = …`, `if (key !== last) { last = key; … }`: set when needed, on purpose. */
export function guardsItself(file: SourceFile, write: Node, variable: Variable, turn: Node): boolean {
  for (let parent = write.parent; parent && parent !== turn; parent = parent.parent) {
    if (parent.type !== "IfStatement" && parent.type !== "ConditionalExpression") continue;
    for (const name of identifiersIn(file, parent.test)) {
      const tested = variableOf(file, name);
      if (!tested) continue;
      if (tested === variable) return true;
      if (
        !contains(turn, declarationOf(tested)) &&
        writesOf(tested).some((each) => contains(turn, each.identifier as unknown as Node))
      )
        return true;
    }
  }
  return false;
}

/** Holds for an expression that gives the thing asked about a new value by itself: an assignment, a call. */
export type Assigns = (expression: Node) => boolean;

/** Holds if every way through the turn sets the variable before it is read. */
export const isAssignedBefore = (read: Node, turn: Node, variable: Variable): boolean =>
  isSetBefore(read, turn, assignsVariable(variable));

const assignsVariable =
  (variable: Variable): Assigns =>
  (expression) =>
    (expression.type === "AssignmentExpression" &&
      expression.operator === "=" &&
      writesOf(variable).some((each) => contains(expression.left, each.identifier as unknown as Node))) ||
    // A `var` may be declared once more.
    (expression.type === "VariableDeclarator" &&
      variable.references.some(
        (write) => write.isWrite() && contains(expression.id, write.identifier as unknown as Node),
      ));

/** Holds if every way through the turn passes something that sets a value before the place where it is read. */
export function isSetBefore(read: Node, turn: Node, sets: Assigns): boolean {
  for (
    let child: Node = read, parent = read.parent;
    parent && child !== turn;
    child = parent, parent = parent.parent
  ) {
    const body =
      parent.type === "BlockStatement" || parent.type === "Program"
        ? parent.body
        : parent.type === "SwitchCase"
          ? parent.consequent
          : null;
    if (body?.some((each) => each.range[1] <= child.range[0] && assigns(each, sets))) return true;
    if (parent.type === "IfStatement" && child !== parent.test && expressionAssigns(parent.test, sets))
      return true;
  }
  return false;
}

/** Holds if every way through a statement, other than out of the turn, passes something that sets a value. */
export function assigns(statement: Node, sets: Assigns): boolean {
  switch (statement.type) {
    case "ExpressionStatement":
      return expressionAssigns(statement.expression, sets);
    case "VariableDeclaration":
      return statement.declarations.some(
        (each) => each.init && (sets(each) || expressionAssigns(each.init, sets)),
      );
    case "BlockStatement":
      return statement.body.some((each) => assigns(each, sets));
    case "IfStatement":
      return (
        expressionAssigns(statement.test, sets) ||
        ((assigns(statement.consequent, sets) || leaves(statement.consequent)) &&
          statement.alternate !== null &&
          (assigns(statement.alternate, sets) || leaves(statement.alternate)))
      );
    case "TryStatement":
      return (
        (statement.finalizer !== null && assigns(statement.finalizer, sets)) ||
        (assigns(statement.block, sets) &&
          (!statement.handler || assigns(statement.handler.body, sets) || leaves(statement.handler.body)))
      );
    case "SwitchStatement":
      return (
        statement.cases.some((each) => each.test === null) &&
        statement.cases.every(
          (each) =>
            each.consequent.length === 0 ||
            each.consequent.some((inner) => assigns(inner, sets) || leaves(inner)),
        )
      );
    case "LabeledStatement":
      return assigns(statement.body, sets);
    default:
      return false;
  }
}

function expressionAssigns(expression: Node, sets: Assigns): boolean {
  const inner = unwrap(expression);
  if (sets(inner)) return true;
  if (inner.type === "AssignmentExpression") return expressionAssigns(inner.right, sets);
  if (inner.type === "SequenceExpression")
    return inner.expressions.some((each) => expressionAssigns(each, sets));
  if (inner.type === "BinaryExpression" && inner.left.type !== "PrivateIdentifier")
    return expressionAssigns(inner.left, sets);
  if (inner.type === "CallExpression") return inner.arguments.some((each) => expressionAssigns(each, sets));
  return false;
}

export function leaves(statement: Node): boolean {
  switch (statement.type) {
    case "ContinueStatement":
    case "ReturnStatement":
    case "ThrowStatement":
    case "BreakStatement":
      return true;
    case "BlockStatement":
      return statement.body.some(leaves);
    case "IfStatement":
      return statement.alternate !== null && leaves(statement.consequent) && leaves(statement.alternate);
    default:
      return false;
  }
}
