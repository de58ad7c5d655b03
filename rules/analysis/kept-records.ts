import type { TSESTree } from "@typescript-eslint/utils";
import { definitionsOf, valueBehind, variableOf, type Variable } from "./bindings.js";
import type { SourceFile } from "./file.js";
import { membersNamed } from "./functions.js";
import { lifetimeOf } from "./lifetimes.js";
import {
  classAround,
  functionAround,
  keyOf,
  propertyValue,
  referenceName,
  unwrap,
  wrapped,
  type Node,
} from "./nodes.js";
import { membersOf } from "./written-types.js";

/** A list or map in which a file keeps records itself, in the place of a database. */
export interface Kept {
  /** What it holds: the type of its elements, or its own name. */
  record: string;
  form: "list" | "map";
  /** The fields of what it holds, when all that is put in can be read; null when that is unknown. */
  fields: readonly string[] | null;
}

const keptCache = (_file: SourceFile): Map<Variable | string, Kept | null> => new Map();

/** The store of the file's own that a name or field is; null for what is made anew, or only read. */
export function keptIn(file: SourceFile, node: Node): Kept | null {
  const inner = unwrap(node);
  const cache = file.fact(keptCache);
  if (inner.type === "Identifier") {
    const variable = variableOf(file, inner);
    if (!variable || !/^(?:module|global)$/.test(variable.scope.type)) return null;
    let known = cache.get(variable);
    if (known === undefined) cache.set(variable, (known = ofVariable(file, variable)));
    return known;
  }
  const owner = classAround(inner);
  const key = inner.type === "MemberExpression" ? keyOf(inner) : null;
  if (inner.type !== "MemberExpression" || key === null) return null;
  const root = unwrap(inner.object);
  if (root.type === "Identifier") return ofProperty(file, root, key);
  if (root.type !== "ThisExpression" || !owner) return null;
  const id = `${owner.range[0]} ${key}`;
  let known = cache.get(id);
  if (known === undefined) cache.set(id, (known = ofField(file, inner, key)));
  return known;
}

/** `const orders: Order[] = []`, that functions of the file put something into. */
function ofVariable(file: SourceFile, variable: Variable): Kept | null {
  const values = definitionsOf(variable);
  const [first] = values;
  if (first?.kind !== "value" || first.parts.length > 0 || functionAround(first.from)) return null;
  const reads = variable.references.map((each) => each.identifier as unknown as Node);
  // `orders = orders.filter(…)`: a list that is written anew in a function stays the same store.
  if (values.slice(1).some((each) => each.kind !== "value" || !functionAround(each.from))) return null;
  const type = first.from.type === "Identifier" ? first.from.typeAnnotation?.typeAnnotation : undefined;
  return storeOf(file, variable.name, first.node, type, reads, values.length > 1);
}

/** `const db = { orders: [] }`: `orders` of `db.orders`. */
function ofProperty(file: SourceFile, root: TSESTree.Identifier, key: string): Kept | null {
  const made = propertyValue(valueBehind(file, root), key);
  if (!made || functionAround(made)) return null;
  const reads = membersNamed(file, key).filter(
    (each) => each.type === "MemberExpression" && unwrap(each.object).type === "Identifier",
  );
  return storeOf(file, key, made, undefined, reads, false);
}

/** `private readonly orders = new Map<string, Order>()` of a service that is made once. */
function ofField(file: SourceFile, member: TSESTree.MemberExpression, key: string): Kept | null {
  const owner = classAround(member);
  const declared = owner?.body.body.find((each) => each.type === "PropertyDefinition" && keyOf(each) === key);
  if (declared?.type !== "PropertyDefinition" || !declared.value) return null;
  if (lifetimeOf(file, member) !== "process") return null;
  return storeOf(
    file,
    key,
    declared.value,
    declared.typeAnnotation?.typeAnnotation,
    membersNamed(file, key),
    false,
  );
}

function storeOf(
  file: SourceFile,
  name: string,
  made: Node,
  type: TSESTree.TypeNode | undefined,
  reads: readonly Node[],
  rewritten: boolean,
): Kept | null {
  const value = unwrap(made);
  const form =
    value.type === "ArrayExpression" ? "list"
    : value.type === "NewExpression" && referenceName(value.callee) === "Map" ? "map"
    : null; // prettier-ignore
  if (!form) return null;
  const puts = reads.flatMap((read) => putInto(read));
  if (puts.length === 0 && !rewritten) return null;
  const element =
    elementType(type) ?? (value.type === "NewExpression" ? value.typeArguments?.params[1] : undefined);
  const first = value.type === "ArrayExpression" ? value.elements : [];
  return {
    record: element?.type === "TSTypeReference" ? (referenceName(element.typeName) ?? name) : name,
    form,
    fields: fieldsOf(file, element, rewritten ? [] : [...first, ...puts]),
  };
}

/** What a function of the file puts into a store by one read of it; nothing at the start. */
function putInto(read: Node): readonly Node[] {
  const member = wrapped(read).parent;
  const call =
    member?.type === "MemberExpression" && unwrap(member.object) === unwrap(read) ? member.parent : null;
  if (call?.type !== "CallExpression" || !functionAround(call)) return [];
  const method = keyOf(member as TSESTree.MemberExpression);
  if (method === "push" || method === "unshift") return call.arguments;
  return method === "set" ? call.arguments.slice(1, 2) : [];
}

/** `Order` of `Order[]`, `Array<Order>`, `Map<string, Order>`. */
function elementType(type: TSESTree.TypeNode | undefined): TSESTree.TypeNode | undefined {
  if (type?.type === "TSArrayType") return type.elementType;
  if (type?.type !== "TSTypeReference") return undefined;
  const name = referenceName(type.typeName);
  return type.typeArguments?.params[name === "Map" ? 1 : 0];
}

function fieldsOf(
  file: SourceFile,
  element: TSESTree.TypeNode | undefined,
  values: readonly (Node | null)[],
): readonly string[] | null {
  const declared = element ? membersOf(file, element) : null;
  if (declared) return declared;
  const fields = new Set<string>();
  for (const value of values) {
    const object = value ? valueBehind(file, value) : null;
    if (object?.type !== "ObjectExpression") return null;
    for (const property of object.properties) {
      if (property.type === "SpreadElement") return null;
      fields.add(keyOf(property) ?? "");
    }
  }
  return [...fields];
}
