import { definitionsOf, variableOf, type Definition } from "./bindings.js";
import { calledName } from "./chains.js";
import type { SourceFile } from "./file.js";
import { callsTo } from "./functions.js";
import { isCallLike, keyOf, stringOf, unwrap, type CallLike, type Identifier, type Node } from "./nodes.js";
import { isClientPath, isConversion } from "./origins.js";
import { pathOf } from "./paths.js";

/**
 * What two expressions have in common when they read the same value of a request: `req.params.id`, `const { id } =
 * req.params` and `Number(id)` have one key. A value made of several has the keys of all.
 */
export function keysOfValue(file: SourceFile, node: Node): ReadonlySet<string> {
  const found = new Set<string>();
  collect(file, node, "", found, 0);
  return found;
}

function collect(file: SourceFile, node: Node, suffix: string, out: Set<string>, depth: number): void {
  const inner = unwrap(node);
  if (depth > 8 || out.size > 12) return;
  switch (inner.type) {
    case "Literal":
      return;
    case "Identifier":
      return ofName(file, inner, suffix, out, depth);
    case "MemberExpression": {
      const path = clientPath(file, inner);
      if (path !== null) out.add(path + suffix);
      else collect(file, inner.object, `.${keyOf(inner) ?? "[]"}${suffix}`, out, depth + 1);
      return;
    }
    case "CallExpression":
    case "NewExpression":
      return ofCall(file, inner, suffix, out, depth);
    case "TemplateLiteral":
      for (const each of inner.expressions) collect(file, each, "", out, depth + 1);
      return;
    case "ArrayExpression":
      for (const each of inner.elements) if (each) collect(file, each, "", out, depth + 1);
      return;
    case "ObjectExpression":
      for (const each of inner.properties)
        collect(file, each.type === "SpreadElement" ? each.argument : each.value, "", out, depth + 1);
      return;
    case "BinaryExpression":
    case "LogicalExpression":
      collect(file, inner.left as Node, suffix, out, depth + 1);
      collect(file, inner.right, suffix, out, depth + 1);
      return;
    case "ConditionalExpression":
      collect(file, inner.consequent, suffix, out, depth + 1);
      collect(file, inner.alternate, suffix, out, depth + 1);
      return;
    case "SpreadElement":
      return collect(file, inner.argument, suffix, out, depth + 1);
    default:
      out.add(file.textOf(inner) + suffix);
  }
}

/** The path of a value when it is a part of something the client picks. */
function clientPath(file: SourceFile, node: Node): string | null {
  const path = pathOf(file, node);
  return path !== null && isClientPath(file, path) ? path : null;
}

function ofName(file: SourceFile, name: Identifier, suffix: string, out: Set<string>, depth: number): void {
  const path = clientPath(file, name);
  // Which value `get("id")` asked for stands in the call.
  if (path !== null && !path.endsWith("()")) {
    out.add(path + suffix);
    return;
  }
  const variable = variableOf(file, name);
  const definitions = variable ? definitionsOf(variable) : [];
  const size = out.size;
  for (const definition of definitions.slice(0, 4)) ofDefinition(file, definition, suffix, out, depth);
  if (out.size === size && variable)
    out.add(
      path === null ? `${variable.name}@${variable.identifiers[0]?.range?.[0] ?? 0}${suffix}` : path + suffix,
    );
}

function ofDefinition(
  file: SourceFile,
  definition: Definition,
  suffix: string,
  out: Set<string>,
  depth: number,
): void {
  if (definition.kind === "value") {
    const parts = definition.parts.filter((part) => part !== "...").map((part) => `.${part}`);
    return collect(file, definition.node, parts.join("") + suffix, out, depth + 1);
  }
  if (definition.kind !== "parameter") return;
  const parts = definition.parts.filter((part) => part !== "...").map((part) => `.${part}`);
  for (const call of callsTo(file, definition.fn).slice(0, 6)) {
    const argument = call.arguments[definition.index];
    if (argument) collect(file, argument, parts.join("") + suffix, out, depth + 1);
  }
}

function ofCall(file: SourceFile, call: CallLike, suffix: string, out: Set<string>, depth: number): void {
  const callee = unwrap(call.callee);
  const texts = call.arguments.flatMap((argument) => stringOf(argument) ?? []);
  // `form.get("id")`, `c.req.param("id")`, `getRouterParam(event, "id")`
  const asked = texts.length === 1 ? `.${texts[0]!}` : "";
  const path = clientPath(file, call);
  if (path !== null && (asked !== "" || !isConversion(calledName(call)))) {
    out.add(path + asked + suffix);
    return;
  }
  const given = call.arguments.find((argument) => stringOf(argument) === null);
  if (isConversion(calledName(call)) || path !== null) {
    if (callee.type === "MemberExpression" && (asked !== "" || !given || !isLibrary(file, callee.object)))
      return collect(file, callee.object, asked + suffix, out, depth + 1);
    if (given) return collect(file, given, asked + suffix, out, depth + 1);
  }
  out.add(file.textOf(call) + suffix);
}

/** Holds for what is no value of the request itself: `mongoose.Types` in `mongoose.Types.ObjectId(id)`, a schema. */
const isLibrary = (file: SourceFile, node: Node): boolean =>
  clientPath(file, node) === null && !isValue(node);

const isValue = (node: Node): boolean => {
  const inner = unwrap(node);
  return isCallLike(inner) || inner.type === "TemplateLiteral";
};

/** Holds if two sets have a key in common. */
export const shareKey = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((key) => other.has(key));
