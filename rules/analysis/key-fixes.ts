import type { TSESTree } from "@typescript-eslint/utils";
import { PER_REQUEST_STORES, REQUEST_MEMOIZERS } from "../models/remedies.js";
import type { MemoizerRow } from "../models/schema.js";
import { definitionsOf, soleDefinitionOf, variableOf, type Variable } from "./bindings.js";
import type { SourceFile } from "./file.js";
import { flowOf, isRequestLike, originOf, type Evidence } from "./flow.js";
import { functionsAround, localFunctionOf } from "./functions.js";
import { isIdentityName } from "./names.js";
import {
  contains,
  functionAround,
  isCallLike,
  isFunction,
  keyOf,
  propertyOf,
  unwrap,
  wrapped,
  type CallLike,
  type Node,
} from "./nodes.js";
import { pathOf } from "./paths.js";
import { registryOf } from "./registry.js";
import {
  amongStatements,
  change,
  freeName,
  imported,
  insertedAt,
  isTyped,
  readableAt,
  renamedTo,
  replaced,
  rootName,
  withoutLine,
  type Change,
  type Replacement,
} from "./text-fixes.js";
import { ownInstance } from "./state-fixes.js";
import type { SharedEntry } from "./stores.js";

/** An expression for who is asking, and the name at its root; null for `this`. */
export interface Caller {
  text: string;
  root: TSESTree.Identifier | null;
}

const ID = String.raw`(?:_?id|uid|sub|\w+(?:Id|ID|No))`;
const ENDS_IN_ID = new RegExp(String.raw`(?:^|\.)${ID}$`);
const RECORD =
  /(?:user|member|guest|viewer|customer|learner|patient|account|shopper|subscriber|student|kaiin)$/i;

/** Expressions on the path of user data that say whose it is, the nearest to the place first. */
export function callersOf(file: SourceFile, evidence: Evidence): Caller[] {
  const exact: Caller[] = [];
  const records: Caller[] = [];
  for (let each: Evidence | null = evidence; each; each = each.from) {
    const node = longestId(unwrap(each.at));
    const root = node.type === "Identifier" ? node : rootName(node);
    const text = file.textOf(node);
    if (node.type === "MemberExpression") {
      if (!isPlainChain(node)) continue;
      if (ENDS_IN_ID.test(text)) {
        exact.push({ text, root });
        continue;
      }
    } else if (node.type !== "Identifier") continue;
    else if (isIdentityName(text) && !isSecretName(text)) {
      exact.push({ text, root });
      continue;
    }
    // `req.user` of `req.user.name`: the record whose id is read elsewhere in the file, or has one by convention.
    for (let record: Node = node; ; record = unwrap(record.object)) {
      const name = file.textOf(record);
      const read = root && idReadFrom(file, root, name);
      if (read) records.push({ text: read, root });
      else if (RECORD.test(name)) records.push({ text: `${name}.id`, root });
      if (
        read ||
        RECORD.test(name) ||
        record.type !== "MemberExpression" ||
        record.object.type === "ThisExpression"
      )
        break;
    }
  }
  return [...exact, ...records];
}

/** How the file reads who is asking from a name: `viewer.id` of `viewer`, `session?.user.id` of `session`. */
function idReadFrom(file: SourceFile, root: Node, record: string): string | null {
  const variable = variableOf(file, root);
  for (const member of (variable && file.fact(plainChains).get(variable)) ?? []) {
    const text = file.textOf(member);
    if (!text.startsWith(record) || !/^[?!]*\./.test(text.slice(record.length)) || !ENDS_IN_ID.test(text))
      continue;
    const who = flowOf(file, member).identity;
    if (who && !who.byName) return text;
  }
  return null;
}

/** The chains of members that start at each variable. */
function plainChains(file: SourceFile): Map<Variable, TSESTree.MemberExpression[]> {
  const chains = new Map<Variable, TSESTree.MemberExpression[]>();
  for (const member of file.all("MemberExpression")) {
    const name = rootName(member);
    const variable = name && isPlainChain(member) ? variableOf(file, name) : null;
    if (!variable) continue;
    const others = chains.get(variable);
    if (others) others.push(member);
    else chains.set(variable, [member]);
  }
  return chains;
}

