import type { TSESTree } from "@typescript-eslint/utils";
import { ROW_READERS } from "../models/databases.js";
import {
  ABOUT_FIELDS,
  ANSWERED_TOKENS,
  CLAIM_READERS,
  HANDS_ON,
  HANDS_ON_METHODS,
  HASHERS,
  MASKERS,
  MASKING_COMMAND,
  ONE_TIME_CODES,
  PAGE_KEYS,
  PASSWORD_LABEL,
  PASSWORD_MAKERS,
  PRIVATE_MODULES,
  RANDOM_SOURCES,
  SECRET_MANAGERS,
  SHORT_PASSWORDS,
  SESSION_TOKENS,
  SIGNING_LINKS,
} from "../models/exposure.js";
import { definitionsOf, ELEMENT, parameterBehind, readsOf, REST, variableOf, type Part } from "./bindings.js";
import { isOnOtherBranch } from "./conditions.js";
import { calledName } from "./chains.js";
import { textOfLiteral } from "./constants.js";
import { isCredentialHeader } from "./credential-inputs.js";
import { functionAt, importedValue } from "./elsewhere.js";
import { additionsAt } from "./later-additions.js";
import { checkedSecrets } from "./checked-environments.js";
import { environmentSecret, variableSecret } from "./environment-secrets.js";
import type { SourceFile } from "./file.js";
import { answeredToken, issuedBy } from "./issued-tokens.js";
import { endOf, isPlainType, isWorkingFolder, labelled, saysWhichSecret } from "./labelled-secrets.js";
import {
  contains,
  functionAround,
  isCallLike,
  isFunction,
  keyOf,
  referenceName,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
} from "./nodes.js";
import { localFunctionOf, returnsOf } from "./functions.js";
import { wordsOf } from "./names.js";
import { shapeOf } from "./objects.js";
import { pathOf } from "./paths.js";
import { credentialName, isNoPassword } from "./secrets.js";
import { returnsFor } from "./selected-results.js";
import { within } from "./within.js";

/** A credential in a value: where it comes from, and the nearest expression that is it. */
export interface CarriedSecret {
  /** What to call it in a message: its variable or property, never its value. */
  name: string;
  at: Node;
  /** Where it stands in the object or list that `at` is a name for: in one text of a message's blocks. */
  within?: Node;
  /** Where it is put into the list or object that `at` is a name for, after that was made. */
  put?: Node;
  /** Where a function of the file writes it behind a label, when the text comes from there. */
  told?: Node;
  from:
    | "environment"
    | "configuration"
    | "request"
    | "generated"
    | "parameter"
    | "label"
    | "answered"
    | "all of the environment"
    | "connection";
  kind: "password" | "secret" | "token" | "everything";
}

const MAX_DEPTH = 9;

