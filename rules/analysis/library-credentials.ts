import { PLAIN_VARIABLE_WORDS } from "../models/environments.js";
import { HARMLESS_STORAGE_WORDS, PASSWORD_HASH } from "../models/expiry.js";
import type { TSESTree } from "@typescript-eslint/utils";
import type { CredentialRow } from "../models/schema.js";
import { ELEMENT, type Part } from "./bindings.js";
import { calledName } from "./chains.js";
import { literalsOf, textOfLiteral, type FoundLiteral } from "./constants.js";
import { credentialInput, environmentName } from "./credential-inputs.js";
import type { SourceFile } from "./file.js";
import { saysFake } from "./file-kinds.js";
import {
  classAround,
  functionAround,
  isCallLike,
  isFunction,
  keyOf,
  unwrap,
  wrapped,
  type CallLike,
  type Node,
  referenceName,
  stringOf,
} from "./nodes.js";
import { wordsOf } from "./names.js";
import { shapeOf } from "./objects.js";
import { heritagePath, pathOf, typePathOf } from "./paths.js";
import { registryOf, type Registry } from "./registry.js";
import {
  asksForValue,
  credentialName,
  isAbsent,
  isConstantName,
  isNoPassword,
  isPlaceholder,
  isPrivilegedToken,
  isProse,
  isPublic,
  isSecretValue,
  isStructured,
  looksChosen,
  looksRandom,
  saysInvalid,
} from "./secrets.js";
import { placeName, isGenericName, envFrom } from "./variable-names.js";
import { within } from "./within.js";
import { isChecksum } from "./compared-secrets.js";
import type { CredentialFinder, Draft } from "./credential-finder.js";
import { schemeIn } from "./credential-schemes.js";

const plainWords = new Set(PLAIN_VARIABLE_WORDS);

/** Options, constructor and call arguments of known libraries. */
export function findInLibraries(finder: CredentialFinder): void {
  const { file } = finder;
  const registry = registryOf(file);
  if (!usesLibraries(file, registry)) return;
  for (const call of [...file.all("CallExpression"), ...file.all("NewExpression")]) {
    const owner = call.callee.type === "Super" ? classAround(call) : null;
    const callee = call.callee.type === "Super" ? null : pathOf(file, call.callee);
    const path = owner ? heritagePath(file, owner) : callee === null ? null : registry.step(callee, "()");
    if (calledName(call) === "register" && call.arguments[0]) {
      const plugin = pathOf(file, call.arguments[0]);
      for (const row of plugin === null ? [] : (registry.credentialPlugins.get(plugin) ?? []))
        findOfRow(finder, row, call.arguments, call);
    }
    if (path === null) continue;
    const rows = registry.credentials.get(path) ?? registry.credentials.get(chainOf(path)) ?? [];
    for (const row of rows) findOfRow(finder, row, call.arguments, call);
    for (const row of registry.credentialPatterns)
      if (row.pattern!.test(path)) findOfRow(finder, row, call.arguments, call);
  }
  for (const assignment of file.all("AssignmentExpression")) {
    const path = assignment.left.type === "MemberExpression" ? pathOf(file, assignment.left) : null;
    for (const row of path === null ? [] : (registry.credentialFields.get(path) ?? []))
      findOfRow(finder, row, [assignment.right], null);
  }
  for (const { object, type } of typedObjects(file)) {
    const path = typePathOf(file, type);
    for (const row of path === null ? [] : (registry.credentialTypes.get(path) ?? []))
      findOfRow(finder, row, [object], null);
  }
}

/** Holds if a row may speak about something in the file. */
const usesLibraries = (file: SourceFile, registry: Registry): boolean =>
  registry.mayReach(
    file,
    registry.credentials,
    registry.credentialFields,
    registry.credentialTypes,
    registry.credentialPlugins,
  ) || registry.credentialPatterns.some((row) => !row.shown || row.shown.test(file.text));

