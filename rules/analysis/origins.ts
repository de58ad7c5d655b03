import type { TSESTree } from "@typescript-eslint/utils";
import type { Path } from "../models/schema.js";
import { definitionsOf, variableOf, type Part } from "./bindings.js";
import { calledName } from "./chains.js";
import { entryOf } from "./entries.js";
import type { SourceFile } from "./file.js";
import { flowOf } from "./flow.js";
import { callbackSource, callsTo, localFunctionOf, returnsOf } from "./functions.js";
import {
  isCallLike,
  isFunction,
  keyOf,
  unwrap,
  wrapped,
  type CallLike,
  type FunctionNode,
  type Node,
} from "./nodes.js";
import { isMissedWhenSignedOut } from "./known-callers.js";
import { pathOf } from "./paths.js";
import { registryOf } from "./registry.js";
import { literalPart } from "./texts.js";

/**
 * Who decides a value: the client that sends the request, the person asking (by their session), the code itself,
 * a record that was looked up before, or nobody knows.
 */
export interface Origin {
  kind: "client" | "caller" | "code" | "looked up" | "unknown";
  /** Where it comes from: the part of the request, the session's value, the earlier lookup. */
  at: Node;
}

const originCache = (_file: SourceFile): Map<Node, Origin> => new Map();

/** Who decides a value. */
export function originOf(file: SourceFile, node: Node): Origin {
  const cache = file.fact(originCache);
  const inner = unwrap(node);
  const known = cache.get(inner);
  if (known) return known;
  cache.set(inner, { kind: "unknown", at: inner });
  const found = compute(file, inner);
  cache.set(inner, found);
  return found;
}

const unknown = (at: Node): Origin => ({ kind: "unknown", at });

/** Calls and constructors that hand the same value on in another form. */
const CONVERTS =
  /^(?:String|Number|BigInt|parseInt|parseFloat|decodeURIComponent|encodeURIComponent|ObjectId|ObjectID|toObjectId|createFromHexString|createFromTime|isoParse|escape|trim|toString|toLowerCase|toUpperCase|split|slice|replace|replaceAll|normalize|map|filter|flat|at|pop|shift|get|getAll|entries|fromEntries|values|keys|parse|parseAsync|safeParse|safeParseAsync|validate|validateSync|validateAsync|cast|assert|decode|check|next|use|resolve|unref|toRaw|from|of|sanitize|uniq|unique|castArray|isArray|Equal|In|Eq|Like|ILike|Any|Raw|JSON|valueOf|URL|URLSearchParams)$/;

function compute(file: SourceFile, node: Node): Origin {
  if (isFixed(node)) return { kind: "code", at: node };
  const path = pathOf(file, node);
  if (path !== null && isClientPath(file, path)) return { kind: "client", at: node };
  switch (node.type) {
    case "Identifier":
      return ofIdentifier(file, node);
    case "MemberExpression":
      return ofMember(file, node);
    case "CallExpression":
    case "NewExpression":
      return ofCall(file, node);
    case "TaggedTemplateExpression":
      return file.fact(lookupNodes).has(node) ? { kind: "looked up", at: node } : byFlow(file, node);
    case "TemplateLiteral":
      return together(
        node,
        node.expressions.map((each) => originOf(file, each)),
      );
    case "BinaryExpression":
      return node.operator === "+"
        ? together(node, [originOf(file, node.left as Node), originOf(file, node.right)])
        : byFlow(file, node);
    case "LogicalExpression": {
      const left = originOf(file, node.left);
      return left.kind === "client" ? left : together(node, [left, originOf(file, node.right)]);
    }
    case "ConditionalExpression": {
      const sides = [originOf(file, node.consequent), originOf(file, node.alternate)];
      const given = sides.filter((side) => side.kind !== "code");
      return given.length === 1 ? given[0]! : together(node, sides);
    }
    case "ArrayExpression":
      return together(
        node,
        node.elements.flatMap((each) =>
          each ? [originOf(file, each.type === "SpreadElement" ? each.argument : each)] : [],
        ),
      );
    case "ObjectExpression":
      return together(
        node,
        node.properties.map((property) =>
          originOf(file, property.type === "SpreadElement" ? property.argument : property.value),
        ),
      );
    case "TSEnumMember":
      return { kind: "code", at: node };
    default:
      return byFlow(file, node);
  }
}