/** The credential an expression gives away; null when it gives none, or only tells something about one. */
export function carriedSecret(
  file: SourceFile,
  node: Node,
  parts: readonly Part[] = [],
  depth = 0,
): CarriedSecret | null {
  if (depth > MAX_DEPTH) return null;
  const inner = unwrap(node);
  const go = (next: Node | null | undefined, rest: readonly Part[] = []): CarriedSecret | null =>
    next ? carriedSecret(file, next, rest, depth + 1) : null;
  const read =
    (parts.length === 0 ? environmentSecret(file, inner) : null) ?? checkedSecrets(file, inner, parts);
  if (read) return read;
  switch (inner.type) {
    case "Identifier":
      return ofIdentifier(file, inner, parts, depth);
    case "MemberExpression":
      return ofMember(file, inner, parts, depth);
    case "ObjectExpression":
      for (const property of inner.properties) {
        if (property.type === "SpreadElement") {
          if (isOverwritten(inner, property)) continue;
          const left = leftOf(file, inner, property);
          for (const value of left ?? [property.argument]) {
            const spread = go(value, left ? parts.slice(1) : parts);
            if (spread) return spread;
          }
          continue;
        }
        const key = keyOf(property);
        if (typeof parts[0] === "string" && parts[0] !== REST && key !== null && key !== parts[0]) continue;
        if (isFunction(unwrap(property.value)) || (key !== null && tellsKind(key))) continue;
        const found = go(property.value, parts.slice(1));
        if (found) return found;
      }
      return null;
    case "ArrayExpression":
      for (const [index, element] of inner.elements.entries()) {
        // `const [name, value] of [["key", secret]]`: one place of each, not the others.
        if (isPosition(parts[0]) && Number(parts[0]) !== index && element?.type !== "SpreadElement") continue;
        const found = element && go(element, parts.slice(1));
        if (found) return found;
      }
      return null;
    case "SpreadElement":
      return go(inner.argument, parts);
    case "TemplateLiteral":
      for (const [index, expression] of inner.expressions.entries()) {
        if (MASKING_COMMAND.test(inner.quasis[index]?.value.raw ?? "")) continue;
        const before = inner.quasis[index]?.value.cooked ?? "";
        // `Choose a new password: ${origin}/reset/${token}`: the label of a link.
        const isAddress = inner.quasis[index + 1]?.value.raw.startsWith("/") === true;
        const found = go(expression) ?? (isAddress ? null : labelled(file, before, expression));
        if (found) return found;
      }
      return null;
    case "TaggedTemplateExpression":
      return go(inner.quasi);
    case "BinaryExpression":
      return inner.operator === "+"
        ? (go(inner.left) ?? go(inner.right) ?? labelled(file, endOf(inner.left as Node), inner.right))
        : null;
    case "LogicalExpression":
      return inner.operator === "&&"
        ? go(inner.right, parts)
        : (go(inner.left, parts) ?? go(inner.right, parts));
    case "ConditionalExpression":
      // `isSecret(name) ? mask(value) : value`: what is no secret.
      if (asksWhetherSecret(file, inner.test) || isMaskedElse(file, inner))
        return go(inner.consequent, parts);
      return go(inner.consequent, parts) ?? ofOtherwise(file, inner, go(inner.alternate, parts));
    case "AssignmentExpression":
      return go(inner.right, parts);
    case "CallExpression":
    case "NewExpression":
      return ofCall(file, inner, parts, depth);
    case "JSXElement":
      for (const attribute of inner.openingElement.attributes) {
        // A field shows the visitor what the visitor typed.
        if (
          attribute.type === "JSXAttribute" &&
          (attribute.name.name === "value" || attribute.name.name === "defaultValue")
        )
          continue;
        const found =
          attribute.type === "JSXSpreadAttribute"
            ? go(attribute.argument)
            : attribute.value?.type === "JSXExpressionContainer" &&
                !isFunction(unwrap(attribute.value.expression))
              ? go(attribute.value.expression)
              : null;
        if (found) return found;
      }
      for (const child of inner.children) {
        const found = child.type === "JSXText" ? null : go(child);
        if (found) return found;
      }
      return null;
    case "JSXFragment":
      for (const child of inner.children) {
        const found = child.type === "JSXText" ? null : go(child);
        if (found) return found;
      }
      return null;
    case "JSXExpressionContainer":
      return go(inner.expression);
    default:
      return null;
  }
}

/** `isUrl && databaseUrl ? "(url)" : databaseUrl`: where the text does not stand in for it, it is not what is hidden there. */
function ofOtherwise(
  file: SourceFile,
  { test, consequent }: TSESTree.ConditionalExpression,
  found: CarriedSecret | null,
): CarriedSecret | null {
  const inner = unwrap(test);
  const isHidden =
    found !== null &&
    found.at.type === "Identifier" &&
    textOfLiteral(consequent) !== null &&
    inner.type === "LogicalExpression" &&
    inner.operator === "&&" &&
    [inner.left, inner.right].some((side) => file.textOf(unwrap(side)) === file.textOf(found.at));
  return isHidden ? null : found;
}

