import type { Rule } from "eslint";
import { ACCOUNT_RECORDS, AUTHOR_WORDS, NEXT_METHODS, OWN_STORES } from "../models/databases.js";
import { definitionsOf, ELEMENT, variableOf, type Variable } from "./bindings.js";
import { namesOf } from "./chains.js";
import type { SourceFile } from "./file.js";
import { separatorBefore } from "./message-edits.js";
import { wordsOf } from "./names.js";
import {
  contains,
  isCallLike,
  keyOf,
  propertyOf,
  stringOf,
  unwrap,
  type Identifier,
  type Node,
} from "./nodes.js";
import { originOf } from "./origins.js";
import type { UnownedLookup } from "./ownership.js";
import { pathOf } from "./paths.js";
import { ownerElsewhere } from "./record-kinds.js";

/** A change that ties a lookup to the person asking. */
export interface OwnerFix {
  kind: "owner" | "own";
  /** What is added, as it will stand in the code. */
  shown: string;
  edit: (fixer: Rule.RuleFixer) => Rule.Fix[];
}

const accounts = new Set(ACCOUNT_RECORDS);

/** Changes that tie a lookup to the person asking, where the column and the caller's value are both known. */
export function ownerFixes(file: SourceFile, unowned: UnownedLookup): OwnerFix[] {
  // A function that other places call, too, cannot know this caller.
  if (unowned.at !== unowned.lookup.node) return [];
  const { lookup, chosen } = unowned;
  const owner = lookup.record === null ? null : ownerElsewhere(file, lookup.record);
  if (owner?.column != null) {
    const value = sameValueAt(file, owner.value, lookup.node) ?? ownIdAt(file, owner.value, unowned);
    // `{ customer: req.params.customer }`: the caller stands in the place of whoever was asked for.
    if (value !== null && chosen.column === owner.column) return inPlaceOf(file, chosen.value, value);
    const fix =
      value === null || isOfSomebodysOwn(unowned, owner.column)
        ? null
        : withCondition(file, unowned, owner.column, value);
    if (fix) return [fix];
  }
  return ownRecord(file, unowned);
}

/** Who is asking, by another name than elsewhere; what a file has in common by company or class is no person's id. */
const ownIdAt = (file: SourceFile, elsewhere: Node, unowned: UnownedLookup): string | null => {
  const value = unwrap(elsewhere);
  const name =
    value.type === "MemberExpression" ? keyOf(value) : value.type === "Identifier" ? value.name : "";
  return CALLER_IDS.test(name ?? "") ? callerIdAt(file, unowned) : null;
};

const CALLER_IDS = /^(?:_?id|uid|sub|(?:user|member|customer|account)_?id)$/i;

/** The messages of a conversation are not only those that one of its people wrote: who owns it says the conversation. */
const isOfSomebodysOwn = ({ lookup, chosen }: UnownedLookup, column: string): boolean =>
  lookup.many && !/^_?id$/.test(chosen.column ?? "") && wordsOf(column).some((word) => authorship.has(word));

const authorship = new Set(AUTHOR_WORDS);

/** The record is the caller's own account: ask for the caller's id. */
function ownRecord(file: SourceFile, unowned: UnownedLookup): OwnerFix[] {
  const { lookup, chosen } = unowned;
  const head =
    wordsOf(lookup.record ?? "")
      .at(-1)
      ?.replace(/s$/, "") ?? "";
  if (!accounts.has(head) || !/^_?id$|^uid$/i.test(chosen.column ?? "")) return [];
  const at = unwrap(chosen.value);
  // One of several, or somebody else whom the record is about: `teacher`, `line.accountId`.
  if (!isOwnIdName(at, head) || !isSentAlone(file, at, unowned)) return [];
  const value = callerIdAt(file, unowned);
  const carrier = value === null ? [] : wordsOf(value.split(".").slice(0, -1).join("_"));
  return value !== null && (carrier.includes(head) || carrier.length === 0)
    ? inPlaceOf(file, chosen.value, value)
    : [];
}

function isOwnIdName(value: Node, head: string): boolean {
  const name =
    value.type === "Identifier" ? value.name : value.type === "MemberExpression" ? keyOf(value) : null;
  return name !== null && new RegExp(`^(?:_?id|uid|(?:user|target|${head})_?id)$`, "i").test(name);
}

