import { ENCODERS, TEST_ONLY } from "../models/environments.js";
import type { TSESTree } from "@typescript-eslint/utils";
import {
  definitionsOf,
  ELEMENT,
  isConstant,
  REST,
  variableOf,
  type Definition,
  type Part,
} from "./bindings.js";
import type { SourceFile } from "./file.js";
import { callbackSource, callsTo, classOf, localFunctionOf, returnsOf } from "./functions.js";
import { classAround, isCallLike, keyOf, unwrap, type ClassNode, type Node } from "./nodes.js";
import { fieldAssignments, pathOf } from "./paths.js";
import { within } from "./within.js";
import { returnsFor, selectionOf } from "./selected-results.js";
import { spelledOut, textOfLiteral } from "./spelled-out.js";

export { textOfLiteral };

/** A literal that may become a value, and how it gets there. */
export interface FoundLiteral {
  /** The literal, or the sum of literals that spells the value. */
  node: TSESTree.Literal | TSESTree.TemplateLiteral | TSESTree.BinaryExpression | TSESTree.CallExpression;
  value: string;
  /** It stands behind `||`, `??`, a default parameter or a default in a pattern; this is what it stands in for. */
  fallbackFor: Node | null;
  /** Only part of the value: one side of `+`, or the fixed text of a template. */
  partial: boolean;
  /** Hashed on the way: `createHash("sha256").update("…").digest()`. */
  encoding: string | null;
}

interface Trail {
  fallbackFor: Node | null;
  partial: boolean;
  encoding: string | null;
  depth: number;
}

const START: Trail = { fallbackFor: null, partial: false, encoding: null, depth: 0 };
const MAX_DEPTH = 10;
/** Names and fields that are followed for one value. */
const MOST_NAMES = 60;

/** The string literals an expression may stand for, through constants, objects, enums, statics and encoders. */
export function literalsOf(file: SourceFile, node: Node, parts: readonly Part[] = []): FoundLiteral[] {
  const found: FoundLiteral[] = [];
  collect(file, node, parts, START, found, new Set());
  return found;
}

/** What a literal or template spells out, with something in place of each expression; empty for what is no text. */
export function spelledText(node: TSESTree.Literal | TSESTree.TemplateLiteral, inPlace: string): string {
  if (node.type === "TemplateLiteral")
    return node.quasis.map((quasi) => quasi.value.cooked ?? "").join(inPlace);
  return typeof node.value === "string" ? node.value : "";
}

function collect(
  file: SourceFile,
  start: Node,
  parts: readonly Part[],
  trail: Trail,
  found: FoundLiteral[],
  seen: Set<Node>,
): void {
  const node = unwrap(start);
  if (trail.depth > MAX_DEPTH || found.length > 60 || seen.size > MOST_NAMES || seen.has(node)) return;
  const deeper: Trail = { ...trail, depth: trail.depth + 1 };
  const go = (next: Node | null | undefined, rest = parts, on: Trail = deeper): void => {
    if (next) collect(file, next, rest, on, found, seen);
  };
  switch (node.type) {
    case "Literal": {
      const value = textOfLiteral(node);
      if (value !== null && parts.length === 0) found.push({ node, value, ...pick(trail) });
      return;
    }
    case "TemplateLiteral": {
      if (parts.length > 0) return;
      const value = textOfLiteral(node);
      if (value !== null) found.push({ node, value, ...pick(trail) });
      else if (!spells(file, node, trail, found)) {
        const fixed = node.quasis.map((quasi) => quasi.value.cooked ?? "").join("\0");
        found.push({ node, value: fixed, ...pick(trail), partial: true });
        for (const expression of node.expressions) go(expression, [], { ...deeper, partial: true });
      }
      return;
    }
    case "TaggedTemplateExpression":
      return file.textOf(node.tag) === "String.raw" ? go(node.quasi) : undefined;
    case "Identifier": {
      const variable = variableOf(file, node);
      if (!variable) return;
      seen.add(node);
      for (const definition of definitionsOf(variable))
        ofDefinition(file, definition, parts, deeper, go, isConstant(variable));
      return;
    }
    case "MemberExpression": {
      const key = keyOf(node);
      seen.add(node);
      if (node.object.type === "ThisExpression") {
        const owner = classAround(node);
        if (owner && key !== null) ofField(file, owner, key, (value) => go(value));
        return;
      }
      const owner = classOf(file, node.object);
      if (owner && key !== null) return ofField(file, owner, key, (value) => go(value));
      const member = key === null ? null : enumMember(file, node.object, key);
      if (member) return go(member);
      return go(node.object, [key ?? ELEMENT, ...parts]);
    }
    case "ObjectExpression": {
      const [first, ...rest] = parts;
      if (first === undefined) return;
      for (const property of node.properties) {
        if (property.type === "SpreadElement") go(property.argument, parts);
        else if (first === ELEMENT || first === "*" || keyOf(property) === first) go(property.value, rest);
      }
      return;
    }
    case "ArrayExpression": {
      const [first, ...rest] = parts;
      if (first === undefined) return;
      for (const [index, element] of node.elements.entries()) {
        if (!element) continue;
        if (element.type === "SpreadElement") go(element.argument, parts);
        else if (
          first === ELEMENT ||
          first === "*" ||
          first === REST ||
          first === index ||
          first === String(index)
        )
          go(element, rest);
      }
      return;
    }
    case "LogicalExpression":
      go(node.left);
      go(node.right, parts, {
        ...deeper,
        fallbackFor: node.operator === "&&" ? trail.fallbackFor : node.left,
      });
      return;
    case "ConditionalExpression": {
      // What only tests run is judged by its own file.
      if (TEST_ONLY.test(file.textOf(node.test))) return go(node.alternate);
      const fallbackFor = trail.fallbackFor ?? node.test;
      go(node.consequent, parts, {
        ...deeper,
        fallbackFor: holdsSame(file, node.test, node.alternate) ? fallbackFor : trail.fallbackFor,
      });
      go(node.alternate, parts, {
        ...deeper,
        fallbackFor: holdsSame(file, node.test, node.consequent) ? fallbackFor : trail.fallbackFor,
      });
      return;
    }
    case "BinaryExpression":
      if (node.operator !== "+" || parts.length > 0) return;
      if (spells(file, node, trail, found)) return;
      go(node.left, parts, { ...deeper, partial: true });
      go(node.right, parts, { ...deeper, partial: true });
      return;
    case "AssignmentExpression":
      go(node.right);
      return;
    case "SequenceExpression":
      go(node.expressions.at(-1));
      return;
    case "CallExpression":
    case "NewExpression":
      if (node.type === "CallExpression" && parts.length === 0 && spells(file, node, trail, found)) return;
      ofCall(file, node, parts, deeper, go, seen);
      return;
  }
}

