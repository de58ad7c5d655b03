import type { TSESTree } from "@typescript-eslint/utils";
import {
  CASE_NUMBERS,
  CASE_WORDS,
  CODED_THINGS,
  CONTENT_RECORDS,
  COUNTED_PARAMETERS,
  COUNTING_METHODS,
  DATE_METHODS,
  DATE_PATTERN,
  ENTRANT_WORDS,
  INSERTED_IDS,
  OUTSIDE_GROUPS,
  PERIODS,
  PERSON_NUMBERS,
  RANDOM_ID_OWNERS,
  SAME_VALUE,
  SCOPE_WORDS,
  SEQUENCE_NAMES,
  TIME_CALLS,
  TOKEN_WORDS,
} from "../models/mail-words.js";
import { ID_WORDS } from "../models/people.js";
import {
  type Definition,
  definitionsOf,
  ELEMENT,
  soleDefinitionOf,
  valueBehind,
  variableOf,
} from "./bindings.js";
import { calledName } from "./chains.js";
import type { SourceFile } from "./file.js";
import { DRESSING, encodedIn } from "./encoded-values.js";
import type { Frame } from "./flat-texts.js";
import { callbackSource, goneThrough, returnsOf } from "./functions.js";
import { framesOf } from "./helper-arguments.js";
import { isIdentityName, isLinkedName, isPersonName, isPrivateProperty, wordsOf } from "./names.js";
import { keyOf, stringOf, unwrap, type CallLike, type Node } from "./nodes.js";
import { positionOf } from "./positions.js";
import { functionsCalled } from "./written-values.js";

/** What a part of a mailed address is; `time` is when it was made. */
export type Meaning =
  "token" | "person" | "case" | "email" | "personal" | "sequence" | "time" | "other" | "unknown";

const tokens = new Set(TOKEN_WORDS);
const cases = new Set(CASE_WORDS);
const idWords = new Set(ID_WORDS);
const groups = new Set(SCOPE_WORDS.filter((word) => word !== "account"));
const entrants = new Set(ENTRANT_WORDS);
const sameValue = new Set(SAME_VALUE);

/** What a value in an address is, by its name, and by what holds it where the name is short. */
export function meaningOf(
  file: SourceFile,
  node: Node,
  frame: Frame,
  parameter: string | null,
  depth = 0,
): Meaning {
  const inner = unwrap(node);
  if (depth > 8) return "unknown";
  const again = (other: Node): Meaning => meaningOf(file, other, frame, parameter, depth + 1);
  if (stringOf(inner) !== null) return "other";
  switch (inner.type) {
    case "Literal":
      return "other";
    case "CallExpression":
    case "NewExpression":
      return meaningOfCall(file, inner, frame, parameter, depth);
    case "TemplateLiteral":
      return together(inner.expressions.map(again));
    case "ArrayExpression":
      return together(inner.elements.flatMap((each) => (each ? [again(each)] : [])));
    case "ObjectExpression": {
      const meanings = inner.properties.map((each) =>
        each.type === "Property" ? meaningOf(file, each.value, frame, keyOf(each), depth + 1) : "unknown",
      );
      // All of it stands in the address, whatever is beside.
      return meanings.includes("personal") ? "personal" : together(meanings);
    }
    case "ConditionalExpression":
      return again(inner.consequent);
    case "LogicalExpression":
      return again(inner.left);
    case "UnaryExpression":
      return again(inner.argument);
    case "BinaryExpression": {
      // `index + 1`, `await count() + 1`
      const sides = [inner.left, inner.right].filter((side) => unwrap(side).type !== "Literal");
      const one =
        inner.operator === "+" && [inner.left, inner.right].some((side) => file.textOf(side) === "1");
      return one && sides.some((side) => COUNTED.test(file.textOf(side)))
        ? "sequence"
        : together(sides.map(again));
    }
    case "Identifier":
      return meaningOfName(file, inner, frame, parameter, depth);
    case "MemberExpression": {
      const keys = inner.computed ? keysGoneThrough(file, inner.property) : [];
      if (keys.length > 0) {
        const owner = ownerWords(file, inner.object, frame);
        const said = keys.map((each) => byName(each, owner, each));
        return said.includes("personal") ? "personal" : together(said);
      }
      const key = memberName(inner);
      // `answers["会員番号"][0]`
      if (key === null && unwrap(inner.object).type === "MemberExpression" && keyOf(inner) !== null)
        return again(inner.object);
      if (key === null) return byPosition(inner, parameter);
      if (INSERTED_IDS.test(key) || (key === "id" && isInsertedRow(file, inner.object))) return "sequence";
      const said = byName(key, ownerWords(file, inner.object, frame), parameter);
      return said === "other" && keyOf(inner) !== key ? byColumn(key, parameter) : said;
    }
    default:
      return "unknown";
  }
}