/** `field.sensitive ? mask(value) : value`: what is shown as it is was said to be no secret. */
function isMaskedElse(file: SourceFile, { consequent, alternate }: TSESTree.ConditionalExpression): boolean {
  const masked = unwrap(consequent);
  return (
    masked.type === "CallExpression" &&
    MASKERS.test(file.textOf(unwrap(masked.callee))) &&
    masked.arguments.some((each) => file.textOf(each) === file.textOf(unwrap(alternate)))
  );
}

/** `name.includes("KEY")`, `/secret|token/i.test(name)`, `isSensitive(key)`. */
const asksWhetherSecret = (file: SourceFile, test: Node): boolean =>
  test.type !== "UnaryExpression" &&
  /(?:includes|test|match|endsWith|startsWith|some)\([^)]*\)|\bis\w*(?:Secret|Sensitive|Private|Credential)\w*/i.test(
    file.textOf(test),
  ) &&
  /secret|token|pass|key|sensitive|private|credential/i.test(file.textOf(test));

const CONFIG_ROOT =
  /^(?:config|cfg|conf|settings|secrets|credentials|creds|env|options|configuration|appConfig|serverConfig|dbConfig|smtpConfig|CONFIG|SETTINGS|SECRETS|ENV)$/;

/** Objects whose `pass` is a password; elsewhere it counts what passed. */
const HOLDS_LOGIN =
  /auth|cred|smtp|mail|db|database|user|account|login|conf|opt|setting|body|form|input|data|payload|env|process/i;

/** `{ authType: request.headers["x-auth"] }`: a property for a kind or a number, not for what opens. */
const tellsKind = (name: string): boolean =>
  /^(?:type|kind|scheme|method|mode|algorithm|alg|length|count)$/.test(wordsOf(name).at(-1) ?? "");

const isPosition = (part: Part | undefined): boolean => part !== undefined && /^\d+$/.test(String(part));

const isPlaceName = (name: string): boolean =>
  /^(?:path|file|filename|dir|directory|folder)$/.test(wordsOf(name).at(-1) ?? "");

/** Names that are secrets wherever a value has them: not lexer tokens, not page tokens. */
function strongName(name: string): "password" | "secret" | "token" | null {
  if (SESSION_TOKENS.test(name)) return "token";
  const named = credentialName(name);
  if (!named || named.kind === "weak") return null;
  if (/(?:hash|hashed|encrypted|digest|policy|strength|version|expir|changed|valid|error|reset)/i.test(name))
    return null;
  // Drawers, menus and maps have keys of all sorts.
  // So have postal addresses: `address_pincode`.
  if (/pin_?codes?$/i.test(name) && !named.owned) return null;
  return /^(?:secret|secrets|pins|bearer)$/i.test(name) ? null : named.kind;
}

