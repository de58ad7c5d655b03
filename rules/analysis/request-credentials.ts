import { CREDENTIAL_PARAMETERS, SIGNED_HEADER } from "../models/credential-names.js";
import { TEXT_PATHS } from "../models/test-tools.js";
import { calledName } from "./chains.js";
import { literalsOf, textOfLiteral } from "./constants.js";
import { isAboutCredentials, isCredentialHeader, mayHaveHeader } from "./credential-inputs.js";
import type { SourceFile } from "./file.js";
import { callsWhere } from "./named-nodes.js";
import type { TSESTree } from "@typescript-eslint/utils";
import { isCallLike, keyOf, unwrap, wrapped, type Node } from "./nodes.js";
import { holderName, isNamedPublic, nameAround } from "./naming-places.js";
import { queryParameters } from "./query-parameters.js";
import {
  credentialName,
  decodedBase64,
  isInterfaceText,
  isMadeUp,
  isName,
  isPlaceholder,
  isProse,
  isPublic,
  isReference,
  isSecretValue,
  isStructured,
  looksChosen,
  looksRandom,
} from "./secrets.js";
import { environmentWord, envFrom, placeName } from "./variable-names.js";
import { isDocumentation, addressSecret, addressName } from "./address-secrets.js";
import type { CredentialFinder, Draft } from "./credential-finder.js";
import { wordTest } from "./word-tests.js";
import { splitScheme } from "./credential-schemes.js";
import { findInTemplate } from "./library-credentials.js";

const headerSetters = callsWhere((name) =>
  /^(?:set|append|header|setHeader|setRequestHeader|addHeader|setExtraHTTPHeader|withHeader)$/.test(name),
);

/** `Authorization` and its kin, in objects, assignments, setters and pairs. */
export function findHeaders(finder: CredentialFinder): void {
  const { file } = finder;
  if (TEXT_PATHS.test(file.path) || !mayHaveHeader(file)) return;
  for (const property of file.all("Property")) {
    if (property.parent.type !== "ObjectExpression") continue;
    const key = property.computed ? nameBehind(file, property.key) : keyOf(property);
    if (key !== null && isCredentialHeader(key) && (key.includes("-") || /^authorization$/i.test(key)))
      findInHeader(finder, key, property.value, standsInHeaders(property));
  }
  for (const assignment of file.all("AssignmentExpression")) {
    if (assignment.left.type !== "MemberExpression") continue;
    const key = keyOf(assignment.left) ?? nameBehind(file, assignment.left.property);
    if (key !== null && isCredentialHeader(key) && (key.includes("-") || /^authorization$/i.test(key)))
      findInHeader(finder, key, assignment.right);
  }
  for (const call of headerSetters(file)) {
    const callee = unwrap(call.callee);
    const [name, value] = call.arguments;
    if (callee.type !== "MemberExpression" || !name || !value) continue;
    const key = nameBehind(file, name);
    if (key !== null && isCredentialHeader(key)) findInHeader(finder, key, value);
  }
  for (const pair of file.all("ArrayExpression")) {
    const [name, value] = pair.elements;
    if (pair.elements.length !== 2 || !name || !value) continue;
    const key = textOfLiteral(name);
    if (key !== null && isCredentialHeader(key) && isPairOfHeaders(pair)) findInHeader(finder, key, value);
  }
}

/** `new Headers([["authorization", "…"]])`, `{ headers: [[…]] }`; not a table that a test goes through. */
function isPairOfHeaders(pair: Node): boolean {
  const list = wrapped(pair).parent;
  if (list?.type !== "ArrayExpression") return false;
  const around = wrapped(list).parent;
  return !isCallLike(around) || /header/i.test(calledName(around));
}

/** Inside an object that is sent: headers by name, or the argument of a call; not a table of words. */
function standsInHeaders(property: TSESTree.Property): boolean {
  const holder = wrapped(property.parent).parent;
  return (
    (isCallLike(holder) && wrapped(property.parent) !== holder.callee) ||
    /header/i.test(`${holderName(property)} ${nameAround(property)}`)
  );
}

/** Holds for a text that is called as who signs in is, also where it stands in for another: `user: env.FTP_USER || "upload01"`. */
function isAccountName(node: Node): boolean {
  let at = wrapped(node);
  while (at.parent?.type === "LogicalExpression") at = wrapped(at.parent);
  return NAMES_ACCOUNT.test(placeName(at) ?? "");
}

const NAMES_ACCOUNT =
  /(?:^|_|[a-z])(?:user(?:_?(?:name|id))?|login(?:_?(?:name|id))?|account(?:_?(?:name|id|sid))?|client_?id)$/i;

