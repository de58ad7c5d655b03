import { DEVELOPMENT_SERVERS } from "../models/environments.js";
import { DUMMY_COMMENT, FILL_IN_COMMENT, OWN_NAMES } from "../models/placeholders.js";
import { INSTALLED_KEYS } from "../models/providers.js";
import { EXPECTING_CALLS, FAKE_TREES, IN_PROCESS_CALLS } from "../models/test-tools.js";
import { readsOf, variableOf } from "./bindings.js";
import { calledName } from "./chains.js";
import { textOfLiteral, type FoundLiteral } from "./constants.js";
import { environmentName, LOGIN_NAME } from "./credential-inputs.js";
import type { SourceFile } from "./file.js";
import {
  type FileKind,
  fileKindOf,
  asksInProcess,
  asksRealHost,
  drivesOwnSystem,
  namesRealHost,
  runsOnce,
  standsInForServer,
} from "./file-kinds.js";
import { isCallLike, isFunction, keyOf, stringOf, wrapped, type Node } from "./nodes.js";
import { credentialName, isMadeUp, isNotorious, isPlaceholder, looksChosen, looksRandom } from "./secrets.js";
import { environmentWord, envFrom, missingName, placeName } from "./variable-names.js";
import { isKeptFromProduction, standsInDevelopment } from "./production-guards.js";
import { isSeededPerson } from "./seeds.js";
import {
  fillsPlace,
  hasSibling,
  isGuessList,
  isInExample,
  isInType,
  isNobodys,
  isRecorded,
  standsForNone,
} from "./naming-places.js";
import { isEasy, opensOwnMachine, signsOnOwnMachine, standsBesideOwnAddress } from "./own-machine.js";

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
  /** What it stands in for when that is no variable of the environment: `body.password`. */
  missing: string | null;
  /** Text in front that is no secret: `Bearer `. */
  scheme: string;
  /** Who hands out tokens of this format. */
  provider: string | null;
  /** It goes into an address, where a variable would be read by others just the same. */
  inAddress?: boolean;
  /** Part of a longer text: the offsets within the node's source text. */
  span: readonly [number, number] | null;
}

/** What is known of a credential when it is added. */
export type Draft = Pick<WrittenCredential, "kind" | "env"> & Partial<WrittenCredential>;

/** A search through one file, which keeps each literal once. */
export class CredentialFinder {
  readonly #found = new Map<Node, WrittenCredential>();
  /** Literals that a finding at their list covers. */
  readonly #hidden = new Set<Node>();
  /** Literals that were seen to be public where they are used. */
  readonly #public = new Set<Node>();
  /** What each literal is the value of. */
  readonly #names = new Map<Node, readonly string[]>();
  /** What the file is for. */
  readonly kind: FileKind;

  constructor(readonly file: SourceFile) {
    this.kind = fileKindOf(file);
  }