/** Holds for `req.params.id`, or a variable that is it; not for an element of a list, or a row's column. */
function isSentAlone(file: SourceFile, value: Node, { entry }: UnownedLookup): boolean {
  if (value.type === "MemberExpression" && value.computed) return false;
  const root = rootOf(value);
  const variable = root && variableOf(file, root);
  const [definition, ...others] = variable ? definitionsOf(variable) : [];
  if (!definition || others.length > 0) return false;
  if (definition.kind === "parameter") return definition.fn === entry?.fn;
  return definition.kind === "value" && !definition.parts.includes(ELEMENT);
}

const inPlaceOf = (file: SourceFile, at: Node, value: string): OwnerFix[] => {
  const isShorthand = at.parent?.type === "Property" && at.parent.shorthand;
  const text = isShorthand ? `${file.textOf(at)}: ${value}` : value;
  return [{ kind: "own", shown: `\`${value}\``, edit: (fixer) => [fixer.replaceTextRange(at.range, text)] }];
};

/** The expression by which another place names the caller, if it means the same here. */
function sameValueAt(file: SourceFile, value: Node, at: Node): string | null {
  const inner = unwrap(value);
  const root = rootOf(inner);
  if (!root) return null;
  const here = variableAt(file, root.name, at);
  const there = variableOf(file, root);
  if (!here || !there || (here !== there && !sameMeaning(file, here, there))) return null;
  const declared = here.identifiers[0] as unknown as Node | undefined;
  return declared && declared.range[0] < at.range[0] ? plain(file.textOf(inner)) : null;
}

const plain = (text: string): string => text.replaceAll("?.", ".").replaceAll("!", "");

function rootOf(node: Node): Identifier | null {
  let current = unwrap(node);
  while (current.type === "MemberExpression" && !current.computed) current = unwrap(current.object);
  return current.type === "Identifier" ? current : null;
}

function variableAt(file: SourceFile, name: string, at: Node): Variable | null {
  for (let scope: Variable["scope"] | null = file.source.getScope(at as never); scope; scope = scope.upper) {
    const found = scope.set.get(name);
    if (found) return found.defs.length > 0 ? found : null;
  }
  return null;
}

function sameMeaning(file: SourceFile, one: Variable, other: Variable): boolean {
  const path = (variable: Variable): string | null =>
    variable.identifiers[0] ? pathOf(file, variable.identifiers[0] as unknown as Node) : null;
  return path(one) !== null && path(one) === path(other);
}

/** An expression for the caller's id that can be read where the lookup stands. */
function callerIdAt(file: SourceFile, { lookup, entry }: UnownedLookup): string | null {
  if (!entry) return null;
  for (const member of file.all("MemberExpression")) {
    if (!contains(entry.fn, member) || member.range[0] > lookup.node.range[0]) continue;
    if (!/^(?:id|_id|uid|sub|\w*Id)$/.test(keyOf(member) ?? "") || originOf(file, member).kind !== "caller")
      continue;
    const root = rootOf(member);
    if (root && variableAt(file, root.name, lookup.node) === variableOf(file, root))
      return plain(file.textOf(member));
  }
  // The caller is known as a whole: `const viewer = requireLogin(ctx)`, `req.user`.
  for (const name of file.all("Identifier"))
    if (
      contains(entry.fn, name) &&
      name.range[0] < lookup.node.range[0] &&
      /^(?:userId|memberId|customerId|accountId|uid)$/.test(name.name) &&
      originOf(file, name).kind === "caller" &&
      variableOf(file, name) === variableAt(file, name.name, lookup.node)
    )
      return name.name;
  const carrier = requestUser(file, entry.fn, lookup.node);
  return carrier;
}

/** `req.user` where a guard put it there but nobody reads it here. */
function requestUser(file: SourceFile, fn: Node, at: Node): string | null {
  for (const member of file.all("MemberExpression")) {
    if (
      !/^(?:user|member|customer|patient|guest|viewer|account)$/.test(keyOf(member) ?? "") ||
      member.object.type !== "Identifier"
    )
      continue;
    if (originOf(file, member).kind !== "caller") continue;
    const here = variableAt(file, member.object.name, at);
    const there = variableOf(file, member.object);
    if (
      here &&
      there &&
      (here === there || sameMeaning(file, here, there)) &&
      (contains(fn, member) || here !== there)
    ) {
      const id =
        member.parent?.type === "MemberExpression" &&
        member.parent.object === member &&
        /^(?:id|_id|uid|sub)$/.test(keyOf(member.parent) ?? "")
          ? keyOf(member.parent)
          : null;
      if (id) return `${file.textOf(member)}.${id}`;
    }
  }
  return null;
}

