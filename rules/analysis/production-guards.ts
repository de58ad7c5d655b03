import {
  DEVELOPMENT_FILES,
  DEVELOPMENT_NAMES,
  DEVELOPMENT_STAGES,
  PRETENDING_NAMES,
  PRODUCTION_NAMES,
  PRODUCTION_STAGES,
  STAGE_TEXT,
  TEST_VARIABLES,
} from "../models/environments.js";
import { readsOf, soleDefinitionOf, variableOf } from "./bindings.js";
import { conditionsOf } from "./conditions.js";
import type { SourceFile } from "./file.js";
import { localFunctionOf } from "./functions.js";
import { identifiersIn } from "./identifiers.js";
import {
  isFunction,
  keyOf,
  referenceName,
  stringOf,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
  isNull,
} from "./nodes.js";

/** Where a program runs: for its users, or for those who work on it. */
type Stage = "production" | "development";

/**
 * Holds for a value that never is in use in production: it stands in a branch, in the settings or in a file for
 * development, only tests read its variable, or the program refuses to start in production without another. `names`
 * are what the value is called.
 */
export function isKeptFromProduction(file: SourceFile, node: Node, names: readonly string[]): boolean {
  return (
    DEVELOPMENT_FILES.test(file.path) ||
    names.some((name) => TEST_VARIABLES.test(name)) ||
    isUnderDevelopment(node) ||
    (STAGE_TEXT.test(file.text) &&
      (standsInDevelopment(file, node) ||
        isReadInDevelopment(file, node) ||
        isBehindRefusal(file, node) ||
        refusedNames(file).some((text) => namesOneOf(text, names)) ||
        isRefusedValue(file, node)))
  );
}

/** Part of the settings of one stage: `{ development: { connection: { password } }, production: { … } }`. */
function isUnderDevelopment(node: Node): boolean {
  for (let at = node.parent; at && !isFunction(at); at = at.parent)
    if (
      at.type === "Property" &&
      at.value.type === "ObjectExpression" &&
      DEVELOPMENT_STAGES.test(keyOf(at) ?? "")
    )
      return true;
  return false;
}

/** Holds for a place that is reached in development only: in a branch, or behind `if (isProduction) throw …`. */
export const standsInDevelopment = (file: SourceFile, node: Node): boolean =>
  conditionsOf(node, null).some(({ test, holds }) => stageOf(file, test, holds) === "development");

/** `this.refuse("no secret"); settings.secret = "dev"`, where `refuse` throws in production. */
function isBehindRefusal(file: SourceFile, node: Node): boolean {
  for (let at = node; at.parent && !isFunction(at); at = at.parent)
    if (at.parent.type === "BlockStatement" && at.parent.body.length < 40)
      for (const statement of at.parent.body) {
        if (statement === at) break;
        const call = statement.type === "ExpressionStatement" ? unwrap(statement.expression) : null;
        const fn = call?.type === "CallExpression" ? localFunctionOf(file, call.callee) : null;
        if (fn && refusesInProduction(file, fn)) return true;
      }
  return false;
}

const refusesInProduction = (file: SourceFile, { body }: FunctionNode): boolean =>
  body.type === "BlockStatement" &&
  body.body.some(
    (each) =>
      each.type === "IfStatement" &&
      stageOf(file, each.test, true) === "production" &&
      STOPS.test(file.textOf(each.consequent)),
  );

/** A constant that is read in development only: `isProduction ? undefined : DEV_SECRET`. */
function isReadInDevelopment(file: SourceFile, node: Node): boolean {
  const { parent } = wrapped(node);
  const variable =
    parent?.type === "VariableDeclarator" && parent.id.type === "Identifier"
      ? variableOf(file, parent.id)
      : null;
  const reads = variable ? readsOf(variable) : [];
  return reads.length > 0 && reads.every((read) => standsInDevelopment(file, read));
}

