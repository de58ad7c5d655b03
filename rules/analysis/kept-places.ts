import type { TSESTree } from "@typescript-eslint/utils";
import { declarationOf } from "./assignments.js";
import { definitionsOf, readsOf, variableOf, writesOf, type Definition, type Variable } from "./bindings.js";
import type { SourceFile } from "./file.js";
import { localFunctionOf } from "./functions.js";
import { identifiersIn } from "./identifiers.js";
import {
  classAround,
  contains,
  isCallLike,
  isFunction,
  keyOf,
  unwrap,
  wrapped,
  type CallLike,
  type ClassNode,
  type FunctionNode,
  type Node,
} from "./nodes.js";
import { startingIn, within } from "./within.js";

/** What keeps a value while others come and go: a variable, a field of `this`, a property of one of them. */
export interface Place {
  /** The variable or field, the same for every mention of it. */
  root: string;
  variable: Variable | null;
  owner: ClassNode | null;
  /** The property of the variable or field that is meant; null for the whole of it. */
  property: string | null;
  /** The mention. */
  at: Node;
  /** The variable or field itself in it: `current` of `current.email`. */
  rootAt: Node;
}

/** The place that an expression names; null for everything else. */
export function placeOf(file: SourceFile, node: Node): Place | null {
  const inner = unwrap(node);
  if (inner.type === "Identifier") {
    const variable = variableOf(file, inner);
    if (!variable || variable.identifiers.length === 0) return null;
    const root = `${declarationOf(variable).range[0]}`;
    return { root, variable, owner: null, property: null, at: inner, rootAt: inner };
  }
  if (inner.type !== "MemberExpression") return null;
  if (inner.object.type === "ThisExpression") {
    const owner = classAround(inner);
    const key = keyOf(inner);
    if (!owner || key === null) return null;
    return {
      root: `${owner.range[0]} ${key}`,
      variable: null,
      owner,
      property: null,
      at: inner,
      rootAt: inner,
    };
  }
  const outer = placeOf(file, inner.object);
  return outer && { ...outer, property: outer.property ?? keyOf(inner) ?? "[]", at: inner };
}

/** One way in which code changes what a place keeps. */
export interface Change {
  /** `emptied`: nothing of before is left. `set`: something else takes its place. `grown`: it comes to what is there. */
  kind: "emptied" | "set" | "grown";
  place: Place;
  at: Node;
  values: readonly Node[];
}

const GROWS = /^(?:push|unshift|add|set|append)$/;
const EMPTIES = /^(?:clear|splice|shift|pop|delete|reset)$/;

const changesCache = (file: SourceFile): readonly Change[] =>
  [
    ...file.all("AssignmentExpression").map((each) => byAssignment(file, each)),
    ...file.all("CallExpression").map((each) => byMethod(file, each)),
    ...file.all("CallExpression").flatMap((each) => byAssign(file, each)),
    ...file.all("VariableDeclarator").map((each) => byDeclaration(file, each)),
    ...file.all("ForOfStatement").map((each) => byLoop(file, each)),
  ]
    .filter((each) => each !== null)
    .toSorted((one, other) => one.at.range[0] - other.at.range[0]);

/** Every change of a place that the file spells out. */
export const changesOf = (file: SourceFile): readonly Change[] => file.fact(changesCache);

function byAssignment(file: SourceFile, at: TSESTree.AssignmentExpression): Change | null {
  const left = unwrap(at.left);
  // `list.length = 0`
  if (left.type === "MemberExpression" && keyOf(left) === "length") {
    const list = placeOf(file, left.object);
    return list && { kind: "emptied", place: list, at, values: [] };
  }
  const place = placeOf(file, left);
  if (!place) return null;
  const values = [at.right];
  if (at.operator === "+=") return { kind: addsText(file, place, at) ? "grown" : "set", place, at, values };
  if (at.operator !== "=") return { kind: "set", place, at, values };
  if (place.property === "[]") return { kind: "grown", place: { ...place, property: null }, at, values };
  if (isEmptyValue(at.right)) return { kind: "emptied", place, at, values };
  return { kind: keepsItself(file, place, at.right) ? "grown" : "set", place, at, values };
}

/** A `var` that is declared where it may have been set before. */
function byDeclaration(file: SourceFile, at: TSESTree.VariableDeclarator): Change | null {
  const place = at.init && at.parent.kind === "var" ? placeOf(file, at.id) : null;
  return (
    place && at.init && { kind: isEmptyValue(at.init) ? "emptied" : "set", place, at, values: [at.init] }
  );
}

/** `for (row of rows)`: nothing of the turn before is left. */
function byLoop(file: SourceFile, { left }: TSESTree.ForOfStatement): Change | null {
  const place = left.type === "VariableDeclaration" ? null : placeOf(file, left);
  return place && { kind: "emptied", place, at: left, values: [] };
}

