import type { TSESTree } from "@typescript-eslint/utils";
import { readsOf, variableOf } from "./bindings.js";
import type { SourceFile } from "./file.js";
import { returnsOf } from "./functions.js";
import { isCallLike, isFunction, keyOf, stringOf, unwrap, wrapped, type Node } from "./nodes.js";
import { isQueryStep } from "./query-steps.js";

/** What code does with a record it looked up. */
export interface RecordUse {
  /** Some of it goes on: sent, returned, handed to a function. */
  leaves: boolean;
  /** It is changed or removed. */
  changes: boolean;
  /** The fields that go on, when all of them can be seen; null for the whole record. */
  fields: readonly string[] | null;
}

const CHANGES =
  /^(?:save|remove|delete|deleteOne|update|updateOne|destroy|set|increment|decrement|push|softRemove|restore|patch|\$set|overwrite|markModified)$/;
/** What does not tell anything about the person. */
const HARMLESS =
  /^(?:_?id|uuid|status|state|count|length|role|type|createdAt|updatedAt|deletedAt|version|affected|rowCount|modifiedCount|deletedCount|matchedCount|ok|error|exists|ref|empty|size)$/;

/** Follows the value of a lookup through the names that hold it. */
export function useOf(file: SourceFile, node: Node): RecordUse {
  const use = { leaves: false, changes: false, fields: new Set<string>(), whole: false };
  follow(file, node, use, 0);
  return { leaves: use.leaves, changes: use.changes, fields: use.whole ? null : [...use.fields] };
}

interface Use {
  leaves: boolean;
  changes: boolean;
  whole: boolean;
  fields: Set<string>;
}

function follow(file: SourceFile, node: Node, use: Use, depth: number): void {
  const outer = wrapped(node);
  const parent = outer.parent;
  if (!parent || depth > 6) return goesOn(use);
  switch (parent.type) {
    case "ExpressionStatement":
      return ofCallback(file, unwrap(outer), use, depth);
    case "VariableDeclarator":
      return parent.init === outer ? ofPattern(file, parent.id, use, depth) : undefined;
    case "AssignmentExpression":
      if (parent.right !== outer) return;
      return parent.left.type === "Identifier" ? ofName(file, parent.left, use, depth) : goesOn(use);
    case "MemberExpression": {
      if (unwrap(parent.object) !== unwrap(outer)) return goesOn(use);
      const key = keyOf(parent);
      const call = wrapped(parent).parent;
      if (isCallLike(call) && unwrap(call.callee) === parent) {
        if (key !== null && CHANGES.test(key)) use.changes = true;
        else if (key === "get" && stringOf(call.arguments[0]) !== null)
          readField(use, stringOf(call.arguments[0])!);
        else if (key === "then") return ofThen(file, call, use, depth);
        else if (
          key === "catch" ||
          key === "finally" ||
          /^(?:lean|exec|toObject|toJSON|filter|sort|slice|populate|at|find|data)$/.test(key ?? "") ||
          isQueryStep(key ?? "")
        )
          return follow(file, call, use, depth + 1);
        else if (key === "map") return ofMap(call, use);
        else if (
          !/^(?:equals|includes|has|some|every|toString|comparePassword|matchPassword|isValidPassword|correctPassword|verifyPassword)$/.test(
            key ?? "",
          )
        )
          goesOn(use);
        return;
      }
      if (call?.type === "AssignmentExpression" && call.left === parent) {
        use.changes = true;
        return;
      }
      if (key === null || /^(?:data|rows|rowCount|\d+|docs|Item|Items)$/.test(key))
        return key === "rowCount" ? undefined : follow(file, parent, use, depth + 1);
      if (!isOnlyTested(parent)) readField(use, key);
      return;
    }
    case "UnaryExpression":
    case "IfStatement":
    case "BinaryExpression":
      return;
    case "ArrayExpression": {
      // `const [a, b] = await Promise.all([…, …])`
      const all = wrapped(parent).parent;
      const holder =
        isCallLike(all) && /^Promise\.all(?:Settled)?$/.test(file.textOf(all.callee))
          ? wrapped(all).parent
          : null;
      if (holder?.type !== "VariableDeclarator" || holder.id.type !== "ArrayPattern") return goesOn(use);
      const element = holder.id.elements[parent.elements.indexOf(outer as never)];
      return element ? ofPattern(file, element, use, depth + 1) : undefined;
    }
    case "LogicalExpression":
    case "ConditionalExpression":
      return parent.type === "ConditionalExpression" && parent.test === outer
        ? undefined
        : parent.type === "LogicalExpression" && parent.left === outer && parent.operator === "&&"
          ? undefined
          : follow(file, parent, use, depth + 1);
    default:
      return goesOn(use);
  }
}

