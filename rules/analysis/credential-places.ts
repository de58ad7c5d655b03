import { PASSWORD_HASH } from "../models/expiry.js";
import { OWN_SECRET_WORDS, PASSWORD_HASHING } from "../models/credential-names.js";
import type { TSESTree } from "@typescript-eslint/utils";
import { CREDENTIAL_PARAMETERS, LOGIN_SIBLINGS } from "../models/credential-names.js";
import { TEXT_PATHS } from "../models/test-tools.js";
import type { CredentialRow } from "../models/schema.js";
import { ELEMENT, variableOf, type Part } from "./bindings.js";
import { calledName } from "./chains.js";
import { literalsOf, textOfLiteral, type FoundLiteral } from "./constants.js";
import {
  credentialInput,
  environmentName,
  isCredentialHeader,
  type CredentialInput,
} from "./credential-inputs.js";
import type { SourceFile } from "./file.js";
import { fileKindOf, isRealHost, namesRealHost } from "./file-kinds.js";
import { isMadeAccount } from "./made-accounts.js";
import {
  classAround,
  isCallLike,
  isFunction,
  keyOf,
  unwrap,
  wrapped,
  type CallLike,
  type Node,
  referenceName,
} from "./nodes.js";
import { wordsOf } from "./names.js";
import { heritagePath, pathOf, typePathOf } from "./paths.js";
import { queryParameters } from "./query-parameters.js";
import { registryOf } from "./registry.js";
import {
  credentialName,
  decodedBase64,
  isAbsent,
  isConstantName,
  isInterfaceText,
  isMadeUp,
  isNotorious,
  isPlaceholder,
  isPrivilegedToken,
  isProse,
  isPublic,
  isReference,
  isSecretValue,
  isStructured,
  looksChosen,
  looksRandom,
  providerOf,
  type Certainty,
} from "./secrets.js";
import { placeName, environmentWord, isGenericName, entryName, envFrom } from "./variable-names.js";
import { isDocumentation, addressSecret, addressName } from "./address-secrets.js";
import { decidesEntry, isComparedSecret, isChecksum, isRefusal } from "./compared-secrets.js";
import {
  isBrowserKey,
  isNamedPublic,
  siblingNames,
  holderName,
  isLabelPlace,
  isRefusedList,
  isSchemaPlace,
  isInType,
} from "./naming-places.js";
import { toldPassword } from "./told-passwords.js";
import { readerOf } from "./variable-readers.js";

/** A credential that stands in the source text. */
export interface WrittenCredential {
  /** The literal, or a list of literals. */
  node: Node;
  /** Which message fits. */
  kind:
    | "password"
    | "compared"
    | "signing"
    | "token"
    | "header"
    | "fallback"
    | "url"
    | "provider"
    | "login"
    | "comment";
  /** What a variable for it is called, as its place suggests. */
  env: string;
  /** Text in front that is no secret: `Bearer `. */
  scheme: string;
  /** Who hands out tokens of this format. */
  provider: string | null;
  /** It goes into an address, where a variable would be read by others just the same. */
  inAddress?: boolean;
  /** Part of a longer text: the offsets within the node's source text. */
  span: readonly [number, number] | null;
}

/** Every credential written in a file, each literal once, in source order. */
export function writtenCredentials(file: SourceFile): readonly WrittenCredential[] {
  return file.fact(findAll);
}

function findAll(file: SourceFile): WrittenCredential[] {
  const finder = new Finder(file);
  finder.libraryPlaces();
  finder.comparisons();
  finder.headers();
  finder.addresses();
  finder.queries();
  finder.fallbacks();
  finder.logins();
  finder.accounts();
  finder.settings();
  finder.names();
  finder.formats();
  finder.comments();
  return finder.inOrder();
}
const parameters = new Set(CREDENTIAL_PARAMETERS);
const siblings = new Set(LOGIN_SIBLINGS.map((name) => name.replaceAll(" ", "")));

type Draft = Pick<WrittenCredential, "kind" | "env"> & Partial<WrittenCredential>;

class Finder {
  readonly #found = new Map<Node, WrittenCredential>();
  readonly #kind;

  constructor(readonly file: SourceFile) {
    this.#kind = fileKindOf(file);
  }

