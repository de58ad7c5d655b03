import {
  DEVELOPMENT_NAMES,
  DEVELOPMENT_STAGES,
  PRODUCTION_NAMES,
  PRODUCTION_STAGES,
} from "../models/environments.js";
import { alwaysLeaves } from "./conditions.js";
import type { SourceFile } from "./file.js";
import { referenceName, stringOf, unwrap, type Node } from "./nodes.js";

/** Where a program runs: for its users, or for those who work on it. */
type Stage = "production" | "development";

/**
 * Holds for a value that never is in use in production: it stands in a branch for development, or the program refuses
 * to start in production without another. `names` are what the value is called.
 */
export function isKeptFromProduction(file: SourceFile, node: Node, names: readonly string[]): boolean {
  return (
    mentionsStage(file) &&
    (standsInDevelopment(node) || refusedNames(file).some((text) => namesOneOf(text, names)))
  );
}

const mentionsStage = (file: SourceFile): boolean =>
  /prod|NODE_ENV|APP_ENV|\bDEV\b|isDev|isLocal|isTest/i.test(file.text);

function standsInDevelopment(node: Node): boolean {
  let inside: Node = node;
  for (let each = node.parent; each; inside = each, each = each.parent) {
    if (each.type === "ConditionalExpression" || each.type === "IfStatement") {
      if (each.consequent === inside && stageOf(each.test, true) === "development") return true;
      if (each.alternate === inside && stageOf(each.test, false) === "development") return true;
    }
    if (each.type === "LogicalExpression" && each.right === inside && each.operator === "&&")
      if (stageOf(each.left, true) === "development") return true;
    if (each.type === "BlockStatement" || each.type === "Program")
      for (const statement of each.body) {
        if (statement === inside) break;
        // `if (isProduction) throw …;`
        if (statement.type === "IfStatement" && leaves(statement.consequent))
          if (stageOf(statement.test, false) === "development") return true;
      }
  }
  return false;
}

/** Conditions on production that end the program, as texts: they tell what has to be set. */
const refusedNames = (file: SourceFile): readonly string[] => file.fact(findRefusals);

function findRefusals(file: SourceFile): string[] {
  return file
    .all("IfStatement")
    .filter(({ test }) => stageOf(test, true) === "production")
    .map((statement) => file.textOf(statement))
    .filter((text) => /\bthrow\b|process\.exit\(/.test(text))
    .map(plain);
}

const namesOneOf = (text: string, names: readonly string[]): boolean =>
  names.some((name) => plain(name).length >= 6 && text.includes(plain(name)));

const plain = (text: string): string => text.replace(/[^\p{L}\d]/gu, "").toLowerCase();

/** What is known of the stage where a condition holds, or where it does not. */
function stageOf(test: Node, holds: boolean): Stage | null {
  const inner = unwrap(test);
  switch (inner.type) {
    case "UnaryExpression":
      return inner.operator === "!" ? stageOf(inner.argument, !holds) : null;
    case "LogicalExpression":
      // Both sides hold of `a && b`, neither of `a || b` where it does not.
      return (inner.operator === "&&") === holds && inner.operator !== "??"
        ? (stageOf(inner.left, holds) ?? stageOf(inner.right, holds))
        : null;
    case "BinaryExpression": {
      const text = stringOf(inner.right) ?? stringOf(inner.left as Node);
      const equal = /^===?$/.test(inner.operator);
      if (text === null || !(equal || /^!==?$/.test(inner.operator))) return null;
      if (PRODUCTION_STAGES.test(text)) return equal === holds ? "production" : "development";
      return DEVELOPMENT_STAGES.test(text) && equal === holds ? "development" : null;
    }
    default: {
      const name = inner.type === "CallExpression" ? referenceName(inner.callee) : referenceName(inner);
      if (name === null) return null;
      if (PRODUCTION_NAMES.test(name)) return holds ? "production" : "development";
      if (DEVELOPMENT_NAMES.test(name)) return holds ? "development" : null;
      return null;
    }
  }
}

/** Holds for a statement that ends the function or the program. */
function leaves(statement: Node): boolean {
  if (alwaysLeaves(statement)) return true;
  const last = statement.type === "BlockStatement" ? statement.body.at(-1) : statement;
  return last?.type === "ExpressionStatement" && /^process\.exit$/.test(calleeText(last.expression));
}

const calleeText = (node: Node): string => {
  const call = unwrap(node);
  const callee = call.type === "CallExpression" ? unwrap(call.callee) : null;
  return callee?.type === "MemberExpression" && callee.object.type === "Identifier"
    ? `${callee.object.name}.${referenceName(callee) ?? ""}`
    : "";
};
