import { ISSUED_SECRETS, OWN_SECRET_WORDS } from "../models/credential-names.js";
import { variableOf } from "./bindings.js";
import { literalsOf, textOfLiteral } from "./constants.js";
import { environmentName } from "./credential-inputs.js";
import type { SourceFile } from "./file.js";
import { isFunction, keyOf, unwrap, wrapped, type Node, referenceName } from "./nodes.js";
import { wordsOf } from "./names.js";
import {
  credentialName,
  asksForValue,
  isAbsent,
  isConstantName,
  isInterfaceText,
  isMadeUp,
  isPlaceholder,
  isProse,
  isPublic,
  isReference,
  isSecretValue,
  looksChosen,
  looksRandom,
  namesCredential,
} from "./secrets.js";
import { environmentWord, missingName } from "./variable-names.js";
import { isBrowserKey, isNamedPublic } from "./naming-places.js";
import { readerOf } from "./variable-readers.js";
import type { CredentialFinder } from "./credential-finder.js";

/** Defaults for a credential that is not set. */
export function findFallbacks(finder: CredentialFinder): void {
  const { file } = finder;
  if (!namesCredential(file)) return;
  for (const logical of file.all("LogicalExpression"))
    if (logical.operator !== "&&") findFallback(finder, logical.left, logical.right);
  for (const assignment of file.all("AssignmentExpression"))
    if (assignment.operator === "||=" || assignment.operator === "??=")
      findFallback(finder, assignment.left, assignment.right);
  for (const choice of file.all("ConditionalExpression")) {
    const name = environmentName(file, choice.test) ?? environmentName(file, choice.consequent);
    if (name !== null && environmentName(file, choice.consequent) !== null)
      findFallback(finder, choice.consequent, choice.alternate);
  }
  for (const pattern of file.all("AssignmentPattern")) {
    const name = pattern.left.type === "Identifier" ? pattern.left.name : null;
    if (name === null) continue;
    const key = pattern.parent?.type === "Property" ? (keyOf(pattern.parent) ?? name) : name;
    const environment = variableOf(file, pattern.left);
    const fromEnvironment = environment
      ? environmentName(file, pattern.left) !== null || /process\.env$/.test(initialiserText(file, pattern))
      : false;
    findFallbackValue(finder, key, pattern.right, fromEnvironment);
  }
  for (const call of file.all("CallExpression")) {
    const callee = unwrap(call.callee);
    const [first, second] = call.arguments;
    const name = isRequiredAnyway(file, call) ? null : environmentName(file, call);
    const reader = name === null ? null : readerOf(file, call);
    if (name !== null && reader)
      for (const index of reader.fallbacks) {
        const fallback = call.arguments[index];
        if (fallback) findFallbackValue(finder, name, fallback, true);
      }
    else if (name !== null && second && !/^(?:Buffer\.from|String|new TextEncoder)/.test(file.textOf(call)))
      findFallbackValue(finder, name, second, true);
    if (callee.type !== "MemberExpression") continue;
    const method = keyOf(callee);
    // `z.string().default("…")` under a key of an environment schema.
    if (
      (method === "default" || method === "optional" || method === "catch" || method === "prefault") &&
      first
    ) {
      const key = keyAbove(call);
      if (key !== null) findFallbackValue(finder, key, first, true);
    }
  }
  // `str({ default: "…" })`, `{ env: "JWT_SECRET", default: "…" }`
  for (const property of file.all("Property")) {
    const key = keyOf(property);
    if (
      // `devDefault` is left out where it matters: https://github.com/af/envalid#envalidcleanenvenvironment-validators-options
      (key !== "default" && key !== "defaultValue") ||
      property.parent.type !== "ObjectExpression"
    )
      continue;
    const outer = wrapped(property.parent).parent;
    const name =
      outer?.type === "CallExpression" ? keyAbove(outer) : outer?.type === "Property" ? keyOf(outer) : null;
    const variable = property.parent.properties.find(
      (each) => each.type === "Property" && keyOf(each) === "env",
    );
    const named = variable?.type === "Property" ? textOfLiteral(variable.value) : null;
    const wanted = named ?? name;
    const isEnvironment =
      named !== null ||
      (outer?.type === "CallExpression" && wanted !== null && /^[A-Z][A-Z0-9_]+$/.test(wanted));
    if (wanted !== null && isEnvironment) findFallbackValue(finder, wanted, property.value, true);
  }
}

/** `get("JWT_SECRET", "…", requiredInProduction)`: where it matters the reader stops without the variable. */
const isRequiredAnyway = (file: SourceFile, call: { arguments: readonly Node[] }): boolean =>
  call.arguments.slice(2).some((argument) => /required|mandatory|production/i.test(file.textOf(argument)));