  inOrder(): WrittenCredential[] {
    return [...this.#found.values()].sort((a, b) => a.node.range[0] - b.node.range[0]);
  }

  /** Files that are not the application count by value: what tests make up opens nothing. */
  #counts(value: string): boolean {
    switch (this.#kind) {
      case "app":
        return true;
      case "end-to-end":
        return !isMadeUp(value) && value.length >= 6;
      case "test":
        return (
          !isMadeUp(value) &&
          !isToken(value) &&
          namesRealHost(this.file) &&
          (looksChosen(value) || looksRandom(value))
        );
      case "example":
        return !isMadeUp(value) && (looksRandom(value) || looksChosen(value));
    }
  }

  #add(node: Node, value: string, draft: Draft): void {
    if (this.#found.has(node) || !this.#counts(value)) return;
    if (isInType(node)) return;
    this.#found.set(node, { scheme: "", provider: null, span: null, node, ...draft });
  }

  /** Options, constructor and call arguments of known libraries. */
  libraryPlaces(): void {
    const { file } = this;
    const registry = registryOf(file);
    for (const call of [...file.all("CallExpression"), ...file.all("NewExpression")]) {
      const owner = call.callee.type === "Super" ? classAround(call) : null;
      const callee = call.callee.type === "Super" ? null : pathOf(file, call.callee);
      const path = owner ? heritagePath(file, owner) : callee === null ? null : registry.step(callee, "()");
      if (calledName(call) === "register" && call.arguments[0]) {
        const plugin = pathOf(file, call.arguments[0]);
        for (const row of plugin === null ? [] : (registry.credentialPlugins.get(plugin) ?? []))
          this.#ofRow(row, call.arguments, call);
      }
      if (path === null) continue;
      const rows = registry.credentials.get(path) ?? registry.credentials.get(chainOf(path)) ?? [];
      for (const row of rows) this.#ofRow(row, call.arguments, call);
      for (const row of registry.credentialPatterns)
        if (row.pattern!.test(path)) this.#ofRow(row, call.arguments, call);
    }
    for (const assignment of file.all("AssignmentExpression")) {
      const path = assignment.left.type === "MemberExpression" ? pathOf(file, assignment.left) : null;
      for (const row of path === null ? [] : (registry.credentialFields.get(path) ?? []))
        this.#ofRow(row, [assignment.right], null);
    }
    for (const { object, type } of typedObjects(file)) {
      const path = typePathOf(file, type);
      for (const row of path === null ? [] : (registry.credentialTypes.get(path) ?? []))
        this.#ofRow(row, [object], null);
    }
  }