/** The texts that a name goes through: `for (const key of ["tel", "address"])`. */
function keysGoneThrough(file: SourceFile, node: Node): readonly string[] {
  const gone = goneThrough(file, node);
  const written = gone?.parts.length === 0 ? valueBehind(file, gone.list) : null;
  return written?.type === "ArrayExpression" ? written.elements.flatMap((each) => stringOf(each) ?? []) : [];
}

/** `insert into trials (…) values (…) returning id`: the row that is read was put in just now, and its number counts up. */
function isInsertedRow(file: SourceFile, node: Node): boolean {
  const name = unwrap(node);
  const variable = name.type === "Identifier" ? variableOf(file, name) : null;
  const only = variable ? soleDefinitionOf(variable) : null;
  return (
    only?.kind === "value" &&
    /\binsert\s+into\b[^;]*\breturning\b/i.test(file.textOf(only.node)) &&
    !/uuid|ulid|nanoid/i.test(file.textOf(only.node))
  );
}

/** `?memberNo=${row[0]}`: only the address says what stands in that column. */
function byPosition({ property }: TSESTree.MemberExpression, parameter: string | null): Meaning {
  const column = unwrap(property);
  if (parameter === null || column.type !== "Literal" || typeof column.value !== "number") return "unknown";
  if (COUNTED_PARAMETERS.test(parameter)) return "sequence";
  if (periods.has(wordsOf(parameter).at(-1) ?? "")) return "other";
  const said = byName(parameter, [], null);
  return said === "person" || said === "case" ? said : "unknown";
}

/** `?no=${row[COL.YOYAKU]}`: the column says whose number the address asks for. */
function byColumn(column: string, parameter: string | null): Meaning {
  const [word, ...others] = wordsOf(column);
  if (!word || others.length > 0 || !idWords.has(wordsOf(parameter ?? "").at(-1) ?? "")) return "other";
  return isPersonName(word) ? "person" : isLinkedName(word) || isCase(word) ? "case" : "other";
}

/** What is counted: how many there are, the highest number so far, the last row. */
const COUNTED = /count|length|max|last|size/i;

const WEIGHT: readonly Meaning[] = ["email", "person", "case", "sequence", "time", "other"];

/** What several values say in one text: whoever does not know one of them cannot make it up. */
function together(meanings: readonly Meaning[]): Meaning {
  if (meanings.length === 1) return meanings[0]!;
  if (meanings.includes("token")) return "token";
  if (meanings.length === 0 || meanings.includes("unknown") || meanings.includes("personal"))
    return "unknown";
  return WEIGHT.find((each) => meanings.includes(each)) ?? "unknown";
}

/** Who or what can be read from a value, or be counted up to it. */
const isTelling = (meaning: Meaning): boolean => /^(?:email|person|case|sequence)$/.test(meaning);