function findOfRow(
  finder: CredentialFinder,
  row: CredentialRow,
  args: readonly Node[],
  call: CallLike | null,
): void {
  const { file } = finder;
  if (call && row.kind === "signing" && isUnsigned(file, call)) return;
  if (call && row.kind === "signing" && (signsCredential(file, call) || digestsBothSides(file, call))) return;
  for (const at of row.at) {
    const [first, ...rest] = partsOf(at);
    const starts = first === "*" ? args : args.slice(Number(first), Number(first) + 1);
    for (const start of starts)
      for (const literal of literalsOf(file, start, rest))
        if (
          row.kind !== "compared" ||
          (!args.some((other) => other !== start && isAccountName(other)) &&
            (!isChecksum(literal.value) ||
              args.some((other) => other !== start && credentialInput(file, other))))
        )
          findInLibrary(finder, row, literal, at, start, call);
  }
}

/** `jwt.sign(claims, "…", { algorithm: "none" })`: nothing is signed. */
const isUnsigned = (file: SourceFile, call: CallLike): boolean =>
  call.arguments
    .slice(2)
    .some((options) => textOfLiteral(shapeOf(file, options).properties.get("algorithm")) === "none");

/** Who signs in is no secret: `compare(name, "admin")`. */
const isAccountName = (node: Node): boolean =>
  /^(?:user|login)?_?name$|^user$|^login$/i.test(referenceName(unwrap(node)) ?? "");

