import { ROW_FINDERS, ROW_READS } from "../models/databases.js";
import { READER_NAMES, READERS, SETTINGS_OBJECTS, VARIABLE_OBJECTS } from "../models/environments.js";
import type { TSESTree } from "@typescript-eslint/utils";
import { CREDENTIAL_HEADERS, HEADERS_ABOUT_CREDENTIALS } from "../models/credential-names.js";
import { definitionsOf, valueBehind, variableOf, type Definition, type Part } from "./bindings.js";
import { calledName } from "./chains.js";
import { textOfLiteral } from "./constants.js";
import type { SourceFile } from "./file.js";
import { flowOf } from "./flow.js";
import { callsTo } from "./functions.js";
import {
  functionAround,
  isCallLike,
  keyOf,
  referenceName,
  unwrap,
  type FunctionNode,
  type Node,
} from "./nodes.js";
import { wordsOf } from "./names.js";
import { pathOf } from "./paths.js";
import { codeOf } from "./code-text.js";
import { credentialName, isName, mayNameCredential, type CredentialName } from "./secrets.js";
import { wordTest } from "./word-tests.js";
import { readerOf } from "./variable-readers.js";

/** A value that somebody typed or sent to prove who they are. */
export interface CredentialInput {
  name: string;
  kind: CredentialName["kind"];
  /** It came with a request, a form or a prompt; otherwise only its name says so. */
  sent: boolean;
  /** It was hashed before. */
  hashed: boolean;
}

const headers = new Set(CREDENTIAL_HEADERS);

/** Holds for a header that carries a credential: `Authorization`, `X-Api-Key`, `X-Unlock-Passphrase`. */
export function isCredentialHeader(name: string): boolean {
  const lower = name.toLowerCase();
  if (headers.has(lower)) return true;
  if (!/^[\w-]+$/.test(name) || !/^x-|[a-z]-[a-z]/i.test(name)) return false;
  const found = credentialName(name);
  return (
    found !== null &&
    (found.kind !== "weak" || /-(?:token|credential|auth)$/i.test(name)) &&
    !HEADERS_ABOUT_CREDENTIALS.test(name)
  );
}

/** The name an environment variable or configuration value is read by; null when the expression reads none. */
export function environmentName(file: SourceFile, node: Node, depth = 0): string | null {
  if (depth > 6) return null;
  const inner = unwrap(node);
  if (inner.type === "MemberExpression") {
    const object = file.textOf(unwrap(inner.object)).replace(/\?\./g, ".");
    return VARIABLE_OBJECTS.test(object) ? keyOf(inner) : null;
  }
  if (inner.type === "Identifier") {
    // `const { JWT_SECRET } = process.env`
    const variable = variableOf(file, inner);
    for (const definition of variable ? definitionsOf(variable) : []) {
      if (
        definition.kind !== "value" ||
        (definition.from.parent?.type === "AssignmentPattern" &&
          definition.from.parent.right === definition.node)
      )
        continue;
      const [only] = definition.parts;
      if (
        definition.parts.length === 1 &&
        typeof only === "string" &&
        /(?:^|\.)(?:env|ENV)$/.test(file.textOf(unwrap(definition.node)))
      )
        return only;
      if (
        definition.parts.length === 0 &&
        unwrap(definition.node) !== inner &&
        unwrap(definition.node).type !== "Identifier"
      )
        return environmentName(file, definition.node, depth + 1);
    }
    return null;
  }
  if (inner.type === "CallExpression") {
    // Most calls are called otherwise, and the text of a long chain is long.
    const last = referenceName(inner.callee) ?? "";
    const callee = READER_NAMES.has(last) || HANDING_BACK.has(last) ? calleeText(file, inner) : "";
    if (READERS.test(callee)) return textOfLiteral(inner.arguments[0]);
    const named = readerOf(file, inner)?.name;
    if (named !== undefined) return textOfLiteral(inner.arguments[named]);
    if (callee === "") return null;
    if (/^(?:String|Buffer\.from|new TextEncoder\(\)\.encode)$/.test(callee) && inner.arguments[0])
      return environmentName(file, inner.arguments[0], depth + 1);
    if (
      unwrap(inner.callee).type === "MemberExpression" &&
      /\.(?:trim|toString|replace|replaceAll|toLowerCase)$/.test(callee)
    )
      return environmentName(file, (unwrap(inner.callee) as TSESTree.MemberExpression).object, depth + 1);
  }
  return null;
}

