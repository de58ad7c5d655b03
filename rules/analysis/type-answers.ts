import type ts from "typescript";
import { PUBLIC_RECORD_WORDS } from "../models/policies.js";
import { ELEMENT, REST, type Part } from "./bindings.js";
import type { SourceFile } from "./file.js";
import {
  describesPerson,
  isPersonName,
  isOnlyPersonsProperty,
  isPrivateProperty,
  isSharedProperty,
  wordsOf,
} from "./names.js";
import type { Node } from "./nodes.js";
import { servicesOf } from "./other-files.js";

/** What a type says of its values: they are people, they surely are none (numbers, flags, a few fixed words), or nothing. */
export type TypeAnswer = "person" | "nobody" | "unknown";

const publicThings = new Set(PUBLIC_RECORD_WORDS);

const answerCache = (_file: SourceFile): Map<Node, Map<string, TypeAnswer>> => new Map();

/** What the inferred type of an expression, a name or a written type says; always "unknown" without type services. */
export function typeAnswer(file: SourceFile, node: Node, parts: readonly Part[] = []): TypeAnswer {
  const services = servicesOf(file);
  if (!services) return "unknown";
  const cache = file.fact(answerCache);
  let byParts = cache.get(node);
  if (!byParts) cache.set(node, (byParts = new Map()));
  const key = parts.join("\0");
  const known = byParts.get(key);
  if (known) return known;
  let answer: TypeAnswer = "unknown";
  try {
    const place = services.esTreeNodeToTSNodeMap.get(node);
    const checker = services.program.getTypeChecker();
    const type = place && partOf(checker, checker.getTypeAtLocation(place), parts);
    if (type) answer = answerOf(checker, type, 0);
  } catch {
    // TypeScript asserts on some half-written code.
  }
  byParts.set(key, answer);
  return answer;
}

/** Holds if type services know what a written type is; the types of packages that are not installed are not known. */
export function isResolved(file: SourceFile, node: Node): boolean {
  const services = servicesOf(file);
  const place = services?.esTreeNodeToTSNodeMap.get(node);
  if (!services || !place) return false;
  try {
    return simpleName(services.program.getTypeChecker().getTypeAtLocation(place)) === undefined;
  } catch {
    return false;
  }
}

/** The type of a part of a value: a property, an element. */
function partOf(checker: ts.TypeChecker, whole: ts.Type, parts: readonly Part[]): ts.Type | undefined {
  let type: ts.Type | undefined = whole;
  for (const part of parts) {
    if (!type) return undefined;
    type = plain(checker, type);
    if (part === REST) continue;
    if (typeof part === "number" || part === ELEMENT) {
      type = type.getNumberIndexType();
      continue;
    }
    const property: ts.Symbol | undefined = type.getProperty(part);
    type = property && checker.getTypeOfSymbol(property);
  }
  return type;
}

/** A type without promise, null and undefined. */
const plain = (checker: ts.TypeChecker, type: ts.Type): ts.Type =>
  checker.getNonNullableType(checker.getAwaitedType(type) ?? type);

/** TypeScript's own name of a simple type; the numbers of its flags differ between versions. */
const simpleName = (type: ts.Type): string | undefined => (type as { intrinsicName?: string }).intrinsicName;

const NOBODY = new Set([
  "number",
  "bigint",
  "boolean",
  "true",
  "false",
  "void",
  "undefined",
  "null",
  "never",
]);

/** Types within types that are looked into. */
const MAX_DEPTH = 3;

/** Records with more fields are settings or the whole of a library. */
const MAX_PROPERTIES = 120;

function answerOf(checker: ts.TypeChecker, whole: ts.Type, depth: number): TypeAnswer {
  const type = plain(checker, whole);
  const simple = simpleName(type);
  if (simple !== undefined) return NOBODY.has(simple) ? "nobody" : "unknown";
  if (type.isStringLiteral() || type.isNumberLiteral()) return "nobody";
  if (depth > MAX_DEPTH) return "unknown";
  if (type.isUnion()) {
    const answers = new Set(type.types.slice(0, 12).map((each) => answerOf(checker, each, depth + 1)));
    if (answers.has("person")) return "person";
    return answers.size === 1 && answers.has("nobody") && type.types.length <= 12 ? "nobody" : "unknown";
  }
  const element = checker.isArrayLikeType(type) ? type.getNumberIndexType() : undefined;
  if (element) return answerOf(checker, element, depth + 1) === "person" ? "person" : "unknown";
  return isPerson(checker, type) ? "person" : "unknown";
}

/** A record with fields that only a person has, and no name that says it is a shop, a venue or an article. */
function isPerson(checker: ts.TypeChecker, type: ts.Type): boolean {
  if (type.getCallSignatures().length > 0) return false;
  const names = namesOf(type);
  if (names.some((name) => publicThings.has(wordsOf(name).at(-1) ?? ""))) return false;
  const properties = type.getProperties();
  if (properties.length === 0 || properties.length > MAX_PROPERTIES) return false;
  const fields = fieldNames(properties);
  if (names.some((name) => isPersonName(withoutSuffix(name))))
    return fields.some((name) => isPrivateProperty(name) || isSharedProperty(name));
  // A telephone and an address by themselves may be those of a shop.
  return describesPerson(fields) && fields.some(isOnlyPersonsProperty);
}

const fieldNames = (properties: readonly ts.Symbol[]): string[] =>
  properties.filter((property) => !isMethod(property)).map((property) => property.name);

const isMethod = (property: ts.Symbol): boolean =>
  (property.valueDeclaration as { parameters?: unknown } | undefined)?.parameters !== undefined;

/** The fields of the record, or of the records, that an expression gives; null when its type does not say. */
export function fieldsOfType(file: SourceFile, node: Node): readonly string[] | null {
  const services = servicesOf(file);
  const place = services?.esTreeNodeToTSNodeMap.get(node);
  if (!services || !place) return null;
  try {
    const checker = services.program.getTypeChecker();
    let type = plain(checker, checker.getTypeAtLocation(place));
    const element = checker.isArrayLikeType(type) ? type.getNumberIndexType() : undefined;
    if (element) type = plain(checker, element);
    if (simpleName(type) !== undefined || type.isUnion() || type.getCallSignatures().length > 0) return null;
    const properties = type.getProperties();
    return properties.length > 0 && properties.length <= MAX_PROPERTIES ? fieldNames(properties) : null;
  } catch {
    return null;
  }
}

/** What a type is called: its alias and its declaration; `__type` and the like are no names. */
const namesOf = (type: ts.Type): string[] =>
  [type.aliasSymbol?.name, (type.symbol as ts.Symbol | undefined)?.name].filter(
    (name): name is string => name !== undefined && !name.startsWith("__"),
  );

/** What code adds to the name of a record: `MemberDto` is a member. */
export const withoutSuffix = (name: string): string =>
  name.replace(/(?:Dto|DTO|Entity|Model|Record|Row|Document|Data|Info|Details)$/, "");