function withCondition(
  file: SourceFile,
  { lookup }: UnownedLookup,
  column: string,
  value: string,
): OwnerFix | null {
  const where = lookup.where;
  if (!where) return null;
  const inner = unwrap(where.node);
  const key = /^[\w$]+$/.test(column) ? column : JSON.stringify(column);
  const [relation, id] = column.split(".");
  const pair =
    id !== undefined ? `${relation}: { ${id}: ${value} }` : value === key ? key : `${key}: ${value}`;
  const shown = `\`${pair}\``;
  const callee = unwrap(where.step.call.callee);
  if (where.form === "fields" && inner.type === "ObjectExpression" && contains(lookup.node, inner)) {
    const last = inner.properties.at(-1);
    if (!last || propertyOf(inner, relation!)) return null;
    const added = `,${separatorBefore(file, last)}${pair}`;
    // `findById({ _id: id })` reads nothing else of it.
    const next = callee.type === "MemberExpression" ? NEXT_METHODS[where.step.name] : undefined;
    return {
      kind: "owner",
      shown,
      edit: (fixer) => [
        ...(next && callee.type === "MemberExpression"
          ? [fixer.replaceTextRange(callee.property.range, next.method)]
          : []),
        fixer.insertTextAfterRange(last.range, added),
      ],
    };
  }
  if (where.form === "id" && callee.type === "MemberExpression") {
    const next = NEXT_METHODS[where.step.name];
    if (!next || OWN_STORES.test(namesOf(callee.object).at(-1) ?? "")) return null;
    const condition = `{ ${next.id}: ${file.textOf(where.node)}, ${pair} }`;
    const text = next.under ? `{ ${next.under}: ${condition} }` : condition;
    return {
      kind: "owner",
      shown,
      edit: (fixer) => [
        fixer.replaceTextRange(callee.property.range, next.method),
        fixer.replaceTextRange(where.node.range, text),
      ],
    };
  }
  // A relation's id has a column of its own there, under a name that is not known.
  if (id !== undefined) return null;
  if (where.form === "expression" && inner.type === "CallExpression") {
    const first = inner.arguments[0] ? unwrap(inner.arguments[0]) : null;
    const connected = inner.callee.type === "Identifier" && inner.callee.name === "and";
    const column0 = connected && first && isCallLike(first) ? first.arguments[0] : inner.arguments[0];
    const table =
      column0 && unwrap(column0).type === "MemberExpression"
        ? file.textOf((unwrap(column0) as Node & { type: "MemberExpression" } as { object: Node }).object)
        : null;
    if (table === null) return null;
    const test = `eq(${table}.${column}, ${value})`;
    if (connected)
      return {
        kind: "owner",
        shown: `\`${test}\``,
        edit: (fixer) => [fixer.insertTextAfterRange(inner.arguments.at(-1)!.range, `, ${test}`)],
      };
    if (!variableAt(file, "and", where.node)) return null;
    return {
      kind: "owner",
      shown: `\`${test}\``,
      edit: (fixer) => [fixer.replaceTextRange(inner.range, `and(${file.textOf(inner)}, ${test})`)],
    };
  }
  if (where.form === "pair" && callee.type === "MemberExpression") {
    const [first, second] = where.step.call.arguments;
    const quote = first && file.textOf(first).startsWith('"') ? '"' : "'";
    const operator =
      where.step.call.arguments.length > 2 && second && stringOf(second) !== null
        ? `${file.textOf(second)}, `
        : "";
    const step = `.${where.step.name}(${quote}${column}${quote}, ${operator}${value})`;
    return {
      kind: "owner",
      shown: `\`${step}\``,
      edit: (fixer) => [fixer.insertTextAfterRange(where.step.call.range, step)],
    };
  }
  return null;
}