const isSecretName = (name: string): boolean => /token|cookie|authorization|secret|password|jwt/i.test(name);

/** `req.user` in `req.user.id`: the longest chain that ends in an id. */
function longestId(node: Node): Node {
  let current = node;
  while (
    current.parent?.type === "MemberExpression" &&
    current.parent.object === current &&
    ENDS_IN_ID.test(keyOf(current.parent) ?? "") &&
    !current.parent.computed
  )
    current = current.parent;
  return current;
}

function isPlainChain(node: Node): boolean {
  let current = node;
  while (current.type === "MemberExpression" && !current.computed) current = unwrap(current.object);
  return current.type === "Identifier" || current.type === "ThisExpression";
}

/** Holds if the expression is at hand at a place, or the same one of another handler's parameter is. */
function readableFrom(file: SourceFile, { root }: Caller, at: Node): boolean {
  if (!root) return functionAround(at) !== null;
  if (readableAt(file, root, at)) return true;
  const role = pathOf(file, root);
  return [...functionsAround(at)].some((fn) =>
    fn.params.some(
      (each) =>
        each.type === "Identifier" && each.name === root.name && role !== null && pathOf(file, each) === role,
    ),
  );
}

/** Changes that make a stored value the visitor's own. */
export function separateEntries(file: SourceFile, entry: SharedEntry): Change[] {
  if (entry.how === "stored object") return copyFirst(file, entry.at);
  if (entry.how === "memoizer" && entry.call) return ownMemo(file, entry.call, entry.evidence);
  if (!entry.key) return [];
  const key = ownKey(file, entry.key, entry.evidence, entry.at);
  return [...ownStore(file, entry), ...(key.length > 0 ? key : notStored(file, entry.at))];
}

/** A store that the page's library wants made per request: one of its own, from this write on. */
function ownStore(file: SourceFile, { at }: SharedEntry): Change[] {
  if (at.type !== "CallExpression" || at.callee.type !== "MemberExpression") return [];
  const path = pathOf(file, at.callee.object);
  if (path === null || !PER_REQUEST_STORES.includes(path)) return [];
  const own = ownInstance(file, at.callee.object, at);
  return own ? [own] : [];
}

/** Takes out a write that is a statement of its own; what reads the store finds nothing and makes the value anew. */
function notStored(file: SourceFile, at: Node): Change[] {
  const place = amongStatements(at);
  if (place?.statement.type !== "ExpressionStatement") return [];
  let outer = wrapped(at);
  if (outer.parent?.type === "CallExpression" && /\bwaitUntil$/.test(file.textOf(outer.parent.callee)))
    outer = wrapped(outer.parent);
  return outer.parent === place.statement ? [change("drop", [withoutLine(file, place.statement)])] : [];
}

/** Puts who is asking into a key, wherever the file uses that key of that store. */
function ownKey(file: SourceFile, key: Node, evidence: Evidence, at: Node): Change[] {
  const places = keyPlaces(file, key, at);
  const caller =
    places &&
    callersOf(file, evidence).find((each) => places.every((place) => readableFrom(file, each, place)));
  if (!places || !caller) return [];
  const edits = places.map((place) => lengthened(file, place, caller.text));
  if (edits.includes(null)) return [];
  return [change("key", edits as Replacement[], { value: caller.text })];
}

/** Every key that has to change together: the constant that holds it, or each use of the same text on the same store. */
function keyPlaces(file: SourceFile, key: Node, at: Node): Node[] | null {
  const inner = unwrap(key);
  if (!takesTexts(file, at) || isRequestLike(file, inner)) return null;
  if (inner.type === "Identifier") {
    const variable = variableOf(file, inner);
    const only = variable ? soleDefinitionOf(variable) : null;
    if (
      only?.kind === "value" &&
      only.parts.length === 0 &&
      functionAround(only.node) === functionAround(at) &&
      functionAround(at)
    )
      return [only.node];
  }
  const target = unwrap(at);
  const text = file.textOf(inner);
  if (target.type === "CallExpression" && target.callee.type === "MemberExpression") {
    const same = file.fact(firstArguments).get(textPair(file.textOf(target.callee.object), text)) ?? [];
    return [key, ...same.filter((each) => each !== target.arguments[0])];
  }
  if (target.type === "AssignmentExpression" && target.left.type === "MemberExpression") {
    return [...(file.fact(computedKeys).get(textPair(file.textOf(target.left.object), text)) ?? [])];
  }
  return [key];
}