function meaningOfCall(
  file: SourceFile,
  call: CallLike,
  frame: Frame,
  parameter: string | null,
  depth: number,
): Meaning {
  const again = (other: Node): Meaning => meaningOf(file, other, frame, parameter, depth + 1);
  const callee = unwrap(call.callee);
  const name = calledName(call);
  if (TIME_CALLS.test(file.textOf(callee)) || DATE_METHODS.test(name)) return "time";
  if (call.arguments.some((each) => DATE_PATTERN.test(stringOf(each) ?? ""))) return "time";
  if (call.type === "NewExpression") return "unknown";
  const encoded = encodedIn(file, call);
  if (encoded) return again(encoded);
  const [first] = call.arguments;
  if (callee.type === "MemberExpression") {
    if (DRESSING.test(name) || (sameValue.has(name) && call.arguments.length === 0))
      return again(callee.object);
    if (name === "join" && unwrap(callee.object).type === "ArrayExpression") return again(callee.object);
    if (/^get(?:Time|Milliseconds)$/.test(name)) return again(callee.object) === "time" ? "time" : "unknown";
    if (COUNTING_METHODS.includes(name)) return "sequence";
    const said = name === "get" ? meaningOfEntry(file, callee.object, call, parameter) : null;
    if (said) return said;
  }
  const [called, ...others] = functionsCalled(file, callee);
  const [value, ...more] = called && others.length === 0 ? returnsOf(called.node) : [];
  if (!called && callee.type === "Identifier" && sameValue.has(name) && first) return again(first);
  if (called && value && more.length === 0) {
    const made = meaningOf(called.file, value, framesOf(file, call, called, frame), parameter, depth + 1);
    if (isTelling(made) || made === "token" || made === "time") return made;
  }
  if (wordsOf(name).some((word) => tokens.has(word)) || parameterSaysToken(parameter)) return "token";
  // `await nextNo()`: whoever has one number knows the others.
  return wordsOf(name)[0] === "next" && idWords.has(wordsOf(name).at(-1)!) ? "sequence" : "unknown";
}

/** `form.get("email")`, `booking.get("tel")`: what the key says, when it says who somebody is. */
function meaningOfEntry(
  file: SourceFile,
  object: Node,
  { arguments: [key, ...others] }: CallLike,
  parameter: string | null,
): Meaning | null {
  const name = others.length === 0 ? stringOf(key) : null;
  const said = name === null ? null : byName(name, ownerWords(file, object, new Map()), parameter);
  return said !== null && (isTelling(said) || said === "personal" || said === "token") ? said : null;
}

const parameterSaysToken = (parameter: string | null): boolean =>
  parameter !== null && (/^[tks]$/.test(parameter) || wordsOf(parameter).some((word) => tokens.has(word)));

/** `member.id`, `row[COL.KAIIN_ID]`: the name of what is read. */
export function memberName(node: TSESTree.MemberExpression): string | null {
  const key = keyOf(node);
  if (key !== null && !/^\d+$/.test(key)) return key;
  if (!node.computed) return null;
  const index = unwrap(node.property);
  if (index.type === "MemberExpression") return keyOf(index);
  return index.type === "Identifier" ? index.name : null;
}

function meaningOfName(
  file: SourceFile,
  node: TSESTree.Identifier,
  frame: Frame,
  parameter: string | null,
  depth: number,
): Meaning {
  const variable = variableOf(file, node);
  const handed = variable && frame.get(variable)?.[0];
  if (handed) return meaningOf(handed.file, handed.node, new Map(), parameter, depth + 1);
  for (const definition of variable ? definitionsOf(variable) : []) {
    if (definition.kind === "value" && definition.parts.length === 0) {
      const made = unwrap(definition.node);
      const meaning = /^(?:Call|New|Member|Binary|Template)/.test(made.type)
        ? meaningOf(file, made, frame, parameter, depth + 1)
        : "unknown";
      // A made-up value says more than its name, and who it is can be read from it, whatever it is called.
      if (meaning === "token" || meaning === "personal" || isTelling(meaning)) return meaning;
      if (meaning === "time" && isPicked(node.name)) return "sequence";
      // `const id = row[0]`: only the name says what it is.
      if (made.type === "MemberExpression" && memberName(made) !== null) return meaning;
      if (made.type === "CallExpression" && MAKES_TOKEN.test(file.textOf(made.callee))) return "token";
    }
    if (
      definition.kind === "value" &&
      typeof definition.parts.at(-1) === "string" &&
      definition.parts.at(-1) !== ELEMENT
    )
      return byName(String(definition.parts.at(-1)), ownerWords(file, definition.node, frame), parameter);
    if (definition.kind === "parameter" && typeof definition.parts.at(-1) === "string")
      return byName(String(definition.parts.at(-1)), takerWords(file, definition, frame, depth), parameter);
  }
  const position = variable && positionOf(file, variable);
  // `Array.from({ length: scale.range }, (_, i) => …)`: one of several answers, no record.
  if (position) return isWrittenRange(file, position.list) ? "other" : "sequence";
  // A recipient that is put into an address as it is: their e-mail address.
  return RECIPIENT.test(node.name) ? "email" : byName(node.name, [], parameter);
}

