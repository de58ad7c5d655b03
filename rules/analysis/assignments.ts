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

/** Holds if every way through the turn sets the variable before it is read. */
export function isAssignedBefore(file: SourceFile, read: Node, turn: Node, variable: Variable): boolean {
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
    if (body?.some((each) => each.range[1] <= child.range[0] && assigns(file, each, variable))) return true;
    if (
      parent.type === "IfStatement" &&
      child !== parent.test &&
      expressionAssigns(file, parent.test, variable)
    )
      return true;
  }
  return false;
}

function assigns(file: SourceFile, statement: Node, variable: Variable): boolean {
  switch (statement.type) {
    case "ExpressionStatement":
      return expressionAssigns(file, statement.expression, variable);
    case "VariableDeclaration":
      return statement.declarations.some(
        (each) =>
          each.init &&
          // A `var` may be declared once more.
          (variable.references.some(
            (write) => write.isWrite() && contains(each.id, write.identifier as unknown as Node),
          ) ||
            expressionAssigns(file, each.init, variable)),
      );
    case "BlockStatement":
      return statement.body.some((each) => assigns(file, each, variable));
    case "IfStatement":
      return (
        expressionAssigns(file, statement.test, variable) ||
        ((assigns(file, statement.consequent, variable) || leaves(statement.consequent)) &&
          statement.alternate !== null &&
          (assigns(file, statement.alternate, variable) || leaves(statement.alternate)))
      );
    case "TryStatement":
      return (
        (statement.finalizer !== null && assigns(file, statement.finalizer, variable)) ||
        (assigns(file, statement.block, variable) &&
          (!statement.handler ||
            assigns(file, statement.handler.body, variable) ||
            leaves(statement.handler.body)))
      );
    case "SwitchStatement":
      return (
        statement.cases.some((each) => each.test === null) &&
        statement.cases.every(
          (each) =>
            each.consequent.length === 0 ||
            each.consequent.some((inner) => assigns(file, inner, variable) || leaves(inner)),
        )
      );
    case "LabeledStatement":
      return assigns(file, statement.body, variable);
    default:
      return false;
  }
}

function expressionAssigns(file: SourceFile, expression: Node, variable: Variable): boolean {
  const inner = unwrap(expression);
  if (inner.type === "AssignmentExpression")
    return (
      (inner.operator === "=" &&
        writesOf(variable).some((each) => contains(inner.left, each.identifier as unknown as Node))) ||
      expressionAssigns(file, inner.right, variable)
    );
  if (inner.type === "SequenceExpression")
    return inner.expressions.some((each) => expressionAssigns(file, each, variable));
  if (inner.type === "BinaryExpression" && inner.left.type !== "PrivateIdentifier")
    return expressionAssigns(file, inner.left, variable);
  if (inner.type === "CallExpression")
    return inner.arguments.some((each) => expressionAssigns(file, each, variable));
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