function ofIdentifier(
  file: SourceFile,
  node: TSESTree.Identifier,
  parts: readonly Part[],
  depth: number,
): CarriedSecret | null {
  const variable = variableOf(file, node);
  // `tokenPath = process.env.TOKEN.replace("file://", "")`: where it is, not what it is.
  if (!variable || isPlaceName(node.name) || isWorkingFolder(file, node.name)) return null;
  for (const definition of definitionsOf(variable)) {
    if (definition.kind === "value" && isOnOtherBranch(definition.node, node)) continue;
    if (definition.kind === "import" && PRIVATE_MODULES.test(definition.source)) {
      const named = variableSecret(definition.imported, node);
      if (named) return named;
    }
    const imported = importedValue(file, definition);
    if (imported) {
      const found = carriedSecret(imported.file, imported.node, parts, depth + 1);
      if (found && found.from !== "parameter") return { ...found, at: node };
    }
    if (definition.kind === "value") {
      const all = [...definition.parts, ...parts];
      if (all[0] === "#key") continue;
      // `const { password, ...rest } = req.body`: the rest is what is left.
      if (all[0] === REST && siblingsOf(definition.from).length > 0) continue;
      const value = unwrap(definition.node);
      if (value === node) continue;
      const last = all.filter((part): part is string => typeof part === "string").at(-1);
      const environment =
        all.length === 1 && typeof all[0] === "string" && /(?:^|\.)env$/.test(file.textOf(value))
          ? variableSecret(all[0], node)
          : null;
      if (environment) return { ...environment, at: node };
      if (last !== undefined && last !== "[]" && all.length > 0) {
        const kind = strongName(last);
        if (kind && isRequestBody(file, value)) return { name: last, at: node, from: "request", kind };
      }
      const found = carriedSecret(file, value, all, depth + 1);
      // Whoever reads its claims has a decoded token, not the text that signs in.
      if (found?.from === "answered" && isReadAsObject(variable)) continue;
      if (found) return { ...found, at: node, ...insideOf(value, found) };
      if (isGatheredIn(value) && definition.parts.length === 0 && !outlivesReader(variable, node))
        for (const added of gathered(variable, parts)) {
          const put = carriedSecret(file, added, parts.slice(1), depth + 1);
          if (put) return { ...put, at: node, put: contains(added, put.at) ? put.at : added };
        }
      if (
        all.length === 0 &&
        RANDOM_SOURCES.test(file.textOf(value)) &&
        (strongName(node.name) === "password" || SHORT_PASSWORDS.test(node.name) || isSetAsPassword(variable))
      )
        return { name: node.name, at: node, from: "generated", kind: "password" };
      if (
        all.length === 0 &&
        PASSWORD_MAKERS.test(file.textOf(isCallLike(value) ? value.callee : value)) &&
        isCallLike(value)
      )
        return { name: node.name, at: node, from: "generated", kind: "password" };
    } else if (definition.kind === "parameter" && parts.length === 0) {
      // `({ pass = process.env.CARRIER_PASS } = {})`
      const fallback = definition.fallback && carriedSecret(file, definition.fallback, [], depth + 1);
      if (fallback) return { ...fallback, at: node };
      const name =
        definition.parts.filter((part): part is string => typeof part === "string" && part !== REST).at(-1) ??
        node.name;
      const kind = strongName(name) ?? (SIGNING_LINKS.test(name) ? "token" : null);
      if (kind && !isPlainType(definition.from) && !isStateOrLabel(definition.fn))
        return { name, at: node, from: "parameter", kind };
    }
  }
  return parts.length === 0 && !ONE_TIME_CODES.test(node.name) && isHashed(file, variable)
    ? { name: node.name, at: node, from: "generated", kind: "password" }
    : null;
}

/** Holds for a list, an object or a map that is made empty or short and filled later. */
const isGatheredIn = (value: Node): boolean =>
  value.type === "ArrayExpression" ||
  value.type === "ObjectExpression" ||
  (value.type === "NewExpression" &&
    /^(?:Array|Map|Set|URLSearchParams)$/.test(referenceName(value.callee) ?? ""));

/** A list of the module that functions fill: what one of them puts in says nothing of what another one reads. */
const outlivesReader = (variable: NonNullable<ReturnType<typeof variableOf>>, read: Node): boolean =>
  variable.scope.type !== "function" && variable.scope.type !== "block" && functionAround(read) !== null;

/** More than this is data, not a message. */
const MOST_GATHERED = 40;

/** What is put into a name later: `lines.push(text)`, `made[role] = password`, `Object.assign(row, found)`. */
function gathered(
  variable: NonNullable<ReturnType<typeof variableOf>>,
  parts: readonly Part[],
): readonly Node[] {
  const [first] = parts;
  return variable.references
    .slice(0, MOST_GATHERED)
    .flatMap((reference) =>
      (additionsAt(reference.identifier as unknown as Node) ?? []).flatMap(({ key, value }) =>
        typeof first === "string" && first !== REST && key !== null && key !== first ? [] : [value],
      ),
    );
}

