import type { TSESTree } from "@typescript-eslint/utils";
import {
  ENTRY_CALLS,
  ENTRY_HELPERS,
  ENTRY_STEPS,
  ENTRY_STORES,
  ISSUED_SECRETS,
  LOGIN_SIBLINGS,
  POSTAL_INDEX,
  POSTAL_SIBLINGS,
} from "../models/credential-names.js";
import { VARIABLE_OBJECTS } from "../models/environments.js";
import { PRESENT_TEXT } from "../models/placeholders.js";
import { TEXT_PATHS } from "../models/test-tools.js";
import { readsOf, variableOf } from "./bindings.js";
import { literalsOf, textOfLiteral, type FoundLiteral } from "./constants.js";
import { environmentName } from "./credential-inputs.js";
import type { SourceFile } from "./file.js";
import { isRealHost } from "./file-kinds.js";
import { callsWhere } from "./named-nodes.js";
import { isCallLike, keyOf, stringOf, unwrap, wrapped, type Node, referenceName } from "./nodes.js";
import { wordsOf } from "./names.js";
import {
  credentialName,
  isAbsent,
  isMadeUp,
  isNotorious,
  isSecretValue,
  looksRandom,
  namesCredential,
  type Certainty,
} from "./secrets.js";
import { environmentWord, envFrom } from "./variable-names.js";
import {
  isBrowserKey,
  isNamedPublic,
  hasSibling,
  siblingNames,
  holderName,
  isEventPlace,
  isFilledOut,
  isLabelPlace,
  isRefusedList,
  isSchemaPlace,
} from "./naming-places.js";
import type { CredentialFinder } from "./credential-finder.js";
import { splitScheme } from "./credential-schemes.js";

const setters = callsWhere((name) =>
  /^(?:set|setProperty|setSecret|setDefault|put|stubEnv|register)$/.test(name),
);

/** A name and its value as two arguments: `properties.setProperty("LINE_TOKEN", "…")`, `app.set("jwtSecret", "…")`. */
export function findSettings(finder: CredentialFinder): void {
  const { file } = finder;
  for (const call of setters(file)) {
    const callee = unwrap(call.callee);
    const [name, value] = call.arguments;
    if (callee.type !== "MemberExpression" || call.arguments.length < 2 || !name || !value) continue;
    const key = textOfLiteral(name)?.replace(/^.*[:/.]/, "");
    // What a header or an address carries was asked before.
    if (!key || /searchParams|headers?$|params$/i.test(file.textOf(callee.object))) continue;
    findNamed(finder, key, value, call);
  }
}

/** What only a name says is a credential. */
export function findNames(finder: CredentialFinder): void {
  const { file } = finder;
  if (TEXT_PATHS.test(file.path) || !namesCredential(file)) return;
  for (const property of file.all("Property")) {
    if (property.parent.type !== "ObjectExpression") continue;
    const key = keyOf(property);
    if (key !== null && !isTable(file, property.parent)) findNamed(finder, key, property.value, property);
  }
  for (const declarator of file.all("VariableDeclarator"))
    if (declarator.id.type === "Identifier" && declarator.init)
      findNamed(finder, declarator.id.name, declarator.init, declarator);
  for (const field of file.all("PropertyDefinition")) {
    const key = keyOf(field);
    if (key !== null && field.value) findNamed(finder, key, field.value, field);
  }
  for (const assignment of file.all("AssignmentExpression")) {
    const target = assignment.left;
    const name = referenceName(target);
    if (name === null || isStandIn(file, assignment)) continue;
    findNamed(finder, name, assignment.right, assignment);
  }
  for (const member of file.all("TSEnumMember")) {
    const name = member.id.type === "Identifier" ? member.id.name : textOfLiteral(member.id);
    // `UserUpdatePassword = "submit_user_update_password"`: an enum names things by words.
    if (name !== null && member.initializer && !saysName(name, textOfLiteral(member.initializer)))
      findNamed(finder, name, member.initializer, member);
  }
}

const tableCache = (_file: SourceFile): Map<Node, boolean> => new Map();

/** Holds for an object whose values are what things are called. */
function isTable(file: SourceFile, object: TSESTree.ObjectExpression): boolean {
  const cache = file.fact(tableCache);
  let known = cache.get(object);
  if (known === undefined)
    cache.set(object, (known = isTableOfNames(file, object) || givesOtherNames(object)));
  return known;
}

/** `{ _authToken: "authToken", _password: "authPassword", user: "authUser" }`: what each is called elsewhere. */
const givesOtherNames = ({ properties }: TSESTree.ObjectExpression): boolean =>
  properties.length >= 3 &&
  properties.every((each) => {
    const text = each.type === "Property" ? textOfLiteral(each.value) : null;
    if (each.type !== "Property" || text === null || !/^[A-Za-z_$][\w$.:-]*$/.test(text)) return false;
    const own = wordsOf(keyOf(each) ?? "");
    return wordsOf(text).some((word) => word.length > 1 && own.includes(word));
  });

/**
 * `const SECRET = { dbPassword: "db-app-password", mailKey: "mail-provider-key" } as const`, of which one is only ever
 * taken by a name that is worked out: what secrets are called in a vault.
 */
