import { definitionsOf, variableOf } from "./bindings.js";
import type { SourceFile } from "./file.js";
import { callbackSource, callsTo, localFunctionOf, returnsOf } from "./functions.js";
import { isCallLike, isFunction, unwrap, wrapped, type Node } from "./nodes.js";
import { creationsOf } from "./record-creations.js";
import { lookupsOf } from "./record-lookups.js";
import { taggedLookupsOf } from "./record-texts.js";

const lookupNodes = (file: SourceFile): ReadonlySet<Node> =>
  new Set([...lookupsOf(file), ...taggedLookupsOf(file)].map(({ node }) => node));

const creationNodes = (file: SourceFile): ReadonlySet<Node> =>
  new Set(creationsOf(file).map(({ node }) => node));

/** The lookups whose record a value is, or is a part of: `order.customerId`, `rows[0]`, `(await load(id)).owner`. */
export const lookupsBehind = (file: SourceFile, node: Node): readonly Node[] =>
  callsBehind(file, node, file.fact(lookupNodes));

/** The calls that created the record that a value is, or is a part of: `(await Order.create({ … })).id`. */
export const creationsBehind = (file: SourceFile, node: Node): readonly Node[] =>
  callsBehind(file, node, file.fact(creationNodes));

function callsBehind(file: SourceFile, node: Node, wanted: ReadonlySet<Node>): Node[] {
  const found = new Set<Node>();
  follow(file, node, { wanted, found, seen: new Set() }, 0);
  return [...found];
}

interface Search {
  wanted: ReadonlySet<Node>;
  found: Set<Node>;
  seen: Set<Node>;
}

function follow(file: SourceFile, node: Node, search: Search, depth: number): void {
  const inner = unwrap(node);
  if (depth > 8 || search.seen.has(inner)) return;
  search.seen.add(inner);
  if (search.wanted.has(inner)) {
    search.found.add(inner);
    return;
  }
  const on = (next: Node): void => follow(file, next, search, depth + 1);
  switch (inner.type) {
    case "Identifier": {
      const variable = variableOf(file, inner);
      for (const definition of variable ? definitionsOf(variable) : []) {
        if (definition.kind === "value") on(partOf(definition.node, definition.parts));
        else if (definition.kind === "parameter") {
          const source = callbackSource(file, definition.fn, definition.index);
          if (source) on(chainGoingOn(source.node, search.wanted));
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

/** The wanted call that goes on after a node, with what is done when it is there: `Order.find(…)` in `Order.find(…).then(…)`. */
function chainGoingOn(node: Node, wanted: ReadonlySet<Node>): Node {
  for (let current = node; isCallLike(current);) {
    if (wanted.has(current)) return current;
    const member = wrapped(current).parent;
    const call = member?.type === "MemberExpression" ? member.parent : null;
    if (call?.type !== "CallExpression" || call.callee !== member) break;
    current = call;
  }
  return node;
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
