import { NAMING_STEPS, QUERY_RECEIVERS } from "../models/databases.js";
import { definitionsOf, variableOf } from "./bindings.js";
import type { Look } from "./audience.js";
import { returnsOf } from "./functions.js";
import { isFunction, keyOf, stringOf, unwrap, type Node } from "./nodes.js";

const namingSteps = new Set(NAMING_STEPS);

/** A chain of calls. */
interface Chain {
  methods: { name: string; call: Node }[];
  root: Node;
}

/** The methods of a chain of calls, last first, and what it starts from. */
export function chainOf(node: Node): Chain {
  const methods: Chain["methods"] = [];
  let current = unwrap(node);
  for (let steps = 0; steps < 40; steps += 1) {
    if (current.type === "CallExpression" || current.type === "NewExpression") {
      const callee = unwrap(current.callee);
      if (callee.type === "MemberExpression") {
        const key = keyOf(callee);
        if (key !== null) methods.push({ name: key, call: current });
        current = unwrap(callee.object);
        continue;
      }
      if (callee.type === "Identifier" && current.type === "CallExpression")
        methods.push({ name: callee.name, call: current });
      return { methods, root: callee };
    }
    if (current.type === "MemberExpression") {
      current = unwrap(current.object);
      continue;
    }
    return { methods, root: current };
  }
  return { methods, root: current };
}

/** The names a query says: its tables and the values it asks for, not the columns it compares. */
export function addQueryNames(look: Look, node: Node, depth = 0): void {
  if (depth > 2) return;
  const { file } = look;
  const inner = unwrap(node);
  const sql = (text: string): void => {
    for (const match of text.matchAll(/\b(?:from|join)\s+["'`]?([\p{L}\w.]+)|=\s*'([^']*)'/giu))
      look.names.add(match[1] ?? match[2] ?? "");
  };
  if (inner.type === "TaggedTemplateExpression") {
    sql(inner.quasi.quasis.map((quasi) => quasi.value.raw).join("?"));
    return;
  }
  const { methods, root } = chainOf(inner);
  for (let current: Node = inner; ;) {
    if (current.type === "CallExpression" || current.type === "NewExpression") {
      for (const argument of current.arguments) addArgumentNames(look, argument, sql);
      current = unwrap(current.callee);
    } else if (current.type === "MemberExpression") {
      const key = keyOf(current);
      if (key !== null && !methods.some((method) => method.name === key)) look.names.add(key);
      current = unwrap(current.object);
    } else break;
  }
  if (root.type !== "Identifier") return;
  const variable = variableOf(file, root);
  for (const definition of variable ? definitionsOf(variable) : [])
    if (
      definition.kind === "value" &&
      unwrap(definition.node).type === "CallExpression" &&
      definition.parts.length === 0
    )
      addQueryNames(look, definition.node, depth + 1);
  const isClient = QUERY_RECEIVERS.test(root.name) || methods.some(({ name }) => namingSteps.has(name));
  if (root.name.length > 2 && !isClient) look.names.add(root.name);
}

function addArgumentNames(look: Look, argument: Node, sql: (text: string) => void, depth = 0): void {
  const inner = unwrap(argument);
  if (depth > 4) return;
  const text =
    inner.type === "TemplateLiteral"
      ? inner.quasis.map((quasi) => quasi.value.raw).join("?")
      : stringOf(inner);
  if (text !== null) {
    if (/\bselect\b/i.test(text)) sql(text);
    else if (text.length < 60) for (const word of text.split(/[\s,.]+/)) look.names.add(word);
    return;
  }
  if (inner.type === "BinaryExpression") {
    sql(look.file.textOf(inner));
    return;
  }
  if (inner.type === "Identifier" && depth === 0) {
    const variable = variableOf(look.file, inner);
    for (const definition of variable ? definitionsOf(variable) : [])
      if (definition.kind === "value" && definition.parts.length === 0 && definition.node !== inner)
        if (stringOf(definition.node) !== null || unwrap(definition.node).type === "BinaryExpression")
          addArgumentNames(look, definition.node, sql, depth + 1);
    if (/^[a-z]/i.test(inner.name)) look.names.add(inner.name);
    return;
  }
  if (inner.type === "ArrayExpression")
    for (const element of inner.elements) if (element) addArgumentNames(look, element, sql, depth + 1);
  if (inner.type !== "ObjectExpression") return;
  for (const property of inner.properties) {
    if (property.type !== "Property") continue;
    const key = keyOf(property) ?? "";
    const value = unwrap(property.value);
    if (key === "not" || key === "notIn" || key === "select" || key === "include" || key === "$ne") continue;
    if (value.type === "Literal" && value.value === true) look.names.add(key);
    else if (value.type === "MemberExpression") look.names.add((keyOf(value) ?? "").toLowerCase());
    else addArgumentNames(look, value, sql, depth + 1);
  }
}

/** `users.filter((user) => user.role === "admin")`: what the filter asks for. */
export function addFilterNames(look: Look, callback: Node): void {
  if (!isFunction(callback)) return;
  for (const value of returnsOf(callback)) {
    const visit = (node: Node): void => {
      const inner = unwrap(node);
      if (inner.type === "LogicalExpression") {
        visit(inner.left);
        visit(inner.right);
      } else if (inner.type === "BinaryExpression" && (inner.operator === "===" || inner.operator === "==")) {
        const text = stringOf(inner.right) ?? stringOf(inner.left);
        if (text !== null) look.names.add(text);
      } else if (inner.type === "MemberExpression")
        look.names.add((keyOf(inner) ?? "").replace(/^is(?=[A-Z])/, ""));
    };
    visit(value);
  }
}