const STOPS = /\bthrow\b|process\.exit\(/;

/** Conditions on production that end the program, as texts: they tell what has to be set. */
const refusedNames = (file: SourceFile): readonly string[] => file.fact(findRefusals);

function findRefusals(file: SourceFile): string[] {
  return file
    .all("IfStatement")
    .filter(({ test }) => stageOf(file, test, true) === "production")
    .filter((statement) => STOPS.test(file.textOf(statement)))
    .map((statement) => plain(file.textOf(statement) + listsNamedIn(file, statement)));
}

/** The lists that a statement goes through: `const REQUIRED = ["SESSION_SECRET"]`, and `REQUIRED.filter((key) => !env[key])`. */
const listsNamedIn = (file: SourceFile, statement: Node): string =>
  identifiersIn(file, statement)
    .map((name) => constantBehind(file, name))
    .filter((list) => list !== null && unwrap(list).type === "ArrayExpression")
    .map((list) => file.textOf(list!))
    .join(" ");

/** `if (stage && SECRET === "dev") throw …`: the program does not start with this very text. */
function isRefusedValue(file: SourceFile, node: Node): boolean {
  const value = stringOf(node);
  return value !== null && refusedValues(file).has(value);
}

const refusedValues = (file: SourceFile): ReadonlySet<string> => file.fact(findRefusedValues);

function findRefusedValues(file: SourceFile): Set<string> {
  const found = new Set<string>();
  for (const statement of file.all("IfStatement"))
    if (STOPS.test(file.textOf(statement.consequent)))
      for (const text of comparedTexts(file, statement.test)) found.add(text);
  return found;
}

/** Texts that something equals where a condition holds. */
function comparedTexts(file: SourceFile, test: Node): string[] {
  const inner = unwrap(test);
  if (inner.type === "LogicalExpression" && inner.operator === "&&")
    return [...comparedTexts(file, inner.left), ...comparedTexts(file, inner.right)];
  if (inner.type !== "BinaryExpression" || !/^===?$/.test(inner.operator)) return [];
  return [inner.right, inner.left as Node].flatMap((side) => writtenText(file, side) ?? []);
}

/** The text of a literal, or of a constant of the file. */
function writtenText(file: SourceFile, node: Node): string | null {
  const variable = node.type === "Identifier" ? variableOf(file, node) : null;
  const made = variable?.defs[0]?.node as unknown as Node | undefined;
  return stringOf(made?.type === "VariableDeclarator" ? made.init : node);
}

const namesOneOf = (text: string, names: readonly string[]): boolean =>
  names.some((name) => plain(name).length >= 6 && text.includes(plain(name)));

const plain = (text: string): string => text.replace(/[^\p{L}\d]/gu, "").toLowerCase();

/** The stage of a place where several conditions hold: not production where one of them says so. */
const nearest = (stages: readonly (Stage | null)[]): Stage | null =>
  stages.find((stage) => stage === "development") ?? stages.find((stage) => stage !== null) ?? null;

/** What is known of the stage where a condition holds, or where it does not. */
function stageOf(file: SourceFile, test: Node, holds: boolean, depth = 0): Stage | null {
  const inner = unwrap(test);
  switch (inner.type) {
    case "UnaryExpression":
      return inner.operator === "!" ? stageOf(file, inner.argument, !holds, depth) : null;
    case "LogicalExpression": {
      if (inner.operator === "??") return null;
      const sides = [inner.left as Node, inner.right].map((side) => stageOf(file, side, holds, depth));
      // Both sides hold of `a && b`, neither of `a || b` where it does not.
      if ((inner.operator === "&&") === holds) return nearest(sides);
      // `isDev || isTest`: one of them, whichever it is.
      return sides[0] === sides[1] ? sides[0]! : null;
    }
    case "BinaryExpression": {
      const text = stringOf(inner.right) ?? stringOf(inner.left as Node);
      const equal = /^===?$/.test(inner.operator);
      // `mockError != null`
      if (isNull(inner.right) && /^[!=]==?$/.test(inner.operator))
        return equal === holds ? null : stageOf(file, inner.left as Node, true, depth);
      if (text === null || !(equal || /^!==?$/.test(inner.operator))) return null;
      if (PRODUCTION_STAGES.test(text)) return equal === holds ? "production" : "development";
      if (!DEVELOPMENT_STAGES.test(text)) return null;
      // What holds everywhere but in tests holds in production.
      return equal === holds ? "development" : "production";
    }
    default: {
      const name = inner.type === "CallExpression" ? referenceName(inner.callee) : referenceName(inner);
      if (name === null) return null;
      if (PRODUCTION_NAMES.test(name)) return holds ? "production" : "development";
      if (DEVELOPMENT_NAMES.test(name) || PRETENDING_NAMES.test(name)) return holds ? "development" : null;
      // `const keepsTokens = import.meta.env.DEV`
      const kept = inner.type === "Identifier" && depth < 2 ? constantBehind(file, inner) : null;
      return kept && stageOf(file, kept, holds, depth + 1);
    }
  }
}

/** What the only value of a name is. */
function constantBehind(file: SourceFile, name: Node): Node | null {
  const variable = variableOf(file, name);
  const only = variable ? soleDefinitionOf(variable) : null;
  return only?.kind === "value" && only.parts.length === 0 ? only.node : null;
}