/** Calls that give back what they are given, or called on, in another form. */
const HANDING_BACK = new Set([
  "String", "from", "encode", "trim", "toString", "replace", "replaceAll", "toLowerCase",
]); // prettier-ignore

const calleeText = (file: SourceFile, { callee }: TSESTree.CallExpression): string =>
  file
    .textOf(unwrap(callee))
    .replace(/\?\./g, ".")
    .replace(/<[^>]*>$/, "");

const THROUGH = new Set([
  "value",
  "current",
  "trim",
  "toString",
  "toLowerCase",
  "toUpperCase",
  "normalize",
  "text",
  "textContent",
  "getResponseText",
  "normalize",
  "valueOf",
  "data",
  "slice",
  "toWellFormed",
  "inputValue",
]);

/** What an expression says it is, if it is something a visitor proves themselves with; null otherwise. */
export function credentialInput(file: SourceFile, node: Node, depth = 0): CredentialInput | null {
  if (depth > 6) return null;
  const inner = unwrap(node);
  if (environmentName(file, withoutDefault(file, inner)) !== null) return null;
  switch (inner.type) {
    case "Identifier":
      return ofIdentifier(file, inner, depth);
    case "MemberExpression": {
      const key = keyOf(inner);
      if (key === null) return null;
      if (THROUGH.has(key)) return credentialInput(file, inner.object, depth + 1);
      if (isCredentialHeader(key) && /header/i.test(file.textOf(inner.object))) return header(key);
      const kind = kindOf(key);
      const loose = kind ?? looseKind(key);
      // `config.jwtSecret === "…"`: what the program was set up with.
      if (SETTINGS_OBJECTS.test(referenceName(inner.object) ?? "")) return null;
      // `error.code` says what failed; nobody proves themselves with it.
      if (loose === null || (key === "code" && isFailure(inner.object))) return null;
      // `template.key` of a row that was looked up: which of them it is.
      if (key === "key" && isLookedUp(file, inner.object)) return null;
      if (isReadWithValue(file, inner, key)) return null;
      const sent = isSent(file, inner);
      return kind === null && !sent ? null : { name: key, kind: loose, sent, hashed: false };
    }
    case "CallExpression":
      return ofCall(file, inner, depth);
    case "LogicalExpression":
      return credentialInput(file, inner.left, depth + 1);
    case "ConditionalExpression":
      return (
        credentialInput(file, inner.consequent, depth + 1) ??
        credentialInput(file, inner.alternate, depth + 1)
      );
    default:
      return null;
  }
}

/** `process.env.FIRST_PASSWORD` of a name for `process.env.FIRST_PASSWORD || "letmein"`. */
function withoutDefault(file: SourceFile, node: Node): Node {
  const value = valueBehind(file, node);
  return value.type === "LogicalExpression" ? withoutDefault(file, value.left) : node;
}

/** `entry.key` where `entry.value` is read too: which entry gets the value. */
function isReadWithValue(file: SourceFile, { object }: TSESTree.MemberExpression, key: string): boolean {
  const value = valueOfKey(key);
  const fn = value === null ? null : functionAround(object);
  if (value === null || !fn) return false;
  const read = `${file.textOf(object)}.${value}`.replace(/\?\./g, ".");
  return codeOf(file, fn).replace(/\?\./g, ".").includes(read);
}

/** `{ key, value }`, `(settingKey, settingValue)`: which entry gets the value. */
function standsWithValue(definition: Definition, name: string): boolean {
  if (definition.kind !== "value" && definition.kind !== "parameter") return false;
  const value = valueOfKey(name);
  if (value === null) return false;
  const pattern = definition.from.parent?.parent;
  const beside: readonly (Node | null)[] =
    pattern?.type === "ObjectPattern"
      ? pattern.properties.map((each) => (each.type === "Property" ? each.key : null))
      : definition.kind === "parameter" && definition.parts.length === 0
        ? definition.fn.params
        : [];
  return beside.some((each) => each?.type === "Identifier" && (each.name === value || each.name === "value"));
}

/** `settingValue` for `settingKey`; null for names of something else. */
const valueOfKey = (name: string): string | null =>
  /^k(?:ey)?$/.test(name)
    ? "value"
    : /[a-z_]Key$|_key$/.test(name)
      ? name.replace(/Key$/, "Value").replace(/_key$/, "_value")
      : null;

/** Holds for a name of something that went wrong: `err`, `insertError`, `response.error`. */
const isFailure = (node: Node): boolean => FAILURE.test(referenceName(elementsList(node)) ?? "");

