import {
  CONNECTION_KINDS,
  CONNECTION_PARTS,
  CONNECTION_WORDS,
  DELIVERS_NOTHING,
  EASY_PASSWORDS,
  MAKES_ACCOUNTS,
  OWN_ADDRESS,
  OWN_CONTAINERS,
  OWN_HOSTS,
  OWN_LOGIN,
  PLACE_WORDS,
} from "../models/environments.js";
import type { TSESTree } from "@typescript-eslint/utils";
import { readsOf, variableOf } from "./bindings.js";
import { literalsOf } from "./constants.js";
import type { SourceFile } from "./file.js";
import { isRealHost, namesRealHost, runsOnce } from "./file-kinds.js";
import { wordsOf } from "./names.js";
import { isCallLike, isFunction, keyOf, stringOf, wrapped, type Node } from "./nodes.js";
import { isMadeUp, isNotorious } from "./secrets.js";

const placeWords = new Set(PLACE_WORDS);
const connectionWords = new Set(CONNECTION_WORDS);
const kindWords = new Set(CONNECTION_KINDS);

/** A name beside another one, and what it is set to. */
interface Neighbour {
  name: string;
  value: Node;
}

/**
 * Holds for a password of the kind that comes with a local installation, beside an address that is the machine the
 * program itself runs on: `{ host: process.env.DB_HOST || "localhost", password: "postgres" }`. Nobody else can reach
 * what it opens. Nor is anybody's mail behind a login to a server that delivers nothing.
 */
export function opensOwnMachine(file: SourceFile, node: Node, value: string): boolean {
  if (isEasy(value) && asksOwnMachine(file, OWN_ADDRESS)) return true;
  if (isSaidBeside(node, value) && asksOwnMachine(file, OWN_LOGIN)) return true;
  for (const { name, beside } of surroundings(file, node)) {
    const front = name === "" ? "" : frontOf(name, connectionWords);
    if (front === null) continue;
    const texts = beside.map((each) => ({ name: each.name, texts: textsOf(file, each.value) }));
    const places = texts.filter((each) => frontOf(each.name, placeWords) === front);
    if (places.some((each) => each.texts.some(({ text }) => DELIVERS_NOTHING.test(hostOf(text)))))
      return true;
    if (!places.some((each) => isOwn(each.texts))) continue;
    if (places.some((each) => each.texts.some(({ text }) => hasRealHost(text)))) return false;
    return isEasy(value) || texts.some((each) => each.texts.some(({ text }) => text === value));
  }
  return false;
}

/**
 * Holds for a key of the kind that everybody makes up in the variables a program hands to a server that it starts on the
 * same machine: `spawn(…, { env: { APP_SECRET: "development", APP_HOST: "localhost:3020" } })`.
 */
