import type { TSESTree } from "@typescript-eslint/utils";
import { QUERY_RECEIVERS } from "../models/databases.js";
import {
  GROUP_FUNCTIONS,
  GROUPING_CALLS,
  LIST_FUNCTIONS,
  LIST_METHODS,
  LIST_NAMESPACES,
  ONE_METHODS,
  SETTING_WORDS,
  TEXT_METHODS,
  WATCHERS,
} from "../models/mail-words.js";
import { type Look, saysAddresses } from "./audience.js";
import {
  definitionsOf,
  ELEMENT,
  type Part,
  readsOf,
  soleDefinitionOf,
  valueBehind,
  variableOf,
} from "./bindings.js";
import { additionsAt } from "./later-additions.js";
import { calledName } from "./chains.js";
import { type Count, declaredCount } from "./declared-lists.js";
import { functionAt, type Place } from "./elsewhere.js";
import { saysParty } from "./grouped-lists.js";
import { turnAround } from "./growing.js";
import type { SourceFile } from "./file.js";
import { localFunctionOf, returnsOf } from "./functions.js";
import { wordsOf } from "./names.js";
import {
  type CallLike,
  contains,
  type FunctionNode,
  isFunction,
  keyOf,
  type Node,
  stringOf,
  unwrap,
} from "./nodes.js";
import { isOwnOfOne } from "./own-addresses.js";
import { pathOf } from "./paths.js";
import { addFilterNames, addQueryNames, chainOf } from "./query-names.js";
import {
  countOf,
  groupCounts,
  inRows,
  inUnknown,
  isSettingPath,
  manyRows,
  most,
  oneRow,
  rowKeys,
  step,
} from "./recipient-counts.js";

const listMethods = new Set(LIST_METHODS);
const listFunctions = new Set(LIST_FUNCTIONS);
const groupFunctions = new Set(GROUP_FUNCTIONS);
const oneMethods = new Set(ONE_METHODS);
const watchers = new Set(WATCHERS);

const settingWords = new Set(SETTING_WORDS);

/** Holds for `config.get("to")`; not for a table that is reached through the settings: `env.DB.prepare(query)`. */
const saysSetting = (words: readonly string[]): boolean =>
  words.some((word) => settingWords.has(word)) && !words.some((word) => DATABASES.test(word));

const DATABASES = /^(?:db|database|sql|sqlite|prisma|knex|prepare|table|collection)$/;

export function countOfCall(
  look: Look,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  parts: readonly Part[],
): Count {
  const { file } = look;
  const callee = unwrap(node.callee);
  const path = pathOf(file, callee);
  if (path !== null && isSettingPath(path)) {
    look.origins.add("setting");
    return "unknown";
  }
  const method = callee.type === "MemberExpression" ? keyOf(callee) : null;
  const name = callee.type === "Identifier" ? callee.name : (method ?? "");
  const callback = node.arguments[0] ? unwrap(node.arguments[0]) : null;
  const free = callee.type === "MemberExpression" && LIST_NAMESPACES.test(file.textOf(callee.object));
  if (callee.type === "MemberExpression" && callee.object.type !== "Super" && !free) {
    const through = countThroughMethod(look, node, callee.object, name, callback, parts);
    if (through) return through;
  }
  // `[].concat.apply([], rows)`
  if ((name === "apply" || name === "call") && node.arguments[1]) return listByUse(look, node.arguments[1]);
  if (groupFunctions.has(name) && node.arguments[0]) return inGroups(look, node.arguments[0], parts);
  const grouped = GROUPING_CALLS.test(name) && parts.length > 0 ? inNamedGroups(look, node, parts) : null;
  if (grouped) return grouped;
  if (listFunctions.has(name) && node.arguments[0] && !isNamespacedQuery(file, callee)) {
    const mapper = node.arguments[1] ? localFunctionOf(file, node.arguments[1]) : null;
    if (mapper) return ofMapped(look, node.arguments[0], mapper, parts);
    const plucked = stringOf(node.arguments[1]);
    if (plucked !== null) look.names.add(plucked);
    const own = countOf(look, node.arguments[0], parts);
    return own === "unknown" && parts.length === 0 && plucked !== null ? "many" : own;
  }
  if (watchers.has(name) && callback && isFunction(callback)) {
    const inside = parts[0] === "value" ? parts.slice(1) : parts;
    return most(returnsOf(callback).map((value) => countOf(look, value, inside)));
  }
  const fn = node.type === "CallExpression" ? functionAt(file, callee) : null;
  if (fn?.file === file) return countOfLocal(look, node, fn.node, name, parts);
  const elsewhere = fn ? countElsewhere(look, node, fn, name, parts) : "unknown";
  if (elsewhere !== "unknown") return elsewhere;
  return countOfAnswer(look, node, callee, name, parts);
}

