import type { TSESTree } from "@typescript-eslint/utils";
import { definitionsOf, ELEMENT, soleDefinitionOf, type Variable, variableOf } from "./bindings.js";
import type { SourceFile } from "./file.js";
import type { Again, Flat, Frame } from "./flat-texts.js";
import { callbackSource, localFunctionOf, returnsOf } from "./functions.js";
import { objectOf } from "./helper-arguments.js";
import { functionAround, keyOf, type Node, stringOf, unwrap } from "./nodes.js";

/** Holds for the query of an address, which is put into one elsewhere, also as a function of this file makes it. */
export function isQuery(file: SourceFile, node: Node, depth = 0): boolean {
  const inner = unwrap(node);
  if (inner.type === "NewExpression") return file.textOf(inner.callee) === "URLSearchParams";
  if (inner.type !== "CallExpression" || depth > 3) return false;
  if (inner.callee.type === "MemberExpression" && keyOf(inner.callee) === "toString")
    return isQuery(file, inner.callee.object, depth + 1);
  const fn = localFunctionOf(file, inner.callee);
  const returned = fn ? returnsOf(fn) : [];
  return returned.length > 0 && returned.every((each) => isQuery(file, each, depth + 1));
}

/** What a query is made from belongs to the address it is put into. */
export function putInto(out: Flat[], start: number, within: Node, standsIn: Node): void {
  if (within.type !== "TemplateLiteral" && within.type !== "BinaryExpression") return;
  for (const [index, piece] of out.entries())
    if (index >= start && "value" in piece && functionAround(piece.within) === functionAround(within))
      out[index] = { ...piece, within, standsIn };
}

/** The object whose entries a list goes through: `Object.entries(query)`, `Object.entries(query).map(…)`. */
export function entriesIn(file: SourceFile, node: Node): Node | null {
  const inner = unwrap(node);
  if (inner.type !== "CallExpression") return null;
  const callee = unwrap(inner.callee);
  if (callee.type !== "MemberExpression") return null;
  if (keyOf(callee) === "entries" && inner.arguments[0]) return inner.arguments[0];
  // `Object.fromEntries(Object.entries(query).filter(…))`
  if (keyOf(callee) === "fromEntries" && inner.arguments[0]) return entriesIn(file, inner.arguments[0]);
  // `Object.keys(query).map((key) => `${key}=${query[key]}`)`
  if (keyOf(callee) === "keys" && file.textOf(callee.object) === "Object") return inner.arguments[0] ?? null;
  return /^(?:map|filter)$/.test(keyOf(callee) ?? "") ? entriesIn(file, callee.object) : null;
}

/** The object whose values a name goes through: `for (const [key, value] of Object.entries(query))`. */
function entriesBehind(file: SourceFile, node: Node): Node | null {
  const inner = unwrap(node);
  if (inner.type === "CallExpression")
    return inner.arguments[0] ? entriesBehind(file, inner.arguments[0]) : null;
  // `Object.keys(query).forEach((key) => url.searchParams.set(key, query[key]))`
  if (inner.type === "MemberExpression" && inner.computed && isKeyOf(file, inner.property, inner.object))
    return inner.object;
  const variable = inner.type === "Identifier" ? variableOf(file, inner) : null;
  for (const definition of variable ? definitionsOf(variable) : []) {
    if (definition.kind === "value" && definition.parts[0] === ELEMENT)
      return entriesIn(file, definition.node);
    if (definition.kind === "parameter") {
      const source = callbackSource(file, definition.fn, definition.index);
      if (source) return entriesIn(file, source.node);
    }
  }
  return null;
}

