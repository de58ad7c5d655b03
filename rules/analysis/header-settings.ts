import type { TSESTree } from "@typescript-eslint/utils";
import { isCacheHeader } from "./cache-directives.js";
import { ELEMENT, readsOf, REST, soleDefinitionOf, variableOf, type Definition } from "./bindings.js";
import type { SourceFile } from "./file.js";
import { callsTo, returnsOf } from "./functions.js";
import {
  isCallLike,
  isFunction,
  keyOf,
  stringOf,
  unwrap,
  wrapped,
  type FunctionNode,
  type Location,
  type Node,
} from "./nodes.js";
import { HOLE, literalPart, textsOf } from "./texts.js";

/** One place that gives a caching header a value. */
export interface HeaderSetting {
  /** Lower case. */
  name: string;
  value: Node;
  /** The call, property, pair or assignment that sets it. */
  at: Node;
  /** Where it is shown, when it is one step of a chain over several lines. */
  shown?: { loc: Location };
  /** The helper that sets the header to what its caller hands over; `at` is the call. */
  through?: FunctionNode;
  /** The call leaves the value out, so that the helper's default holds for it. */
  leftOut?: boolean;
}

/** Words without which a file sets no caching header. */
export const MENTIONS = /cache-control|surrogate-control|x-accel-expires|edge-control/i;

/** Every place of the file that gives a caching header a value, in whatever form. */
export function headerSettingsOf(file: SourceFile): readonly HeaderSetting[] {
  return file.fact(findSettings);
}

function findSettings(file: SourceFile): HeaderSetting[] {
  if (!MENTIONS.test(file.text)) return [];
  const found: HeaderSetting[] = [];
  const nameOf = (node: Node | null | undefined): string | null => {
    if (!node || node.type === "SpreadElement") return null;
    const inner = unwrap(node);
    if (
      inner.type !== "Literal" &&
      inner.type !== "Identifier" &&
      inner.type !== "MemberExpression" &&
      inner.type !== "TemplateLiteral"
    )
      return null;
    const text = stringOf(inner) ?? textsOf(file, inner)[0] ?? HOLE;
    return isCacheHeader(text) ? text.toLowerCase() : null;
  };
  for (const call of file.all("CallExpression"))
    for (const [index, argument] of call.arguments.entries()) {
      const value = call.arguments[index + 1];
      const name = index <= 1 && value ? nameOf(argument) : null;
      if (name !== null && value && value.type !== "SpreadElement")
        found.push({ name, value: given(value), at: call, ...shownStep(call) });
      if (name === null && nameOf(argument) !== null)
        found.push(...assignedLater(file, call, nameOf(argument)!));
    }
  for (const property of file.all("Property")) {
    const key = keyOf(property) ?? (property.computed ? (textsOf(file, property.key)[0] ?? null) : null);
    if (key !== null && isCacheHeader(key) && property.parent.type === "ObjectExpression")
      found.push({ name: key.toLowerCase(), value: property.value, at: property });
    // `{ key: "Cache-Control", value: "…" }`, as hosting configurations list headers.
    if ((key === "key" || key === "name") && property.parent.type === "ObjectExpression") {
      const name = nameOf(property.value);
      const value = property.parent.properties.find(
        (other) => other.type === "Property" && keyOf(other) === "value",
      );
      if (name !== null && value?.type === "Property") found.push({ name, value: value.value, at: value });
    }
  }
  for (const pair of file.all("ArrayExpression")) {
    const [first, second] = pair.elements;
    const name = pair.elements.length === 2 ? nameOf(first) : null;
    if (name !== null && second && second.type !== "SpreadElement")
      found.push({ name, value: second, at: pair });
  }
  for (const assignment of file.all("AssignmentExpression")) {
    if (assignment.left.type !== "MemberExpression") continue;
    const key = keyOf(assignment.left);
    if (key !== null && isCacheHeader(key))
      found.push({ name: key.toLowerCase(), value: assignment.right, at: assignment });
  }
  const used = found.flatMap((setting) =>
    isReplacedLater(file, setting, found) ? [] : fromConstants(file, setting),
  );
  return [...found, ...used, ...found.flatMap((setting) => throughCallers(file, setting))].sort(
    (a, b) => a.at.range[0] - b.at.range[0],
  );
}

/** A value that a function gives: `@Header("cache-control", () => "public")`. */
function given(value: Node): Node {
  const inner = unwrap(value);
  const [only, ...others] = isFunction(inner) ? returnsOf(inner) : [];
  return only && others.length === 0 ? only : value;
}

/** `.header("cache-control", …)` of a chain that starts on another line. */
function shownStep(call: TSESTree.CallExpression): { shown?: { loc: Location } } {
  const callee = call.callee;
  if (callee.type !== "MemberExpression" || callee.property.loc.start.line === call.loc.start.line) return {};
  return { shown: { loc: { start: callee.property.loc.start, end: call.loc.end } } };
}

/** A constant of headers sets them where it is used: `const SHORT = { "Cache-Control": … }`, later `{ ...BASE, ...SHORT }`. */
function fromConstants(file: SourceFile, setting: HeaderSetting, depth = 0): HeaderSetting[] {
  const object = setting.at.parent;
  if (object?.type !== "ObjectExpression" || depth > 3) return [];
  return usesOfObject(file, object).flatMap((use) => {
    const spread = wrapped(use).parent?.type === "SpreadElement" ? wrapped(use).parent! : null;
    const here: HeaderSetting = { name: setting.name, value: setting.value, at: spread ?? use };
    return spread ? [here, ...fromConstants(file, here, depth + 1)] : [here];
  });
}