/** Holds for a path that is, or is part of, something the client picks. */
export function isClientPath(file: SourceFile, path: Path): boolean {
  const { clientValues } = registryOf(file);
  for (let prefix = path; prefix !== ""; prefix = shorter(prefix)) if (clientValues.has(prefix)) return true;
  return false;
}

function shorter(path: Path): Path {
  if (path.endsWith("()") || path.endsWith("[]")) return path.slice(0, -2);
  const dot = path.lastIndexOf(".");
  return dot > 0 ? path.slice(0, dot) : "";
}

function isFixed(node: Node): boolean {
  switch (node.type) {
    case "Literal":
      return true;
    case "UnaryExpression":
      return isFixed(unwrap(node.argument));
    case "TemplateLiteral":
      return node.expressions.length === 0;
    case "NewExpression":
      return node.callee.type === "Identifier" && node.callee.name === "Date";
    case "Identifier":
      return node.name === "undefined" || /^[A-Z][A-Z0-9_]+$/.test(node.name);
    case "MemberExpression":
      // `Status.Active`, `BookingStatus.PAID`
      return (
        node.object.type === "Identifier" &&
        /^[A-Z]/.test(node.object.name) &&
        /^[A-Z]/.test(keyOf(node) ?? "")
      );
    default:
      return false;
  }
}

/** Holds for names of calls that hand the same value on in another form: `Number`, `trim`, `parse`, `get`. */
export const isConversion = (name: string): boolean => CONVERTS.test(name);

/** Several values in one: the client's counts when nothing but the code is beside it. */
function together(at: Node, origins: readonly Origin[]): Origin {
  const has = (kind: Origin["kind"]): Origin | undefined => origins.find((origin) => origin.kind === kind);
  return has("caller") ?? has("unknown") ?? has("looked up") ?? has("client") ?? { kind: "code", at };
}

function byFlow(file: SourceFile, node: Node): Origin {
  return flowOf(file, node).identity || isMissedWhenSignedOut(file, node)
    ? { kind: "caller", at: node }
    : unknown(node);
}

function ofIdentifier(file: SourceFile, node: TSESTree.Identifier): Origin {
  const variable = variableOf(file, node);
  if (!variable) return byFlow(file, node);
  const origins: Origin[] = [];
  for (const definition of definitionsOf(variable)) {
    if (definition.kind === "value") origins.push(ofPart(file, definition.node, definition.parts));
    else if (definition.kind === "parameter")
      origins.push(ofParameter(file, definition.fn, definition.index, definition.parts));
    else if (definition.kind === "import")
      origins.push({ kind: /^[A-Z]/.test(variable.name) ? "code" : "unknown", at: node });
    else origins.push(unknown(node));
  }
  const decided = origins.filter((origin) => origin.kind !== "code");
  const kinds = new Set(decided.map((origin) => origin.kind));
  if (decided.length > 0 && kinds.size === 1 && decided[0]!.kind !== "unknown") return decided[0]!;
  if (decided.length === 0 && origins.length > 0) return { kind: "code", at: node };
  return byFlow(file, node);
}

/** A part of a value: `{ id }` of `input`, `id` of an object literal. */
function ofPart(file: SourceFile, node: Node, parts: readonly Part[]): Origin {
  const literal =
    parts.length > 0
      ? literalPart(
          file,
          node,
          parts.filter((part) => part !== "..."),
        )
      : null;
  if (literal) return originOf(file, literal);
  const whole = originOf(file, node);
  if (parts.length === 0 || whole.kind !== "code") return whole;
  return unwrap(node).type === "ObjectExpression" ? unknown(node) : whole;
}