function findInLibrary(
  finder: CredentialFinder,
  row: CredentialRow,
  literal: FoundLiteral,
  at: string,
  start: Node,
  call: CallLike | null,
): void {
  const { value } = literal;
  if (row.kind === "signing" && keepsHarmless(literal.node)) return;
  if (literal.node.type === "TemplateLiteral" && literal.partial)
    return findInTemplate(
      finder,
      literal,
      row.kind === "signing" ? "signing" : "password",
      row.env ?? "SECRET",
    );
  // `process.env.JWT_SECRET + "_refresh"`: what is secret comes from elsewhere.
  if (literal.partial && (value.length < 16 || !looksRandom(value))) return;
  if (/^[a-z][\w+.-]*:\/\//i.test(value)) return;
  // A key is made of more than what is secret: `hmac(hmac(secret, day), process.env.REGION ?? "eu-west-1")`.
  const fallbackFor = literal.fallbackFor && environmentName(finder.file, literal.fallbackFor);
  if (fallbackFor && plainWords.has(wordsOf(fallbackFor).at(-1) ?? "")) return;
  // `url: "./app.db"`: an address without a password in it.
  if (/(?:url|uri|connectionString)$/i.test(at) && !/(?:password|pwd)\s*=/i.test(value)) return;
  const placed = envFrom(literal.node);
  const env = placed === null || isGenericName(placed) ? (row.env ?? placed ?? "SECRET") : placed;
  const kind = literal.fallbackFor
    ? "fallback"
    : row.kind === "signing" || row.kind === "seed"
      ? row.kind === "seed"
        ? "password"
        : "signing"
      : row.kind === "compared" || row.kind === "hash"
        ? "compared"
        : row.kind === "password"
          ? "password"
          : "token";
  switch (row.kind) {
    case "jwt":
      if (isPrivilegedToken(value)) finder.add(literal.node, value, { kind, env });
      return;
    case "hash":
      if (!literal.fallbackFor && PASSWORD_HASH.test(value) && !isDecoy(literal.node) && !isDropped(call))
        finder.add(literal.node, value, { kind, env });
      return;
    case "compared":
      if (
        value.length >= 3 &&
        !isPlaceholder(value) &&
        !/^(?:sha\d+|hex|utf-?8|base64|v\d)=?$/i.test(value) &&
        !/^[\w-]+=$/.test(value)
      )
        finder.add(literal.node, value, { kind, env, ...schemeIn(value) });
      return;
    case "seed":
      if (
        isSecretValue(value, "sure", "password") &&
        !isDecoy(literal.node) &&
        !isNoPassword(referenceName(unwrap(start)) ?? "")
      )
        finder.add(literal.node, value, { kind, env });
      return;
    case "token":
      if (
        isPlaceholder(value) ||
        value.length < 6 ||
        // What a service issues is never one short word: `apiKey: "ollama"` only fills a required option.
        /^(?:[a-z]{1,12}|test|unused|none|key|token|api[-_]?key)$/i.test(value) ||
        isProse(value) ||
        !isIssued(value) ||
        // What stands in for a service's own key has to look like one; anything else opens nothing.
        (literal.fallbackFor && !looksRandom(value) && !(looksChosen(value) && value.length >= 8))
      )
        return;
      if (isSecretValue(value, "sure", at)) finder.add(literal.node, value, { kind, env });
      return;
    default:
      if (literal.fallbackFor ? isAbsent(value) : isPublic(value)) return;
      // What another service hands out is never a placeholder: nothing opens with it.
      if (
        /client_?secret|consumer_?secret|channel_?secret|api_?secret|app_?secret/i.test(at) &&
        isPlaceholder(value)
      )
        return;
      // The password of somebody else's server opens it only if it is the real one; a key of one's own works whatever it says.
      if (row.kind === "password" && (isConstantName(value) || asksForValue(value))) return;
      if (/placeholder/i.test(value) || /public/i.test(placeName(literal.node) ?? "")) return;
      // `new Sequelize("database", "username", "password")`, as every manual has it.
      if (/^\d$/.test(at) && row.kind === "password" && /^pass(?:word|wd)?$/i.test(value)) return;
      if (row.kind === "signing" && saysInvalid(value)) return;
      // An empty user and password are how local services are reached.
      if (isSecretValue(value, "sure", at) && !isCallbackName(start))
        finder.add(literal.node, value, { kind, env });
  }
}

const harmlessWords = new Set(HARMLESS_STORAGE_WORDS);

/** `cookie: { name: "theme", secrets: ["…"] }`: what it signs lets nobody in. */
function keepsHarmless(node: Node): boolean {
  let at = wrapped(node).parent;
  if (at?.type === "ArrayExpression") at = wrapped(at).parent;
  if (at?.type !== "Property" || at.parent.type !== "ObjectExpression") return false;
  const name = at.parent.properties.find((each) => each.type === "Property" && keyOf(each) === "name");
  const text = name?.type === "Property" ? stringOf(name.value) : null;
  return text !== null && wordsOf(text).some((word) => harmlessWords.has(word));
}

/** A template with substitutions where a credential goes: its fixed text may hold one. */
export function findInTemplate(
  finder: CredentialFinder,
  literal: FoundLiteral,
  kind: Draft["kind"],
  env: string,
): void {
  const node = literal.node;
  if (node.type !== "TemplateLiteral") return;
  for (const quasi of node.quasis) {
    const text = (quasi.value.cooked ?? "").trim();
    if (looksRandom(text) && !isStructured(text)) finder.add(node, text, { kind, env });
  }
}

/** `1.auth.pass`, `0.keys[]`, `*.users.*` as steps. */
function partsOf(at: string): Part[] {
  return at.split(/\.|(?=\[\])/).map((part) => (part === "[]" ? ELEMENT : part));
}

/** The path of a builder's last call: `SignJWT().setX().setY().sign()` → `SignJWT().*.sign()`. */
const chainOf = (path: string): string => path.replace(/^(.*?\(\))(?:\.\w+\(\))+(\.\w+\(\))$/, "$1.*$2");

/** A key derived for a purpose: the literal is the purpose, the message is the secret. */
function signsCredential(file: SourceFile, call: CallLike): boolean {
  if (/hmac/i.test(calledName(call)) && call.arguments.some((argument) => namesCredential(file, argument)))
    return true;
  const member = wrapped(call).parent;
  if (member?.type !== "MemberExpression" || keyOf(member) !== "update") return false;
  const update = wrapped(member).parent;
  const message = update?.type === "CallExpression" ? update.arguments[0] : undefined;
  return message !== undefined && namesCredential(file, message);
}

/** Both sides of a comparison are digested with one key, so that its time tells nothing: the key keeps no secret. */
function digestsBothSides(file: SourceFile, call: CallLike): boolean {
  const fn = functionAround(call);
  const key = call.arguments[1];
  if (!fn || !key || !/hmac/i.test(calledName(call)) || !/timingSafeEqual/i.test(file.textOf(fn)))
    return false;
  const same = within(file, "CallExpression", fn).filter(
    (each) =>
      calledName(each) === calledName(call) &&
      each.arguments[1] &&
      file.textOf(each.arguments[1]) === file.textOf(key),
  );
  return same.length >= 2;
}

/** A variable of the environment, or a name that says credential. */
function namesCredential(file: SourceFile, node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type !== "Identifier" && inner.type !== "MemberExpression") return false;
  const name = environmentName(file, inner) ?? referenceName(inner);
  return name !== null && credentialName(name) !== null && textOfConstant(file, inner) === null;
}