/** Adds a value that is put together from literals alone; holds if it is. */
function spells(
  file: SourceFile,
  node: TSESTree.TemplateLiteral | TSESTree.BinaryExpression | TSESTree.CallExpression,
  trail: Trail,
  found: FoundLiteral[],
): boolean {
  const value = spelledOut(file, node);
  if (value === null || (namesIn(file, node) && !isOneWord(file, node, value))) return false;
  found.push({ node, value, ...pick(trail) });
  return true;
}

const namesIn = (file: SourceFile, node: Node): boolean =>
  within(file, "Identifier", node).some((name) => {
    const parent = name.parent;
    return parent.type !== "MemberExpression" || parent.property !== name || parent.computed;
  });

/**
 * Holds for a value that only as a whole is one, `${SHOP}-key-2020`: a sentence, an address or a header has parts of its
 * own, and where one constant is nearly all of it that constant is what matters.
 */
function isOneWord(file: SourceFile, node: Node, value: string): boolean {
  if (/[\s?=&:]/.test(value)) return false;
  return within(file, "Identifier", node).every(
    (name) => (spelledOut(file, name)?.length ?? 0) <= value.length * 0.7,
  );
}

const pick = ({ fallbackFor, partial, encoding }: Trail) => ({ fallbackFor, partial, encoding });

/** `a ? a : "x"`: the other branch is what the test asks about. */
const holdsSame = (file: SourceFile, test: Node, branch: Node): boolean => {
  const text = file.textOf(unwrap(branch));
  return text.length > 2 && file.textOf(test).includes(text);
};

type Go = (next: Node | null | undefined, rest?: readonly Part[], on?: Trail) => void;

function ofDefinition(
  file: SourceFile,
  definition: Definition,
  parts: readonly Part[],
  trail: Trail,
  go: Go,
  constant: boolean,
): void {
  if (definition.kind === "value") {
    const value = unwrap(definition.node);
    // Written for one value of a parameter only: `if (name === "UNITS") value = "mmol"`.
    if (!constant && selectionOf(file, definition.node)) return;
    // A `let` that starts as "" and is written later says nothing by its first value.
    if (!constant && textOfLiteral(value) === "") return;
    const isFallback = definition.from.parent?.type === "AssignmentPattern";
    go(
      definition.node,
      [...definition.parts, ...parts],
      isFallback ? { ...trail, fallbackFor: definition.from } : trail,
    );
  } else if (definition.kind === "parameter") {
    if (definition.fallback) go(definition.fallback, parts, { ...trail, fallbackFor: definition.from });
    // `USERS.find((user) => user.password === password)`: an element of the constant list.
    const source = callbackSource(file, definition.fn, definition.index);
    if (source) go(source.node, [...source.parts, ...definition.parts, ...parts]);
    // `makeStaff("kanri", "…")`, a helper of the file: what its calls hand it.
    const calls = callsTo(file, definition.fn);
    if (calls.length <= MOST_CALLS)
      for (const call of calls) go(call.arguments[definition.index], [...definition.parts, ...parts]);
  }
}

const initialsByClass = (_file: SourceFile): Map<ClassNode, ReadonlyMap<string, Node[]>> => new Map();