  /** What was found, in source order. */
  inOrder(): WrittenCredential[] {
    return [...this.#found.values()]
      .filter(({ kind, node }) => {
        // `!isProduction && password === "admin"`: nobody gets in with it where the people are.
        if (kind === "compared" && standsInDevelopment(this.file, node)) return false;
        // `if (dev) insertUser("admin", hash("changeme"))`: an account that only a developer's own database has.
        if (kind === "password" && isEasyText(node) && standsInDevelopment(this.file, node)) return false;
        // A password for development opens a system that others share; a key of the program's own opens nothing there.
        const ownKey = kind === "fallback" || kind === "signing";
        return !ownKey || !isKeptFromProduction(this.file, node, this.#names.get(node) ?? []);
      })
      .sort((a, b) => a.node.range[0] - b.node.range[0]);
  }

  /** Holds if no value counts in this file, whatever it is: then nothing needs to be looked for. */
  get isPointless(): boolean {
    return (
      (this.kind === "test" && !asksRealHost(this.file)) ||
      (this.kind !== "app" && this.kind !== "example" && asksInProcess(this.file)) ||
      (this.kind === "end-to-end" && drivesOwnSystem(this.file))
    );
  }

  /** Files that are not the application count by value: what tests make up opens nothing. */
  #counts(value: string): boolean {
    switch (this.kind) {
      case "app":
        return true;
      case "end-to-end":
        return (
          !isMadeUp(value) &&
          value.length >= 6 &&
          !drivesOwnSystem(this.file) &&
          // A system that the test starts itself knows no other people.
          (namesRealHost(this.file) || looksChosen(value) || looksRandom(value) || /[-_]/.test(value))
        );
      case "test":
        return (
          !isMadeUp(value) &&
          // `handover-pat-1`
          !/^[a-z]+(?:[-_][a-z]+)+[-_]?\d{0,2}$/.test(value) &&
          !isToken(value) &&
          asksRealHost(this.file) &&
          (looksChosen(value) || looksRandom(value))
        );
      case "example":
        return !isMadeUp(value) && (looksRandom(value) || looksChosen(value));
    }
  }

  /** Adds a finding where the value counts in this kind of file. */
  add(node: Node, value: string, draft: Draft): void {
    this.#names.set(node, [...(this.#names.get(node) ?? []), draft.env]);
    if (this.#found.has(node) || this.#public.has(node) || !this.#counts(value)) return;
    // What an answer of a stand-in has in it opens nothing, unless its format says whose it is.
    if (
      draft.kind !== "provider" &&
      (FAKE_TREES.test(this.file.path) || standsInForServer(this.file.text) || this.#isAsserted(node, value))
    )
      return;
    if (
      isInType(node) ||
      standsForNone(node) ||
      isGuess(node, value) ||
      isExpectation(node) ||
      isInExample(node)
    )
      return;
    if (CONNECTING.has(draft.kind) && opensOwnMachine(this.file, node, value)) return;
    if (draft.kind === "provider" && INSTALLED_KEYS.test(value) && standsBesideOwnAddress(this.file, node))
      return;
    if (draft.kind === "signing" && signsOnOwnMachine(node, value)) return;
    if (isTestAccount(node, value, draft)) return;
    if (draft.kind === "compared" && fillsPlace(node)) return;
    // `scripts/reset.js` looks whether what it has just written is there; nobody is let in.
    if (draft.kind === "compared" && runsOnce(this.file)) return;
    // A private key signs as somebody; a token of a provider says itself whose it is.
    if ((draft.kind !== "provider" || value.startsWith("-----BEGIN")) && isNobodys(node)) return;
    if (ISSUED.has(draft.kind) && asksToFillIn(this.file, node, value)) return;
    if (isEasy(value) && opensOwnCertificate(this.file, node)) return;
    if (draft.kind === "header" && isInjected(node) && !looksRandom(value)) return;
    if (isPassword(draft) && isSeededPerson(this.file, node, value, draft.env)) return;
    if ((draft.kind === "token" || draft.kind === "url") && isRecorded(node)) return;
    this.#found.set(node, {
      scheme: "",
      provider: null,
      span: null,
      missing: null,
      node,
      ...draft,
      ...(draft.kind === "fallback" ? standsInFor(this.file, node) : null),
    });
  }

  /** `expect(sent).toEqual({ headers: { authorization: "Bearer …" } })`: what a test has made up before, said again. */
  #isAsserted(node: Node, value: string): boolean {
    return (
      this.kind !== "app" &&
      (isAnArgument(node, EXPECTING_CALLS) || expectedTexts(this.file).some((text) => value.includes(text)))
    );
  }

  /** Leaves a literal out that is public where it is used, whatever it is called. */
  leaveOut(node: Node): void {
    this.#public.add(node);
  }