/** Holds for a row that a store was asked for: `await db.template.findUnique({ where })`. */
function isLookedUp(file: SourceFile, node: Node): boolean {
  const made = valueBehind(file, node);
  return (
    made.type === "CallExpression" &&
    (ROW_FINDERS.test(calledName(made)) || ROW_READS.test(file.textOf(made.callee)))
  );
}

/** `errors` of `errors[0]`. */
function elementsList(node: Node): Node {
  const inner = unwrap(node);
  return inner.type === "MemberExpression" && inner.computed ? elementsList(inner.object) : inner;
}

const FAILURE = /^e$|err(?:or)?s?$|exception$|^cause$/i;

const header = (name: string): CredentialInput => ({ name, kind: "token", sent: true, hashed: false });

const kindOf = (name: string): CredentialName["kind"] | null => {
  const words = wordsOf(name);
  // `passwordInput`, `enteredPassword`, `passwordRef`: what a field holds.
  const last = words.at(-1);
  const head =
    last === "input" ||
    last === "ref" ||
    last === "field" ||
    last === "entered" ||
    last === "param" ||
    last === "attempt" ||
    last === "element"
      ? words.slice(0, -1)
      : words;
  const found = credentialName(head.join("_"));
  return found?.kind ?? null;
};

/**
 * Holds unless a word names no credential, no header or parameter that carries one, and nothing that is or makes one.
 * One question for all tests of words about credentials, as hardly a word of a file passes it.
 */
export const isAboutCredentials = (word: string): boolean =>
  mayNameCredential(word) || ABOUT_CREDENTIALS.test(word) || looseKind(word) !== null;

/** What such words have that is no credential's name. */
const ABOUT_CREDENTIALS =
  /^:$|-key$|^sig$|signature$|token|cookie|hash|bcrypt|argon2|scrypt|@node-rs|link|ur[il]|dsn|string|parameter/i;

/** Holds if the file has a word by which a visitor's credential is known, or asks for one. */
export const mayHaveInput = wordTest(
  (word) =>
    word === ":" ||
    /pass|パスワード|暗証|合言葉|\bpin\b/i.test(word) ||
    (isName(word) &&
      (kindOf(word) !== null ||
        kindOf(plainSelector(word)) !== null ||
        looseKind(word) !== null ||
        isCredentialHeader(word))),
  isAboutCredentials,
);

/**
 * Holds if the file has such a word that says more than `key`, `code` or `token`: what is compared with one of these has to
 * look like a secret itself.
 */
export const mayHavePlainInput = wordTest((word) => {
  if (/^:$|p(?:ass|w|in)|パスワード|暗証|合言葉/i.test(word)) return true;
  if (!isName(word)) return false;
  const kind = kindOf(word) ?? kindOf(plainSelector(word));
  return (kind !== null && kind !== "weak") || isCredentialHeader(word);
}, isAboutCredentials);

/** Holds if the file names a header that carries a credential. */
export const mayHaveHeader = wordTest((word) => isName(word) && isCredentialHeader(word), isAboutCredentials);