function findFallback(finder: CredentialFinder, left: Node, right: Node): void {
  const name = environmentName(finder.file, left);
  if (name !== null) return findFallbackValue(finder, name, right, true);
  const inner = unwrap(left);
  const own = referenceName(inner);
  if (own !== null) findFallbackValue(finder, own, right, false, inner);
}

function findFallbackValue(
  finder: CredentialFinder,
  name: string,
  right: Node,
  fromEnvironment: boolean,
  left: Node | null = null,
): void {
  const named = credentialName(name);
  if (!named || isNamedPublic(name)) return;
  const literals = literalsOf(finder.file, right);
  // `storeSecret ?? (isJwt ? "encrypted" : "hashed")`: a choice between words is one of modes.
  if (!fromEnvironment && literals.length > 1 && literals.some(({ value }) => isInterfaceText(value))) return;
  for (const literal of literals) {
    const { value } = literal;
    if (
      literal.partial ||
      isAbsent(value) ||
      isReference(value) ||
      (isConstantName(value) && (value === name || !fromEnvironment)) ||
      isPublic(value) ||
      isBrowserKey(finder.file, value, name, literal.node) ||
      value.trim().length < 2
    )
      continue;
    if (/^(?:https?:\/\/|\/|\.\/)/.test(value) || isFileName(value)) continue;
    // What is sent along has to be known to somebody else.
    if (isMadeUp(value) && isSentInHeader(literal.node)) continue;
    const opensOwn =
      (named.kind === "password" && !asksForValue(value)) ||
      (named.kind === "secret" && !ISSUED_SECRETS.test(name) && !isIssuedElsewhere(finder.file, name));
    if (
      fromEnvironment && opensOwn
        ? (isProse(value) && value.length > 40) || /[^\u0020-\u007e]/.test(value)
        : isPlaceholder(value) || isProse(value)
    )
      continue;
    if (!fromEnvironment) {
      if (
        !isSecretValue(
          value,
          named.kind === "weak"
            ? "weak"
            : named.kind === "password" || named.kind === "secret"
              ? "likely"
              : "named",
          name,
        )
      )
        continue;
    } else if (!opensOwn && !(looksRandom(value) || (looksChosen(value) && value.length >= 8))) continue;
    finder.add(literal.node, value, {
      kind: "fallback",
      env: fromEnvironment ? name : environmentWord(name),
      missing: fromEnvironment || !left ? null : missingName(finder.file, left),
    });
  }
}

/** `{ "X-Upload-Key": process.env.UPLOAD_KEY || "test" }` */
function isSentInHeader(node: Node): boolean {
  let at = wrapped(node);
  while (at.parent?.type === "LogicalExpression") at = at.parent;
  return at.parent?.type === "Property" && (keyOf(at.parent) ?? "").includes("-");
}

/** `GOOGLE_APPLICATION_CREDENTIALS || "service-account.json"`: where a key is kept. */
const isFileName = (value: string): boolean =>
  /^[\w./-]+\.(?:json|pem|key|p12|pfx|crt|env|ya?ml|txt)$/i.test(value);

/** The property whose value a call is part of: `JWT_SECRET: z.string().default("…")`. */
function keyAbove(call: Node): string | null {
  let node: Node = call;
  for (let depth = 0; depth < 12 && node.parent; depth += 1) {
    node = node.parent;
    if (node.type === "Property") return keyOf(node);
    if (!/Expression$/.test(node.type) || node.type === "ObjectExpression" || isFunction(node)) return null;
  }
  return null;
}

function initialiserText(file: SourceFile, pattern: Node): string {
  let node: Node = pattern;
  while (node.parent && /Pattern$|^Property$/.test(node.parent.type)) node = node.parent;
  const holder = node.parent;
  return holder?.type === "VariableDeclarator" && holder.init ? file.textOf(holder.init) : "";
}

/** `TRANSLOADIT_SECRET` beside `import … from "transloadit"`, `GOOGLE_SECRET` beside `GOOGLE_CLIENT_ID`: a secret that another service hands out. */
function isIssuedElsewhere(file: SourceFile, name: string): boolean {
  const [first = ""] = wordsOf(name);
  if (first.length < 4 || OWN_SECRET_WORDS.includes(first)) return false;
  // `PAYMENT_GATEWAY_SECRET_KEY` beside `PAYMENT_GATEWAY_API_KEY`
  const stem = name.replace(/_(?:(?:CLIENT|APP|API|CONSUMER)_)?(?:SECRET\w*|KEY)$/, "");
  if (
    /^[A-Z]/.test(name) &&
    [first, stem].some((front) =>
      new RegExp(`\\b${front}_(?:(?:client|app|consumer|api|oauth)_)?(?:id|key)\\b`, "i").test(file.text),
    )
  )
    return true;
  return file
    .all("ImportDeclaration")
    .some(({ source }) => !source.value.startsWith(".") && wordsOf(source.value).includes(first));
}