/** Holds for functions a client calls by name; a builder that wraps one hands over more than the client's input. */
function calledByClient(file: SourceFile, fn: FunctionNode): "directly" | "through a builder" | null {
  const entry = entryOf(file, fn);
  if (entry === null || !("directive" in entry.row) || entry.row.directive !== "use server") return null;
  const parent = wrapped(fn).parent;
  return isCallLike(parent) ? "through a builder" : "directly";
}

/** What builders of server functions call the client's part. */
const INPUT_PART = /^(?:parsedInput|clientInput|input|formData|data|values)$/;

function ofParameter(file: SourceFile, fn: FunctionNode, index: number, parts: readonly Part[]): Origin {
  const parameter: Node = fn.params[index] ?? fn;
  const name = parameter.type === "Identifier" ? parameter.name : "";
  const called = calledByClient(file, fn);
  if (called === "directly")
    return /^_?(?:prev|previous|state)/i.test(name) ? unknown(parameter) : { kind: "client", at: parameter };
  if (
    called === "through a builder" &&
    (typeof parts[0] === "string" ? INPUT_PART.test(parts[0]) : INPUT_PART.test(name))
  )
    return { kind: "client", at: parameter };
  const source = callbackSource(file, fn, index);
  if (source) return originOf(file, source.node);
  const calls = callsTo(file, fn);
  if (calls.length === 0 || calls.length > 6) return unknown(parameter);
  const origins = calls.flatMap((call) => {
    const argument = call.arguments[index];
    return argument && argument.type !== "SpreadElement" ? [ofPart(file, argument, parts)] : [];
  });
  return origins.length > 0 ? together(parameter, origins) : unknown(parameter);
}

function ofMember(file: SourceFile, node: TSESTree.MemberExpression): Origin {
  const key = keyOf(node);
  const literal = key === null ? null : literalPart(file, node.object, [key]);
  if (literal && literal !== node) return originOf(file, literal);
  const object = originOf(file, node.object);
  if (object.kind === "client" || object.kind === "looked up") return object;
  return byFlow(file, node);
}

function ofCall(file: SourceFile, node: CallLike): Origin {
  const callee = unwrap(node.callee);
  const name = calledName(node);
  if (callee.type === "Identifier" && name === "Date") return { kind: "code", at: node };
  const values = node.arguments.filter(
    (argument) => !isFunction(unwrap(argument)) && argument.type !== "SpreadElement",
  );
  if (CONVERTS.test(name)) {
    const object = callee.type === "MemberExpression" ? originOf(file, callee.object) : null;
    if (object?.kind === "client" || object?.kind === "caller") return object;
    const first = values[0] ? originOf(file, values[0]) : null;
    if (first && (first.kind === "client" || first.kind === "caller")) return first;
    // `Number(row.pupilId)`
    if (first?.kind === "looked up" && callee.type === "Identifier") return first;
  }
  if (file.fact(lookupNodes).has(node))
    return together(node, [
      { kind: "looked up", at: node },
      ...(flowOf(file, node).identity && !flowOf(file, node).identity!.byName
        ? [{ kind: "caller" as const, at: node }]
        : []),
    ]);
  const fn = node.type === "CallExpression" ? localFunctionOf(file, callee) : null;
  if (fn && node.type === "CallExpression") {
    const returned = returnsOf(fn).map((value) => originOf(file, value));
    if (
      returned.length > 0 &&
      returned.every((each) => each.kind === returned[0]!.kind) &&
      returned[0]!.kind !== "unknown"
    )
      return returned[0]!;
  }
  return byFlow(file, node);
}

/** Filled in by the lookups, which need origins themselves. */
const lookupNodes = (_file: SourceFile): Set<Node> => new Set();

/** Makes the nodes of lookups known, so that a value out of one says so. */
export function rememberLookups(file: SourceFile, nodes: Iterable<Node>): void {
  const set = file.fact(lookupNodes);
  for (const node of nodes) if (isCallLike(node) || node.type === "TaggedTemplateExpression") set.add(node);
}