  /** Several literals of one list are one finding at the list. */
  addList(found: readonly FoundLiteral[], name: string, kind: Draft["kind"]): void {
    const arrays = new Map<Node, FoundLiteral[]>();
    for (const literal of found) {
      const parent = wrapped(literal.node).parent;
      if (parent?.type === "ArrayExpression" && parent.elements.length === found.length)
        arrays.set(parent, [...(arrays.get(parent) ?? []), literal]);
      else
        this.add(literal.node, literal.value, {
          kind,
          env: envFrom(literal.node) ?? environmentWord(name),
        });
    }
    for (const [array, literals] of arrays) {
      if (literals.some((literal) => this.#found.has(literal.node))) continue;
      this.add(array, literals[0]!.value, { kind, env: envFrom(array) ?? environmentWord(name) });
      if (this.#found.has(array)) for (const literal of literals) this.#hidden.add(literal.node);
    }
  }

  /** Holds for literals that were found already. */
  has(node: Node): boolean {
    return this.#found.has(node);
  }

  /** Takes out what a finding at a list covers. */
  removeHidden(): void {
    for (const node of this.#hidden) this.#found.delete(node);
  }
}

/** What stands before a default. */
function leftOf(node: Node): Node | null {
  const at = wrapped(node);
  const { parent } = at;
  return (parent?.type === "LogicalExpression" || parent?.type === "AssignmentPattern") && parent.right === at
    ? parent.left
    : null;
}

/** The same for a default that has a name: `const DEFAULT_SECRET = "…"`, and `process.env.TOKEN_SECRET || DEFAULT_SECRET`. */
function leftOfName(file: SourceFile, node: Node): Node | null {
  const declarator = wrapped(node).parent;
  const variable =
    declarator?.type === "VariableDeclarator" && declarator.id.type === "Identifier"
      ? variableOf(file, declarator.id)
      : null;
  for (const read of variable ? readsOf(variable) : []) {
    const left = leftOf(read);
    if (left) return left;
  }
  return null;
}

/** What a default stands in for, where it stands right behind it: a variable of the environment, or something else. */
function standsInFor(
  file: SourceFile,
  node: Node,
): Pick<WrittenCredential, "env"> | Pick<WrittenCredential, "missing"> | null {
  let left = leftOf(node) ?? leftOfName(file, node);
  // `given || process.env.JWT_SECRET || "…"`
  while (left?.type === "LogicalExpression") left = left.right;
  if (!left) return null;
  const env = environmentName(file, left);
  if (env !== null) return { env };
  const missing = missingName(file, left);
  return missing === null ? null : { missing };
}

const isPassword = ({ kind, env }: Draft): boolean =>
  kind === "password" || (kind === "fallback" && credentialName(env)?.kind === "password");

const isEasyText = (node: Node): boolean => {
  const text = stringOf(node);
  return text !== null && (isEasy(text) || isPlaceholder(text));
};

/** Kinds of what opens somebody's server, and is of no use where that is only one's own machine. */
const CONNECTING = new Set<WrittenCredential["kind"]>(["password", "token", "fallback"]);

/**
 * One of several passwords that everybody tries first, or of those that somebody goes through to find the one in use: a
 * program that does so looks for a door, it is none.
 */
function isGuess(node: Node, value: string): boolean {
  const list = wrapped(node).parent;
  if (list?.type !== "ArrayExpression" || list.elements.length < 3) return false;
  return (
    list.elements.filter((each) => each && isNotorious(textOfLiteral(each) ?? "")).length >= 2 ||
    (isGuessList(list) && !looksRandom(value))
  );
}

/** `{ header: "Basic …", expectedStatus: 401 }`: a row of a table that something is checked with. */
const isExpectation = (node: Node): boolean => {
  const { parent } = wrapped(node);
  return parent?.type === "Property" && hasSibling(parent, saysExpected);
};

/** `{ pfx, passphrase: "abc123" }` of a bundler's server: a certificate that a developer's machine made for itself. */
function opensOwnCertificate(file: SourceFile, node: Node): boolean {
  const { parent } = wrapped(node);
  return (
    DEVELOPMENT_SERVERS.test(file.path) && parent?.type === "Property" && hasSibling(parent, namesCertificate)
  );
}

const namesCertificate = (name: string): boolean => /^(?:pfx|key|cert|ca)$/.test(name);

/** What another service hands out: anything else in its place opens nothing. */
const ISSUED = new Set<WrittenCredential["kind"]>(["token", "header", "url", "provider"]);

/** `token = "myChatAPIToken" // place your token here` */
function asksToFillIn(file: SourceFile, node: Node, value: string): boolean {
  const end = file.text.indexOf("\n", node.range[1]);
  const behind = file.text.slice(node.range[1], end < 0 ? undefined : Math.min(end, node.range[1] + 200));
  if (DUMMY_COMMENT.test(behind)) return true;
  return !looksRandom(value) && (OWN_NAMES.test(value) || FILL_IN_COMMENT.test(behind));
}

/** `app.inject({ url, headers: { authorization: "Bearer probe" } })`: asked of an application in the same process, by a check. */
const isInjected = (node: Node): boolean => isAnArgument(node, IN_PROCESS_CALLS);

/** Holds for a value that stands in the arguments of a call with one of some names. */
function isAnArgument(node: Node, called: RegExp): boolean {
  for (let at = node.parent; at && !isFunction(at); at = at.parent)
    if (isCallLike(at)) return called.test(calledName(at));
  return false;
}

/** What a test says that it expects, where that is long enough to be told from other texts. */
const expectedTexts = (file: SourceFile): readonly string[] => file.fact(findExpectedTexts);

function findExpectedTexts(file: SourceFile): string[] {
  return file
    .all("CallExpression")
    .filter((call) => EXPECTING_CALLS.test(calledName(call)))
    .flatMap((call) => call.arguments.flatMap((each) => stringOf(each) ?? []))
    .filter((text) => text.length >= 8);
}

const saysExpected = (name: string): boolean => /^expect(?:ed|s)?(?:[A-Z_]|$)/.test(name);

/** `const testPassword = "…"`: what its name and its text say was made up for a test; not what a login is compared with. */
const isTestAccount = (node: Node, value: string, { kind }: Draft): boolean =>
  (kind === "password" || kind === "login") &&
  (/^tests?(?=[A-Z_])/i.test(placeName(node) ?? "") || standsBesideTester(node)) &&
  isMadeUp(value);

/** Holds beside a login that is called a test: `{ email: "test-1@example.com", password: "Test123!" }`. */
function standsBesideTester(node: Node): boolean {
  const { parent } = wrapped(node);
  const object = parent?.type === "Property" ? parent.parent : null;
  return (
    object?.type === "ObjectExpression" &&
    object.properties.some((each) => {
      if (each.type !== "Property" || !LOGIN_NAME.test(keyOf(each) ?? "")) return false;
      const text =
        each.value.type === "TemplateLiteral" ? each.value.quasis[0]?.value.raw : stringOf(each.value);
      return /^test(?:er|ing)?(?:[-_.\s\d@]|$)/i.test(text ?? "");
    })
  );
}

const isToken = (text: string): boolean => /^eyJ[\w-]+\./.test(text);