function isTableOfNames(file: SourceFile, object: TSESTree.ObjectExpression): boolean {
  const holder = wrapped(object).parent;
  if (
    holder?.type !== "VariableDeclarator" ||
    holder.id.type !== "Identifier" ||
    object.properties.length < 2
  )
    return false;
  const saysItsName = object.properties.every((each) => {
    if (each.type !== "Property") return false;
    const text = textOfLiteral(each.value);
    return (
      text !== null &&
      /^[a-z]+(?:[-_/.][a-z]+)+$/.test(text) &&
      wordsOf(text).at(-1) === wordsOf(keyOf(each) ?? "").at(-1)
    );
  });
  const variable = saysItsName ? variableOf(file, holder.id) : null;
  const reads = variable ? readsOf(variable) : [];
  return (
    reads.length > 0 &&
    reads.every((read) => {
      const use = wrapped(read).parent;
      return (
        use?.type === "TSTypeQuery" ||
        (use?.type === "MemberExpression" && use.computed && unwrap(use.property).type === "Identifier")
      );
    })
  );
}

/** `process.env.DB_PASSWORD = "test"`: what a program sets for itself when nothing has to be opened. */
function isStandIn(file: SourceFile, { left, right }: TSESTree.AssignmentExpression): boolean {
  if (left.type !== "MemberExpression" || !VARIABLE_OBJECTS.test(file.textOf(left.object))) return false;
  const text = textOfLiteral(right);
  return text !== null && isMadeUp(text);
}

/** `{ street, city, pincode: "560001" }`: where letters go, not what opens a door. */
const isPostalCode = (property: TSESTree.Property, name: string): boolean =>
  /^pin_?codes?$/i.test(name) && hasSibling(property, isPostalPart);

const isPostalPart = (name: string): boolean => POSTAL_SIBLINGS.test(name);

/** A text that has all words of a name of several words in it. */
function saysName(name: string, text: string | null): boolean {
  const words = wordsOf(name);
  const said = new Set(wordsOf(text ?? ""));
  return words.length > 1 && words.every((word) => said.has(word));
}

