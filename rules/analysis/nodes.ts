import type { TSESTree } from "@typescript-eslint/utils";

export type Node = TSESTree.Node;
/** The node type of each type name: `NodeMap["CallExpression"]`. */
export type NodeMap = { [N in Node as `${N["type"]}`]: N };
export type Expression = TSESTree.Expression;
export type Identifier = TSESTree.Identifier;
export type CallLike = TSESTree.CallExpression | TSESTree.NewExpression;
export type FunctionNode =
  TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;
export type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;
export type Location = TSESTree.SourceLocation;

/** Holds for function declarations, function expressions and arrow functions with a body. */
export const isFunction = (node: Node | null | undefined): node is FunctionNode =>
  node?.type === "FunctionDeclaration" ||
  node?.type === "FunctionExpression" ||
  node?.type === "ArrowFunctionExpression";

export const isClass = (node: Node | null | undefined): node is ClassNode =>
  node?.type === "ClassDeclaration" || node?.type === "ClassExpression";

export const isCallLike = (node: Node | null | undefined): node is CallLike =>
  node?.type === "CallExpression" || node?.type === "NewExpression";

/** The expression behind casts, `!`, parentheses, optional chains and `await`: what the value is made by. */
export function unwrap(node: Node): Node {
  let inner = node;
  for (;;) {
    switch (inner.type) {
      case "TSAsExpression":
      case "TSSatisfiesExpression":
      case "TSNonNullExpression":
      case "TSTypeAssertion":
      case "TSInstantiationExpression":
      case "ChainExpression":
        inner = inner.expression;
        break;
      case "AwaitExpression":
        inner = inner.argument;
        break;
      default:
        return inner;
    }
  }
}

/** The outermost expression that only wraps this one (casts, `!`, chains, `await`). */
export function wrapped(node: Node): Node {
  let outer = node;
  while (outer.parent && unwrap(outer.parent) === unwrap(node) && outer.parent !== outer)
    outer = outer.parent;
  return outer;
}

/** The text of a string literal or of a template without substitutions, else null. */
export function stringOf(node: Node | null | undefined): string | null {
  if (!node) return null;
  const inner = unwrap(node);
  if (inner.type === "Literal" && typeof inner.value === "string") return inner.value;
  if (inner.type === "TemplateLiteral" && inner.expressions.length === 0)
    return inner.quasis[0]?.value.cooked ?? null;
  return null;
}

/** The statically known name of a member or property key: `a.b`, `a["b"]`, `{ b: 1 }`, `#b`; else null. */
export function keyOf(
  node:
    | TSESTree.MemberExpression
    | TSESTree.Property
    | TSESTree.MethodDefinition
    | TSESTree.PropertyDefinition
    | TSESTree.AccessorProperty
    | TSESTree.TSPropertySignature
    | TSESTree.TSMethodSignature
    | TSESTree.TSAbstractMethodDefinition
    | TSESTree.TSAbstractPropertyDefinition,
): string | null {
  const key = node.type === "MemberExpression" ? node.property : node.key;
  if (!node.computed && key.type === "Identifier") return key.name;
  if (key.type === "PrivateIdentifier") return `#${key.name}`;
  if (key.type === "Literal" && key.value !== null) return String(key.value);
  return stringOf(key);
}

/** The value of a named property of an object literal, looking through nothing; null when absent. */
export function propertyOf(node: Node, name: string): TSESTree.Property | null {
  if (node.type !== "ObjectExpression") return null;
  for (let i = node.properties.length - 1; i >= 0; i -= 1) {
    const property = node.properties[i]!;
    if (property.type === "Property" && keyOf(property) === name) return property;
  }
  return null;
}

/** The nearest function around a node, not counting the node itself. */
export function functionAround(node: Node): FunctionNode | null {
  for (let parent = node.parent; parent; parent = parent.parent) if (isFunction(parent)) return parent;
  return null;
}

/** The nearest class around a node. */
export function classAround(node: Node): ClassNode | null {
  for (let parent = node.parent; parent; parent = parent.parent) if (isClass(parent)) return parent;
  return null;
}

/** Holds if `inner` lies within `outer` or is it. */
export const contains = (outer: Node, inner: Node): boolean =>
  outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];

/** The statement a node stands in. */
export function statementOf(node: Node): Node {
  let current = node;
  while (current.parent && !/Statement$|Declaration$|^Program$/.test(current.type)) current = current.parent;
  return current;
}

/** The last name of a reference: `send` of `send` and of `mailer.send`; null for other expressions and for `a[b]`. */
export function referenceName(node: Node): string | null {
  const inner = unwrap(node);
  return inner.type === "Identifier" ? inner.name : inner.type === "MemberExpression" ? keyOf(inner) : null;
}

/** The name a function or class is declared, assigned or keyed by; null when it has none. */
export function nameOf(node: FunctionNode | ClassNode): string | null {
  if (node.id) return node.id.name;
  const parent = wrapped(node).parent;
  if (!parent) return null;
  if (parent.type === "VariableDeclarator" && parent.id.type === "Identifier") return parent.id.name;
  if (parent.type === "AssignmentExpression") {
    if (parent.left.type === "Identifier") return parent.left.name;
    if (parent.left.type === "MemberExpression") return keyOf(parent.left);
  }
  if (
    parent.type === "Property" ||
    parent.type === "MethodDefinition" ||
    parent.type === "PropertyDefinition"
  )
    return keyOf(parent);
  if (parent.type === "AssignmentPattern" && parent.left.type === "Identifier") return parent.left.name;
  return null;
}

/** The value of a named property of an object literal; null when the node is none or has none. */
export function propertyValue(node: Node, name: string): Node | null {
  const property = propertyOf(unwrap(node), name);
  return property ? property.value : null;
}

/** Holds for `null` and `undefined`. */
export function isNull(node: Node): boolean {
  const inner = unwrap(node);
  return (
    (inner.type === "Literal" && inner.value === null && inner.raw === "null") ||
    (inner.type === "Identifier" && inner.name === "undefined")
  );
}

/** The same, and for an empty text. */
export const isNothing = (node: Node): boolean => isNull(node) || stringOf(node) === "";