/** Holds for a name that goes through the keys of an object: `for (const key of Object.keys(query))`, `for (const key in query)`. */
function isKeyOf(file: SourceFile, node: Node, object: Node): boolean {
  const inner = unwrap(node);
  const variable = inner.type === "Identifier" ? variableOf(file, inner) : null;
  const only = variable ? soleDefinitionOf(variable) : null;
  if (!only) return false;
  const list =
    only.kind === "value" && only.parts[0] === ELEMENT
      ? only.node
      : only.kind === "parameter"
        ? (callbackSource(file, only.fn, only.index)?.node ?? null)
        : null;
  if (only.kind === "value" && only.parts[0] === "#key")
    return file.textOf(only.node) === file.textOf(object);
  const keys = list ? unwrap(list) : null;
  return (
    keys?.type === "CallExpression" &&
    file.textOf(keys.callee) === "Object.keys" &&
    keys.arguments[0] !== undefined &&
    startsWith(file.textOf(keys.arguments[0]), file.textOf(object))
  );
}

/** `params || {}` begins with `params`. */
const startsWith = (text: string, name: string): boolean =>
  text === name || (text.startsWith(name) && /^\s*(?:\|\||\?\?)/.test(text.slice(name.length)));

/** `url.searchParams.set("id", x)`, `params.append("id", x)` and `url.search = x` on a name. */
export function addParameters(
  file: SourceFile,
  variable: Variable,
  frame: Frame,
  again: Again,
  out: Flat[],
): void {
  let first = true;
  for (const reference of variable.references) {
    let member = (reference.identifier as unknown as Node).parent;
    if (member?.type !== "MemberExpression") continue;
    const { parent } = member;
    if (parent.type === "AssignmentExpression" && parent.left === member) {
      const key = keyOf(member);
      if (key === "search" || key === "pathname" || key === "hash") {
        out.push({ text: key === "search" ? "?" : key === "hash" ? "#" : "" });
        again(parent.right, parent);
      }
      continue;
    }
    if (keyOf(member) === "searchParams" && parent.type === "MemberExpression") member = parent;
    const call = member.parent;
    if (
      call?.type !== "CallExpression" ||
      call.callee !== member ||
      !/^(?:set|append)$/.test(keyOf(member as TSESTree.MemberExpression) ?? "")
    )
      continue;
    const [name, value] = call.arguments;
    if (!name || !value) continue;
    const text = stringOf(name);
    const entries = text === null ? entriesBehind(file, value) : null;
    out.push({ text: first ? "?" : "&" });
    first = false;
    if (entries) flattenParameters(file, entries, frame, again, out);
    else {
      out.push({ text: `${text ?? "x"}=` });
      again(value, call);
    }
  }
}

/** `[["id", booking.id], ["from", "mail"]]` */
function flattenPairs(pairs: TSESTree.ArrayExpression, again: Again, out: Flat[]): void {
  for (const [index, each] of pairs.elements.entries()) {
    const pair = each ? unwrap(each) : null;
    const [name, value] = pair?.type === "ArrayExpression" ? pair.elements : [];
    if (index > 0) out.push({ text: "&" });
    if (name && value) {
      out.push({ text: `${stringOf(name) ?? "x"}=` });
      again(value, pair!);
    } else if (each) again(each, each);
  }
}

export function flattenParameters(
  file: SourceFile,
  node: Node,
  frame: Frame,
  again: Again,
  out: Flat[],
): void {
  const object = objectOf(file, node, frame);
  const pairs = unwrap(node);
  if (pairs.type === "ArrayExpression") {
    flattenPairs(pairs, again, out);
    return;
  }
  if (!object) {
    const entries = entriesIn(file, node);
    if (entries) flattenParameters(file, entries, frame, again, out);
    else again(node, undefined, frame, file);
    return;
  }
  const { parent } = object.node;
  let first = true;
  for (const property of object.node.properties) {
    if (!first) out.push({ text: "&" });
    first = false;
    if (property.type === "SpreadElement")
      flattenParameters(object.file, property.argument, frame, again, out);
    else {
      out.push({ text: `${keyOf(property) ?? "x"}=` });
      again(property.value, parent.type === "CallExpression" ? parent : property, frame, object.file);
    }
  }
}
