import { PASSWORD_HASH } from "../models/expiry.js";
import { PASSWORD_HASHING } from "../models/credential-names.js";
import { variableOf } from "./bindings.js";
import { calledName } from "./chains.js";
import { literalsOf, textOfLiteral } from "./constants.js";
import { functionAt } from "./elsewhere.js";
import type { SourceFile } from "./file.js";
import { fileKindOf } from "./file-kinds.js";
import { isMadeAccount } from "./made-accounts.js";
import { callsWhere, propertiesWhere } from "./named-nodes.js";
import { unwrap, type Node } from "./nodes.js";
import { isAbsent, isReference, isSecretValue, isStructured } from "./secrets.js";
import { wordTest } from "./word-tests.js";
import { envFrom } from "./variable-names.js";
import type { CredentialFinder } from "./credential-finder.js";
import { isDecoy } from "./library-credentials.js";
import { directLiterals } from "./named-credentials.js";

const LOGIN_CALL = /^(?:log_?in|sign_?in|loginAs|authenticate|doLogin|signInWith\w+|loginWith\w+|ログイン)$/i;

const FILLING_CALL = /^(?:fill|type|typeText|sendKeys|setValue|pressSequentially|addValue|input|enterText)$/;

const loginCalls = callsWhere((name) => LOGIN_CALL.test(name));
const fillingCalls = callsWhere((name) => LOGIN_CALL.test(name) || FILLING_CALL.test(name));
const passwordKeys = propertiesWhere((key) => isPlainPassword(key));

const namesLogin = wordTest((word) => LOGIN_CALL.test(word));
const namesAccountPassword = wordTest((word) => isPlainPassword(word) || PASSWORD_HASHING.test(word));

/** Logins typed by scripts and by tests that drive a running system. */
export function findLogins(finder: CredentialFinder): void {
  const { file } = finder;
  if (finder.kind !== "end-to-end" && !namesLogin(file)) return;
  for (const call of finder.kind === "end-to-end" ? fillingCalls(file) : loginCalls(file)) {
    const callee = unwrap(call.callee);
    const method = calledName(call);
    const literals = call.arguments.map((argument) => textOfLiteral(argument));
    if (LOGIN_CALL.test(method) && literals[0] !== undefined && call.arguments.length >= 2) {
      const value = literals[1];
      if (
        value != null &&
        (literals[0] !== null || fileKindOf(file) === "end-to-end") &&
        // `auth.login("user", "emailpass", payload)`: who may sign in, and which way; with what comes behind.
        !call.arguments.slice(2).some(isGiven) &&
        // `authenticate("authenticator:oauth", "facebook")`: which way to sign in, not who.
        !literals[0]?.includes(":") &&
        isSecretValue(value, "likely", "password") &&
        !isStructured(value) &&
        takesPassword(file, callee)
      )
        finder.add(call.arguments[1]!, value, { kind: "login", env: "LOGIN_PASSWORD" });
      continue;
    }
    if (finder.kind !== "end-to-end" || !FILLING_CALL.test(method)) continue;
    const index =
      literals.length >= 2 &&
      callee.type === "MemberExpression" &&
      describesPassword(file.textOf(call.arguments[0]!))
        ? 1
        : 0;
    const where =
      index === 1
        ? file.textOf(call.arguments[0]!)
        : callee.type === "MemberExpression"
          ? describedField(file, callee.object)
          : "";
    const value = literals[index];
    if (value == null || !describesPassword(where) || value === where.slice(1, -1)) continue;
    if (isSecretValue(value, "likely", "password"))
      finder.add(call.arguments[index]!, value, { kind: "login", env: "E2E_PASSWORD" });
  }
}

/** A value from elsewhere, and no options: `payload`, `form.values`. */
const isGiven = (argument: Node): boolean => /^(?:Identifier|MemberExpression)$/.test(unwrap(argument).type);

/** A function of the project says what it takes: `signIn(provider, id)` takes no password. */
function takesPassword(file: SourceFile, callee: Node): boolean {
  const parameter = functionAt(file, callee)?.node.params[1];
  return (
    parameter?.type !== "Identifier" || /pass|pw|secret|pin|code|token|key|暗証|パス/i.test(parameter.name)
  );
}

/** Accounts that are made with a password everybody knows: `User.create({ email, password: "…" })`, `hashPassword("…")`. */
export function findAccounts(finder: CredentialFinder): void {
  const { file } = finder;
  if (finder.kind !== "app" || !namesAccountPassword(file)) return;
  for (const property of passwordKeys(file)) {
    if (property.parent.type !== "ObjectExpression") continue;
    if (!isMadeAccount(file, property)) continue;
    for (const literal of directLiterals(file, property.value))
      if (!literal.partial && isAccountPassword(literal.value))
        finder.add(literal.node, literal.value, {
          kind: literal.fallbackFor ? "fallback" : "password",
          env: envFrom(literal.node) ?? "INITIAL_PASSWORD",
        });
  }
  for (const call of file.all("CallExpression")) {
    const [first] = call.arguments;
    if (!first || !PASSWORD_HASHING.test(file.textOf(unwrap(call.callee)))) continue;
    for (const literal of literalsOf(file, first))
      if (!literal.partial && isAccountPassword(literal.value) && !isDecoy(literal.node))
        finder.add(literal.node, literal.value, {
          kind: literal.fallbackFor ? "fallback" : "password",
          env: envFrom(literal.node) ?? "INITIAL_PASSWORD",
        });
  }
}

const isPlainPassword = (key: string): boolean =>
  /^(?:password|passwd|pwd|plainPassword|rawPassword|パスワード)$/i.test(key);

/** Anything at all opens an account that is made with it, but nothing, masks and names of variables. */
const isAccountPassword = (value: string): boolean =>
  value.trim().length >= 3 &&
  (!isAbsent(value) || /^\d{3,}$/.test(value)) &&
  !isReference(value) &&
  !PASSWORD_HASH.test(value) &&
  !/not[-_ ]?used|\bunused\b|place-?holder/i.test(value) &&
  !/\s/.test(value.trim()) &&
  !/[^\u0020-\u007e]/.test(value);

const describesPassword = (text: string): boolean =>
  !/new|repeat|confirm|register|sign-?up|again|新しい|確認|再入力/i.test(text) &&
  /pass(?:word|wd|code|phrase)?\b|passwd|password|\bpwd\b|パスワード|暗証番号|合言葉|\bpin\b/i.test(text);

/** The words that say which field a locator finds, through names declared in the file. */
function describedField(file: SourceFile, node: Node): string {
  const inner = unwrap(node);
  const text = file.textOf(inner);
  if (describesPassword(text) || inner.type !== "Identifier") return text;
  const variable = variableOf(file, inner);
  const initial = variable?.defs[0]?.node as unknown as Node | undefined;
  return initial?.type === "VariableDeclarator" && initial.init ? file.textOf(initial.init) : text;
}