const isNamespacedQuery = (file: SourceFile, callee: Node): boolean =>
  callee.type === "MemberExpression" && QUERY_RECEIVERS.test(file.textOf(callee));

/** The value of a call of this file's own function: its declared result, or what it returns. */
function countOfLocal(
  look: Look,
  node: CallLike,
  fn: FunctionNode,
  name: string,
  parts: readonly Part[],
  caller = look.file,
): Count {
  look.names.add(name.replace(/^(?:get|load|fetch|find|list|read|select|collect|query)(?=[A-Z])/, ""));
  const declared = fn.returnType ? declaredCount(look, fn.returnType.typeAnnotation, parts) : null;
  // What a generator yields is an element of its result.
  const inside = fn.generator && parts[0] === ELEMENT ? parts.slice(1) : parts;
  const outer = look.calls.get(fn);
  look.calls.set(fn, { file: caller, call: node });
  const counts = returnsOf(fn).map((value) => countOf(look, value, inside));
  // All of what a generator yields, one for each turn of a loop.
  if (fn.generator && parts.length === 0 && returnsOf(fn).some((value) => isInLoopOf(look.file, fn, value)))
    counts.push("many");
  if (outer) look.calls.set(fn, outer);
  else look.calls.delete(fn);
  step(look, node, { en: `returned by \`${name}\``, ja: `\`${name}\` が返します` });
  // `Promise<string[]>` says nothing of how many, where what is returned does.
  const told = most(counts);
  return told === "few" ? told : most([told, ...(declared ? [declared] : [])]);
}

const isInLoopOf = (file: SourceFile, fn: FunctionNode, node: Node): boolean => {
  const turn = turnAround(file, node);
  return turn !== null && contains(fn, turn);
};

/** The value of a call of another file's function; the steps of that file are not shown. */
function countElsewhere(
  look: Look,
  node: CallLike,
  fn: Place<FunctionNode>,
  name: string,
  parts: readonly Part[],
): Count {
  const origins = new Set(look.origins);
  const there: Look = { ...look, file: fn.file, steps: [], origins };
  const count = countOfLocal(there, node, fn.node, name, parts, look.file);
  // What that function is given says nothing about where its own rows come from.
  for (const origin of origins) if (origin !== "parameter" && origin !== "import") look.origins.add(origin);
  if (count !== "unknown") step(look, node, { en: `returned by \`${name}\``, ja: `\`${name}\` が返します` });
  return count;
}