/** `headers["cache-control"] = "private"` on the same name later: what the literal said no longer holds. */
function isReplacedLater(file: SourceFile, setting: HeaderSetting, all: readonly HeaderSetting[]): boolean {
  const declarator = setting.at.parent ? wrapped(setting.at.parent).parent : null;
  if (declarator?.type !== "VariableDeclarator" || declarator.id.type !== "Identifier") return false;
  const variable = variableOf(file, declarator.id);
  return all.some((other) => {
    if (
      other.name !== setting.name ||
      other.at.type !== "AssignmentExpression" ||
      other.at.left.type !== "MemberExpression"
    )
      return false;
    const object = unwrap(other.at.left.object);
    return object.type === "Identifier" && variableOf(file, object) === variable;
  });
}

/** Where the object that a literal makes is used, when it is kept in a constant or in a part of one. */
export function usesOfObject(file: SourceFile, object: Node): Node[] {
  let outer = wrapped(object);
  const parts: string[] = [];
  for (let hops = 0; hops < 4; hops += 1) {
    const parent: Node | undefined = outer.parent;
    if (
      parent?.type === "CallExpression" &&
      parent.arguments.includes(outer as never) &&
      file.textOf(parent.callee) === "Object.freeze"
    )
      outer = wrapped(parent);
    else if (
      parent?.type === "Property" &&
      parent.value === outer &&
      parent.parent.type === "ObjectExpression"
    ) {
      const key = keyOf(parent);
      if (key === null) return [];
      parts.unshift(key);
      outer = wrapped(parent.parent);
    } else break;
  }
  const declarator = outer.parent;
  if (declarator?.type !== "VariableDeclarator" || declarator.id.type !== "Identifier") return [];
  const variable = variableOf(file, declarator.id);
  return (variable ? readsOf(variable) : []).flatMap((read) => {
    let use: Node = read;
    for (const part of parts) {
      const member = wrapped(use).parent;
      if (member?.type !== "MemberExpression" || unwrap(member.object) !== use || keyOf(member) !== part)
        return [];
      use = member;
    }
    const parent = wrapped(use).parent;
    return parent?.type === "MemberExpression" && unwrap(parent.object) === use ? [] : [use];
  });
}

/** A helper that takes the value, or what it is spelled from, as a parameter: each caller sets the header. */
function throughCallers(file: SourceFile, setting: HeaderSetting): HeaderSetting[] {
  const given = parameterOf(file, setting.value);
  if (!given) return [];
  const { definition, parts } = given;
  return callsTo(file, definition.fn).flatMap((call): HeaderSetting[] => {
    const argument = call.arguments[definition.index];
    if (argument?.type === "SpreadElement") return [];
    const value = argument && parts.length > 0 ? literalPart(file, argument, parts) : argument;
    if (value) return [{ name: setting.name, value, at: call, through: definition.fn }];
    const { fallback, fn } = definition;
    return fallback && parts.length === 0 && call.arguments.length === definition.index
      ? [{ name: setting.name, value: fallback, at: call, through: fn, leftOut: true }]
      : [];
  });
}

/** The parameter a value is, a part of, or spelled from by a call: `value`, `options.cache`, `spell(directives)`. */
function parameterOf(
  file: SourceFile,
  value: Node,
): { definition: Extract<Definition, { kind: "parameter" }>; parts: (string | number)[] } | null {
  let inner = unwrap(value);
  if (inner.type === "CallExpression" && inner.arguments.length === 1) inner = unwrap(inner.arguments[0]!);
  const parts: (string | number)[] = [];
  for (; inner.type === "MemberExpression"; inner = unwrap(inner.object)) {
    const key = keyOf(inner);
    if (key === null) return null;
    parts.unshift(key);
  }
  const variable = inner.type === "Identifier" ? variableOf(file, inner) : null;
  const definition = variable ? soleDefinitionOf(variable) : null;
  if (definition?.kind !== "parameter") return null;
  const taken = definition.parts.filter((part): part is string | number => part !== REST && part !== ELEMENT);
  return taken.length === definition.parts.length ? { definition, parts: [...taken, ...parts] } : null;
}

/** `const header = useResponseHeader("cache-control"); header.value = "public"`. */
function assignedLater(file: SourceFile, call: Node, name: string): HeaderSetting[] {
  const parent = wrapped(call).parent;
  if (
    parent?.type === "MemberExpression" &&
    keyOf(parent) === "value" &&
    parent.parent.type === "AssignmentExpression" &&
    parent.parent.left === parent
  )
    return [{ name, value: parent.parent.right, at: parent.parent }];
  if (parent?.type !== "VariableDeclarator" || parent.id.type !== "Identifier") return [];
  const variable = variableOf(file, parent.id);
  return (variable ? readsOf(variable) : []).flatMap((read) => {
    const member = read.parent;
    return member?.type === "MemberExpression" &&
      keyOf(member) === "value" &&
      member.parent.type === "AssignmentExpression" &&
      member.parent.left === member
      ? [{ name, value: member.parent.right, at: member.parent }]
      : [];
  });
}

/** Calls that send a request: headers among their arguments are not a response's. */
const SENDS_REQUEST =
  /^(?:fetch|\$fetch|axios|ky|got|request|superagent|ofetch|useFetch|\w*[cC]lient)\b|\.(?:fetch|request)$/;

/** Holds for headers of an outgoing request. */
export function isRequestHeader(file: SourceFile, setting: HeaderSetting): boolean {
  for (let child: Node = setting.at, parent = child.parent; parent; child = parent, parent = parent.parent) {
    if (/Function|Program|Statement$/.test(parent.type)) return false;
    if (
      isCallLike(parent) &&
      (parent.arguments as Node[]).includes(child) &&
      SENDS_REQUEST.test(file.textOf(parent.callee))
    )
      return true;
    if (parent.type === "NewExpression" && file.textOf(parent.callee) === "Request") return true;
  }
  return false;
}