const plainSelector = (selector: string): string => selector.replace(/^[#.]|\[|\]/g, "");

/** `?key=`, `?code=`, `{ pin }`: names that say so only where a visitor sends them. */
const looseKind = (name: string): CredentialName["kind"] | null =>
  /^(?:key|code|pin|pw|pass|auth|k|secret|token|hash|apikey|api_key|access|passcode|keyword|aikotoba)$/i.test(
    name,
  )
    ? "weak"
    : null;

/** Holds if a value came with a request, a form, a prompt or another field a visitor fills in. */
function isSent(file: SourceFile, node: Node): boolean {
  const path = pathOf(file, node);
  if (
    path !== null &&
    /^(?:[a-z-]+:(?:request|event|context|form|api-request|call)|web:|workers:|basic-auth\(\)|\$prompt\(\))/.test(
      path,
    )
  )
    return true;
  const flow = flowOf(file, node);
  if (flow.input !== null || flow.identity?.byName === false) return true;
  return /\b(?:req|request|ctx|event|e)\.(?:body|query|params?|parameters?|headers|request\.body|req\.query)\b|formData|searchParams|\.get\(["'`]/.test(
    file.textOf(node),
  );
}

/** A type that lists literals: `"weak" | "strong"`: a mode, not something typed. */
function isLiteralUnion(name: Node): boolean {
  const annotation =
    "typeAnnotation" in name
      ? (name.typeAnnotation as TSESTree.TSTypeAnnotation | undefined)?.typeAnnotation
      : undefined;
  const holds = (type: TSESTree.TypeNode | undefined): boolean =>
    type?.type === "TSUnionType"
      ? type.types.some(
          (member) =>
            member.type === "TSLiteralType" &&
            member.literal.type === "Literal" &&
            typeof member.literal.value === "string",
        )
      : false;
  if (holds(annotation)) return true;
  const pattern = name.parent?.type === "Property" ? name.parent.parent : null;
  const typed = pattern?.type === "ObjectPattern" ? pattern.typeAnnotation?.typeAnnotation : undefined;
  if (typed?.type !== "TSTypeLiteral" || name.type !== "Identifier") return false;
  return typed.members.some(
    (member) =>
      member.type === "TSPropertySignature" &&
      keyOf(member) === name.name &&
      holds(member.typeAnnotation?.typeAnnotation),
  );
}

function ofIdentifier(file: SourceFile, node: TSESTree.Identifier, depth: number): CredentialInput | null {
  const variable = variableOf(file, node);
  if (variable?.identifiers.some((name) => isLiteralUnion(name as unknown as Node))) return null;
  const kind = kindOf(node.name);
  let best: CredentialInput | null = null;
  for (const definition of variable ? definitionsOf(variable) : []) {
    if (standsWithValue(definition, node.name)) return null;
    if (definition.kind === "parameter" && answersPrompt(file, definition.fn))
      return { name: "password", kind: "password", sent: true, hashed: false };
    if (definition.kind === "parameter" && definition.parts.length === 0 && kind === null) {
      const given = handedIn(file, definition.fn, definition.index, depth);
      if (given) best = given;
    }
    if (
      definition.kind === "parameter" &&
      (kind === null || kind === "weak") &&
      isTypedWithLogin(definition, node.name)
    )
      return { name: node.name, kind: "weak", sent: true, hashed: false };
    if (definition.kind !== "value") continue;
    const found = ofParts(file, definition.node, definition.parts, depth);
    if (found && (!best || found.kind !== "weak")) best = found;
  }
  if (best && (!kind || kind === "weak"))
    return kind === null || best.kind !== "weak" ? best : { ...best, name: node.name };
  if (!kind) return null;
  return {
    name: node.name,
    kind,
    sent: best?.sent === true || isSent(file, node),
    hashed: best?.hashed ?? false,
  };
}

/** `({ id, pass }) => …`, `check(user, pass)`: a password that stands beside the name of an account. */
function isTypedWithLogin(definition: Definition & { kind: "parameter" }, name: string): boolean {
  const { fn, parts } = definition;
  if (!PASSED_WITH_LOGIN.test(name)) return false;
  const pattern = parts.length > 0 ? definition.from.parent?.parent : null;
  const beside =
    pattern?.type === "ObjectPattern"
      ? pattern.properties.flatMap((each) => (each.type === "Property" ? (keyOf(each) ?? []) : []))
      : parts.length === 0
        ? fn.params.flatMap((each) => (each.type === "Identifier" ? [each.name] : []))
        : [];
  return beside.some((each) => LOGIN_NAME.test(each));
}

const PASSED_WITH_LOGIN = /^(?:pass|pw)$/i;

/** What an account is called where somebody signs in. */
export const LOGIN_NAME =
  /^(?:id|uid|user(?:_?(?:id|name))?|e?mail|login(?:_?id)?|account|staff_?id|member_?id)$/i;

/** What every call in this file hands a function at an index, when that is something a visitor proves themselves with. */
function handedIn(file: SourceFile, fn: FunctionNode, index: number, depth: number): CredentialInput | null {
  const calls = callsTo(file, fn);
  if (calls.length === 0 || calls.length > 4) return null;
  const inputs = calls.map((call) => {
    const argument = call.arguments[index];
    return argument ? credentialInput(file, argument, depth + 1) : null;
  });
  return inputs.every((input) => input !== null && input.kind !== "weak") ? inputs[0]! : null;
}

function ofParts(
  file: SourceFile,
  value: Node,
  parts: readonly Part[],
  depth: number,
): CredentialInput | null {
  const inner = unwrap(value);
  if (inner.type === "Identifier" && parts.length === 0) return null;
  if (parts.length === 0) return credentialInput(file, inner, depth + 1);
  // `[user, pass] = decoded.split(":")`: Basic authentication taken apart.
  if (parts.length === 1 && parts[0] === 1 && isCallLike(inner) && splitsLogin(file, inner))
    return { name: "password", kind: "password", sent: true, hashed: false };
  const last = parts.at(-1);
  if (typeof last !== "string") return null;
  if (isCredentialHeader(last) && /header/i.test(file.textOf(inner))) return header(last);
  const kind = kindOf(last);
  const loose = kind ?? looseKind(last);
  if (loose === null) return null;
  const sent = isSent(file, inner);
  return kind === null && !sent ? null : { name: last, kind: loose, sent, hashed: false };
}

/** `rl.question("Password: ", (answer) => …)`: the callback gets what was typed. */
function answersPrompt(file: SourceFile, fn: Node): boolean {
  const call = fn.parent;
  if (call?.type !== "CallExpression" || call.arguments.length < 2 || call.arguments[0] === fn) return false;
  const asked = textOfLiteral(call.arguments[0]);
  return (
    asked !== null &&
    /pass(?:word|code|phrase)|パスワード|暗証|合言葉/i.test(asked) &&
    /question|prompt|ask/i.test(file.textOf(call.callee))
  );
}

/** `decoded.split(":")` where the text is a decoded `Authorization` header. */
function splitsLogin(file: SourceFile, node: Node): boolean {
  const text = file.textOf(node);
  if (!/\.split\(["'`]:["'`]/.test(text)) return false;
  const callee = isCallLike(node) ? unwrap(node.callee) : null;
  const object = callee?.type === "MemberExpression" ? unwrap(callee.object) : null;
  const variable = object?.type === "Identifier" ? variableOf(file, object) : null;
  const made = variable
    ? definitionsOf(variable)
        .map((each) => (each.kind === "value" ? file.textOf(each.node) : ""))
        .join(" ")
    : "";
  return /base64|atob|basic|authorization|credentials|decode/i.test(`${text} ${made}`);
}

function ofCall(file: SourceFile, node: TSESTree.CallExpression, depth: number): CredentialInput | null {
  const callee = unwrap(node.callee);
  const text = file.textOf(callee).replace(/\?\./g, ".");
  const first = node.arguments[0];
  const asked = textOfLiteral(first);
  if (
    /^(?:window\.)?prompt$|\.(?:prompt|inputBox|showInputBox)$|^(?:ask|question|readline\.question)$/i.test(
      text,
    )
  )
    return asked !== null && /pass|パスワード|暗証|合言葉|\bpin\b/i.test(asked)
      ? { name: "password", kind: "password", sent: true, hashed: false }
      : null;
  if (/(?:sha\d*|md5|hash|digest)\w*$/i.test(text) && first && !/^(?:get|find|load)/i.test(text)) {
    const hashedInput = credentialInput(file, first, depth + 1);
    if (hashedInput) return { ...hashedInput, hashed: true };
  }
  if (callee.type !== "MemberExpression")
    return /^(?:String|atob|decodeURIComponent)$/.test(text) && first
      ? credentialInput(file, first, depth + 1)
      : null;
  const method = keyOf(callee);
  if (method === "digest") return updatedWith(file, callee.object, depth);
  if (method !== null && THROUGH.has(method)) {
    // `Buffer.from(header, "base64").toString()`
    const object = unwrap(callee.object);
    if (
      isCallLike(object) &&
      /^Buffer\.from$/.test(file.textOf(unwrap(object.callee))) &&
      object.arguments[0]
    )
      return credentialInput(file, object.arguments[0], depth + 1);
    return credentialInput(file, callee.object, depth + 1);
  }
  if (asked === null) return null;
  if (method === "getElementById" || method === "querySelector")
    return kindOf(plainSelector(asked))
      ? { name: "password", kind: kindOf(asked.replace(/^[#.]/, ""))!, sent: true, hashed: false }
      : null;
  if (/^(?:get|header|param|query|getHeader|getParameter|getAll|getQuery|getItem)$/.test(method ?? "")) {
    if ((isCredentialHeader(asked) && asked.includes("-")) || /^authorization$/i.test(asked))
      return header(asked);
    const kind = kindOf(asked) ?? looseKind(asked);
    return kind && { name: asked, kind, sent: true, hashed: false };
  }
  return null;
}

/** `createHash(…).update(password)`: what was put in. */
function updatedWith(file: SourceFile, node: Node, depth: number): CredentialInput | null {
  const inner = unwrap(node);
  if (inner.type !== "CallExpression") return null;
  const callee = unwrap(inner.callee);
  if (callee.type !== "MemberExpression" || keyOf(callee) !== "update" || !inner.arguments[0]) return null;
  const input = credentialInput(file, inner.arguments[0], depth + 1);
  return input && { ...input, hashed: true };
}