function byMethod(file: SourceFile, at: TSESTree.CallExpression): Change | null {
  const callee = unwrap(at.callee);
  const method = callee.type === "MemberExpression" ? keyOf(callee) : null;
  if (callee.type !== "MemberExpression" || method === null) return null;
  const kind = EMPTIES.test(method)
    ? "emptied"
    : GROWS.test(method) && at.arguments.length > 0
      ? "grown"
      : null;
  const place = kind && placeOf(file, callee.object);
  return place && kind && { kind, place, at, values: at.arguments };
}

/** `Object.assign(message, { to: person.email, text })`: each property is set. */
function byAssign(file: SourceFile, at: TSESTree.CallExpression): Change[] {
  const [target, ...sources] = at.arguments;
  if (!target || sources.length === 0 || file.textOf(at.callee) !== "Object.assign") return [];
  const place = placeOf(file, target);
  if (place?.property !== null) return [];
  return sources.flatMap((source): Change[] => {
    const object = unwrap(source);
    return object.type === "ObjectExpression"
      ? object.properties.flatMap((each): Change[] => {
          const property = each.type === "Property" ? keyOf(each) : null;
          if (each.type !== "Property" || property === null) return [];
          const kind = isEmptyValue(each.value) ? "emptied" : "set";
          return [{ kind, place: { ...place, property }, at, values: [each.value] }];
        })
      : [];
  });
}

/** Holds for a value that says nothing of anybody: `[]`, `""`, `null`, `new Map()`. */
export function isEmptyValue(node: Node): boolean {
  const inner = unwrap(node);
  switch (inner.type) {
    case "Literal":
      return true;
    case "TemplateLiteral":
      return inner.expressions.length === 0;
    case "ArrayExpression":
      return inner.elements.every((element) => element !== null && isEmptyValue(element));
    case "ObjectExpression":
      return inner.properties.every((each) => each.type === "Property" && isEmptyValue(each.value));
    case "NewExpression":
      return inner.arguments.length === 0;
    case "Identifier":
      return inner.name === "undefined";
    default:
      return false;
  }
}

/** `text = text.replace(…)`, `items = items.concat(rows)`, `lines = [...lines, line]`: what was there stays in it. */
function keepsItself(file: SourceFile, place: Place, value: Node): boolean {
  const isSame = (node: Node): boolean => {
    const other = placeOf(file, node);
    return other !== null && other.root === place.root && other.property === place.property;
  };
  const inner = unwrap(value);
  switch (inner.type) {
    case "ArrayExpression":
      return inner.elements.some((each) => each?.type === "SpreadElement" && isSame(each.argument));
    case "TemplateLiteral":
      return inner.expressions.some(isSame);
    case "BinaryExpression":
      return (
        inner.operator === "+" &&
        isTextual(inner) &&
        (isSame(inner.left) || keepsItself(file, place, inner.left))
      );
    case "CallExpression": {
      const callee = unwrap(inner.callee);
      return (
        callee.type === "MemberExpression" &&
        /^(?:concat|replace|replaceAll)$/.test(keyOf(callee) ?? "") &&
        (isSame(callee.object) || keepsItself(file, place, callee.object))
      );
    }
    default:
      return false;
  }
}

const isTextual = (node: Node): boolean => {
  const inner = unwrap(node);
  return (
    inner.type === "TemplateLiteral" ||
    (inner.type === "Literal" && typeof inner.value === "string") ||
    (inner.type === "BinaryExpression" &&
      inner.operator === "+" &&
      (isTextual(inner.left) || isTextual(inner.right)))
  );
};

/** Holds if `+=` adds a text, not a number. */
function addsText(file: SourceFile, place: Place, { right }: TSESTree.AssignmentExpression): boolean {
  if (isTextual(right)) return true;
  const first = place.property === null ? startOf(file, place) : null;
  return first !== null && isTextual(first);
}

/** What a variable or field begins with. */
export function startOf(_file: SourceFile, { variable, owner, root }: Place): Node | null {
  if (variable) {
    const declarator = variable.defs[0]?.node as unknown as Node | undefined;
    return declarator?.type === "VariableDeclarator" ? declarator.init : null;
  }
  for (const member of owner?.body.body ?? [])
    if (member.type === "PropertyDefinition" && `${owner!.range[0]} ${keyOf(member)}` === root)
      return member.value;
  return null;
}

/** Reads that take one thing out of what a place keeps, chosen by something else. */
const CHOOSES =
  /^(?:get|has|at|find|findLast|filter|includes|some|every|indexOf|findIndex|size|length|forEach)$/;

