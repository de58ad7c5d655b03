import type { TSESTree } from "@typescript-eslint/utils";
import { TEST_VARIABLES, VARIABLE_OBJECTS, WHOLE_ENVIRONMENTS } from "../models/environments.js";
import { CONNECTION_VARIABLE, MASK_TEXT, PUBLIC_PREFIXES } from "../models/exposure.js";
import { parameterBehind } from "./bindings.js";
import { literalsOf, textOfLiteral } from "./constants.js";
import type { CarriedSecret } from "./credential-flow.js";
import { environmentName } from "./credential-inputs.js";
import type { SourceFile } from "./file.js";
import {
  contains,
  functionAround,
  isCallLike,
  keyOf,
  referenceName,
  statementOf,
  stringOf,
  unwrap,
  wrapped,
  type Node,
} from "./nodes.js";
import { credentialName } from "./secrets.js";

/** `process.env[row.secretName]`: a variable of many, whose name says it holds a secret. */
function chosenVariable(file: SourceFile, node: TSESTree.MemberExpression): CarriedSecret | null {
  if (!node.computed || !VARIABLE_OBJECTS.test(file.textOf(unwrap(node.object)))) return null;
  // `env[name]` in a function that is handed the name: each call says which.
  if (parameterBehind(file, node.property)) return null;
  const reader = functionAround(node);
  for (const literal of literalsOf(file, node.property)) {
    if (reader && !contains(reader, literal.node) && isCallLike(wrapped(literal.node).parent)) continue;
    const named = literal.partial ? null : variableSecret(literal.value, node);
    if (named) return named;
  }
  const name = referenceName(node.property);
  const bare = name?.replace(/_?(?:env|var|variable|name|key)+$/i, "") ?? "";
  return bare !== "" && bare !== name ? variableSecret(bare, node) : null;
}

/** `process.env.SHARE_TOKEN || "false"`, `process.env.USE_TOKEN === "true"`: it is on or off. */
function isSwitch(node: Node): boolean {
  const { parent } = wrapped(node);
  if (parent?.type !== "LogicalExpression" && parent?.type !== "BinaryExpression") return false;
  const other = parent.left === wrapped(node) ? parent.right : parent.left;
  return /^(?:true|false|yes|no|on|off|0|1)$/.test(stringOf(other as Node) ?? "");
}

/** `process.env.DATABASE_URL = "file:app.db"; log(process.env.DATABASE_URL)`: it is what was written just before. */
function wasJustSet(file: SourceFile, node: Node): boolean {
  const statement = statementOf(node);
  const { parent } = statement;
  if (parent?.type !== "BlockStatement" && parent?.type !== "Program") return false;
  return parent.body.some(
    (each) =>
      each.range[0] < statement.range[0] &&
      each.type === "ExpressionStatement" &&
      each.expression.type === "AssignmentExpression" &&
      each.expression.operator === "=" &&
      file.textOf(each.expression.left) === file.textOf(node) &&
      stringOf(each.expression.right) !== null,
  );
}

/** `process.env.SMTP_PASS`, `config.get("JWT_SECRET")`, or the whole environment. */
export function environmentSecret(file: SourceFile, node: Node): CarriedSecret | null {
  const text = node.type === "MemberExpression" || node.type === "CallExpression" ? file.textOf(node) : "";
  if (text.length < 30 && WHOLE_ENVIRONMENTS.test(text))
    return { name: text, at: node, from: "all of the environment", kind: "everything" };
  if (node.type !== "MemberExpression" && node.type !== "CallExpression") return null;
  const name = environmentName(file, node);
  if (isSwitch(node) || takesSecretOut(file, node)) return null;
  if (name === null) return node.type === "MemberExpression" ? chosenVariable(file, node) : null;
  const secret = variableSecret(name, node);
  return secret && !wasJustSet(file, node) ? secret : null;
}

/** `url.replace(/:[^:@]+@/, ":****@")`: the text without its secret, or as a function puts something in its place. */
function takesSecretOut(file: SourceFile, node: Node): boolean {
  if (node.type !== "CallExpression") return false;
  const callee = unwrap(node.callee);
  if (callee.type !== "MemberExpression") return false;
  const [sought, replacement] = node.arguments;
  if (!sought || !replacement || !/^replace(?:All)?$/.test(keyOf(callee) ?? ""))
    return takesSecretOut(file, unwrap(callee.object));
  const text = textOfLiteral(replacement);
  return text === null || MASK_TEXT.test(text) || file.textOf(sought).includes("@");
}

/** The credential a variable of the environment holds, by its name. */
export function variableSecret(name: string, at: Node): CarriedSecret | null {
  // What browsers download already is reported where it is read.
  if (PUBLIC_PREFIXES.test(name)) return null;
  // An account that tests sign in with is nobody's.
  if (TEST_VARIABLES.test(name)) return null;
  if (CONNECTION_VARIABLE.test(name)) return { name, at, from: "connection", kind: "secret" };
  const named = credentialName(name);
  if (!named || (named.kind === "weak" && !/(?:_TOKEN|_PASS|_PW|_CREDENTIALS|_PASSWD)$|^TOKEN$/i.test(name)))
    return null;
  if (/(?:URL|URI|HOST|PORT|NAME|ENABLED|TTL|EXPIRES?\w*|LENGTH|ROUNDS|COUNT|VERSION|ID)$/i.test(name))
    return null;
  return { name, at, from: "environment", kind: named.kind === "weak" ? "token" : named.kind };
}