function countThroughMethod(
  look: Look,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  object: Node,
  method: string,
  callback: Node | null,
  parts: readonly Part[],
): Count | null {
  const { file } = look;
  const [first, ...rest] = parts;
  if (method === "join" && !isQueryJoin(node)) {
    const separator = stringOf(node.arguments[0]);
    const own = countOf(look, object, []);
    if (separator !== null && !/[,;\n]/.test(separator) && own !== "many") return "one";
    return own === "unknown" && isUnknownList(look.file, object) ? "many" : own;
  }
  if (method === "split") {
    const own = countOf(look, object, []);
    if (own === "one")
      return look.origins.has("setting") || look.origins.has("literal")
        ? "few"
        : first === ELEMENT
          ? "one"
          : "unknown";
    return first === ELEMENT && own === "many"
      ? "one"
      : own === "unknown" && look.origins.has("input")
        ? "many"
        : own;
  }
  if (
    /^(?:trim|toLowerCase|toString|replace|replaceAll|normalize|toUpperCase|padEnd|concat)$/.test(method) &&
    first === undefined
  ) {
    const own = countOf(look, object, parts);
    return method === "concat"
      ? most([own, ...node.arguments.map((argument) => countOf(look, argument, []))])
      : own;
  }
  if (method === "map" || method === "flatMap") {
    const fn = callback ? localFunctionOf(file, callback) : null;
    return ofMapped(look, object, fn, parts);
  }
  // `waiting.get(sku)`
  if (method === "get" && node.arguments.length === 1) {
    const kept = keptIn(look, object, [ELEMENT, ...parts]);
    if (kept) return kept;
  }
  if (method === "reduce") {
    const gathered = callback ? localFunctionOf(file, callback)?.params[0] : undefined;
    const kept = gathered?.type === "Identifier" ? keptIn(look, gathered, parts) : null;
    if (kept) return kept;
    // Only a text or a list of addresses that is put together is a list; an object is a record.
    const start = node.arguments[1] ? unwrap(node.arguments[1]) : null;
    if (first !== undefined || (start && start.type !== "ArrayExpression" && stringOf(start) === null))
      return inUnknown(look, parts);
    const fn = callback ? localFunctionOf(file, callback) : null;
    for (const value of fn ? returnsOf(fn) : []) countOf(look, value, []);
    return listByUse(look, object);
  }
  if (groupFunctions.has(method))
    return inGroups(
      look,
      node.arguments[0] && !isFunction(node.arguments[0]) ? node.arguments[0] : object,
      parts,
    );
  if (method === "slice" || method === "splice") {
    if (first === ELEMENT || typeof first === "number" || isMadeText(look.file, object))
      return countOf(look, object, parts);
    const [from, to] = node.arguments.map((argument) => unwrap(argument));
    const oneOnly =
      (method === "slice" &&
        from?.type === "Literal" &&
        from.value === 0 &&
        to?.type === "Literal" &&
        to.value === 1) ||
      (method === "splice" && to?.type === "Literal" && to.value === 1) ||
      (from?.type === "UnaryExpression" && !to && file.textOf(from) === "-1");
    return oneOnly ? "one" : listByUse(look, object);
  }
  if (
    oneMethods.has(method) &&
    (method !== "find" || (callback !== null && isFunction(callback))) &&
    !(method === "first" && node.arguments.length > 0)
  ) {
    const own = countOf(look, object, [ELEMENT, ...parts]);
    return own === "many" ? "many" : "one";
  }
  if (method === "filter" && callback && (isFunction(callback) || callback.type === "Identifier")) {
    addFilterNames(look, callback);
    return first === undefined ? listByUse(look, object) : countOf(look, object, parts);
  }
  if (method === "then") {
    const fn = callback ? localFunctionOf(file, callback) : null;
    return fn ? most(returnsOf(fn).map((value) => countOf(look, value, parts))) : null;
  }
  if (method === "catch" || method === "finally") return countOf(look, object, parts);
  if (listMethods.has(method) && !manyRows.has(method)) {
    if (first === ELEMENT)
      return countOf(look, object, method === "entries" ? [ELEMENT, ...rest.slice(1)] : parts);
    return first === undefined ? listByUse(look, object) : countOf(look, object, [ELEMENT, ...rest]);
  }
  if (
    method === "get" &&
    first === undefined &&
    node.arguments.length === 1 &&
    /env|config|setting/i.test(file.textOf(object))
  ) {
    look.origins.add("setting");
    return "unknown";
  }
  return null;
}

/** `value.trim()`, `String(value)`, a parameter that is declared as a text. */
function isMadeText(file: SourceFile, node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type === "TemplateLiteral") return true;
  if (inner.type === "CallExpression") {
    const callee = unwrap(inner.callee);
    return callee.type === "MemberExpression"
      ? TEXT_METHODS.test(keyOf(callee) ?? "")
      : callee.type === "Identifier" && callee.name === "String";
  }
  const variable = inner.type === "Identifier" ? variableOf(file, inner) : null;
  const only = variable ? soleDefinitionOf(variable) : null;
  return (
    only?.from.type === "Identifier" && only.from.typeAnnotation?.typeAnnotation.type === "TSStringKeyword"
  );
}