function findNamed(finder: CredentialFinder, name: string, value: Node, place: Node): void {
  const named = credentialName(name);
  if (!named) return;
  const inner = unwrap(value);
  if (inner.type === "Identifier" || inner.type === "MemberExpression" || isRefusedList(place)) return;
  if (isLabelPlace(place) || isSchemaPlace(place)) return;
  if (saysWhetherSet(finder.file, inner) || namesEntry(finder.file, place)) return;
  if (/token$/i.test(name) && isEventPlace(place)) return;
  if (place.type === "Property" && (isFilledOut(place, inner) || isPostalCode(place, name))) return;
  if (/pin_?code$/i.test(name) && !named.owned && POSTAL_INDEX.test(textOfLiteral(inner) ?? "")) return;
  // What a test names a password is the test's own, unless it drives a running system.
  if (finder.kind === "test" || (finder.kind === "end-to-end" && isReservedAccount(place))) return;
  const certainty = certaintyOf(finder, named, place, name);
  if (inner.type === "ArrayExpression") {
    const found = inner.elements.flatMap((element) => (element ? literalsOf(finder.file, element) : []));
    const good = found.filter((literal) => isSecretValue(literal.value, certainty, name));
    // `Auth: ["Token"]` names parts of an interface.
    if (named.kind === "weak" && !good.every((literal) => looksRandom(literal.value))) return;
    if (inner.elements.length === 0 || good.length < inner.elements.length || inner.elements.length > 12)
      return;
    if (good.filter((literal) => isNotorious(literal.value)).length >= 2) return;
    finder.addList(good, name, "password");
    return;
  }
  if (
    inner.type !== "Literal" &&
    inner.type !== "TemplateLiteral" &&
    inner.type !== "LogicalExpression" &&
    inner.type !== "ConditionalExpression" &&
    !isEncoderCall(finder.file, inner)
  )
    return;
  if (inner.type === "ConditionalExpression" && saysPresence(inner)) return;
  for (const literal of directLiterals(finder.file, inner)) {
    // What its variable is called says more: that was asked before.
    if (literal.partial || (literal.fallbackFor && readsCredential(finder.file, literal.fallbackFor)))
      continue;
    const { scheme, rest } = splitScheme(literal.value);
    if (scheme === "" && /^[a-z][\w+.-]*:\/\//i.test(literal.value)) continue;
    if (
      typeof (literal.node as { value?: unknown }).value === "number" &&
      !(named.kind === "password" && /^\d{4,8}$/.test(literal.value))
    )
      continue;
    // A record of a person nobody knows, to show something with.
    if (isMadeUp(rest) && isReservedAccount(place)) continue;
    if (
      !isSecretValue(rest, certainty, name) ||
      isBrowserKey(finder.file, rest, name, place) ||
      isNamedPublic(name)
    )
      continue;
    const kind = literal.fallbackFor
      ? "fallback"
      : named.kind === "secret" && !ISSUED_SECRETS.test(name)
        ? "signing"
        : named.kind === "password" || /(?:pass|pw|pin)\d*$/i.test(name)
          ? "password"
          : "token";
    finder.add(literal.node, rest, {
      kind,
      env: envFrom(literal.node) ?? environmentWord(name),
      scheme,
    });
  }
}

/** `apiKey: env.API_KEY ? "set" : "missing"` */
const saysWhetherSet = (file: SourceFile, value: Node): boolean =>
  value.type === "ConditionalExpression" &&
  environmentName(file, value.test) !== null &&
  textOfLiteral(value.consequent) !== null &&
  textOfLiteral(value.alternate) !== null;

/** `const JWT_KEY = "clinic_jwt"; localStorage.getItem(JWT_KEY)`: under which name something is kept, not what. */
function namesEntry(file: SourceFile, place: Node): boolean {
  const variable =
    place.type === "VariableDeclarator" && place.id.type === "Identifier" ? variableOf(file, place.id) : null;
  const reads = variable ? readsOf(variable) : [];
  return reads.length > 0 && reads.every(isEntryName);
}

/** Holds for the first argument of a call that keeps, reads or drops one entry of a store by its name. */
function isEntryName(read: Node): boolean {
  const at = wrapped(read);
  const call = at.parent;
  if (!isCallLike(call) || call.arguments[0] !== at) return false;
  const callee = unwrap(call.callee);
  if (ENTRY_HELPERS.test(referenceName(callee) ?? "")) return true;
  if (callee.type !== "MemberExpression") return false;
  const holder = unwrap(callee.object);
  const held = holder.type === "CallExpression" ? unwrap(holder.callee) : holder;
  return (
    ENTRY_CALLS.test(keyOf(callee) ?? "") ||
    (ENTRY_STEPS.test(keyOf(callee) ?? "") && ENTRY_STORES.test(referenceName(held) ?? ""))
  );
}

/** `given ? "provided" : "missing"`: whether there is one. */
const saysPresence = ({ consequent, alternate }: TSESTree.ConditionalExpression): boolean => {
  const [first, second] = [stringOf(consequent) ?? "", stringOf(alternate) ?? ""];
  return (isAbsent(first) && PRESENT_TEXT.test(second)) || (isAbsent(second) && PRESENT_TEXT.test(first));
};

const readsCredential = (file: SourceFile, node: Node): boolean =>
  credentialName(environmentName(file, node) ?? "") !== null;

function certaintyOf(
  finder: CredentialFinder,
  named: NonNullable<ReturnType<typeof credentialName>>,
  place: Node,
  name: string,
): Certainty {
  const property = place.type === "Property" && place.parent.type === "ObjectExpression" ? place : null;
  const login =
    property !== null &&
    (hasSibling(property, isLoginPart) ||
      (named.kind === "password" && hasSibling(property, isPerson) && siblingNames(property).length <= 6));
  const shown = property !== null && hasSibling(property, isShownPart);
  if (named.kind === "weak")
    return login && !shown && /^(?:pass|pw)$/i.test(wordsOf(name).at(-1) ?? "") ? "named" : "weak";
  if (shown) return "weak";
  if (named.kind === "password")
    return named.owned || login || /^[A-Z][A-Z0-9_]+$/.test(name) ? "likely" : "named";
  if (named.kind === "secret")
    return /(?:jwt|session|cookie|signing|encrypt|hmac|auth|master|shared|cipher|crypto)/i.test(
      `${holderName(place)} ${name}`,
    )
      ? "likely"
      : "named";
  return "named";
}

/** The names beside which a password is somebody's login. */
function isLoginPart(name: string): boolean {
  const joined = wordsOf(name).join("");
  return siblings.has(joined) && joined !== "name" && joined !== "id";
}

const isPerson = (name: string): boolean => /^(?:id|name|role)$/i.test(name);

const isShownPart = (name: string): boolean =>
  /^(?:label|title|placeholder|icon|price|description|type|text|href|path|component|render|validate|message|salt|iterations)$/i.test(
    name,
  );

const siblings = new Set(LOGIN_SIBLINGS.map((name) => name.replaceAll(" ", "")));

/** The account of an address nobody has: `{ email: "user@example.com", password: "…" }`. */
const isReservedAccount = (place: Node): boolean =>
  place.type === "Property" &&
  place.parent.type === "ObjectExpression" &&
  place.parent.properties.some((each) => {
    const text = each.type === "Property" && each !== place ? textOfLiteral(each.value) : null;
    const host = text === null ? undefined : /^[^\s@]+@([\w.-]+)$/.exec(text)?.[1];
    return host !== undefined && !isRealHost(host);
  });

/** The literals that stand right here, not behind a name. */
export const directLiterals = (file: SourceFile, node: Node): FoundLiteral[] =>
  literalsOf(file, node).filter(
    (literal) => literal.node.range[0] >= node.range[0] && literal.node.range[1] <= node.range[1],
  );

const isEncoderCall = (file: SourceFile, node: Node): boolean =>
  isCallLike(node) &&
  /^(?:Buffer\.from|btoa|new TextEncoder\(\)\.encode|ref|String)$/.test(file.textOf(unwrap(node.callee)));