/** The places a value is made from, through constants and this file's functions; `at` is where the value names them. */
export function placesIn(file: SourceFile, value: Node): Place[] {
  const found: Place[] = [];
  const seen = new Set<Node | Variable>();
  const visit = (node: Node, at: Node | null, within: FunctionNode | null, depth: number): void => {
    if (seen.has(node) || seen.size > 300) return;
    seen.add(node);
    for (const name of identifiersIn(file, node)) {
      const { parent } = name;
      // `this.lines`, `this.render()`
      if (parent.type === "MemberExpression" && parent.property === name && !parent.computed) {
        if (parent.object.type !== "ThisExpression") continue;
        addMention(parent, at);
        continue;
      }
      const variable = variableOf(file, name);
      if (!variable || parent.type === "TSTypeQuery" || !readsOf(variable).includes(name)) continue;
      if (within && contains(within, declarationOf(variable))) continue;
      addMention(name, at);
      if (seen.has(variable) || depth > 4 || writesOf(variable).length > 0) continue;
      seen.add(variable);
      for (const definition of definitionsOf(variable)) {
        const part = takenOut(file, definition);
        if (part) found.push({ ...part, at: at ?? part.at, rootAt: at ?? part.rootAt });
        else if (
          definition.kind === "value" &&
          definition.parts[0] !== "[]" &&
          !isFunction(unwrap(definition.node)) &&
          !contains(definition.node, name)
        )
          visit(definition.node, at, within, depth + 1);
      }
    }
    for (const field of file.fact(privateFields)) if (contains(node, field)) addMention(field, at);
    if (depth > 2) return;
    for (const call of callsIn(file, node)) {
      const fn = localFunctionOf(file, call.callee);
      if (fn && !contains(fn, call)) visit(fn, at ?? call, fn, depth + 1);
    }
  };
  const addMention = (mention: Node, at: Node | null): void => {
    const outer = wrapped(mention).parent;
    const member = outer?.type === "MemberExpression" && unwrap(outer.object) === mention ? outer : null;
    const key = member && keyOf(member);
    if (outer && isCallLike(outer) && unwrap(outer.callee) === mention) return;
    if (member && (key === null || CHOOSES.test(key))) return;
    const calls = member && isCallLike(member.parent) && member.parent.callee === member;
    const place = placeOf(file, member && !calls ? member : mention);
    if (place) found.push({ ...place, at: at ?? place.at, rootAt: at ?? place.rootAt });
  };
  visit(value, null, null, 0);
  return found;
}

/** `const { to } = this.draft`: the property that is taken out of what is kept. */
function takenOut(file: SourceFile, definition: Definition): Place | null {
  const [property, ...more] = definition.kind === "value" ? definition.parts : [];
  const place =
    definition.kind === "value" &&
    typeof property === "string" &&
    !/^[#[.]/.test(property) &&
    more.length === 0
      ? placeOf(file, definition.node)
      : null;
  return place?.property === null ? { ...place, property: String(property) } : null;
}

const privateFields = (file: SourceFile): readonly TSESTree.MemberExpression[] =>
  file
    .all("PrivateIdentifier")
    .flatMap(({ parent }) =>
      parent.type === "MemberExpression" && parent.object.type === "ThisExpression" ? [parent] : [],
    );

/** The calls within a node, in source order. */
export const callsIn = (file: SourceFile, node: Node): readonly CallLike[] =>
  [...within(file, "CallExpression", node), ...within(file, "NewExpression", node)].sort(
    (one, other) => one.range[0] - other.range[0],
  );

/** A change, and how the code that is looked at gets there. */
export interface Reached {
  change: Change;
  /** The calls that lead to it, from the outermost inwards; none for a change in the code itself. */
  calls: readonly CallLike[];
}

/** The changes that running a piece of code may make, in it and in this file's functions that it calls. */
export function changesWithin(file: SourceFile, code: Node): Reached[] {
  const found: Reached[] = [];
  const visit = (body: Node, calls: readonly CallLike[]): void => {
    for (const change of startingIn(changesOf(file), ({ at }) => at, body)) found.push({ change, calls });
    if (calls.length >= 3) return;
    for (const call of callsIn(file, body)) {
      const fn = localFunctionOf(file, call.callee);
      if (fn && !contains(fn, call) && !contains(code, fn) && !calls.includes(call))
        visit(fn, [...calls, call]);
    }
  };
  visit(code, []);
  return found;
}

/** The place a change is about, seen from the code that is looked at: a parameter stands for what is handed over. */
export function placeSeen(file: SourceFile, { change, calls }: Reached): Place | null {
  let { place } = change;
  for (const call of calls.toReversed()) {
    const definition = place.variable ? definitionsOf(place.variable)[0] : undefined;
    if (definition?.kind !== "parameter") break;
    if (definition.parts.length > 0 || localFunctionOf(file, call.callee) !== definition.fn) return null;
    const argument = call.arguments[definition.index];
    const handed = argument && argument.type !== "SpreadElement" ? placeOf(file, argument) : null;
    if (!handed || (handed.property !== null && place.property !== null)) return null;
    place = { ...handed, property: handed.property ?? place.property };
  }
  return place;
}
