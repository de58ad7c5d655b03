import { definitionsOf, variableOf } from "./bindings.js";
import type { SourceFile } from "./file.js";
import { callbackSource, callsTo, localFunctionOf, returnsOf } from "./functions.js";
import { isCallLike, isFunction, unwrap, type Node } from "./nodes.js";
import { lookupsOf } from "./record-lookups.js";
import { taggedLookupsOf } from "./record-texts.js";

const lookupNodes = (file: SourceFile): ReadonlySet<Node> =>
  new Set([...lookupsOf(file), ...taggedLookupsOf(file)].map(({ node }) => node));

/** The lookups whose record a value is, or is a part of: `order.customerId`, `rows[0]`, `(await load(id)).owner`. */
export function lookupsBehind(file: SourceFile, node: Node): readonly Node[] {
  const found = new Set<Node>();
  follow(file, node, found, 0, new Set());
  return [...found];
}

function follow(file: SourceFile, node: Node, out: Set<Node>, depth: number, seen: Set<Node>): void {
  const inner = unwrap(node);
  if (depth > 8 || seen.has(inner)) return;
  seen.add(inner);
  if (file.fact(lookupNodes).has(inner)) {
    out.add(inner);
    return;
  }
  const on = (next: Node): void => follow(file, next, out, depth + 1, seen);
  switch (inner.type) {
    case "Identifier": {
      const variable = variableOf(file, inner);
      for (const definition of variable ? definitionsOf(variable) : []) {
        if (definition.kind === "value") on(partOf(definition.node, definition.parts));
        else if (definition.kind === "parameter") {
          const source = callbackSource(file, definition.fn, definition.index);
          if (source) on(source.node);
          else
            for (const call of callsTo(file, definition.fn).slice(0, 6))
              if (call.arguments[definition.index]) on(call.arguments[definition.index]!);
        }
      }
      return;
    }
    case "MemberExpression":
      return on(inner.object);
    case "LogicalExpression":
      on(inner.left);
      return on(inner.right);
    case "ConditionalExpression":
      on(inner.consequent);
      return on(inner.alternate);
    case "AssignmentExpression":
      return on(inner.right);
    case "CallExpression": {
      const callee = unwrap(inner.callee);
      const fn = localFunctionOf(file, callee);
      if (fn) {
        for (const value of returnsOf(fn)) on(value);
        return;
      }
      if (callee.type === "MemberExpression") on(callee.object);
      // `String(order.userId)`, `load(tx.get(ref))`
      for (const argument of inner.arguments)
        if (!isFunction(unwrap(argument)) && argument.type !== "SpreadElement") on(argument);
      return;
    }
    case "TemplateLiteral":
      for (const each of inner.expressions) on(each);
      return;
  }
}

/** `const [a, b] = await Promise.all([…, …])`: the element that a part is. */
function partOf(node: Node, parts: readonly (string | number)[]): Node {
  const inner = unwrap(node);
  const list = isCallLike(inner) && inner.arguments[0] ? unwrap(inner.arguments[0]) : null;
  const index = parts[0];
  return typeof index === "number" && list?.type === "ArrayExpression"
    ? (list.elements[index] ?? node)
    : node;
}