/** What a function calls the record it takes apart: `({ no }: Claim) => …`, `members.map(({ id }) => …)`. */
function takerWords(
  file: SourceFile,
  { fn, index, parts }: Extract<Definition, { kind: "parameter" }>,
  frame: Frame,
  depth: number,
): string[] {
  const holder = parts.at(-2);
  if (typeof holder === "string" && holder !== ELEMENT) return [...wordsOf(holder)];
  const taken = fn.params[index];
  const pattern = taken?.type === "AssignmentPattern" ? taken.left : taken;
  const type = pattern && "typeAnnotation" in pattern ? pattern.typeAnnotation?.typeAnnotation : undefined;
  const source = callbackSource(file, fn, index);
  return singular([
    ...(type?.type === "TSTypeReference" ? wordsOf(file.textOf(type).slice(0, 60)) : []),
    ...(source ? ownerWords(file, source.node, frame, depth + 1) : []),
  ]);
}

const singular = (words: readonly string[]): string[] =>
  words.map((word) => (word.length > 3 && word.endsWith("s") ? word.slice(0, -1) : word));

/** Holds for a list that is made only to count: `{ length: 5 }`, `Array(5)`, `[...Array(5).keys()]`. */
const isWrittenRange = (file: SourceFile, list: Node): boolean =>
  /^(?:\{\s*length\b|(?:new\s+)?Array\b|\[\s*\.\.\.\s*(?:new\s+)?Array\b)/.test(file.textOf(unwrap(list)));

const MAKES_TOKEN = /random|uuid|nanoid|sign|hash|encrypt|cuid|ulid|generate|create|issue|token/i;

/** Holds for names of what picks out a record: a token, a number. */
const isPicked = (name: string): boolean =>
  wordsOf(name).some((word) => tokens.has(word) || idWords.has(word));

const RECIPIENT = /^(?:recipient|receiver|addressee|atesaki|宛先)$/;

const coded = new Set([...CODED_THINGS, ...CONTENT_RECORDS]);
const isCoded = (word: string): boolean => coded.has(word) || coded.has(word.replace(/s$/, ""));

const isCase = (word: string): boolean => cases.has(word) || cases.has(word.replace(/s$/, ""));

/** What a name says: whose, and which kind of thing. */
export function byName(name: string, owner: readonly string[], parameter: string | null): Meaning {
  const words = wordsOf(name);
  const head = words.at(-1) ?? "";
  // `treatment.code`, `countryCode`: one of a few that everybody knows.
  if (head === "code" && (words.length > 1 ? isCoded(words.at(-2)!) : owner.some(isCoded))) return "other";
  if (words.some((word) => tokens.has(word))) return "token";
  if (
    /^(?:e?mail|address|mailaddress|emailaddress|meado)$/.test(words.join("")) ||
    (/^e?mail$/.test(head) && words.length <= 3)
  )
    return words.join("") === "address" ? "personal" : "email";
  if (SEQUENCE_NAMES.test(name) && owner.some(isOneOfMany)) return "sequence";
  const idTail = idWords.has(head) || /(?:id|番号)$/i.test(name);
  if (idTail) {
    const whose = [...words.slice(0, -1), ...(words.length > 1 && words[0] !== "" ? [] : owner)];
    const own = whose.length > 0 && !(whose.length === 1 && whose[0] === "") ? whose : owner;
    const said = own.length > 0 ? own : owner;
    if (RANDOM_ID_OWNERS.test(said.join("_"))) return "token";
    if (said.some((word) => isPersonName(word) || entrants.has(word))) return "person";
    if (said.some((word) => isLinkedName(word) || cases.has(word))) return "case";
    if (PERSON_NUMBERS.test(name)) return "person";
    // `workspaceId`: which of the places that somebody belongs to, once they have signed in.
    if (isIdentityName(name)) return groups.has(words.at(-2) ?? "") ? "other" : "person";
    if (CASE_NUMBERS.test(name)) return "case";
    // What the address calls it.
    const called = parameter === null ? [] : wordsOf(parameter);
    if (called.some((word) => isPersonName(word))) return "person";
    if (called.some((word) => isLinkedName(word) || isCase(word))) return "case";
    return said.length === 0 ? "unknown" : "other";
  }
  if (isPrivateProperty(name) || /^(?:name|fullname|username|氏名|shimei)$/i.test(name)) {
    if (/^(?:name)$/i.test(name) && !owner.some((word) => isPersonName(word))) return "other";
    return /^username$/i.test(name) ? "other" : "personal";
  }
  if (!periods.has(head) && parameterSaysToken(parameter)) return "token";
  return "other";
}

const periods = new Set(PERIODS);

const outsideGroups = new Set(OUTSIDE_GROUPS);

/** Holds for people, what is theirs, and groups that are written to as one. */
const isOneOfMany = (word: string): boolean =>
  isPersonName(word) || isLinkedName(word) || isCase(word) || outsideGroups.has(word);

/** The words that say what a record is: its name, its type, the list or query it came from. */
export function ownerWords(file: SourceFile, node: Node, frame: Frame, depth = 0): string[] {
  const inner = unwrap(node);
  if (depth > 4) return [];
  if (inner.type === "MemberExpression") {
    const key = keyOf(inner);
    if (key !== null && !/^\d+$/.test(key)) return [...wordsOf(key)];
    return ownerWords(file, inner.object, frame, depth + 1);
  }
  if (inner.type === "CallExpression") {
    // `prisma.booking.create(…)`, `findMember(…)`
    const callee = file.textOf(inner.callee).slice(-80);
    // `db("articles").orderBy("position")` asks for no orders.
    return [...wordsOf(callee.replace(/\.order(?:By\w*|(?=\()|$)/g, ""))].filter(
      (word) => isPersonName(word) || isLinkedName(word) || cases.has(word),
    );
  }
  if (inner.type !== "Identifier") return [];
  const variable = variableOf(file, inner);
  const handed = variable && frame.get(variable)?.[0];
  const own = [...wordsOf(inner.name)].filter((word) => word.length > 1);
  const known = own.some((word) => isPersonName(word) || isLinkedName(word) || cases.has(word));
  if (known) return own;
  const there = handed ? ownerWords(handed.file, handed.node, new Map(), depth + 1) : [];
  // Handed over as `c`: the helper says what it is.
  if (handed) return there.length > 0 ? there : own;
  const words = [...own];
  for (const definition of variable ? definitionsOf(variable) : []) {
    const annotation =
      definition.from.type === "Identifier" ? definition.from.typeAnnotation?.typeAnnotation : undefined;
    if (annotation) words.push(...wordsOf(file.textOf(annotation).slice(0, 60)));
    if (definition.kind === "value") words.push(...ownerWords(file, definition.node, frame, depth + 1));
    if (definition.kind === "parameter") {
      const source = callbackSource(file, definition.fn, definition.index);
      if (source) words.push(...ownerWords(file, source.node, frame, depth + 1));
    }
  }
  return singular(words);
}