const textPair = (store: string, key: string): string => `${store.length} ${store} ${key}`;

/** The first arguments of a file's methods, by the text of the object and their own. */
function firstArguments(file: SourceFile): ReadonlyMap<string, readonly Node[]> {
  const found = file
    .all("CallExpression")
    .flatMap(({ callee, arguments: [first] }) =>
      callee.type === "MemberExpression" && first ? [{ store: callee.object, key: first as Node }] : [],
    );
  return byTexts(file, found);
}

/** What stands between the brackets of a file's `store[key]`, by the text of the object and its own. */
function computedKeys(file: SourceFile): ReadonlyMap<string, readonly Node[]> {
  const found = file
    .all("MemberExpression")
    .flatMap(({ computed, object, property }) =>
      computed ? [{ store: object, key: property as Node }] : [],
    );
  return byTexts(file, found);
}

function byTexts(
  file: SourceFile,
  found: readonly { store: Node; key: Node }[],
): ReadonlyMap<string, readonly Node[]> {
  const known = new Map<string, Node[]>();
  for (const { store, key } of found) {
    const texts = textPair(file.textOf(store), file.textOf(unwrap(key)));
    const same = known.get(texts);
    if (same) same.push(key);
    else known.set(texts, [key]);
  }
  return known;
}

/** Holds unless the store is declared with keys that are no texts. */
function takesTexts(file: SourceFile, at: Node): boolean {
  const callee =
    at.type === "CallExpression" ? at.callee : at.type === "AssignmentExpression" ? at.left : null;
  const root = callee && rootName(callee);
  const variable = root ? variableOf(file, root) : null;
  const [definition] = variable ? definitionsOf(variable) : [];
  const made = definition?.kind === "value" ? unwrap(definition.node) : null;
  const type = isCallLike(made) ? made.typeArguments?.params[0] : undefined;
  return !type || !["TSNumberKeyword", "TSBigIntKeyword", "TSSymbolKeyword"].includes(type.type);
}