/** `db.query(sql, [id], (error, rows) => …)`: the last argument gets what was looked up. */
function ofCallback(file: SourceFile, call: Node, use: Use, depth: number): void {
  const last = isCallLike(call) && call.arguments.at(-1) ? unwrap(call.arguments.at(-1)!) : null;
  const [error, found] = isFunction(last) ? last.params : [];
  if (found && error?.type === "Identifier" && /^_?e(?:rr(?:or)?)?\d?$|^_$/.test(error.name))
    ofPattern(file, found, use, depth);
}

function readField(use: Use, key: string): void {
  if (HARMLESS.test(key)) return;
  use.leaves = true;
  use.fields.add(key);
}

function goesOn(use: Use): void {
  use.leaves = true;
  use.whole = true;
}

function ofName(file: SourceFile, name: TSESTree.Identifier, use: Use, depth: number): void {
  const variable = variableOf(file, name);
  for (const read of variable ? readsOf(variable) : []) follow(file, read, use, depth + 1);
}

function ofPattern(file: SourceFile, pattern: Node, use: Use, depth: number): void {
  if (pattern.type === "Identifier") return ofName(file, pattern, use, depth);
  if (pattern.type === "ArrayPattern") {
    for (const element of pattern.elements) if (element) ofPattern(file, element, use, depth);
    return;
  }
  if (pattern.type !== "ObjectPattern") return goesOn(use);
  for (const property of pattern.properties) {
    if (property.type === "RestElement") {
      if (property.argument.type === "Identifier") ofName(file, property.argument, use, depth);
      continue;
    }
    const key = keyOf(property);
    const value = property.value.type === "AssignmentPattern" ? property.value.left : property.value;
    if (key === "data" || key === "rows" || key === "Item" || key === "Items")
      ofPattern(file, value, use, depth);
    else if (key !== null && !HARMLESS.test(key) && value.type === "Identifier") {
      const variable = variableOf(file, value);
      if (variable && readsOf(variable).some((read) => !isOnlyTested(read))) {
        use.leaves = true;
        use.fields.add(key);
      }
    }
  }
}

function ofThen(file: SourceFile, call: Node, use: Use, depth: number): void {
  const handler = isCallLike(call) && call.arguments[0] ? unwrap(call.arguments[0]) : null;
  if (!handler || !isFunction(handler)) return goesOn(use);
  const parameter = handler.params[0];
  if (parameter) ofPattern(file, parameter, use, depth + 1);
}

function ofMap(call: Node, use: Use): void {
  const mapper = isCallLike(call) && call.arguments[0] ? unwrap(call.arguments[0]) : null;
  use.leaves = true;
  if (!mapper || !isFunction(mapper)) {
    use.whole = true;
    return;
  }
  for (const value of returnsOf(mapper)) {
    const inner = unwrap(value);
    if (inner.type === "ObjectExpression")
      for (const property of inner.properties)
        if (property.type === "Property") use.fields.add(keyOf(property) ?? "");
    if (inner.type === "MemberExpression") use.fields.add(keyOf(inner) ?? "");
    if (inner.type === "Identifier") use.whole = true;
  }
}

/** Holds for a value that only decides a branch or is compared. */
function isOnlyTested(node: Node): boolean {
  const parent = wrapped(node).parent;
  if (!parent) return false;
  if (
    parent.type === "UnaryExpression" ||
    parent.type === "BinaryExpression" ||
    parent.type === "IfStatement"
  )
    return true;
  if (parent.type === "ConditionalExpression") return parent.test === wrapped(node);
  return parent.type === "LogicalExpression" && parent.left === wrapped(node) && parent.operator === "&&";
}
