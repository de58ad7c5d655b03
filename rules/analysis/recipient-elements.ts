import { definitionsOf, isConstant, variableOf } from "./bindings.js";
import { identifiersIn } from "./identifiers.js";
import type { SourceFile } from "./file.js";
import { contains, isFunction, keyOf, type Node, referenceName, stringOf, unwrap } from "./nodes.js";

/** The list that is joined to a text; undefined when nothing is joined. */
export function joinedList(value: Node): Node | undefined {
  const inner = unwrap(value);
  if (
    inner.type === "TemplateLiteral" &&
    inner.expressions.length === 1 &&
    inner.quasis.every((quasi) => quasi.value.raw === "")
  )
    return joinedList(inner.expressions[0]!) ?? inner.expressions[0]!;
  return inner.type === "CallExpression" &&
    inner.callee.type === "MemberExpression" &&
    ["join", "toString"].includes(keyOf(inner.callee) ?? "")
    ? inner.callee.object
    : undefined;
}

interface Elements {
  /** The list, a name for one of its elements, and that element's address: source text. */
  list: string;
  name: string;
  address: string;
  /** The list of addresses itself. */
  addresses: string | null;
  /** The field held one text, not a list. */
  text: boolean;
}

/** How to go through the recipients one by one. */
export function elementsOf(file: SourceFile, value: Node, at: Node): Elements | null {
  const joined = joinedList(value);
  const list = unwrap(joined ?? value);
  const asText = joined !== undefined;
  if (list.type === "Identifier") {
    const variable = variableOf(file, list);
    const definitions = variable ? definitionsOf(variable) : [];
    const [definition] = definitions;
    if (
      variable &&
      definitions.length === 1 &&
      isConstant(variable) &&
      definition?.kind === "value" &&
      definition.parts.length === 0
    ) {
      const made = unwrap(definition.node);
      // `const to = members.map(…).join(",")`: the list behind the text.
      if (joinedList(made)) return namesVisible(file, made, at) ? elementsOf(file, made, at) : null;
    }
    // A text that was put together piece by piece says nowhere what stands between the addresses.
    if (definitions.some((each) => each.kind === "value" && isReduced(each.node))) return null;
    if (definitions.some((each) => each.kind === "value" && isText(each.node))) {
      const name = freeName(file, at, list);
      return {
        list: `${list.name}.split(",")`,
        name,
        address: name,
        addresses: `${list.name}.split(",")`,
        text: true,
      };
    }
  }
  if (list.type === "Literal" || list.type === "TemplateLiteral" || list.type === "BinaryExpression")
    return null;
  if (list.type === "ConditionalExpression" || list.type === "LogicalExpression") return null;
  if (isReduced(list)) return null;
  const mapped = mapOf(file, list, at);
  if (mapped) return { ...mapped, addresses: file.textOf(list), text: asText };
  const name = freeName(file, at, list);
  const text = file.textOf(list);
  return { list: text, name, address: name, addresses: text, text: asText };
}

const isReduced = (node: Node): boolean => {
  const inner = unwrap(node);
  return (
    inner.type === "CallExpression" &&
    inner.callee.type === "MemberExpression" &&
    keyOf(inner.callee) === "reduce"
  );
};

const isText = (node: Node): boolean => {
  const inner = unwrap(node);
  return stringOf(inner) !== null || inner.type === "TemplateLiteral" || inner.type === "BinaryExpression";
};

/** `list.map((one) => address)` taken apart. */
function mapOf(file: SourceFile, list: Node, at: Node): Omit<Elements, "addresses" | "text"> | null {
  if (
    list.type !== "CallExpression" ||
    list.callee.type !== "MemberExpression" ||
    keyOf(list.callee) !== "map"
  )
    return null;
  const [fn] = list.arguments;
  if (!fn || list.arguments.length !== 1) return null;
  const source = file.textOf(list.callee.object);
  const callback = unwrap(fn);
  if (callback.type === "Identifier") {
    const name = freeName(file, at, list.callee.object);
    return { list: source, name, address: `${callback.name}(${name})` };
  }
  if (!isFunction(callback) || callback.params.length !== 1 || callback.async) return null;
  const [parameter] = callback.params;
  const body =
    callback.body?.type !== "BlockStatement"
      ? callback.body
      : callback.body.body.length === 1 && callback.body.body[0]?.type === "ReturnStatement"
        ? callback.body.body[0].argument
        : null;
  if (!body || !parameter || parameter.type === "RestElement") return null;
  const bound = namesIn(parameter);
  if (bound === null || bound.some((name) => isTaken(file, at, name))) return null;
  // A type written at the parameter may not stand in a loop's head.
  const typed =
    parameter.type === "Identifier"
      ? parameter.name
      : "typeAnnotation" in parameter && parameter.typeAnnotation
        ? file.text.slice(parameter.range[0], parameter.typeAnnotation.range[0])
        : file.textOf(parameter);
  return { list: source, name: typed, address: file.textOf(body) };
}

function namesIn(pattern: Node): string[] | null {
  if (pattern.type === "Identifier") return [pattern.name];
  if (pattern.type === "ObjectPattern") {
    const names = pattern.properties.map((property) =>
      property.type === "Property" ? namesIn(property.value) : namesIn(property.argument),
    );
    return names.includes(null) ? null : names.flatMap((each) => each ?? []);
  }
  if (pattern.type === "ArrayPattern") {
    const names = pattern.elements.map((element) => (element ? namesIn(element) : []));
    return names.includes(null) ? null : names.flatMap((each) => each ?? []);
  }
  if (pattern.type === "AssignmentPattern") return namesIn(pattern.left);
  return null;
}

/** Holds if a name means something at a place already. */
function isTaken(file: SourceFile, at: Node, name: string): boolean {
  for (
    let scope = file.source.getScope(at as never) as { set: Map<string, unknown>; upper: unknown } | null;
    scope;
    scope = scope.upper as typeof scope
  )
    if (scope.set.has(name)) return true;
  return false;
}

/** Holds if all names of an expression mean the same at another place. */
function namesVisible(file: SourceFile, expression: Node, at: Node): boolean {
  for (const reference of identifiersIn(file, expression)) {
    const variable = variableOf(file, reference);
    const declared = variable?.identifiers[0] as unknown as Node | undefined;
    if (!declared || contains(expression, declared)) continue;
    const block = variable!.scope.block as unknown as Node;
    if (!contains(block, at)) return false;
  }
  return true;
}

/** A name for one element: the list's own in the singular where that is free. */
function freeName(file: SourceFile, at: Node, list: Node): string {
  const inner = unwrap(list);
  const own = referenceName(inner) ?? "";
  const singular = /(?:ss|x|ch|sh)es$/.test(own)
    ? own.slice(0, -2)
    : /[^s]s$/.test(own)
      ? own.slice(0, -1)
      : "";
  const names = [
    ...(/^[a-z]\w*$/i.test(singular) ? [singular] : []),
    "address",
    "recipient",
    "oneAddress",
    "eachRecipient",
  ];
  return names.find((name) => !isTaken(file, at, name)) ?? "eachAddress";
}