/** A key with one more part, in the form it is written in. */
function lengthened(file: SourceFile, key: Node, caller: string): Replacement | null {
  const inner = unwrap(key);
  const text = file.textOf(inner);
  const mark = /[:|/#](?!.*[:|/#])/.exec(text.replace(/\$\{[^}]*\}|^`|`$|["']/g, " ").trim())?.[0] ?? ":";
  const template = (start: string): Replacement => replaced(inner, `\`${start}${mark}\${${caller}}\``);
  switch (inner.type) {
    case "TemplateLiteral":
      return insertedAt(inner.range[1] - 1, `${mark}\${${caller}}`);
    case "Literal":
      return typeof inner.value === "string" && !/[`$\\]/.test(inner.value)
        ? template(inner.value)
        : template(`\${${text}}`);
    case "BinaryExpression":
      return insertedAt(inner.range[1], ` + "${mark}" + ${caller}`);
    case "ArrayExpression":
      return insertedAt(
        inner.elements.at(-1)?.range[1] ?? inner.range[0] + 1,
        `${inner.elements.length > 0 ? ", " : ""}${caller}`,
      );
    case "Identifier":
    case "MemberExpression":
    case "CallExpression":
      return template(`\${${file.textOf(key)}}`);
    default:
      return null;
  }
}

/** Makes a memoizer's key tell visitors apart, in the way the memoizer has for it. */
function ownMemo(file: SourceFile, call: CallLike, evidence: Evidence): Change[] {
  const path = pathOf(file, call.callee);
  const row = path === null ? undefined : registryOf(file).memoizers.get(`${path}()`);
  if (!row) return [];
  for (const [index, argument] of call.arguments.entries()) {
    const options = unwrap(argument);
    if (options.type !== "ObjectExpression") continue;
    for (const option of row.keyOptions ?? []) {
      const property = propertyOf(options, option);
      if (!property) continue;
      const made = isFunction(unwrap(property.value))
        ? keyFunction(file, call, row, evidence, option === "cacheKey")
        : null;
      if (made) return [change("key", [replaced(property.value, made.text)], { value: made.caller })];
      return isFunction(unwrap(property.value)) ? [] : ownKey(file, property.value, evidence, property.value);
    }
    const made =
      index > 0 && row.keyOptions?.[0]
        ? keyFunction(file, call, row, evidence, row.keyOptions[0] === "cacheKey")
        : null;
    if (made)
      return [
        change("key", [insertedAt(options.range[0] + 1, ` ${row.keyOptions![0]}: ${made.text},`)], {
          value: made.caller,
        }),
      ];
  }
  if (row.keyedBy === "first argument") return widerKey(file, call, row, evidence);
  return keyPart(file, call, row, evidence) ?? requestMemo(file, call, path!);
}

/** `unstable_cache(load, ["profile"])` → `unstable_cache(load, ["profile", userId])`. */
function keyPart(file: SourceFile, call: CallLike, row: MemoizerRow, evidence: Evidence): Change[] | null {
  const caller = callersOf(file, evidence).find((each) => readableFrom(file, each, call));
  if (row.keyParts === undefined || !caller) return null;
  const text = `String(${caller.text})`;
  const parts = call.arguments[row.keyParts];
  const array = parts && unwrap(parts);
  const edit = !parts
    ? insertedAt(call.arguments[row.keyParts - 1]!.range[1], `, [${text}]`)
    : array?.type === "ArrayExpression"
      ? lengthened(file, array, text)!
      : array?.type === "Identifier" && array.name === "undefined"
        ? replaced(parts, `[${text}]`)
        : replaced(parts, `[...${file.textOf(parts)}, ${text}]`);
  return [change("key", [edit], { value: caller.text })];
}

/** The same function kept for one request only, where the library family has such a memoizer. */
function requestMemo(file: SourceFile, call: CallLike, path: string): Change[] {
  const other = REQUEST_MEMOIZERS[`${path}()`];
  const fn = call.arguments[0];
  if (!other || !fn || call.callee.type !== "Identifier") return [];
  const variable = file.all("Identifier").some((each) => each.name === other.name && variableOf(file, each));
  if (variable && imported(file, other.from, other.name).length > 0) return [];
  const edits = [
    replaced(call.callee, other.name),
    { range: [fn.range[1], call.range[1] - 1] as const, text: "" },
  ];
  return [change("request", [...imported(file, other.from, other.name), ...edits], { value: other.name })];
}

/** A resolver over all arguments, for memoizers that look at the first only. */
function widerKey(file: SourceFile, call: CallLike, row: MemoizerRow, evidence: Evidence): Change[] {
  const option = row.keyOptions?.[0];
  const made = keyFunction(file, call, row, evidence, option === "cacheKey");
  const fn = call.arguments[0];
  if (!made || !fn) return [];
  const resolver = row.keyParts === undefined ? undefined : call.arguments[row.keyParts];
  if (resolver) return [change("key", [replaced(resolver, made.text)], { value: made.caller })];
  const given = option ? `{ ${option}: ${made.text} }` : made.text;
  if (call.arguments.length > 1) return [];
  return [change("key", [insertedAt(fn.range[1], `, ${given}`)], { value: made.caller })];
}

/** `(shopId: string, memberId: string) => JSON.stringify([shopId, memberId])` for a function with these parameters. */
function keyFunction(
  file: SourceFile,
  call: CallLike,
  row: MemoizerRow,
  evidence: Evidence,
  asTuple: boolean,
): { text: string; caller: string } | null {
  const argument = typeof row.fn === "number" ? call.arguments[row.fn] : undefined;
  const fn = argument ? localFunctionOf(file, argument) : null;
  const origin = originOf(evidence).at;
  const own = fn?.params.findIndex((parameter) => contains(parameter, origin)) ?? -1;
  if (
    !fn ||
    own < 0 ||
    !fn.params.every((parameter) => parameter.type === "Identifier" && !parameter.optional)
  )
    return null;
  const params = fn.params as TSESTree.Identifier[];
  const name = params[own]!.name;
  const caller = isIdentityName(name)
    ? name
    : (callersOf(file, evidence).find((each) => each.root?.name === name)?.text ?? null);
  if (caller === null || (isTyped(file) && params.some((parameter) => !parameter.typeAnnotation)))
    return null;
  const parts = params.map((parameter, index) => (index === own ? caller : parameter.name));
  const types = params.flatMap((parameter) =>
    parameter.typeAnnotation ? [file.textOf(parameter.typeAnnotation.typeAnnotation)] : [],
  );
  const list = asTuple
    ? `[${params.map((parameter) => parameter.name).join(", ")}]${types.length > 0 ? `: [${types.join(", ")}]` : ""}`
    : params.map((parameter) => file.textOf(parameter)).join(", ");
  return { text: `(${list}) => JSON.stringify([${parts.join(", ")}])`, caller };
}

/** `page.viewer = user` → a copy of the stored object gets the field, and is used from there on. */
function copyFirst(file: SourceFile, at: Node): Change[] {
  const written =
    at.type === "AssignmentExpression"
      ? at.left
      : at.type === "CallExpression"
        ? isAssign(file, at)
          ? at.arguments[0]
          : at.callee
        : null;
  const root = written && rootName(written);
  const variable = root ? variableOf(file, root) : null;
  const definition = variable ? soleDefinitionOf(variable) : null;
  const fn = functionAround(at);
  if (!root || !variable || definition?.kind !== "value" || !fn) return [];
  const read = unwrap(definition.node);
  const store =
    read.type === "CallExpression" && read.callee.type === "MemberExpression"
      ? file.textOf(read.callee.object)
      : null;
  const uses = variable.references.map((each) => each.identifier as unknown as Node);
  const place = placeForCopy(
    at,
    uses.filter((use) => use.range[0] > at.range[1]),
  );
  if (!place || !contains(fn, place.block)) return [];
  const name = freeName(file, `own${capital(root.name)}`, "view", `${root.name}Copy`);
  if (name === null) return [];
  const renamed = uses.filter(
    (use) =>
      use.range[0] >= place.statement.range[0] && contains(place.block, use) && !goesBack(file, use, store),
  );
  const deep = depthOf(written) > 1;
  const isList = at.type === "CallExpression" && !isAssign(file, at);
  const copied = deep
    ? `structuredClone(${root.name})`
    : isList
      ? keyOf(at.callee as TSESTree.MemberExpression) === "add"
        ? `new Set(${root.name})`
        : `[...${root.name}]`
      : `{ ...${root.name} }`;
  const indent = /[ \t]*$/.exec(file.text.slice(0, place.statement.range[0]))![0];
  return [
    change(
      "copy",
      [
        insertedAt(place.statement.range[0], `const ${name} = ${copied};\n${indent}`),
        ...renamed.map((use) => renamedTo(use, name)),
      ],
      {
        value: root.name,
      },
    ),
  ];
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const isAssign = (file: SourceFile, call: TSESTree.CallExpression): boolean =>
  file.textOf(call.callee) === "Object.assign";

/** Members between the root of a chain and what is written: 1 for `page.viewer`. */
function depthOf(node: Node): number {
  let depth = 0;
  for (let current = node; current.type === "MemberExpression"; current = unwrap(current.object)) depth += 1;
  return depth;
}

/** The statement before which a copy is made so that every later use is in reach of it. */
function placeForCopy(at: Node, later: readonly Node[]): { statement: Node; block: Node } | null {
  for (let place = amongStatements(at); place; place = amongStatements(place.block)) {
    const { statement, block } = place;
    if (later.every((use) => contains(block, use))) return { statement, block };
  }
  return null;
}

/** Holds for a use that hands the object back to its store. */
function goesBack(file: SourceFile, use: Node, store: string | null): boolean {
  const call = use.parent;
  return (
    call?.type === "CallExpression" &&
    call.callee.type === "MemberExpression" &&
    file.textOf(call.callee.object) === store
  );
}