/** `sent` tells that nothing but headers can stand there; elsewhere the value has to look like a credential. */
function findInHeader(finder: CredentialFinder, name: string, value: Node, sent = true): void {
  const publicHeader = isNamedPublic(name.replaceAll("-", "_"));
  const literals = literalsOf(finder.file, value);
  // `AWS4-HMAC-SHA256 Credential=…/${REGION}, Signature=${signature}`: the secret has signed it and does not stand in it.
  if (literals.some(({ value: text, partial }) => partial && SIGNED_HEADER.test(text))) return;
  for (const literal of literals) {
    // `authorization: `${issuer}/authorize``: where to sign in, in the settings of a provider.
    if (/^https?:\/\//i.test(literal.value)) continue;
    // A key that only searches, unless it is called an administrator's.
    if (publicHeader && !/admin|write/i.test(placeName(literal.node) ?? "")) {
      finder.leaveOut(literal.node);
      continue;
    }
    const { scheme, rest } = splitScheme(literal.value);
    // `${user}:${token}`: who signs in, not with what.
    if (literal.partial && isAccountName(literal.node) && !/:./.test(rest)) continue;
    if (literal.node.type === "TemplateLiteral" && literal.partial) {
      findInTemplate(finder, literal, "header", environmentWord(name));
      continue;
    }
    if (
      rest.length < 4 ||
      isPlaceholder(rest) ||
      (isProse(rest) && !/^[\w-]+:\S+$/.test(rest)) ||
      isReference(rest) ||
      isPublic(rest) ||
      isSaidAgain(name, rest)
    )
      continue;
    const basic = literal.partial && /^[^\s:]+:\S+$/.test(rest);
    if (!basic && ((isStructured(rest) && !/^[0-9a-f-]{36}$/i.test(rest)) || isInterfaceText(rest, name)))
      continue;
    if (
      !basic &&
      !(
        looksChosen(rest) ||
        looksRandom(rest) ||
        // What is handed out is never one short word: `Bearer owner` of an emulator.
        (scheme !== "" && !/^(?:\d{1,7}|[a-z]{1,8})$/.test(rest)) ||
        (sent && /^[\w-]{8,}$/.test(rest))
      )
    )
      continue;
    if (literal.fallbackFor && isMadeUp(rest)) continue;
    const env = envFrom(literal.node, true) ?? environmentWord(name);
    const login = /^basic/i.test(scheme) ? decodedBase64(rest) : rest;
    if (finder.kind !== "app" && isMadeUp(login)) continue;
    finder.add(literal.node, rest, { kind: literal.fallbackFor ? "fallback" : "header", env, scheme });
  }
}

/** A key or token written for the query of an address: `url.searchParams.set("token", "…")`, `params: { api_key: "…" }`. */
export function findQueries(finder: CredentialFinder): void {
  const { file } = finder;
  if (!namesParameter(file)) return;
  for (const { name, value } of queryParameters(file)) {
    if (!parameters.has(name.toLowerCase()) && credentialName(name) === null) continue;
    for (const literal of literalsOf(file, value)) {
      if (literal.partial || literal.fallbackFor || isMadeUp(literal.value)) continue;
      if (!isSecretValue(literal.value, "named", name) || literal.value.length < 8) continue;
      const env = envFrom(literal.node) ?? environmentWord(name).replace(/^APP_/, "API_");
      // A form is filled by the same names: `new URLSearchParams({ email, password })`.
      const kind = credentialName(name)?.kind === "password" ? "password" : "url";
      finder.add(literal.node, literal.value, { kind, env, inAddress: true });
    }
  }
}

const hasAddress = wordTest((word) => word.includes("://"));

/** Addresses with a password or a key in them. */
export function findAddresses(finder: CredentialFinder): void {
  const { file } = finder;
  if (!hasAddress(file)) return;
  for (const literal of file.all("Literal")) {
    if (typeof literal.value !== "string" || !literal.value.includes("://")) continue;
    const kind = addressSecret(literal.value);
    // What a test asks for was good for that moment; a login in it goes on working.
    if (kind?.inQuery && finder.kind === "test") continue;
    if (kind && !isDocumentation(literal))
      finder.add(literal, kind.value, {
        kind: "url",
        env: envFrom(literal) ?? addressName(literal.value),
      });
  }
  for (const template of file.all("TemplateLiteral")) {
    const raw = template.quasis.map((quasi) => quasi.value.raw).join("\0");
    if (!raw.includes("://")) continue;
    const kind = addressSecret(raw);
    if (!kind || isDocumentation(template)) continue;
    const draft: Draft = { kind: "url", env: envFrom(template) ?? addressName(raw) };
    if (template.expressions.length > 0) {
      const source = file.textOf(template);
      // `postgres://desk:desk@…`: the second one is the password.
      const behind = source.indexOf(`:${kind.value}@`);
      const start = behind < 0 ? source.indexOf(kind.value) : behind + 1;
      if (start < 0) continue;
      draft.span = [start, start + kind.value.length];
      draft.env = `${draft.env.replace(/_(?:URL|URI)$/, "")}_PASSWORD`;
    }
    finder.add(template, kind.value, draft);
  }
}

const parameters = new Set(CREDENTIAL_PARAMETERS);

/** Holds if the file has the name of a parameter that carries a credential. */
const namesParameter = wordTest(
  (word) => isName(word) && (parameters.has(word.toLowerCase()) || credentialName(word) !== null),
  isAboutCredentials,
);

/** A map from a name to words that say it again: `{ "access-tokens": "view_access_token" }`. */
const isSaidAgain = (name: string, value: string): boolean =>
  /^[a-z_-]+$/.test(value) && value.replace(/_/g, "-").includes(name.toLowerCase().replace(/s$/, ""));

/** A header's name: written out, or a constant's. */
function nameBehind(file: SourceFile, node: Node): string | null {
  const text = textOfLiteral(node);
  if (text !== null) return text;
  const inner = unwrap(node);
  if (inner.type !== "Identifier" && inner.type !== "MemberExpression") return null;
  const [only, ...more] = literalsOf(file, inner);
  return only && more.length === 0 && !only.partial ? only.value : null;
}