export function signsOnOwnMachine(node: Node, value: string): boolean {
  const property = wrapped(node).parent;
  const variables = property?.type === "Property" ? property.parent : null;
  const holder = variables && wrapped(variables).parent;
  if (variables?.type !== "ObjectExpression" || holder?.type !== "Property" || keyOf(holder) !== "env")
    return false;
  const texts = propertiesOf(variables, property ?? undefined).map((each) => stringOf(each.value) ?? "");
  return (
    isEasy(value) &&
    texts.some((text) => OWN_HOSTS.test(hostOf(text))) &&
    !texts.some((text) => /:\/\//.test(text) && hasRealHost(text))
  );
}

/** Holds for a key beside an address that is this machine: `{ url: "http://127.0.0.1:54321", serviceRoleKey: "…" }`. */
export function standsBesideOwnAddress(file: SourceFile, node: Node): boolean {
  for (const { beside } of surroundings(file, node)) {
    const texts = beside.flatMap(({ value }) => textsOf(file, value));
    if (texts.some(({ text }) => /:\/\//.test(text) && hasRealHost(text))) return false;
    if (texts.some(({ text }) => /:\/\//.test(text) && OWN_HOSTS.test(hostOf(text)))) return true;
  }
  return false;
}

/** `{ user: "shelf", password: "shelf" }` */
const isSaidBeside = (node: Node, value: string): boolean => {
  const { parent } = wrapped(node);
  return (
    parent?.type === "Property" &&
    propertiesOf(parent.parent, parent).some((each) => stringOf(each.value) === value)
  );
};

/** A program that somebody runs against what runs on the same machine; it makes no accounts itself. */
const asksOwnMachine = (file: SourceFile, address: RegExp): boolean =>
  address.test(file.text) && runsOnce(file) && !namesRealHost(file) && !MAKES_ACCOUNTS.test(file.text);

/** Holds for passwords that installations come with, and for what is made up. */
export const isEasy = (value: string): boolean =>
  isMadeUp(value) || isNotorious(value) || EASY_PASSWORDS.test(value);

/** What stands beside a value, from the nearest object, argument list or block outwards, with what the value is called there. */
function* surroundings(file: SourceFile, node: Node): Generator<{ name: string; beside: Neighbour[] }> {
  let name = "";
  for (let at = wrapped(node), depth = 0; at.parent && depth < 12; at = at.parent, depth += 1) {
    const { parent } = at;
    if (isFunction(parent)) return;
    if (parent.type === "Property" && parent.parent.type === "ObjectExpression") {
      const key = keyOf(parent) ?? "";
      // `{ host, auth: { password } }`
      if (name === "" || !CONNECTION_PARTS.test(key)) {
        if (name !== "") return;
        name = key;
      }
      yield { name, beside: propertiesOf(parent.parent, parent) };
    } else if (isCallLike(parent) && parent.arguments.includes(at as never)) {
      const beside = parent.arguments.flatMap((each) =>
        each !== at && each.type === "ObjectExpression" ? propertiesOf(each) : [],
      );
      if (name === "") yield { name, beside };
    } else if (parent.type === "VariableDeclarator" && parent.id.type === "Identifier") {
      // `const HOST = "localhost"` alone is where a server itself listens.
      if (name === "" && (runsOnce(file) || frontOf(parent.id.name, connectionWords) !== ""))
        yield { name: parent.id.name, beside: declaredBeside(parent) };
      // `const host = … ?? "localhost", password = … ?? "guest"; connect({ host, password })`
      const variable = name === "" ? variableOf(file, parent.id) : null;
      for (const read of variable ? readsOf(variable) : [])
        if (read.parent?.type === "Property" && read.parent.value === read)
          yield { name: keyOf(read.parent) ?? "", beside: propertiesOf(read.parent.parent, read.parent) };
      return;
    } else if (parent.type === "AssignmentExpression" && parent.left.type === "MemberExpression") {
      // `process.env.DB_HOST = "127.0.0.1"; process.env.DB_PASSWORD ||= "guest"`
      if (name === "") yield { name: keyOf(parent.left) ?? "", beside: assignedBeside(file, parent) };
      return;
    }
  }
}

const propertiesOf = (object: Node, without?: Node): Neighbour[] =>
  object.type === "ObjectExpression"
    ? object.properties.flatMap((each) =>
        each.type === "Property" && each !== without ? [{ name: keyOf(each) ?? "", value: each.value }] : [],
      )
    : [];

/** The constants of the same block. */
function declaredBeside(declarator: Node): Neighbour[] {
  const statement =
    declarator.parent?.parent?.type === "ExportNamedDeclaration"
      ? declarator.parent.parent
      : declarator.parent;
  const block = statement?.parent;
  if (block?.type !== "Program" && block?.type !== "BlockStatement") return [];
  return block.body.flatMap((each) => {
    const declaration = each.type === "ExportNamedDeclaration" ? each.declaration : each;
    return declaration?.type === "VariableDeclaration"
      ? declaration.declarations.flatMap(({ id, init }) =>
          id.type === "Identifier" && init ? [{ name: id.name, value: init as Node }] : [],
        )
      : [];
  });
}

/** What other properties of the same object are set to in the same block. */
function assignedBeside(file: SourceFile, assignment: TSESTree.AssignmentExpression): Neighbour[] {
  const holder = (target: Node): string =>
    target.type === "MemberExpression" ? file.textOf(target.object) : "";
  const block = assignment.parent.parent;
  if (block?.type !== "Program" && block?.type !== "BlockStatement") return [];
  return block.body.flatMap((each) => {
    const other = each.type === "ExpressionStatement" ? each.expression : null;
    return other?.type === "AssignmentExpression" &&
      other !== assignment &&
      other.left.type === "MemberExpression" &&
      holder(other.left) === holder(assignment.left)
      ? [{ name: keyOf(other.left) ?? "", value: other.right as Node }]
      : [];
  });
}

/** The words in front of those that a name ends with: `DB_` of `DB_PASSWORD`, as of `DB_HOST`; null for names that end otherwise. */
function frontOf(name: string, ends: ReadonlySet<string>): string | null {
  const words = [...wordsOf(name)];
  if (!ends.has(words.pop()!)) return null;
  while (words.length > 0 && kindWords.has(words.at(-1)!)) words.pop();
  return words.join("_");
}

/** A text that a value may be; `isDefault` where something else may have been set instead. */
interface Said {
  text: string;
  isDefault: boolean;
}

/** The texts a value may be: `process.env.DB_HOST || "localhost"`, `z.string().default("localhost")`. */
function textsOf(file: SourceFile, value: Node): Said[] {
  const found = literalsOf(file, value).map((each) => ({
    text: each.value,
    isDefault: each.fallbackFor !== null,
  }));
  if (found.length > 0) return found;
  return [...file.textOf(value).matchAll(/(["'`])([^"'`]*)\1/g)].map((each) => ({
    text: each[2]!,
    isDefault: true,
  }));
}

const hostOf = (text: string): string =>
  /^(?:[a-z][a-z\d+.-]*:\/\/)?(?:[^@/]*@)?(\[[^\]]*\]|[^:/?#]*)/i.exec(text)?.[1] ?? "";

/** The machine itself; a container beside the program where only a default names it. */
const isOwn = (texts: readonly Said[]): boolean =>
  texts.some(
    ({ text, isDefault }) => OWN_HOSTS.test(hostOf(text)) || (isDefault && OWN_CONTAINERS.test(hostOf(text))),
  );

const hasRealHost = (text: string): boolean => isRealHost(hostOf(text));
