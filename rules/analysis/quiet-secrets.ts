import type { TSESTree } from "@typescript-eslint/utils";
import { PAGE_TEXT } from "../models/environments.js";
import {
  FAILED_REQUEST,
  FORM_NAMES,
  SENT_BODY,
  SENT_REQUEST,
  SHOWN_TO_CLIENT,
  SIGNING_LINKS,
} from "../models/exposure.js";
import { definitionsOf, readsOf, soleDefinitionOf, type Variable, variableOf } from "./bindings.js";
import type { Exposure } from "./exposure-search.js";
import type { SourceFile } from "./file.js";
import { keyOf, type Node, unwrap, wrapped } from "./nodes.js";
import { standsInDevelopment } from "./production-guards.js";
import { credentialName } from "./secrets.js";
import { sideOf } from "./sides.js";
import { membersOf, writtenProperties } from "./written-types.js";

type Quiet = Pick<Exposure, "at" | "name" | "fix">;

/** What a line of a log gives away though no part of it is called a secret: a form, headers, a link that signs in. */
export function* quietSecrets(file: SourceFile, argument: Node): Generator<Quiet> {
  // A browser's console shows visitors what is theirs.
  if (sideOf(file) === "client" || file.shows(PAGE_TEXT)) return;
  for (const part of partsOf(file, argument)) {
    const found = quietIn(file, part);
    if (found && !standsInDevelopment(file, part)) yield { at: part, ...found };
  }
}

function quietIn(file: SourceFile, part: Node): Omit<Quiet, "at"> | null {
  if (part.type === "Identifier") {
    const variable = variableOf(file, part);
    if (!variable) return null;
    if (isForm(file, variable, part)) return { name: "password", fix: "keys" };
    if (isHeaders(file, variable) || isOfFailedRequest(file, variable))
      return { name: "authorization", fix: "keys" };
    return isSigningLink(file, variable) ? { name: part.name, fix: "presence" } : null;
  }
  if (part.type !== "MemberExpression") return null;
  const text = file.textOf(part).replace(/\?\./g, ".");
  if (FAILED_REQUEST.logged.test(text) && FAILED_REQUEST.text.test(file.text))
    return { name: "authorization", fix: null };
  const key = keyOf(part) ?? "";
  return SHOWN_TO_CLIENT.test(key) && /^[\w.]+$/.test(text) && !/^(?:process|config|env)\b/.test(text)
    ? { name: key, fix: "presence" }
    : null;
}

/** What is written: the values of an object, of a text, and what is turned into JSON. */
function partsOf(file: SourceFile, argument: Node, depth = 0): Node[] {
  const inner = unwrap(argument);
  if (depth > 2) return [];
  switch (inner.type) {
    case "ObjectExpression":
      return inner.properties.flatMap((each) =>
        each.type === "Property" ? partsOf(file, each.value, depth + 1) : [],
      );
    case "TemplateLiteral":
      return inner.expressions.flatMap((each) => partsOf(file, each, depth + 1));
    case "CallExpression": {
      const [only, ...more] = inner.arguments;
      return only && more.length === 0 && file.textOf(inner.callee) === "JSON.stringify"
        ? partsOf(file, only, depth + 1)
        : [];
    }
    default:
      return [inner];
  }
}

/**
 * A name for everything that was typed, of which a password is read, or has one by its type: `const attempt = req.body`,
 * `(dto: LoginDto)`, `req.body as { password: string }`.
 */
function isForm(file: SourceFile, variable: Variable, name: Node): boolean {
  const only = soleDefinitionOf(variable);
  if (!only || ("parts" in only && only.parts.length > 0)) return false;
  if (only.kind === "parameter") {
    const type = only.from.type === "Identifier" ? only.from.typeAnnotation?.typeAnnotation : undefined;
    if (!FORM_NAMES.test(variable.name) && !(type && FORM_NAMES.test(file.textOf(type)))) return false;
  } else if (only.kind !== "value" || !SENT_BODY.test(textOf(file, only.node))) return false;
  const typed =
    writtenProperties(file, name) ?? (only.kind === "value" ? castProperties(file, only.node) : []);
  let read = typed.some(isPassword);
  for (const each of readsOf(variable)) {
    const member = wrapped(each).parent;
    if (!keysTaken(member).some(isPassword)) continue;
    // `delete form.password`, `form.password = "***"`: what is logged no longer has it.
    if (member?.type === "MemberExpression" && isTakenOut(member)) return false;
    read = true;
  }
  return read;
}

/** `form.password`, `const { password } = form` */
function keysTaken(member: Node | undefined): string[] {
  if (member?.type === "MemberExpression") return [keyOf(member) ?? ""];
  return member?.type === "VariableDeclarator" && member.id.type === "ObjectPattern"
    ? member.id.properties.flatMap((part) => (part.type === "Property" ? (keyOf(part) ?? []) : []))
    : [];
}

const isPassword = (key: string): boolean => credentialName(key)?.kind === "password";

/** The properties a cast says: `req.body as { loginId?: string; password?: string }`. */
const castProperties = (file: SourceFile, node: Node): readonly string[] =>
  node.type === "TSAsExpression" || node.type === "TSSatisfiesExpression"
    ? (membersOf(file, node.typeAnnotation) ?? [])
    : node.type === "AwaitExpression"
      ? castProperties(file, node.argument)
      : [];

const isTakenOut = (member: TSESTree.MemberExpression): boolean =>
  (member.parent.type === "UnaryExpression" && member.parent.operator === "delete") ||
  (member.parent.type === "AssignmentExpression" && member.parent.left === member);

/** `const { method, headers } = req` */
const isHeaders = (file: SourceFile, variable: Variable): boolean => {
  const only = soleDefinitionOf(variable);
  return (
    only?.kind === "value" &&
    only.parts.length === 1 &&
    only.parts[0] === "headers" &&
    SENT_REQUEST.test(textOf(file, only.node)) &&
    // Whoever takes some out of them means to show the rest.
    !/\bdelete \w*headers|redact|sanitiz|mask/i.test(file.text)
  );
};

/** `const { url, headers } = error.config ?? {}`, `const sent = error.config`: what a failed request was sent with. */
function isOfFailedRequest(file: SourceFile, variable: Variable): boolean {
  const only = soleDefinitionOf(variable);
  return (
    only?.kind === "value" &&
    (only.parts.length === 0 || (only.parts.length === 1 && only.parts[0] === "headers")) &&
    FAILED_REQUEST.takenApart.test(textOf(file, only.node)) &&
    FAILED_REQUEST.text.test(file.text)
  );
}

/** `const resetUrl = `${site}/reset/${token}``: whoever reads the log can sign in with it. */
function isSigningLink(file: SourceFile, variable: Variable): boolean {
  if (!SIGNING_LINKS.test(variable.name)) return false;
  return definitionsOf(variable).some(
    (each) =>
      each.kind === "value" &&
      each.parts.length === 0 &&
      /^(?:TemplateLiteral|BinaryExpression)$/.test(unwrap(each.node).type) &&
      /(?:\$\{[^}]*|\+\s*[\w.]*)token/i.test(file.textOf(each.node)),
  );
}

const textOf = (file: SourceFile, node: Node): string => file.textOf(unwrap(node)).replace(/\?\./g, ".");