/** The place of a secret in the object or list that a name is given in the same function. */
const insideOf = (value: Node, { at, within = at }: CarriedSecret): { within?: Node } =>
  (value.type === "ObjectExpression" || value.type === "ArrayExpression") && contains(value, within)
    ? { within }
    : {};

/** `{ ...headers, Authorization: "[redacted]" }`: a text is written over the credential that was spread. */
const isOverwritten = (object: TSESTree.ObjectExpression, spread: Node): boolean =>
  object.properties.some((each) => {
    if (each.type !== "Property" || each.range[0] < spread.range[0]) return false;
    const key = keyOf(each) ?? "";
    return isReplaced(each.value) && (isCredentialHeader(key) || strongName(key) !== null);
  });

const isReplaced = (value: Node): boolean => {
  const inner = unwrap(value);
  return (
    textOfLiteral(inner) !== null ||
    (inner.type === "Literal" && inner.value === null) ||
    (inner.type === "Identifier" && inner.name === "undefined")
  );
};

/** `{ ...options, headers: … }`: what is left of an object of this file when later properties take the place of some of its own. */
function leftOf(
  file: SourceFile,
  object: TSESTree.ObjectExpression,
  spread: TSESTree.SpreadElement,
): Node[] | null {
  const later = object.properties.flatMap((each) =>
    each.type === "Property" && each.range[0] > spread.range[0] ? (keyOf(each) ?? []) : [],
  );
  if (later.length === 0) return null;
  const shape = shapeOf(file, spread.argument);
  if (!later.some((key) => shape.properties.has(key))) return null;
  return [...shape.properties].flatMap(([key, value]) => (later.includes(key) ? [] : [value]));
}

/** `token.id`, `token?.email`: a value whose own properties are read. */
function isReadAsObject(variable: NonNullable<ReturnType<typeof variableOf>>): boolean {
  return readsOf(variable).some((read) => {
    const member = wrapped(read).parent;
    return (
      member?.type === "MemberExpression" &&
      unwrap(member.object) === unwrap(read) &&
      /^(?:_?id|sub|email|name|role|user\w*|exp|iat|jti|payload|claims)$/.test(keyOf(member) ?? "")
    );
  });
}

/** What a password hasher is given is a password, whatever it is called. */
function isHashed(file: SourceFile, variable: NonNullable<ReturnType<typeof variableOf>>): boolean {
  return readsOf(variable).some((read) => {
    const call = wrapped(read).parent;
    if (!isCallLike(call) || call.arguments[0] !== wrapped(read) || isNoPassword(variable.name)) return false;
    // `keychain.setPassword(name, password)`: the password comes second.
    const second = call.arguments[1] ? referenceName(unwrap(call.arguments[1])) : null;
    if (second !== null && strongName(second) === "password") return false;
    const path = pathOf(file, call.callee) ?? "";
    return HASHERS.test(path) || HASHERS.test(file.textOf(call.callee));
  });
}

/** `create({ userPassword: initial })`, `account.password = initial`: what it is set as says what a value is. */
const isSetAsPassword = (variable: NonNullable<ReturnType<typeof variableOf>>): boolean =>
  readsOf(variable).some((read) => {
    const holder = wrapped(read).parent;
    const key =
      holder?.type === "Property" && holder.value === wrapped(read)
        ? keyOf(holder)
        : holder?.type === "AssignmentExpression" &&
            holder.right === wrapped(read) &&
            holder.left.type === "MemberExpression"
          ? keyOf(holder.left)
          : null;
    return key !== null && strongName(key) === "password";
  });

