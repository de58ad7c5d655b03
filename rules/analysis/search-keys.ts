import type { TSESTree } from "@typescript-eslint/utils";
import { ONE_ROW } from "../models/mail-words.js";
import { calledName, chainEndingIn } from "./chains.js";
import type { SourceFile } from "./file.js";
import { returnsOf } from "./functions.js";
import { isPersonName, wordsOf } from "./names.js";
import { isFunction, keyOf, propertyOf, stringOf, unwrap, type Node } from "./nodes.js";
import {
  isAmbiguous,
  isNamePart,
  isSharedKey,
  isTimeKey,
  keyBehind,
  nameOfKey,
  speaksOfThings,
  type Asked,
} from "./ambiguous-keys.js";

/** The shared key of `list.find((x) => x.name === y.name)`; null when it is an identity, or more than one condition. */
export function findKey(file: SourceFile, node: Node, asked: Asked): string | null {
  if (node.type !== "CallExpression" || !SEARCHES.test(calledName(node))) return null;
  const [first, second] = node.arguments;
  // `_.find(people, { name: row.name })`
  const around = node.callee.type === "MemberExpression" ? node.callee.object : null;
  const list = second && first && first.type !== "SpreadElement" ? first : around;
  if (!list) return null;
  const test = second ?? first;
  const condition = test ? unwrap(test) : null;
  const key =
    condition?.type === "ObjectExpression"
      ? keyOfPattern(file, condition)
      : isFunction(condition)
        ? keyOfTest(file, returnsOf(condition)[0] ?? null, list, asked)
        : null;
  return key !== null && !speaksOfThings(file, list) ? key : null;
}

const SEARCHES = /^(?:find(?:Last|Index|LastIndex)?|filter)$/;

/** `{ name: row.name }`, as a condition of a search. */
function keyOfPattern(file: SourceFile, { properties }: TSESTree.ObjectExpression): string | null {
  const [only, ...more] = properties;
  const key =
    only?.type === "Property" && more.length === 0 && isReadFromRecord(only.value) ? keyOf(only) : null;
  return key !== null && isSharedKey(key) ? key : null;
}

/** What two records have in common when a condition holds, if two people can share it. */
function keyOfTest(file: SourceFile, test: Node | null, list: Node, asked: Asked): string | null {
  const condition = test ? unwrap(test) : null;
  if (condition?.type === "LogicalExpression" && condition.operator === "&&") {
    // Family name and given name: still a name.
    const both = [condition.left, condition.right].map((each) => keyOfTest(file, each, list, asked));
    return both.every((key) => key !== null && isNamePart(key)) ? both[0]! : null;
  }
  const compared = comparedIn(condition);
  const names = compared.map((side) => nameOfKey(file, side, asked));
  // `rows.find((row) => row[0] === name)`: the column is what the other side says.
  const columns = compared.map((side, index) =>
    names[index] === null && isColumn(side) ? names[1 - index] : names[index],
  );
  const [left, right] = columns;
  if (!left || !right) return null;
  if (asked.addressed && isTimeKey(left) && isTimeKey(right)) return left;
  const [first, second] = [isAmbiguous(file, left, asked), isAmbiguous(file, right, asked)];
  if (!first && !second) return null;
  // `plans.find((plan) => plan.name === member.plan)`: things have names of their own.
  const ofPeople = wordsOf(file.textOf(list)).some((word) => isPersonName(word));
  if (!ofPeople && (!first || !second)) {
    const other = first ? right : left;
    if (!/name|shimei|氏名|名前/i.test(other)) return null;
  }
  // A name says more than `row[1]`.
  return isSharedKey(right) ? right : left;
}

/** `row[0]`, `String(row[0]).trim()` */
const isColumn = (node: Node): boolean => {
  const inner = keyBehind(node);
  return inner.type === "MemberExpression" && inner.computed && /^\d+$/.test(keyOf(inner) ?? "");
};

/** The two sides of a comparison: `a === b`, or, for texts of which one is part of the other, `a.includes(b)`. */
function comparedIn(condition: Node | null): readonly Node[] {
  if (condition?.type === "BinaryExpression" && /^={2,3}$/.test(condition.operator))
    return condition.left.type === "PrivateIdentifier" ? [] : [condition.left, condition.right];
  if (condition?.type !== "CallExpression" || condition.callee.type !== "MemberExpression") return [];
  const [part] = condition.arguments;
  return part && /^(?:includes|startsWith|endsWith|equals|localeCompare)$/.test(keyOf(condition.callee) ?? "")
    ? [condition.callee.object, part]
    : [];
}

/** A statement that asks for people by one thing alone, at its end: `SELECT email FROM patients WHERE name = $1`. */
const ONE_CONDITION =
  /\bfrom\s+["'`]?(?:\w+\.)?(\w+)["'`]?(?:\s+(?:as\s+)?\w+)?\s+where\s+["'`]?(?:\w+\.)?["'`]?([\w\p{L}]+)["'`]?\s*(?:=|like|ilike)\s*(?:\$\d|\?|:\w+|@\w+|\u0000)\s*(?:limit\s+1)?\s*;?\s*$/iu;

/** The shared key by which a query in words asks for a person, whose first row is taken. */
export function statementKey(file: SourceFile, node: Node): string | null {
  const tagged = node.type === "TaggedTemplateExpression" ? node.quasi : null;
  const first = node.type === "CallExpression" ? node.arguments[0] : undefined;
  const template = tagged ?? (first?.type === "TaggedTemplateExpression" ? first.quasi : null);
  const text = template
    ? template.quasis.map((each) => each.value.cooked ?? "").join("\u0000")
    : first
      ? stringOf(first)
      : null;
  const [, table, column] = ONE_CONDITION.exec(text ?? "") ?? [];
  if (!table || !column || !isNamePart(column)) return null;
  return wordsOf(table).some((word) => isPersonName(word)) ? column : null;
}

const oneRow = new Set(ONE_ROW);

/** The shared key of a query for one record: `findFirst({ where: { name: row.name } })`, `where({ name }).first()`. */
export function queryKey(file: SourceFile, node: Node): string | null {
  if (node.type !== "CallExpression") return null;
  const { steps } = chainEndingIn(node);
  if (!steps.some((step) => oneRow.has(step.name)) || speaksOfThings(file, node.callee)) return null;
  const keys: (string | null)[] = [];
  for (const { name, call } of steps) {
    const [first, second] = call.arguments;
    if (!first || first.type === "SpreadElement") continue;
    const object = unwrap(first);
    const column = stringOf(object);
    if (object.type === "ObjectExpression") {
      const where = propertyOf(object, "where");
      const conditions = where
        ? unwrap(where.value)
        : /^(?:where|findOne\w*|first)$/.test(name)
          ? object
          : null;
      if (conditions?.type !== "ObjectExpression") continue;
      for (const each of conditions.properties)
        keys.push(each.type === "Property" && isReadFromRecord(each.value) ? keyOf(each) : null);
    } else if (column !== null && second && /^(?:where|andWhere|eq|equals|filter)$/.test(name))
      keys.push(isReadFromRecord(call.arguments.at(-1)!) ? column : null);
  }
  const [key] = keys;
  return keys.length === 1 && typeof key === "string" && isSharedKey(key) ? key : null;
}

const isReadFromRecord = (node: Node): boolean => {
  const inner = unwrap(node);
  return inner.type === "MemberExpression" || inner.type === "Identifier";
};