/** How many are in one of the lists that a variable keeps; null when it keeps none. */
function keptIn(look: Look, name: Node, parts: readonly Part[]): Count | null {
  const inner = unwrap(name);
  const variable = inner.type === "Identifier" ? variableOf(look.file, inner) : null;
  const counts = variable ? groupCounts(look, variable, parts) : [];
  return counts.length > 0 ? most(counts) : null;
}

/** `const [to, cc] = addresses(); cc.join()`: a list by its name and use, whose elements another file knows. */
function isUnknownList(file: SourceFile, node: Node): boolean {
  const inner = unwrap(node);
  const variable = inner.type === "Identifier" && saysAddresses(inner.name) ? variableOf(file, inner) : null;
  return variable !== null && definitionsOf(variable).every((each) => each.kind === "value");
}

/** `a.join(b, on)` of a query builder, not of an array. */
const isQueryJoin = (node: TSESTree.CallExpression | TSESTree.NewExpression): boolean =>
  node.arguments.length > 1;

/** `list.map(fn)`: as many as the list has, made by the callback. */
function ofMapped(look: Look, list: Node, fn: FunctionNode | null, parts: readonly Part[]): Count {
  const [first, ...rest] = parts;
  if (first === ELEMENT || typeof first === "number")
    return fn ? most(returnsOf(fn).map((value) => countOf(look, value, rest))) : countOf(look, list, parts);
  const made = fn ? returnsOf(fn) : [];
  if (made.length > 0 && made.every((value) => stringOf(value) !== null)) {
    // A choice among addresses that are written down.
    look.origins.add("setting");
    return "few";
  }
  for (const value of made) addPropertyNames(look, value);
  // `boats.map(({ owner }) => owner.email)`
  const [one] = fn?.params ?? [];
  for (const property of one?.type === "ObjectPattern" ? one.properties : [])
    if (property.type === "Property") look.names.add(keyOf(property) ?? "");
  const from = listFiltered(list);
  if (look.names.has("owner") && from.type === "Identifier") look.names.add(`${from.name}Owner`);
  return listByUse(look, list);
}

/** The list that is filtered or sorted before it is used. */
function listFiltered(list: Node): Node {
  let inner = unwrap(list);
  while (inner.type === "CallExpression" && /^(?:filter|sort|toSorted|slice)$/.test(calledName(inner))) {
    const callee = unwrap(inner.callee);
    if (callee.type !== "MemberExpression") break;
    inner = unwrap(callee.object);
  }
  return inner;
}

function addPropertyNames(look: Look, node: Node): void {
  const inner = unwrap(node);
  if (inner.type === "MemberExpression") {
    const key = keyOf(inner);
    if (key !== null) look.names.add(key);
    addPropertyNames(look, inner.object);
  } else if (inner.type === "ConditionalExpression") {
    addPropertyNames(look, inner.consequent);
    addPropertyNames(look, inner.alternate);
  } else if (inner.type === "ArrayExpression") {
    for (const element of inner.elements) if (element) addPropertyNames(look, element);
  } else if (inner.type === "ObjectExpression")
    for (const property of inner.properties)
      if (property.type === "Property") addPropertyNames(look, property.value);
}

/** A list method was called on it: it is a list, and many unless it is known to be short. */
function listByUse(look: Look, list: Node): Count {
  const own = countOf(look, list, []);
  if (own === "few" || own === "none" || isSplitText(look.file, list)) return own;
  // `[member].map(toAddress)`
  const written = valueBehind(look.file, list);
  const [only, ...others] = written.type === "ArrayExpression" ? written.elements : [];
  const isOne = only && others.length === 0 && only.type !== "SpreadElement";
  return isOne && own !== "many" && !isAddedTo(look.file, list) ? "one" : "many";
}

/** Holds for a list to which a name adds something after it was made. */
function isAddedTo(file: SourceFile, list: Node): boolean {
  const name = unwrap(list);
  const variable = name.type === "Identifier" ? variableOf(file, name) : null;
  return variable !== null && readsOf(variable).some((read) => additionsAt(read) !== null);
}