function siblingsOf(name: Node): Node[] {
  let pattern: Node | undefined = name.parent;
  while (pattern && pattern.type !== "ObjectPattern") pattern = pattern.parent;
  return pattern?.type === "ObjectPattern"
    ? pattern.properties.filter((each) => each.type === "Property" && strongName(keyOf(each) ?? "") !== null)
    : [];
}

/** Callbacks of validators and watchers get what was typed to look at it. */
function isStateOrLabel(fn: FunctionNode): boolean {
  const call = wrapped(fn).parent;
  return (
    isCallLike(call) &&
    /^(?:watch|refine|superRefine|custom|test|validate)$/.test(
      unwrap(call.callee).type === "MemberExpression"
        ? (keyOf(unwrap(call.callee) as TSESTree.MemberExpression) ?? "")
        : "",
    )
  );
}

/** Holds for what was sent, as a whole. */
const isRequestBody = (file: SourceFile, node: Node): boolean => {
  const text = file.textOf(node);
  const path = pathOf(file, node) ?? "";
  return (
    /(?:^|\.)(?:body|query|params|parameters?)$|\.json\(\)|\.formData\(\)|Object\.fromEntries|\.parse\(/.test(
      text,
    ) || /:request\.(?:body|query|json\(\))|:form/.test(path)
  );
};

function ofMember(
  file: SourceFile,
  node: TSESTree.MemberExpression,
  parts: readonly Part[],
  depth: number,
): CarriedSecret | null {
  const key = keyOf(node);
  if (key === null) return null;
  if (/^(?:expires?_?(?:at|in|on)|expiry|iat|exp|scopes?|token_?type|created_?at|updated_?at)$/i.test(key))
    return null;
  if (/^(?:length|size|hostname|host|pathname|port|protocol|origin|search)$/.test(key)) return null;
  if (isWorkingFolder(file, key)) return null;
  const object = unwrap(node.object);
  const text = file.textOf(object);
  if (PAGE_KEYS.test(`${text}.${key}`)) return null;
  const kind =
    parts.length === 0
      ? (strongName(key) ??
        (/^(?:pass|pw)$/.test(key) && HOLDS_LOGIN.test(rootName(object) ?? "")
          ? ("password" as const)
          : key === "secret"
            ? ("secret" as const)
            : null))
      : null;
  if (kind && !isStateOfSetting(file, object, key) && !saysWhichSecret(file, object, key)) {
    if (isRequestBody(file, object)) return { name: key, at: node, from: "request", kind };
    const root = rootName(object);
    if (root !== null && CONFIG_ROOT.test(root) && /^[\w.?!]+$/.test(text))
      return {
        name: key,
        at: node,
        from: kind !== "password" && isRecord(file, object) ? "parameter" : "configuration",
        kind,
      };
    // `user.password` in a mail or a log: a person's own, as it is kept.
    if (
      kind === "password" &&
      /^(?:[\w.?!]|\[\d+\])+$/.test(text) &&
      !/^(?:this|props|process)\b/.test(text) &&
      !ABOUT_FIELDS.test(text) &&
      !/^[A-Z]/.test(text)
    )
      return { name: key, at: node, from: "parameter", kind };
    if (/^this\.(?:config|options|settings|env)\b/.test(text))
      return { name: key, at: node, from: "configuration", kind };
  }
  if (parts.length === 0 && SECRET_MANAGERS.test(`.${key}`))
    return { name: key, at: node, from: "configuration", kind: "secret" };
  if (parts.length === 0 && isCredentialHeader(key) && /\bheaders$/.test(text) && !/csrf/i.test(key))
    return { name: key, at: node, from: "request", kind: "token" };
  const carried = carriedSecret(file, object, [key, ...parts], depth + 1);
  if (carried || parts.length > 0 || !answeredToken(file, object, key)) return carried;
  return { name: key, at: node, from: "answered", kind: "token" };
}

/**
 * `const config = await configOf(shopId)`, `({ config }: …)`: a record of somebody's, or what a function is handed; only
 * the rest is what the program was set up with.
 */
function isRecord(file: SourceFile, object: Node): boolean {
  let inner = unwrap(object);
  while (inner.type === "MemberExpression") inner = unwrap(inner.object);
  const variable = inner.type === "Identifier" ? variableOf(file, inner) : null;
  return (variable ? definitionsOf(variable) : []).some((definition) => {
    // `for (const env of environments)`
    if (definition.kind === "parameter" || ("parts" in definition && definition.parts.includes(ELEMENT)))
      return true;
    const made = definition.kind === "value" ? unwrap(definition.node) : null;
    if (made?.type !== "CallExpression") return false;
    return (
      ROW_READERS.test(calledName(made)) ||
      (definition.kind === "value" &&
        /^(?:data|rows?|record|result|item|Item)$/.test(String(definition.parts[0] ?? ""))) ||
      made.arguments.some((each) => wordsOf(referenceName(unwrap(each)) ?? "").at(-1) === "id")
    );
  });
}

/** `{ apiKey: env.API_KEY ? "set" : "missing" }`, and `settings.apiKey` later: whether there is one. */
function isStateOfSetting(file: SourceFile, object: Node, key: string): boolean {
  const value = object.type === "Identifier" ? shapeOf(file, object).properties.get(key) : undefined;
  const inner = value && unwrap(value);
  switch (inner?.type) {
    case "ConditionalExpression":
      return textOfLiteral(inner.consequent) !== null && textOfLiteral(inner.alternate) !== null;
    case "UnaryExpression":
      return true;
    case "CallExpression":
      return file.textOf(inner.callee) === "Boolean";
    case "BinaryExpression":
      return inner.operator !== "+";
    default:
      return false;
  }
}

function rootName(node: Node): string | null {
  let inner = unwrap(node);
  while (inner.type === "MemberExpression") inner = unwrap(inner.object);
  return inner.type === "Identifier" ? inner.name : null;
}

function ofCall(
  file: SourceFile,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  parts: readonly Part[],
  depth: number,
): CarriedSecret | null {
  const callee = unwrap(node.callee);
  const text = file.textOf(callee).replace(/\?\./g, ".");
  // The names of an object's properties say nothing of their values.
  if (text === "Object.entries" && parts[1] === 0) return null;
  if (MASKERS.test(text) || CLAIM_READERS.test(text)) return null;
  if (HANDS_ON.test(text)) {
    // `JSON.stringify(value, replacer)`: the replacer decides.
    if (
      /stringify$/.test(text) &&
      node.arguments[1] &&
      textOfLiteral(node.arguments[1]) === null &&
      unwrap(node.arguments[1]).type !== "Literal" &&
      file.textOf(node.arguments[1]) !== "undefined"
    )
      return null;
    for (const argument of node.arguments) {
      // `const [token, member] = await Promise.all([…])`: each has its own place.
      const found = carriedSecret(file, argument, text === "Promise.all" ? parts : [], depth + 1);
      if (found) return found;
    }
    return null;
  }
  if (node.type === "NewExpression")
    return /Error$/.test(text) || text === "URLSearchParams" ? firstOf(file, node.arguments, depth) : null;
  if (callee.type === "MemberExpression") {
    const method = keyOf(callee) ?? "";
    if (
      /^(?:get|header)$/.test(method) &&
      /\b(?:headers|req|request|c\.req|ctx)$/.test(file.textOf(callee.object))
    ) {
      const asked = textOfLiteral(node.arguments[0]);
      if (asked !== null && /^authorization$|^x-api-key$|^cookie$/i.test(asked))
        return { name: asked, at: node, from: "request", kind: "token" };
    }
    const perElement = /^(?:map|flatMap)$/.test(method)
      ? localFunctionOf(file, node.arguments[0] ?? node)
      : null;
    for (const value of perElement ? returnsOf(perElement) : []) {
      const made = carriedSecret(file, value, parts.slice(1), depth + 1);
      if (made && made.from !== "parameter") return { ...made, at: node };
    }
    if (perElement && !HANDS_ON_METHODS.test(method)) return null;
    if (method === "concat" && parts.length === 0)
      return firstOf(file, [callee.object, ...node.arguments], depth);
    if (HANDS_ON_METHODS.test(method)) return carriedSecret(file, callee.object, [], depth + 1);
    if (SECRET_MANAGERS.test(text) && parts.length === 0 && !/\.get(?:Parameter)$/.test(text))
      return { name: method, at: node, from: "configuration", kind: "secret" };
  }
  const fn = functionAt(file, callee);
  for (const value of fn ? returnsFor(fn.file, fn.node, node) : []) {
    if (!fn) break;
    const own = carriedSecret(fn.file, value, parts, depth + 1);
    if (own && own.from !== "parameter" && own.from !== "label") return { ...own, at: node };
    // `text: issuedMail(input)`: a password behind its label, in a text that a function of this file makes.
    if (own?.from === "parameter" && own.kind === "password" && fn.file === file) {
      const told = labelledPlace(file, fn.node, own.name);
      if (told) return { ...own, at: node, told };
    }
    const labelledArgument = own?.from === "label" ? parameterIndex(fn.file, fn.node, own.at) : null;
    if (own && labelledArgument !== null && node.arguments[labelledArgument]) return { ...own, at: node };
    // What goes in comes out: only when the parameter itself is returned.
    for (const handed of handedParameters(fn.file, fn.node, value)) {
      const found = node.arguments[handed] && carriedSecret(file, node.arguments[handed]!, [], depth + 1);
      if (found) return found;
    }
  }
  const origin = parts.length === 0 ? issuedBy(file, node) : null;
  if (origin) return { name: issuedName(callee), at: node, from: origin, kind: "token" };
  const [part] = parts;
  return parts.length === 1 && typeof part === "string" && ANSWERED_TOKENS.test(part)
    ? { name: part, at: node, from: "answered", kind: "token" }
    : null;
}

/** What to call a token that only a call names. */
const issuedName = (callee: Node): string =>
  callee.type === "MemberExpression" ? (keyOf(callee) ?? "token") : (referenceName(callee) ?? "token");

function firstOf(file: SourceFile, nodes: readonly Node[], depth: number): CarriedSecret | null {
  for (const node of nodes) {
    const found = carriedSecret(file, node, [], depth + 1);
    if (found) return found;
  }
  return null;
}

/** Where a function's texts show a password of its parameters behind a label: `パスワード: ${password}`. */
function labelledPlace(file: SourceFile, fn: FunctionNode, name: string): Node | null {
  for (const template of within(file, "TemplateLiteral", fn))
    for (const [index, expression] of template.expressions.entries()) {
      const inner = unwrap(expression);
      if (
        (inner.type === "MemberExpression" ? keyOf(inner) : referenceName(inner)) === name &&
        PASSWORD_LABEL.test(template.quasis[index]?.value.cooked ?? "")
      )
        return inner;
    }
  return null;
}

/** The indexes of the parameters that a returned expression is, or contains as they are. */
function handedParameters(file: SourceFile, fn: FunctionNode, value: Node): number[] {
  const inner = unwrap(value);
  const candidates = inner.type === "TemplateLiteral" ? inner.expressions : [inner];
  return candidates.flatMap((candidate) => parameterIndex(file, fn, candidate) ?? []);
}

function parameterIndex(file: SourceFile, fn: FunctionNode, node: Node): number | null {
  const parameter = parameterBehind(file, node);
  return parameter?.fn === fn ? parameter.index : null;
}

/** The function a node stands in, by name, for questions such as "is this a login?". */
export const functionText = (file: SourceFile, node: Node): string => {
  const fn = functionAround(node);
  return fn ? file.textOf(fn) : "";
};