/** What a class says its fields hold, by name: first values, and what getters return. */
function initialValues(file: SourceFile, owner: ClassNode): ReadonlyMap<string, Node[]> {
  const cache = file.fact(initialsByClass);
  const known = cache.get(owner);
  if (known) return known;
  const values = new Map<string, Node[]>();
  for (const member of owner.body.body) {
    let found: readonly Node[] = [];
    let key: string | null = null;
    if (member.type === "PropertyDefinition" || member.type === "AccessorProperty") {
      key = keyOf(member);
      if (member.value) found = [member.value];
    } else if (member.type === "MethodDefinition" && member.kind === "get") {
      key = keyOf(member);
      if (member.value.type === "FunctionExpression") found = returnsOf(member.value);
    }
    if (key !== null && found.length > 0) values.set(key, [...(values.get(key) ?? []), ...found]);
  }
  cache.set(owner, values);
  return values;
}

function ofField(file: SourceFile, owner: ClassNode, key: string, go: (value: Node) => void): void {
  for (const value of initialValues(file, owner).get(key) ?? []) go(value);
  const assigned = fieldAssignments(file, owner).get(key) ?? [];
  if (assigned.length <= MOST_ASSIGNMENTS) for (const value of assigned) go(value);
}

/** The initialiser of an enum's member. */
function enumMember(file: SourceFile, object: Node, key: string): Node | null {
  const inner = unwrap(object);
  if (inner.type !== "Identifier") return null;
  const declaration = variableOf(file, inner)?.defs[0]?.node as unknown as Node | undefined;
  if (declaration?.type !== "TSEnumDeclaration") return null;
  for (const member of declaration.body?.members ?? []) {
    const name = member.id.type === "Identifier" ? member.id.name : textOfLiteral(member.id);
    if (name === key) return member.initializer ?? null;
  }
  return null;
}

/** Assignments to one field that are followed: one that is written in more places holds where a program is, no secret. */
const MOST_ASSIGNMENTS = 8;

/** Calls of one helper that are followed; more of them hand over data, not one secret. */
const MOST_CALLS = 6;

const encoders = new Set(ENCODERS);
const TEXT_METHODS = new Set([
  "toString",
  "trim",
  "padEnd",
  "padStart",
  "slice",
  "substring",
  "toUpperCase",
  "toLowerCase",
  "normalize",
  "values",
  "split",
  "replace",
  "replaceAll",
  "concat",
  "getBytes",
  "filter",
  "map",
]);

function ofCall(
  file: SourceFile,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  parts: readonly Part[],
  trail: Trail,
  go: Go,
  seen: Set<Node>,
): void {
  const callee = unwrap(node.callee);
  const name = file.textOf(callee).replace(/\?\./g, ".");
  const first = node.arguments[0];
  if (encoders.has(name)) {
    const encoding = textOfLiteral(node.arguments[1]);
    go(first, parts, { ...trail, encoding: encoding ?? trail.encoding });
    return;
  }
  if (name === "Object.entries" && first)
    return parts[1] === 1 ? go(first, [ELEMENT, ...parts.slice(2)]) : undefined;
  if (name === "Object.values" && first) return go(first, parts);
  if (name === "Set" && first) return go(first, parts);
  if (name === "Map" && first) return go(first, [ELEMENT, "1", ...parts.slice(1)]);
  if (callee.type !== "MemberExpression") {
    const fn = node.type === "CallExpression" && !seen.has(node) ? localFunctionOf(file, callee) : null;
    if (fn) {
      seen.add(node);
      for (const value of returnsFor(file, fn, node)) go(value, parts);
      // `enc("…")`, a one-line encoder of the file: the argument is the text.
      if (first && returnsOf(fn).length === 1 && isEncoderBody(file, returnsOf(fn)[0]!)) go(first, parts);
    }
    return;
  }
  const method = keyOf(callee);
  if (method === "encode" && isTextEncoder(file, callee.object)) return go(first, parts);
  if (method === "update" && first && /createHash\b/.test(file.textOf(callee.object)))
    return go(first, parts, { ...trail, encoding: "hash" });
  if (method === "digest") return go(callee.object, parts);
  if (method !== null && TEXT_METHODS.has(method)) {
    const element = method === "split" || method === "filter" || method === "map" || method === "values";
    return go(
      callee.object,
      element ? parts.slice(method === "split" ? 1 : 0) : parts,
      method === "toString" && textOfLiteral(first) ? { ...trail } : trail,
    );
  }
  if (method === "get" && parts.length === 0) return go(callee.object, [ELEMENT]);
  if (method === "find" || method === "at") return go(callee.object, [ELEMENT, ...parts]);
}

function isEncoderBody(file: SourceFile, value: Node): boolean {
  const inner = unwrap(value);
  if (!isCallLike(inner)) return false;
  const callee = unwrap(inner.callee);
  if (encoders.has(file.textOf(callee)) || /createHash\b/.test(file.textOf(callee))) return true;
  return (
    callee.type === "MemberExpression" && keyOf(callee) === "encode" && isTextEncoder(file, callee.object)
  );
}

function isTextEncoder(file: SourceFile, node: Node): boolean {
  const path = pathOf(file, node);
  return path === "$TextEncoder()" || path === "util.TextEncoder()";
}