/** `cc.split(",").map(…)`: a text that somebody wrote; where it comes from says how many are in it. */
function isSplitText(file: SourceFile, list: Node, depth = 0): boolean {
  const inner = unwrap(list);
  if (depth > 6) return false;
  if (inner.type === "Identifier") {
    const variable = variableOf(file, inner);
    const only = variable ? soleDefinitionOf(variable) : null;
    return only?.kind === "value" && only.parts.length === 0 && isSplitText(file, only.node, depth + 1);
  }
  const callee = inner.type === "CallExpression" ? unwrap(inner.callee) : null;
  if (callee?.type !== "MemberExpression") return false;
  const method = keyOf(callee) ?? "";
  return (
    method === "split" ||
    (/^(?:filter|sort|map|flatMap|slice)$/.test(method) && isSplitText(file, callee.object, depth + 1))
  );
}

function inGroups(look: Look, list: Node, parts: readonly Part[]): Count {
  const [first, ...rest] = parts;
  step(look, list, {
    en: "cut into groups; everyone in a group still sees the others",
    ja: "分割しても、同じグループの人同士は見えます",
  });
  const own = countOf(look, list, first === ELEMENT ? rest : []);
  return first === ELEMENT && rest.length > 0 ? own : own === "few" ? "few" : "many";
}

/** `groupBy(people, (one) => one.room)`: in the lists under its keys are as many as there are. */
function inNamedGroups(look: Look, node: CallLike, parts: readonly Part[]): Count | null {
  const given = node.arguments.filter((each) => each.type !== "SpreadElement");
  const list = given.find((each) => !isFunction(unwrap(each)) && stringOf(each) === null);
  const by = given.find((each) => each !== list);
  const fn = by ? localFunctionOf(look.file, by) : null;
  const key = fn ? returnsOf(fn)[0] : by;
  if (!list || !key || saysParty(look.file, key)) return null;
  const inside = parts[0] === ELEMENT && parts[1] === 1 ? parts.slice(2) : parts.slice(1);
  return inGroups(look, list, [ELEMENT, ...inside]);
}

/** The names that one query says. */
function namesOf(look: Look, query: Node): ReadonlySet<string> {
  const own: Look = { ...look, names: new Set() };
  addQueryNames(own, query);
  return own.names;
}

/** A call that leads out of the file: a query, a sheet's values, a function of another module. */
export function countOfAnswer(
  look: Look,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  callee: Node,
  name: string,
  parts: readonly Part[],
): Count {
  const { file } = look;
  const chain = chainOf(node);
  const words = wordsOf(file.textOf(callee).slice(0, 120));
  if (
    chain.methods.length === 0 &&
    saysSetting(words) &&
    !chain.methods.some((each) => manyRows.has(each.name))
  ) {
    look.origins.add("setting");
    return "unknown";
  }
  const said = chain.methods.map((method) => method.name);
  addQueryNames(look, node);
  if (said.some((method) => method === "getValues" || method === "getDisplayValues")) {
    look.origins.add("sheet");
    step(look, node, { en: "rows of a sheet", ja: "シートの行(複数)です" });
    return inRows(look, parts);
  }
  if (said.some((method) => oneRow.has(method))) {
    look.origins.add("query");
    return parts.length === 0 ? "unknown" : inUnknown(look, parts);
  }
  if (manyRows.has(said[0] ?? "") || (said.length === 0 && manyRows.has(name))) {
    look.origins.add("query");
    if (isOwnOfOne(file, node, namesOf(look, node))) return "few";
    step(look, node, { en: "rows of a query", ja: "クエリの結果(複数行)です" });
    return inRows(look, parts);
  }
  const settings = saysSetting(words);
  look.origins.add(settings ? "setting" : "call");
  if (settings) return "unknown";
  look.names.add(name.replace(/^(?:get|load|fetch|find|list|read|select|collect|query|all)(?=[A-Z])/, ""));
  if (parts.length === 0 && isOwnOfOne(file, node, [name])) return "few";
  if (parts.length > 0) {
    const rows = parts.filter((part) => part !== ELEMENT && typeof part !== "number");
    // `const [to, cc] = addresses()`: each may be anything.
    if (parts.length === 1 && typeof parts[0] === "number") return "unknown";
    return rows.length === 1 && parts.length === 1 && rowKeys.has(String(rows[0]))
      ? "unknown"
      : inUnknown(look, parts);
  }
  return /^(?:get|load|fetch|find|list|read|select|collect|query|all)/.test(name) && saysAddresses(name)
    ? "many"
    : "unknown";
}
