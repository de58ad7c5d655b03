import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceFile } from "./file.js";
import { localFunctionOf, returnsOf } from "./functions.js";
import { keptIn, type Kept } from "./kept-records.js";
import { callsWhere } from "./named-nodes.js";
import { keyOf, unwrap, type FunctionNode, type Node } from "./nodes.js";
import type { Reading } from "./record-conditions.js";
import type { Lookup } from "./record-lookups.js";

const FINDS = new Set(["find", "findLast", "filter"]);
const BY_KEY = new Set(["get", "delete"]);

const findingCalls = callsWhere((name) => FINDS.has(name) || BY_KEY.has(name));

/** Lookups in the lists and maps that a file keeps its records in: `orders.find((one) => one.id === id)`. */
export function keptLookupsIn(file: SourceFile): Lookup[] {
  return findingCalls(file).flatMap((call) => {
    const callee = unwrap(call.callee);
    if (callee.type !== "MemberExpression") return [];
    const method = keyOf(callee) ?? "";
    const kept = keptIn(file, callee.object);
    if (!kept || FINDS.has(method) !== (kept.form === "list")) return [];
    const out = conditionsOf(file, call, method);
    return out ? [lookupIn(call, method, kept, out)] : [];
  });
}

function conditionsOf(file: SourceFile, call: TSESTree.CallExpression, method: string): Reading | null {
  const [first] = call.arguments;
  if (!first || first.type === "SpreadElement") return null;
  if (BY_KEY.has(method)) return { conditions: [{ column: "id", value: first }], open: false };
  const test = localFunctionOf(file, first);
  if (!test) return null;
  const out: Reading = { conditions: [], open: false };
  for (const value of returnsOf(test)) readTest(test, value, out);
  return out;
}

/** `one.id === id && one.owner === me`: what each field is compared with. */
function readTest(test: FunctionNode, node: Node, out: Reading): void {
  const inner = unwrap(node);
  if (inner.type === "LogicalExpression") {
    readTest(test, inner.left, out);
    readTest(test, inner.right, out);
    return;
  }
  if (inner.type === "UnaryExpression" || fieldOf(test, inner) !== null) return;
  if (inner.type !== "BinaryExpression") {
    out.open = true;
    return;
  }
  const [left, right] = [inner.left as Node, inner.right];
  const [one, other] = [fieldOf(test, left), fieldOf(test, right)];
  if (one !== null && other === null) out.conditions.push({ column: one, value: right });
  else if (other !== null && one === null) out.conditions.push({ column: other, value: left });
  else out.open = true;
}

/** The field of the element that a test reads: `one.id`, `String(one.id)`, `id` of `({ id }) => …`. */
function fieldOf(test: FunctionNode, node: Node): string | null {
  const inner = unwrap(node);
  const [element] = test.params;
  if (inner.type === "CallExpression") {
    const callee = unwrap(inner.callee);
    const value = callee.type === "MemberExpression" ? callee.object : inner.arguments[0];
    return value && value.type !== "SpreadElement" ? fieldOf(test, value) : null;
  }
  if (inner.type === "MemberExpression") {
    const root = unwrap(inner.object);
    return root.type === "Identifier" && element?.type === "Identifier" && element.name === root.name
      ? keyOf(inner)
      : null;
  }
  if (inner.type !== "Identifier" || element?.type !== "ObjectPattern") return null;
  const property = element.properties.find(
    (each) => each.type === "Property" && each.value.type === "Identifier" && each.value.name === inner.name,
  );
  return property?.type === "Property" ? keyOf(property) : null;
}

const lookupIn = (
  node: TSESTree.CallExpression,
  method: string,
  { record, fields }: Kept,
  { conditions, open }: Reading,
): Lookup => ({
  node,
  does: method === "delete" ? "change" : "read",
  many: method === "filter",
  record,
  conditions,
  open,
  rowSecurity: false,
  fields: null,
  included: [],
  written: [],
  data: [],
  writes: [],
  gives: method !== "delete",
  where: null,
  kept: fields ?? [],
});