  #ofRow(row: CredentialRow, args: readonly Node[], call: CallLike | null): void {
    const { file } = this;
    if (call && row.kind === "signing" && signsCredential(file, call)) return;
    for (const at of row.at) {
      const [first, ...rest] = partsOf(at);
      const starts = first === "*" ? args : args.slice(Number(first), Number(first) + 1);
      for (const start of starts)
        for (const literal of literalsOf(file, start, rest))
          if (
            row.kind !== "compared" ||
            !isChecksum(literal.value) ||
            args.some((other) => other !== start && credentialInput(file, other))
          )
            this.#inLibrary(row, literal, at, start, call);
    }
  }

  #inLibrary(
    row: CredentialRow,
    literal: FoundLiteral,
    at: string,
    start: Node,
    call: CallLike | null,
  ): void {
    const { value } = literal;
    if (literal.node.type === "TemplateLiteral" && literal.partial)
      return this.#composed(literal, row.kind === "signing" ? "signing" : "password", row.env ?? "SECRET");
    // `process.env.JWT_SECRET + "_refresh"`: what is secret comes from elsewhere.
    if (literal.partial && (value.length < 16 || !looksRandom(value))) return;
    if (/^[a-z][\w+.-]*:\/\//i.test(value)) return;
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
        if (isPrivilegedToken(value)) this.#add(literal.node, value, { kind, env });
        return;
      case "hash":
        if (!literal.fallbackFor && PASSWORD_HASH.test(value) && !isDecoy(literal.node) && !isDropped(call))
          this.#add(literal.node, value, { kind, env });
        return;
      case "compared":
        if (
          value.length >= 3 &&
          !isPlaceholder(value) &&
          !/^(?:sha\d+|hex|utf-?8|base64|v\d)=?$/i.test(value) &&
          !/^[\w-]+=$/.test(value)
        )
          this.#add(literal.node, value, { kind, env, ...schemeIn(value) });
        return;
      case "seed":
        if (isSecretValue(value, "sure", "password") && !isDecoySeed(literal.node))
          this.#add(literal.node, value, { kind, env });
        return;
      case "token":
        if (
          isPlaceholder(value) ||
          value.length < 6 ||
          // What a service issues is never one short word: `apiKey: "ollama"` only fills a required option.
          /^(?:[a-z]{1,12}|test|unused|none|key|token|api[-_]?key)$/i.test(value) ||
          isProse(value) ||
          // What stands in for a service's own key has to look like one; anything else opens nothing.
          (literal.fallbackFor && !looksRandom(value) && !(looksChosen(value) && value.length >= 8))
        )
          return;
        if (isSecretValue(value, "sure", at)) this.#add(literal.node, value, { kind, env });
        return;
      default:
        if (literal.fallbackFor ? isAbsent(value) : isPublic(value)) return;
        // What another service hands out is never a placeholder: nothing opens with it.
        if (
          /client_?secret|consumer_?secret|channel_?secret|api_?secret|app_?secret/i.test(at) &&
          isPlaceholder(value)
        )
          return;
        if (row.kind === "password" && isConstantName(value)) return;
        if (/placeholder/i.test(value) || /public/i.test(placeName(literal.node) ?? "")) return;
        // `new Sequelize("database", "username", "password")`, as every manual has it.
        if (/^\d$/.test(at) && row.kind === "password" && /^pass(?:word|wd)?$/i.test(value)) return;
        // An empty user and password are how local services are reached.
        if (isSecretValue(value, "sure", at) && !isCallbackName(start))
          this.#add(literal.node, value, { kind, env });
    }
  }

  /** A template with substitutions where a credential goes: its fixed text may hold one. */
  #composed(literal: FoundLiteral, kind: Draft["kind"], env: string): void {
    const node = literal.node;
    if (node.type !== "TemplateLiteral") return;
    for (const quasi of node.quasis) {
      const text = (quasi.value.cooked ?? "").trim();
      if (looksRandom(text) && !isStructured(text)) this.#add(node, text, { kind, env });
    }
  }

  /** A login, token or header compared with a constant, in all its shapes. */
  comparisons(): void {
    const { file } = this;
    for (const binary of file.all("BinaryExpression")) {
      if (!/^[!=]==?$/.test(binary.operator) || binary.left.type === "PrivateIdentifier") continue;
      if (isRefusal(binary)) continue;
      this.#pair(binary.left, binary.right);
      this.#pair(binary.right, binary.left);
    }
    for (const choice of file.all("SwitchStatement")) {
      const input = credentialInput(file, choice.discriminant);
      if (!input) continue;
      for (const branch of choice.cases) if (branch.test) this.#compared(input, branch.test);
    }
    for (const call of file.all("CallExpression")) {
      const callee = unwrap(call.callee);
      const [first, second] = call.arguments;
      if (callee.type === "MemberExpression") {
        const method = keyOf(callee);
        if (
          (method === "includes" || method === "has" || method === "indexOf") &&
          first &&
          call.arguments.length === 1
        )
          this.#listed(callee.object, first);
        else if ((method === "equals" || method === "localeCompare" || method === "is") && first) {
          this.#pair(callee.object, first);
          if (second) this.#pair(first, second);
        }
      }
      const name = calledName(call);
      if (
        first &&
        second &&
        !isDropped(call) &&
        /(?:equals?|compare|matches|safe|constantTime|same)/i.test(name) &&
        !/hash|bcrypt|version|date/i.test(name) &&
        name !== "localeCompare"
      ) {
        this.#pair(first, second);
        this.#pair(second, first);
      }
    }
  }

  #pair(side: Node, other: Node): void {
    const plain = unwrap(other);
    if (plain.type === "Identifier" && plain.name === "undefined") return;
    const input = credentialInput(this.file, side);
    if (input) this.#compared(input, other);
  }

  #compared(input: CredentialInput, other: Node): void {
    if (!decidesEntry(this.file, input, other)) return;
    for (const literal of literalsOf(this.file, other)) {
      if (literal.partial && literal.node.type === "TemplateLiteral") continue;
      if (literal.fallbackFor && isAbsent(literal.value)) continue;
      this.#comparedWith(input, literal);
    }
  }

  #comparedWith(input: CredentialInput, literal: FoundLiteral): void {
    const { scheme, rest } = splitScheme(literal.value);
    if (!isComparedSecret(input, scheme === "" ? literal.value : rest, literal)) return;
    const env = entryName(literal.node) ?? envFrom(literal.node) ?? environmentWord(input.name);
    this.#add(literal.node, rest, { kind: "compared", env, scheme });
  }

  /** `PINS.includes(input)`: every entry of a constant list opens the door. */
  #listed(list: Node, asked: Node): void {
    const { file } = this;
    const input = credentialInput(file, asked);
    if (!input || (input.kind === "weak" && !input.sent) || !decidesEntry(file, input, asked)) return;
    const object = unwrap(list);
    if (object.type === "Literal" || object.type === "TemplateLiteral") return;
    const found = literalsOf(file, object, [ELEMENT]).filter((literal) =>
      isComparedSecret(input, literal.value, literal),
    );
    if (found.filter((literal) => isNotorious(literal.value)).length >= 2) return;
    this.#addList(found, input.name, "compared");
  }

  /** Several literals of one list are one finding at the list. */
  #addList(found: readonly FoundLiteral[], name: string, kind: Draft["kind"]): void {
    const arrays = new Map<Node, FoundLiteral[]>();
    for (const literal of found) {
      const parent = wrapped(literal.node).parent;
      if (parent?.type === "ArrayExpression" && parent.elements.length === found.length)
        arrays.set(parent, [...(arrays.get(parent) ?? []), literal]);
      else
        this.#add(literal.node, literal.value, {
          kind,
          env: envFrom(literal.node) ?? environmentWord(name),
        });
    }
    for (const [array, literals] of arrays) {
      if (literals.some((literal) => this.#found.has(literal.node))) continue;
      this.#add(array, literals[0]!.value, { kind, env: envFrom(array) ?? environmentWord(name) });
      if (this.#found.has(array)) for (const literal of literals) this.#hidden.add(literal.node);
    }
  }

  /** Literals that a finding at their list covers. */
  readonly #hidden = new Set<Node>();

  /** `Authorization` and its kin, in objects, assignments, setters and pairs. */
  headers(): void {
    const { file } = this;
    if (TEXT_PATHS.test(file.path)) return;
    for (const property of file.all("Property")) {
      if (property.parent.type !== "ObjectExpression") continue;
      const key = property.computed ? nameBehind(file, property.key) : keyOf(property);
      if (key !== null && isCredentialHeader(key) && (key.includes("-") || /^authorization$/i.test(key)))
        this.#header(key, property.value);
    }
    for (const assignment of file.all("AssignmentExpression")) {
      if (assignment.left.type !== "MemberExpression") continue;
      const key = keyOf(assignment.left) ?? nameBehind(file, assignment.left.property);
      if (key !== null && isCredentialHeader(key) && (key.includes("-") || /^authorization$/i.test(key)))
        this.#header(key, assignment.right);
    }
    for (const call of file.all("CallExpression")) {
      const callee = unwrap(call.callee);
      const [name, value] = call.arguments;
      if (callee.type !== "MemberExpression" || !name || !value) continue;
      if (
        !/^(?:set|append|header|setHeader|setRequestHeader|addHeader|setExtraHTTPHeader|withHeader)$/.test(
          keyOf(callee) ?? "",
        )
      )
        continue;
      const key = nameBehind(file, name);
      if (key !== null && isCredentialHeader(key)) this.#header(key, value);
    }
    for (const pair of file.all("ArrayExpression")) {
      const [name, value] = pair.elements;
      if (pair.elements.length !== 2 || !name || !value) continue;
      const key = textOfLiteral(name);
      if (key !== null && isCredentialHeader(key) && wrapped(pair).parent?.type === "ArrayExpression")
        this.#header(key, value);
    }
  }

  #header(name: string, value: Node): void {
    for (const literal of literalsOf(this.file, value)) {
      const { scheme, rest } = splitScheme(literal.value);
      if (literal.node.type === "TemplateLiteral" && literal.partial) {
        this.#composed(literal, "header", environmentWord(name));
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
          (scheme !== "" && !/^\d{1,7}$/.test(rest)) ||
          /^[\w-]{8,}$/.test(rest)
        )
      )
        continue;
      if (literal.fallbackFor && isMadeUp(rest)) continue;
      const env = envFrom(literal.node, true) ?? environmentWord(name);
      const login = /^basic/i.test(scheme) ? decodedBase64(rest) : rest;
      if (this.#kind !== "app" && isMadeUp(login)) continue;
      this.#add(literal.node, rest, { kind: literal.fallbackFor ? "fallback" : "header", env, scheme });
    }
  }

  /** A key or token written for the query of an address: `url.searchParams.set("token", "…")`, `params: { api_key: "…" }`. */
  queries(): void {
    const { file } = this;
    for (const { name, value } of queryParameters(file)) {
      if (!parameters.has(name.toLowerCase()) && credentialName(name) === null) continue;
      for (const literal of literalsOf(file, value)) {
        if (literal.partial || literal.fallbackFor || isMadeUp(literal.value)) continue;
        if (!isSecretValue(literal.value, "named", name) || literal.value.length < 8) continue;
        const env = envFrom(literal.node) ?? environmentWord(name).replace(/^APP_/, "API_");
        this.#add(literal.node, literal.value, { kind: "url", env, inAddress: true });
      }
    }
  }

  /** Addresses with a password or a key in them. */
  addresses(): void {
    const { file } = this;
    for (const literal of file.all("Literal")) {
      if (typeof literal.value !== "string" || !literal.value.includes("://")) continue;
      const kind = addressSecret(literal.value);
      if (kind && !isDocumentation(literal))
        this.#add(literal, kind.value, {
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
        const start = source.indexOf(kind.value);
        if (start < 0) continue;
        draft.span = [start, start + kind.value.length];
        draft.env = `${draft.env.replace(/_(?:URL|URI)$/, "")}_PASSWORD`;
      }
      this.#add(template, kind.value, draft);
    }
  }

  /** Defaults for a credential that is not set. */
  fallbacks(): void {
    const { file } = this;
    for (const logical of file.all("LogicalExpression"))
      if (logical.operator !== "&&") this.#fallback(logical.left, logical.right);
    for (const assignment of file.all("AssignmentExpression"))
      if (assignment.operator === "||=" || assignment.operator === "??=")
        this.#fallback(assignment.left, assignment.right);
    for (const choice of file.all("ConditionalExpression")) {
      const name = environmentName(file, choice.test) ?? environmentName(file, choice.consequent);
      if (name !== null && environmentName(file, choice.consequent) !== null)
        this.#fallback(choice.consequent, choice.alternate);
    }
    for (const pattern of file.all("AssignmentPattern")) {
      const name = pattern.left.type === "Identifier" ? pattern.left.name : null;
      if (name === null) continue;
      const key = pattern.parent?.type === "Property" ? (keyOf(pattern.parent) ?? name) : name;
      const environment = variableOf(file, pattern.left);
      const fromEnvironment = environment
        ? environmentName(file, pattern.left) !== null || /process\.env$/.test(initialiserText(file, pattern))
        : false;
      this.#fallbackValue(key, pattern.right, fromEnvironment);
    }
    for (const call of file.all("CallExpression")) {
      const callee = unwrap(call.callee);
      const [first, second] = call.arguments;
      const name = environmentName(file, call);
      const reader = name === null ? null : readerOf(file, call);
      if (name !== null && reader)
        for (const index of reader.fallbacks) {
          const fallback = call.arguments[index];
          if (fallback) this.#fallbackValue(name, fallback, true);
        }
      else if (name !== null && second && !/^(?:Buffer\.from|String|new TextEncoder)/.test(file.textOf(call)))
        this.#fallbackValue(name, second, true);
      if (callee.type !== "MemberExpression") continue;
      const method = keyOf(callee);
      // `z.string().default("…")` under a key of an environment schema.
      if (
        (method === "default" || method === "optional" || method === "catch" || method === "prefault") &&
        first
      ) {
        const key = keyAbove(call);
        if (key !== null) this.#fallbackValue(key, first, true);
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
      if (wanted !== null && isEnvironment) this.#fallbackValue(wanted, property.value, true);
    }
  }

  #fallback(left: Node, right: Node): void {
    const name = environmentName(this.file, left);
    if (name !== null) return this.#fallbackValue(name, right, true);
    const inner = unwrap(left);
    const own = referenceName(inner);
    if (own !== null) this.#fallbackValue(own, right, false);
  }

  #fallbackValue(name: string, right: Node, fromEnvironment: boolean): void {
    const named = credentialName(name);
    if (!named || isNamedPublic(name)) return;
    for (const literal of literalsOf(this.file, right)) {
      const { value } = literal;
      if (
        literal.partial ||
        isAbsent(value) ||
        isReference(value) ||
        (isConstantName(value) && (value === name || !fromEnvironment)) ||
        isPublic(value) ||
        value.trim().length < 2
      )
        continue;
      if (/^(?:https?:\/\/|\/|\.\/)/.test(value)) continue;
      const opensOwn =
        named.kind === "password" ||
        (named.kind === "secret" &&
          !/client|webhook|consumer|app_?secret|stripe|channel/i.test(name) &&
          !isIssuedElsewhere(this.file, name));
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
      this.#add(literal.node, value, {
        kind: "fallback",
        env: fromEnvironment ? name : environmentWord(name),
      });
    }
  }

  /** Logins typed by scripts and by tests that drive a running system. */
  logins(): void {
    const { file } = this;
    for (const call of file.all("CallExpression")) {
      const callee = unwrap(call.callee);
      const method = calledName(call);
      if (method === "") continue;
      const literals = call.arguments.map((argument) => textOfLiteral(argument));
      if (
        /^(?:log_?in|sign_?in|loginAs|authenticate|doLogin|signInWith\w+|loginWith\w+|ログイン)$/i.test(
          method,
        ) &&
        literals[0] !== undefined &&
        call.arguments.length >= 2
      ) {
        const value = literals[1];
        if (
          value != null &&
          (literals[0] !== null || fileKindOf(file) === "end-to-end") &&
          isSecretValue(value, "likely", "password") &&
          !isStructured(value)
        )
          this.#add(call.arguments[1]!, value, { kind: "login", env: "LOGIN_PASSWORD" });
        continue;
      }
      if (
        this.#kind !== "end-to-end" ||
        !/^(?:fill|type|typeText|sendKeys|setValue|pressSequentially|addValue|input|enterText)$/.test(method)
      )
        continue;
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
        this.#add(call.arguments[index]!, value, { kind: "login", env: "E2E_PASSWORD" });
    }
  }

  /** Accounts that are made with a password everybody knows: `User.create({ email, password: "…" })`, `hashPassword("…")`. */
  accounts(): void {
    const { file } = this;
    if (this.#kind !== "app" || !/pass|pwd/i.test(file.text)) return;
    for (const property of file.all("Property")) {
      const key = keyOf(property);
      if (key === null || property.parent.type !== "ObjectExpression" || !isPlainPassword(key)) continue;
      if (!isMadeAccount(file, property)) continue;
      for (const literal of directLiterals(file, property.value))
        if (!literal.partial && isAccountPassword(literal.value))
          this.#add(literal.node, literal.value, {
            kind: literal.fallbackFor ? "fallback" : "password",
            env: envFrom(literal.node) ?? "INITIAL_PASSWORD",
          });
    }
    for (const call of file.all("CallExpression")) {
      const [first] = call.arguments;
      if (!first || !PASSWORD_HASHING.test(file.textOf(unwrap(call.callee)))) continue;
      for (const literal of literalsOf(file, first))
        if (!literal.partial && isAccountPassword(literal.value) && !isDecoy(literal.node))
          this.#add(literal.node, literal.value, {
            kind: literal.fallbackFor ? "fallback" : "password",
            env: envFrom(literal.node) ?? "INITIAL_PASSWORD",
          });
    }
  }

  /** A name and its value as two arguments: `properties.setProperty("LINE_TOKEN", "…")`, `app.set("jwtSecret", "…")`. */
  settings(): void {
    const { file } = this;
    for (const call of file.all("CallExpression")) {
      const callee = unwrap(call.callee);
      const [name, value] = call.arguments;
      if (callee.type !== "MemberExpression" || call.arguments.length < 2 || !name || !value) continue;
      if (!/^(?:set|setProperty|setSecret|setDefault|put|stubEnv|register)$/.test(keyOf(callee) ?? ""))
        continue;
      const key = textOfLiteral(name)?.replace(/^.*[:/.]/, "");
      // What a header or an address carries was asked before.
      if (!key || /searchParams|headers?$|params$/i.test(file.textOf(callee.object))) continue;
      this.#named(key, value, call);
    }
  }

  /** What only a name says is a credential. */
  names(): void {
    const { file } = this;
    if (TEXT_PATHS.test(file.path)) return;
    for (const property of file.all("Property")) {
      if (property.parent.type !== "ObjectExpression") continue;
      const key = keyOf(property);
      if (key !== null) this.#named(key, property.value, property);
    }
    for (const declarator of file.all("VariableDeclarator"))
      if (declarator.id.type === "Identifier" && declarator.init)
        this.#named(declarator.id.name, declarator.init, declarator);
    for (const field of file.all("PropertyDefinition")) {
      const key = keyOf(field);
      if (key !== null && field.value) this.#named(key, field.value, field);
    }
    for (const assignment of file.all("AssignmentExpression")) {
      const target = assignment.left;
      const name = referenceName(target);
      if (name !== null) this.#named(name, assignment.right, assignment);
    }
    for (const member of file.all("TSEnumMember")) {
      const name = member.id.type === "Identifier" ? member.id.name : textOfLiteral(member.id);
      if (name !== null && member.initializer) this.#named(name, member.initializer, member);
    }
  }

  #named(name: string, value: Node, place: Node): void {
    const named = credentialName(name);
    const inner = unwrap(value);
    if (isRefusedList(place)) return;
    if (!named || inner.type === "Identifier" || inner.type === "MemberExpression") return;
    if (isLabelPlace(place) || isSchemaPlace(place)) return;
    // What a test names a password is the test's own, unless it drives a running system.
    if (this.#kind === "test" || (this.#kind === "end-to-end" && isReservedAccount(place))) return;
    const certainty = this.#certainty(named, place, name);
    if (inner.type === "ArrayExpression") {
      const found = inner.elements.flatMap((element) => (element ? literalsOf(this.file, element) : []));
      const good = found.filter((literal) => isSecretValue(literal.value, certainty, name));
      if (inner.elements.length === 0 || good.length < inner.elements.length || inner.elements.length > 12)
        return;
      if (good.filter((literal) => isNotorious(literal.value)).length >= 2) return;
      this.#addList(good, name, "password");
      return;
    }
    if (
      inner.type !== "Literal" &&
      inner.type !== "TemplateLiteral" &&
      inner.type !== "LogicalExpression" &&
      inner.type !== "ConditionalExpression" &&
      !isEncoderCall(this.file, inner)
    )
      return;
    for (const literal of directLiterals(this.file, inner)) {
      if (literal.partial) continue;
      const { scheme, rest } = splitScheme(literal.value);
      if (scheme === "" && /^[a-z][\w+.-]*:\/\//i.test(literal.value)) continue;
      if (
        typeof (literal.node as { value?: unknown }).value === "number" &&
        !(named.kind === "password" && /^\d{4,8}$/.test(literal.value))
      )
        continue;
      if (!isSecretValue(rest, certainty, name) || isBrowserKey(rest, name, place) || isNamedPublic(name))
        continue;
      const kind = literal.fallbackFor
        ? "fallback"
        : named.kind === "secret"
          ? "signing"
          : named.kind === "password" || /(?:pass|pw|pin)\d*$/i.test(name)
            ? "password"
            : "token";
      this.#add(literal.node, rest, {
        kind,
        env: envFrom(literal.node) ?? environmentWord(name),
        scheme,
      });
    }
  }

  #certainty(named: NonNullable<ReturnType<typeof credentialName>>, place: Node, name: string): Certainty {
    const beside = place.type === "Property" ? siblingNames(place) : [];
    const login =
      beside.some(
        (each) =>
          siblings.has(wordsOf(each).join("")) &&
          wordsOf(each).join("") !== "name" &&
          wordsOf(each).join("") !== "id",
      ) ||
      (beside.length <= 6 &&
        beside.some((each) => /^(?:id|name|role)$/i.test(each)) &&
        named.kind === "password");
    const shown = beside.some((each) =>
      /^(?:label|title|placeholder|icon|price|description|type|text|href|path|component|render|validate|message|salt|iterations)$/i.test(
        each,
      ),
    );
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

  /** Tokens whose format says what they open, wherever they stand. */
  formats(): void {
    const { file } = this;
    for (const literal of file.all("Literal")) {
      if (typeof literal.value !== "string" || literal.value.length < 12) continue;
      this.#format(literal, literal.value);
    }
    for (const template of file.all("TemplateLiteral")) {
      const text = textOfLiteral(template);
      if (text !== null) this.#format(template, text);
    }
    for (const node of this.#hidden) this.#found.delete(node);
  }

  /** Passwords that a comment tells whoever reads it. */
  comments(): void {
    if (this.#kind !== "app") return;
    for (const comment of this.file.source.getAllComments()) {
      const told = toldPassword(comment.value);
      if (!told || !comment.range) continue;
      const start = this.file.text.indexOf(told, comment.range[0]) - comment.range[0];
      const node = comment as unknown as Node;
      if (start < 0 || this.#found.has(node)) continue;
      this.#add(node, told, { kind: "comment", env: "", span: [start, start + told.length] });
    }
  }

  #format(node: Node, value: string): void {
    if (this.#found.has(node)) return;
    const { scheme, rest } = splitScheme(value);
    const row = providerOf(rest);
    if (!row || (this.#kind === "test" && (row.env === "PRIVATE_KEY" || !namesRealHost(this.file)))) return;
    if (row.env === "AWS_ACCESS_KEY_ID") return;
    this.#add(node, rest, {
      kind: "provider",
      env: envFrom(node) ?? row.env,
      provider: row.provider,
      scheme,
    });
  }
}

/** The account of an address nobody has: `{ email: "user@example.com", password: "…" }`. */
const isReservedAccount = (place: Node): boolean =>
  place.type === "Property" &&
  place.parent.type === "ObjectExpression" &&
  place.parent.properties.some((each) => {
    const text = each.type === "Property" ? textOfLiteral(each.value) : null;
    const host = text === null ? undefined : /^[^\s@]+@([\w.-]+)$/.exec(text)?.[1];
    return host !== undefined && !isRealHost(host);
  });

/** `TRANSLOADIT_SECRET` beside `import … from "transloadit"`: a secret that another service hands out. */
function isIssuedElsewhere(file: SourceFile, name: string): boolean {
  const [first = ""] = wordsOf(name);
  if (first.length < 4 || OWN_SECRET_WORDS.includes(first)) return false;
  return file
    .all("ImportDeclaration")
    .some(({ source }) => !source.value.startsWith(".") && wordsOf(source.value).includes(first));
}

const isPlainPassword = (key: string): boolean =>
  /^(?:password|passwd|pwd|plainPassword|rawPassword|パスワード)$/i.test(key);

/** Anything at all opens an account that is made with it, but nothing, masks and names of variables. */
const isAccountPassword = (value: string): boolean =>
  value.trim().length >= 3 &&
  (!isAbsent(value) || /^\d{3,}$/.test(value)) &&
  !isReference(value) &&
  !PASSWORD_HASH.test(value) &&
  !/\s/.test(value.trim()) &&
  !/[^\u0020-\u007e]/.test(value);

/** `1.auth.pass`, `0.keys[]`, `*.users.*` as steps. */
function partsOf(at: string): Part[] {
  return at.split(/\.|(?=\[\])/).map((part) => (part === "[]" ? ELEMENT : part));
}

/** The path of a builder's last call: `SignJWT().setX().setY().sign()` → `SignJWT().*.sign()`. */
const chainOf = (path: string): string => path.replace(/^(.*?\(\))(?:\.\w+\(\))+(\.\w+\(\))$/, "$1.*$2");

/** The literals that stand right here, not behind a name. */
const directLiterals = (file: SourceFile, node: Node): FoundLiteral[] =>
  literalsOf(file, node).filter(
    (literal) => literal.node.range[0] >= node.range[0] && literal.node.range[1] <= node.range[1],
  );

const isEncoderCall = (file: SourceFile, node: Node): boolean =>
  isCallLike(node) &&
  /^(?:Buffer\.from|btoa|new TextEncoder\(\)\.encode|ref|String)$/.test(file.textOf(unwrap(node.callee)));

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

const SCHEME =
  /^(?:Bearer|Basic|Token|JWT|ApiKey|Api-Key|Key|OAuth|Bot|Digest|SharedKey|sso-key|GoogleLogin auth=|GenieKey|DeepL-Auth-Key|PRIVATE-TOKEN|Discogs token=|Splunk|AccessKey)(?:\s+|(?<==))/i;

/** `Bearer abc` → the scheme, and what has to be secret. */
function splitScheme(value: string): { scheme: string; rest: string } {
  const scheme = SCHEME.exec(value)?.[0] ?? "";
  return { scheme, rest: value.slice(scheme.length) };
}

const schemeIn = (value: string): { scheme: string } => ({ scheme: splitScheme(value).scheme });

/** A map from a name to words that say it again: `{ "access-tokens": "view_access_token" }`. */
const isSaidAgain = (name: string, value: string): boolean =>
  /^[a-z_-]+$/.test(value) && value.replace(/_/g, "-").includes(name.toLowerCase().replace(/s$/, ""));

const isToken = (text: string): boolean => /^eyJ[\w-]+\./.test(text);

/** A hash that is compared only so that an unknown user takes as long. */
const isDecoy = (node: Node): boolean =>
  /dummy|fake|decoy|absent|unknown|missing|timing|placeholder|no_?user/i.test(placeName(node) ?? "");
const isDecoySeed = isDecoy;

/** A comparison whose answer nobody uses lets nobody in. */
const isDropped = (call: CallLike | null): boolean =>
  call !== null && wrapped(call).parent?.type === "ExpressionStatement";

const isCallbackName = (node: Node): boolean => isFunction(unwrap(node));

/** A header's name: written out, or a constant's. */
function nameBehind(file: SourceFile, node: Node): string | null {
  const text = textOfLiteral(node);
  if (text !== null) return text;
  const inner = unwrap(node);
  if (inner.type !== "Identifier" && inner.type !== "MemberExpression") return null;
  const [only, ...more] = literalsOf(file, inner);
  return only && more.length === 0 && !only.partial ? only.value : null;
}

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