/** The text a name stands for when it is written in the file. */
function textOfConstant(file: SourceFile, node: Node): string | null {
  const [only] = literalsOf(file, node);
  return only && !only.fallbackFor ? only.value : null;
}

/** Objects whose type is written: `const o: SessionOptions = {…}`, `{…} satisfies T`, `(): T => ({…})`. */
function* typedObjects(file: SourceFile): Generator<{ object: Node; type: TSESTree.TypeNode }> {
  for (const declarator of file.all("VariableDeclarator"))
    if (declarator.init && declarator.id.typeAnnotation)
      yield { object: declarator.init, type: declarator.id.typeAnnotation.typeAnnotation };
  for (const cast of [...file.all("TSSatisfiesExpression"), ...file.all("TSAsExpression")])
    yield { object: cast.expression, type: cast.typeAnnotation };
  for (const field of file.all("PropertyDefinition"))
    if (field.value && field.typeAnnotation)
      yield { object: field.value, type: field.typeAnnotation.typeAnnotation };
  for (const fn of file.all("ArrowFunctionExpression"))
    if (fn.returnType && !isFunction(fn.body) && fn.body.type !== "BlockStatement")
      yield { object: fn.body, type: fn.returnType.typeAnnotation };
}

/** A hash that is compared only so that an unknown user takes as long. */
export const isDecoy = (node: Node): boolean =>
  saysFake(stringOf(node) ?? "") ||
  saysDecoy(stringOf(node)) ||
  saysDecoy(placeName(node)) ||
  saysDecoy(placeOfCall(node));

const saysDecoy = (text: string | null): boolean =>
  /dummy|fake|decoy|absent|unknown|missing|timing|placeholder|no_?user/i.test(text ?? "");

/** `dummyHash = hashSync("…", 12)`: what the result of the call is called. */
function placeOfCall(node: Node): string | null {
  let { parent } = wrapped(node);
  if (!isCallLike(parent)) return null;
  if (wrapped(parent).parent?.type === "AwaitExpression") parent = wrapped(parent).parent!;
  return placeName(parent);
}

/** A comparison whose answer nobody uses lets nobody in. */
export const isDropped = (call: CallLike | null): boolean =>
  call !== null && wrapped(call).parent?.type === "ExpressionStatement";

/** Holds unless a text is too plain for what a service hands out: `sk_test_123`, `foo`, `my-api-key`. */
const isIssued = (value: string): boolean => !/^[a-z]+(?:[-_.][a-z]+)*[-_.]?\d{0,4}$/i.test(value);

const isCallbackName = (node: Node): boolean => isFunction(unwrap(node));
