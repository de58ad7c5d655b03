import type { TSESTree } from "@typescript-eslint/utils";
import {
  contains,
  isCallLike,
  isFunction,
  keyOf,
  propertyValue,
  referenceName,
  stringOf,
  unwrap,
  wrapped,
  type CallLike,
  type FunctionNode,
  type Node,
  classAround,
  functionAround,
} from "./nodes.js";
import {
  definitionsOf,
  readsOf,
  soleDefinitionOf,
  valueBehind,
  variableOf,
  type Variable,
} from "./bindings.js";
import { absentBy, conditionsOf } from "./conditions.js";
import { entryOf, frequencyOf } from "./entries.js";
import { functionAt, withText, type Place } from "./elsewhere.js";
import type { SourceFile } from "./file.js";
import { servicesOf } from "./other-files.js";
import { flowOf, isRequestLike, originOf, userDataIn, type Evidence } from "./flow.js";
import { givenPersonIn, namesGroupOnly, personGiven } from "./given-people.js";
import { callsTo, classOf, functionsAround, localFunctionOf, membersNamed, returnsOf } from "./functions.js";
import { whoseKey } from "./keys.js";
import { functionDeclaring, lifetimeOf, lifetimeOfInstances, outlivesEntry, rootOf } from "./lifetimes.js";
import {
  describesPerson,
  isCarriedPersonName,
  isIdentityName,
  isOnePersonName,
  isPersonName,
  wordsOf,
} from "./names.js";
import { callsNamed, callsWhere } from "./named-nodes.js";
import { typeDescribesPerson } from "./person-types.js";
import { packageOf } from "./packages.js";
import { pathOf } from "./paths.js";
import { registryOf } from "./registry.js";
import { choiceOfRecord, isFixedKey } from "./stored-records.js";
import { sideOf } from "./sides.js";
import { givenAtCall } from "./values-at-call.js";
import { within } from "./within.js";
import { CALLER_RECORDS } from "../models/people.js";
import {
  CACHE_HELPER_WORDS,
  CACHE_METHOD_WORDS,
  CACHE_MODULE_WORDS,
  CACHE_WRITE_WORDS,
  MAKES_WHAT_IS_MISSING,
  NAMES_SETTINGS,
  NAMES_WAITING,
} from "../models/request-parts.js";
import type { MemoizerRow } from "../models/schema.js";

/** A value put into a store by key. */
export interface StoreWrite {
  at: Node;
  /** null when the key cannot be pointed at. */
  key: Node | null;
  /** The value, or the function that makes it. */
  value: Node;
  store: Node;
  /** A second key: the field of what the key names. */
  field?: Node;
  /** Only the address of the key is compared: a whole request there says nothing about who asks. */
  keyIsAddress?: boolean;
  /** What the function that makes the value is called with is in the key as well. */
  keyedByArguments?: boolean;
}

/** Verbs of a cache's own methods that make what is not there: `getOrLoad`, `through`, `computeIfAbsent`. */
const makingCalls = callsWhere((name) =>
  wordsOf(name).some((word) => CACHE_HELPER_WORDS.includes(word) || CACHE_METHOD_WORDS.includes(word)),
);
const helperCalls = callsWhere((name) => wordsOf(name).some((word) => CACHE_HELPER_WORDS.includes(word)));

/** Every place that puts a value into a store which outlives the request. */
export function storeWritesOf(file: SourceFile): readonly StoreWrite[] {
  return file.fact(findWrites);
}

function findWrites(file: SourceFile): StoreWrite[] {
  const direct: StoreWrite[] = [];
  for (const call of callsNamed(file, registryOf(file).storeMethods)) direct.push(...writesOf(file, call));
  const helped = [...helpersOfOtherFiles(file), ...importedHelpers(file), ...methodsOfProjectStores(file)];
  for (const assignment of file.all("AssignmentExpression")) {
    const target = assignment.left;
    if (target.type !== "MemberExpression" || !target.computed || keyOf(target) !== null) continue;
    direct.push({ at: assignment, key: target.property, value: assignment.right, store: target.object });
  }
  const outliving = direct.filter(
    (write) =>
      !isFileStorage(file, write.store) &&
      (lifetimeOf(file, write.store) === "process" ||
        isInjected(file, write.store) ||
        isMadeToBeKept(file, write.store) ||
        isAroundEntry(file, write) ||
        isInWrapper(file, write)),
  );
  const kept = new Set(outliving);
  return [
    ...outliving,
    ...helped,
    ...throughHelpers(file, outliving),
    ...direct.filter((write) => !kept.has(write)).flatMap((write) => intoGivenStore(file, write)),
    ...keptQueries(file),
  ];
}

/** What a call puts into a store, by the store's model. */
function writesOf(file: SourceFile, call: CallLike): StoreWrite[] {
  const callee = unwrap(call.callee);
  const method = callee.type === "MemberExpression" ? keyOf(callee) : null;
  if (callee.type !== "MemberExpression" || method === null || !registryOf(file).storeMethods.has(method))
    return [];
  const path = pathOf(file, callee.object);
  const row =
    path === null ? undefined : (registryOf(file).stores.get(path) ?? projectStore(file, callee.object));
  if (row?.alsoInBrowsers && isOfAnotherFile(file, callee.object) && !answersRequests(file, call)) return [];
  const command = row?.commands?.includes(method) ? commandOf(call) : null;
  const given = command ? command.given : call.arguments;
  const write = row?.writes.find(
    (each) =>
      given.length >= (each.least ?? 0) &&
      (command
        ? each.methods.some((name) => name.toLowerCase() === command.name)
        : each.methods.includes(method)),
  );
  const argument = write && given[write.key];
  if (!write || !argument) return [];
  const common = { at: call, store: callee.object, keyIsAddress: write.keyIsAddress ?? false };
  if (write.entries) {
    const entries = entriesIn(argument);
    if (entries) return entries.map((entry) => ({ ...common, ...entry }));
  }
  const holder = given[write.value];
  const key = write.keyProperty ? propertyValue(argument, write.keyProperty) : argument;
  const value = write.valueProperty && holder ? propertyValue(holder, write.valueProperty) : holder;
  if (!key || !value) return [];
  const field = write.field === undefined ? undefined : given[write.field];
  return [{ ...common, key, value, ...(field ? { field } : {}) }];
}

/** Holds where a server runs the code: browsers have such stores too. */
const answersRequests = (file: SourceFile, call: CallLike): boolean =>
  sideOf(file) === "server" || (sideOf(file) !== "client" && frequencyOf(file, call).kind === "per request");

function isOfAnotherFile(file: SourceFile, node: Node): boolean {
  const name = unwrap(node);
  const variable = name.type === "Identifier" ? variableOf(file, name) : null;
  return variable !== null && definitionsOf(variable).some((each) => each.kind === "import");
}

/** A command that is handed over with its arguments: `call("SET", key, value)`, `sendCommand(["SET", key, value])`. */
function commandOf(call: CallLike): { name: string; given: readonly Node[] } | null {
  const [first, ...given] = call.arguments.flatMap((argument): Node[] => {
    const inner = unwrap(argument);
    return inner.type === "ArrayExpression"
      ? inner.elements.flatMap((each) => (each ? [each] : []))
      : [argument];
  });
  const name = stringOf(first);
  return name === null ? null : { name: name.toLowerCase(), given };
}

/** The entries of a list or object: `{ a: 1 }`, `[["a", 1]]`, `[{ key: "a", value: 1 }]`. Null when it is none. */
function entriesIn(node: Node): { key: Node; value: Node }[] | null {
  const inner = unwrap(node);
  if (inner.type === "ObjectExpression")
    return inner.properties.flatMap((property) =>
      property.type === "Property" ? [{ key: property.key, value: property.value }] : [],
    );
  if (inner.type !== "ArrayExpression") return null;
  return inner.elements.flatMap((element) => {
    const entry = element ? unwrap(element) : null;
    if (entry?.type === "ArrayExpression" && entry.elements[0] && entry.elements[1])
      return [{ key: entry.elements[0], value: entry.elements[1] }];
    const key = entry ? propertyValue(entry, "key") : null;
    const value = entry ? (propertyValue(entry, "value") ?? propertyValue(entry, "val")) : null;
    return key && value ? [{ key, value }] : [];
  });
}

/** A store held by the function around the handlers: `function build() { const cache = new Map(); app.get(…) }`. */
function isAroundEntry(file: SourceFile, { store, at }: StoreWrite): boolean {
  const root = rootOf(store);
  const variable = root.type === "Identifier" ? variableOf(file, root) : null;
  const [only, ...others] = variable ? definitionsOf(variable) : [];
  if (!variable || only?.kind !== "value" || others.length > 0) return false;
  return isCallLike(unwrap(only.node)) && outlivesEntry(file, variable, at);
}

/** Results of database queries kept under a key that is given: `find({ where, cache: { id: "latest" } })`. */
function* keptQueries(file: SourceFile): Generator<StoreWrite> {
  const rows = registryOf(file).queryCaches;
  if (!/\bcache\b/.test(file.text)) return;
  for (const property of file.all("Property")) {
    const row = rows.find((each) => each.option !== undefined && each.option === keyOf(property));
    const call = property.parent.parent;
    if (!row?.id || !isCallLike(call) || property.parent.type !== "ObjectExpression") continue;
    const key = propertyValue(property.value, row.id);
    const besides = rows.flatMap((each) => (each.option === row.option && each.beside ? [each.beside] : []));
    if (
      !key ||
      !besides.some((name) => propertyValue(property.value, name) ?? propertyValue(property.parent, name))
    )
      continue;
    yield { at: property, key, value: call, store: call.callee };
  }
  for (const call of callsNamed(file, registryOf(file).queryCacheMethods)) {
    const callee = unwrap(call.callee);
    if (callee.type !== "MemberExpression") continue;
    const row = rows.find(
      (each) => each.method === keyOf(callee) && each.chain?.test(file.textOf(callee.object)),
    );
    const key = row?.key === undefined ? undefined : call.arguments[row.key];
    if (!key || isNumber(key)) continue;
    yield { at: call, key, value: callee.object, store: callee.object };
  }
}

const isNumber = (node: Node): boolean => {
  const inner = unwrap(node);
  return inner.type === "Literal" && typeof inner.value !== "string";
};

/** A store that a class is given: it lives longer than the class's own instances. */
function isInjected(file: SourceFile, store: Node): boolean {
  const inner = unwrap(store);
  if (inner.type !== "MemberExpression" || inner.object.type !== "ThisExpression") return false;
  const owner = classAround(inner);
  const path = pathOf(file, inner);
  const key = keyOf(inner);
  if (!owner || path === null || key === null || path === "$Map()" || !registryOf(file).stores.has(path))
    return false;
  return owner.body.body.some(
    (member) =>
      member.type === "MethodDefinition" &&
      member.kind === "constructor" &&
      member.value.params.some(
        (parameter) => parameter.type === "TSParameterProperty" && file.textOf(parameter).includes(key),
      ),
  );
}

/** A field with a store that forgets by itself: nobody makes one for a single request, so its class lives longer. */
function isMadeToBeKept(file: SourceFile, store: Node): boolean {
  const inner = unwrap(store);
  if (inner.type !== "MemberExpression" || inner.object.type !== "ThisExpression") return false;
  const owner = classAround(inner);
  const path = pathOf(file, inner);
  if (!owner || path === null || !registryOf(file).stores.get(path)?.forgets) return false;
  return !file
    .all("NewExpression")
    .some((made) => classOf(file, made.callee) === owner && frequencyOf(file, made).kind === "per request");
}

/** A store of a wrapper that is called when the file is loaded: `const ordersOf = keep((id) => …)`. */
function isInWrapper(file: SourceFile, { store, at }: StoreWrite): boolean {
  const root = rootOf(store);
  const variable = root.type === "Identifier" ? variableOf(file, root) : null;
  const declared = variable ? functionDeclaring(variable) : null;
  return (
    declared !== null &&
    returnsOf(declared).some((value) => isFunction(unwrap(value)) && contains(value, at)) &&
    callsTo(file, declared).some((call) => functionAround(call) === null)
  );
}

/** Buckets and databases by their name: what is put there is kept on purpose, not cached for the next visitor. */
const isFileStorage = (file: SourceFile, store: Node): boolean =>
  /(?:bucket|r2|files?|uploads?|assets|images?|media|photos?|backups?|queue|db|database)$|(?:assets?|images?|icons?|templates?|translations?)_?cache$/i.test(
    file.textOf(store),
  );

/** A store of the project's own modules: an imported or injected `cache`, `redis`, `kv`. */
function projectStore(file: SourceFile, node: Node) {
  const path = pathOf(file, node);
  if (path === null || !(path.startsWith("~.") || isWithinProcess(file, path))) return undefined;
  const last = wordsOf(path.split(".").at(-1)!.replace(/\(\)$/, ""));
  return last.some((word) => /^(?:cache|caches|redis|kv|lru|memo|memcached|keyv|valkey)$/.test(word))
    ? registryOf(file).stores.get("~:store")
    : undefined;
}

/** `globalThis.pageCache`, `app.locals.cache`: a property of what is one for the whole process. */
function isWithinProcess(file: SourceFile, path: string): boolean {
  const holder = path.slice(0, path.lastIndexOf("."));
  return registryOf(file).processWide.has(holder);
}

/** `remember("page", 60, () => load(id))` with a cache helper of another file: a key and the function that makes the value. */
function importedHelpers(file: SourceFile): StoreWrite[] {
  const named = helperCalls(file).flatMap((call) => {
    const callee = unwrap(call.callee);
    if (callee.type !== "Identifier" || !pathOf(file, callee)?.startsWith("~.")) return [];
    const [key, value] = call.arguments;
    const made = keyAndMaker(file, call);
    return made.length === 0 && key && value && wordsOf(callee.name).some((word) => writeWords.has(word))
      ? [{ at: call, key, value, store: call.callee }]
      : made;
  });
  const seen = new Set(named.map(({ at }) => at));
  const ofModules = importsOfCacheModules(file)
    .flatMap((variable) => readsOf(variable))
    .flatMap((read) => {
      const call = wrapped(read).parent;
      return call?.type === "CallExpression" && unwrap(call.callee) === read && !seen.has(call)
        ? keyAndMaker(file, call)
        : [];
    });
  return [...named, ...ofModules];
}

const writeWords = new Set(CACHE_WRITE_WORDS);
const cacheModuleWords = new Set(CACHE_MODULE_WORDS);

/** Names imported from a module of the project's own that is called for what it keeps: `import { once } from "../cache"`. */
function importsOfCacheModules(file: SourceFile): Variable[] {
  return file.all("ImportDeclaration").flatMap((declaration) => {
    const source = declaration.source.value;
    if (packageOf(source) !== null) return [];
    const name = source.slice(source.lastIndexOf("/") + 1).replace(/\.[cm]?[jt]s$/, "");
    if (!wordsOf(name).some((word) => cacheModuleWords.has(word))) return [];
    return declaration.specifiers.flatMap((each) => variableOf(file, each.local) ?? []);
  });
}

/** `cards.getOrLoad("cards", () => …)`, whatever the method of a cache of the project's own is called. */
function methodsOfProjectStores(file: SourceFile): StoreWrite[] {
  return makingCalls(file).flatMap((call) => {
    const callee = unwrap(call.callee);
    if (callee.type !== "MemberExpression" || callee.object.type === "Super") return [];
    const [made] = keyAndMaker(file, call);
    const isStore =
      projectStore(file, callee.object) !== undefined ||
      (MAKES_WHAT_IS_MISSING.test(keyOf(callee) ?? "") && pathOf(file, callee.object)?.startsWith("~."));
    if (!made || !isStore) return [];
    const kept = lifetimeOf(file, callee.object) === "process" || isInjected(file, callee.object);
    return kept ? [{ ...made, store: callee.object }] : [];
  });
}

/** A key and, behind it, a function without parameters that makes the value. */
function keyAndMaker(file: SourceFile, call: TSESTree.CallExpression): StoreWrite[] {
  const [key, ...others] = call.arguments;
  const [value, ...besides] = others.flatMap((argument) => localFunctionOf(file, argument) ?? []);
  return key &&
    value &&
    value.params.length === 0 &&
    // `read("member", () => kept({ memberId }), () => load(memberId))`: one of them may be what keeps, under a key of its own.
    !besides.some((fn) => fn.params.length === 0 && flowOf(file, fn).identity !== null) &&
    !localFunctionOf(file, key) &&
    unwrap(key).type !== "ObjectExpression"
    ? [{ at: call, key, value, store: call.callee }]
    : [];
}

/** Calls of a helper of this file that stores what it is given: `remember(key, () => load())`. */
function throughHelpers(file: SourceFile, writes: readonly StoreWrite[]): StoreWrite[] {
  const found: StoreWrite[] = [];
  for (const write of writes) {
    if (!write.key) continue;
    let keyedByArguments = false;
    for (const fn of functionsAround(write.at)) {
      const keyIndex = parameterIn(file, fn, write.key);
      const valueIndex = parameterIn(file, fn, write.value, write.store);
      if (keyIndex === null || valueIndex === null) {
        keyedByArguments ||= parametersNamedIn(file, fn, write.key).length > 0;
        continue;
      }
      const keyParts = parametersNamedIn(file, fn, write.key);
      for (const call of callsTo(file, fn)) {
        const key = call.arguments[keyIndex];
        const value = call.arguments[valueIndex];
        const besides = keyParts.flatMap((index) =>
          index === keyIndex ? [] : (call.arguments[index] ?? []),
        );
        if (besides.some((part) => whoseKey(file, part) !== "does not say whose")) continue;
        // `remember(CacheService.getUserCache(), "profile", () => load())`: what is handed over may be one person's own.
        const store = givenAtCall(file, write.store, fn, call);
        if (store && lifetimeOf(file, store) !== "process") continue;
        if (key && value && key !== value)
          found.push({
            at: call,
            key,
            value,
            store: store ?? write.store,
            keyIsAddress: write.keyIsAddress ?? false,
            keyedByArguments: keyedByArguments && !isFunction(unwrap(key)),
          });
      }
      break;
    }
  }
  return found;
}

/** Calls of a helper that is handed the store as well: `once(running, key, () => load())`. */
function intoGivenStore(file: SourceFile, write: StoreWrite): StoreWrite[] {
  const name = unwrap(write.store);
  const variable = name.type === "Identifier" ? variableOf(file, name) : null;
  const only = variable ? soleDefinitionOf(variable) : null;
  if (only?.kind !== "parameter" || only.parts.length > 0 || !write.key || isFileStorage(file, name))
    return [];
  const keyIndex = parameterIn(file, only.fn, write.key);
  const valueIndex = parameterIn(file, only.fn, write.value, name);
  if (keyIndex === null || valueIndex === null || keyIndex === valueIndex) return [];
  return callsTo(file, only.fn).flatMap((call): StoreWrite[] => {
    const store = call.arguments[only.index];
    const key = call.arguments[keyIndex];
    const value = call.arguments[valueIndex];
    return store && key && value && !isFileStorage(file, store) && lifetimeOf(file, store) === "process"
      ? [{ at: call, key, value, store, keyIsAddress: write.keyIsAddress ?? false }]
      : [];
  });
}

interface Helper {
  keyIndex: number;
  valueIndex: number;
  keyIsAddress: boolean;
}

/** What a function that stores something has in its text. */
const stores = withText(/\.\w*(?:set|put|wrap|remember|cached?|memo|fetch)\w*\(|\]\s*(?:\?\?|\|\|)?=[^=]/i);

const helperCache = (_file: SourceFile): Map<FunctionNode, readonly Helper[]> => new Map();

/** What a function stores of its own arguments, and under which of them. */
function helperIn({ file, node: fn }: Place<FunctionNode>): readonly Helper[] {
  const cache = file.fact(helperCache);
  const known = cache.get(fn);
  if (known) return known;
  cache.set(fn, []);
  const found = storeWritesOf(file).flatMap((write): Helper[] => {
    if (!write.key || !isWithin(fn, write.at)) return [];
    const keyIndex = parameterIn(file, fn, write.key);
    const valueIndex = parameterIn(file, fn, write.value);
    if (keyIndex === null || valueIndex === null || keyIndex === valueIndex) return [];
    if (whoseKey(file, write.key) === "says whose") return [];
    return [{ keyIndex, valueIndex, keyIsAddress: write.keyIsAddress ?? false }];
  });
  cache.set(fn, found);
  return found;
}

function isWithin(fn: FunctionNode, node: Node): boolean {
  for (const around of functionsAround(node)) if (around === fn) return true;
  return false;
}

/** Calls of another file's function that stores what it is given under a key it is given. */
function helpersOfOtherFiles(file: SourceFile): StoreWrite[] {
  if (!servicesOf(file)) return [];
  return file.all("CallExpression").flatMap((call) => {
    if (call.arguments.length < 2) return [];
    const fn = functionAt(file, call.callee, stores);
    return fn && fn.file !== file
      ? helperIn(fn).flatMap(({ keyIndex, valueIndex, keyIsAddress }): StoreWrite[] => {
          const key = call.arguments[keyIndex];
          const value = call.arguments[valueIndex];
          return key && value ? [{ at: call, key, value, store: call.callee, keyIsAddress }] : [];
        })
      : [];
  });
}

/** The index of the parameter a value comes from, directly, called, or through a name; what a store gives out is left aside. */
function parameterIn(
  file: SourceFile,
  fn: FunctionNode,
  node: Node,
  store: Node | null = null,
  depth = 0,
): number | null {
  const inner = unwrap(node);
  if (depth > 4) return null;
  if (inner.type === "MemberExpression") return parameterIn(file, fn, inner.object, store, depth + 1);
  if (inner.type === "CallExpression" || inner.type === "NewExpression") {
    const callee = unwrap(inner.callee);
    if (store && callee.type === "MemberExpression" && file.textOf(callee.object) === file.textOf(store))
      return null;
    const called = parameterIn(file, fn, inner.callee, store, depth + 1);
    if (called !== null) return called;
    for (const argument of inner.arguments) {
      const index = parameterIn(file, fn, argument, store, depth + 1);
      if (index !== null) return index;
    }
    return null;
  }
  if (inner.type === "TemplateLiteral") {
    for (const expression of inner.expressions) {
      const index = parameterIn(file, fn, expression, store, depth + 1);
      if (index !== null) return index;
    }
    return null;
  }
  if (inner.type === "ObjectExpression") {
    for (const property of inner.properties) {
      const index =
        property.type === "Property" ? parameterIn(file, fn, property.value, store, depth + 1) : null;
      if (index !== null) return index;
    }
    return null;
  }
  if (inner.type === "BinaryExpression" || inner.type === "ArrayExpression") {
    const sides = inner.type === "ArrayExpression" ? inner.elements : [inner.left as Node, inner.right];
    for (const side of sides) {
      const index = side ? parameterIn(file, fn, side, store, depth + 1) : null;
      if (index !== null) return index;
    }
    return null;
  }
  if (inner.type !== "Identifier") return null;
  const variable = variableOf(file, inner);
  for (const definition of variable ? definitionsOf(variable) : []) {
    if (definition.kind === "parameter" && definition.fn === fn) return definition.index;
    if (definition.kind === "value" && definition.parts.length === 0) {
      const index = parameterIn(file, fn, definition.node, store, depth + 1);
      if (index !== null) return index;
    }
  }
  return null;
}

/** The indexes of all parameters whose names stand in a value, or in what made it: `makeKey(kind, condition)`. */
function parametersNamedIn(file: SourceFile, fn: FunctionNode, node: Node, depth = 0): number[] {
  return within(file, "Identifier", node).flatMap((name) => {
    const variable = variableOf(file, name);
    return (variable && depth < 4 ? definitionsOf(variable) : []).flatMap((definition) => {
      if (definition.kind === "parameter") return definition.fn === fn ? [definition.index] : [];
      return definition.kind === "value" && contains(fn, definition.node)
        ? parametersNamedIn(file, fn, definition.node, depth + 1)
        : [];
    });
  });
}

/** User data that is kept under a key which does not say whose it is. */
export interface SharedEntry {
  at: Node;
  key: Node | null;
  evidence: Evidence;
  how: "key" | "memoizer" | "stored object";
  call?: CallLike;
}

/** All places of the file that keep one person's value where the next person's request finds it. */
export function sharedEntriesOf(file: SourceFile): SharedEntry[] {
  // One person's browser or telephone.
  if (sideOf(file) === "client") return [];
  return [...storedWithoutOwner(file), ...memoizedWithoutOwner(file), ...changedStoredObjects(file)];
}

function* storedWithoutOwner(file: SourceFile): Generator<SharedEntry> {
  for (const write of storeWritesOf(file)) {
    if (!write.key || NAMES_WAITING.test(file.textOf(write.key))) continue;
    const answer = whoseKey(file, write.key);
    const group =
      answer === "says whose" && namesGroupOnly(file, write.key) ? personGiven(file, write) : null;
    if (
      answer !== "does not say whose" &&
      !(answer === "unknown" && write.keyIsAddress && isRequestLike(file, write.key)) &&
      !group
    )
      continue;
    if (write.field && whoseKey(file, write.field) !== "does not say whose") continue;
    const evidence =
      personInValue(file, write, write.key, group) ??
      (isFixedKey(file, write.key) ? choiceOfRecord(file, write.value) : null);
    if (!evidence || isListOfIds(write.value)) continue;
    if (frequencyOf(file, write.at).kind === "once") continue;
    if (isOwnKey(file, write) || isAbsentAt(file, originOf(evidence).at, write.at)) continue;
    yield { at: write.at, key: write.key, evidence, how: "key" };
  }
}

/** `allowed.push(id); set("allowed", allowed.join(","))`: who may do something, for everybody who asks. */
function isListOfIds(value: Node): boolean {
  const inner = unwrap(value);
  const callee = inner.type === "CallExpression" ? unwrap(inner.callee) : null;
  return (
    callee?.type === "MemberExpression" &&
    keyOf(callee) === "join" &&
    unwrap(callee.object).type === "Identifier"
  );
}

/** Whose the value is, where that is certain enough for a key that does not say it. */
function personInValue(
  file: SourceFile,
  write: StoreWrite,
  key: Node,
  group: Evidence | null,
): Evidence | null {
  const evidence = group ?? userDataIn(flowOf(file, write.value)) ?? personGiven(file, write);
  if (!evidence) return null;
  if (write.keyedByArguments && !isCaptured(file, write.value, evidence)) return null;
  if (isOfHandedFunction(file, evidence, write.at)) return null;
  if (isOneGivenPerson(evidence)) return evidence;
  if (
    evidence.label === "personal" &&
    !isOfSomeoneElse(evidence, key) &&
    !isTypedBySomebody(file, write, key)
  )
    return null;
  return evidence.byName && !isPrecise(file, write) ? null : evidence;
}

/** `create("sums", { keyOf: (req) => req.user.id })`: a function is kept, and what it will be called with is not there yet. */
function isOfHandedFunction(file: SourceFile, evidence: Evidence, at: Node): boolean {
  const origin = rootOf(originOf(evidence).at);
  const variable = origin.type === "Identifier" ? variableOf(file, origin) : null;
  return (variable ? definitionsOf(variable) : []).some(
    (each) =>
      each.kind === "parameter" &&
      wrapped(each.fn).parent?.type === "Property" &&
      !contains(each.fn, at) &&
      entryOf(file, each.fn) === null,
  );
}

/** `orders.set(order.id, order)`, `room = { id, … }; rooms.set(id, room)`: the key is the value's own. */
function isOwnKey(file: SourceFile, { key, value }: StoreWrite): boolean {
  const own = key ? unwrap(key) : null;
  const kept = unwrap(value);
  if (!own || kept.type !== "Identifier") return false;
  const variable = variableOf(file, kept);
  if (!variable) return false;
  if (own.type === "MemberExpression")
    return (
      isOwnId(keyOf(own)) && own.object.type === "Identifier" && variable === variableOf(file, own.object)
    );
  const made = unwrap(valueBehind(file, kept));
  const id = own.type === "Identifier" ? variableOf(file, own) : null;
  return (
    id !== null &&
    made.type === "ObjectExpression" &&
    made.properties.some(
      (each) =>
        each.type === "Property" &&
        isOwnId(keyOf(each)) &&
        each.value.type === "Identifier" &&
        variableOf(file, each.value) === id,
    )
  );
}

const isOwnId = (key: string | null): boolean => /^_?(?:id|uuid|guid)$/i.test(key ?? "");

/** `if (tenantId) own.set(…); else shared.set(…)`: where the condition leads there is nobody. */
function isAbsentAt(file: SourceFile, person: Node, at: Node): boolean {
  const variable = person.type === "Identifier" ? variableOf(file, person) : null;
  if (!variable) return false;
  return conditionsOf(at, functionAround(at))
    .flatMap(absentBy)
    .some((absent) => absent.type === "Identifier" && variableOf(file, absent) === variable);
}

/** A personal record is somebody else's only when the key says nothing at all: no part of what it was fetched by. */
function isOfSomeoneElse(evidence: Evidence, key: Node): boolean {
  if (evidence.byName) return false;
  const constant = unwrap(key).type === "Literal";
  return constant && originOf(evidence).label === "personal" && evidence.from !== null;
}

/** What a visitor typed about themselves, under a name that is always the same: `set("draft", { name, email })`. */
function isTypedBySomebody(file: SourceFile, { at, value }: StoreWrite, key: Node): boolean {
  const name = stringOf(key);
  // `lpush("letters", …)` adds one to many.
  if (isCallLike(at) && /push|add|publish|append/i.test(referenceName(at.callee) ?? "")) return false;
  if (name === null || NAMES_SETTINGS.test(name) || flowOf(file, value).input === null) return false;
  const kept = unwrap(valueBehind(file, value));
  const made =
    kept.type === "CallExpression" && kept.arguments[0] ? valueBehind(file, kept.arguments[0]) : kept;
  // One field alone may be a setting.
  return (
    made.type === "ObjectExpression" &&
    describesPerson(made.properties.flatMap((each) => (each.type === "Property" ? (keyOf(each) ?? []) : [])))
  );
}

/** The value is made from one person that the function was given: `wallet(shopper, shopId)`. */
function isOneGivenPerson(evidence: Evidence): boolean {
  const origin = originOf(evidence).at;
  return (
    origin.type === "Identifier" &&
    isOnePersonName(origin.name) &&
    origin.parent !== undefined &&
    isFunction(origin.parent)
  );
}

/** The value is made with an identity that is a variable beside the key: `wrap(key(shopId), () => load(shopId, userId))`. */
function isPrecise(file: SourceFile, write: StoreWrite): boolean {
  const origin = flowOf(file, write.value).identity;
  if (!origin) return false;
  const first = originOf(origin).at;
  return (
    first.type === "Identifier" &&
    (isIdentityName(first.name) || isPersonName(first.name) || /^session$/.test(first.name))
  );
}

function* memoizedWithoutOwner(file: SourceFile): Generator<SharedEntry> {
  const registry = registryOf(file);
  if (!registry.mayReach(file, registry.memoizers)) return;
  for (const call of [...file.all("CallExpression"), ...file.all("NewExpression")]) {
    const callee = pathOf(file, call.callee);
    const row = callee === null ? undefined : registry.memoizers.get(`${callee}()`);
    if (!row || (row.keepsWith && !call.arguments.some((each) => hasOption(each, row.keepsWith!)))) continue;
    const fn = memoizedFunction(file, call, row);
    const evidence = (fn && unkeyedPerson(file, call, row, fn)) ?? unkeyedCaller(file, call, row, fn);
    if (evidence) yield { at: call, key: null, evidence, how: "memoizer", call };
  }
}

/** Holds for options, or an object with `options`, that have a property. */
const hasOption = (given: Node, name: string): boolean =>
  (propertyValue(given, name) ?? propertyValue(propertyValue(given, "options") ?? given, name)) !== null;

/** Who is asking, where a call of the memoized function hands that over and the key leaves it out: `priceFor(route, req.auth)`. */
function unkeyedCaller(
  file: SourceFile,
  call: CallLike,
  row: MemoizerRow,
  fn: FunctionNode | null,
): Evidence | null {
  const key = keyFunction(file, call, row);
  if (!key && (keyOption(call, row) || row.keyedBy === "all arguments")) return null;
  if (fn && whoseKeyPart(file, fn, key, call, row)) return null;
  for (const use of usesOfMemoized(file, call, row)) {
    const people = use.arguments.flatMap((argument, index) => {
      const { identity } = flowOf(file, argument);
      return identity && !identity.byName ? [{ index, identity }] : [];
    });
    const isKeyed = ({ index }: { index: number }): boolean =>
      key ? usesParameter(file, key, index, row, null) : !fn || isKeyedArgument(call, row, fn, index);
    if (people.length === 0 || people.some(isKeyed)) continue;
    const person = people.find(({ index }) => !fn || usesGiven(file, fn, index));
    if (person) return person.identity;
  }
  return null;
}

/** Holds if a key says whose it is by a parameter that is one person's by its name. */
const whoseKeyPart = (
  file: SourceFile,
  fn: FunctionNode,
  key: FunctionNode | null,
  call: CallLike,
  row: MemoizerRow,
): boolean =>
  fn.params.some(
    (parameter, index) =>
      personParameter(file, parameter) !== null &&
      (key ? usesParameter(file, key, index, row, null) : isKeyedArgument(call, row, fn, index)),
  );

/** Holds unless a function leaves a parameter alone. */
function usesGiven(file: SourceFile, fn: FunctionNode, index: number): boolean {
  const parameter = fn.params[index];
  const name = parameter?.type === "AssignmentPattern" ? parameter.left : parameter;
  if (name?.type !== "Identifier") return name !== undefined;
  const variable = variableOf(file, name);
  return variable !== null && readsOf(variable).length > 0;
}

/** The calls of what a memoizer made: by the name or field that holds it, or by the name it is registered under. */
function usesOfMemoized(file: SourceFile, call: CallLike, row: MemoizerRow): CallLike[] {
  const holder = wrapped(call).parent;
  const variable =
    holder?.type === "VariableDeclarator" && holder.id.type === "Identifier"
      ? variableOf(file, holder.id)
      : null;
  const [first] = call.arguments;
  const registered = row.calledIn
    ? stringOf(first && (propertyValue(first, "name") ?? first))
    : holder?.type === "PropertyDefinition"
      ? keyOf(holder)
      : null;
  const isHolder = (node: Node): boolean =>
    row.calledIn
      ? node.type === "MemberExpression" && keyOf(node) === row.calledIn
      : node.type === "ThisExpression";
  const names = [
    ...(variable ? readsOf(variable) : []),
    ...(registered === null ? [] : membersNamed(file, registered)).filter(
      (member) => member.type === "MemberExpression" && isHolder(unwrap(member.object)),
    ),
  ];
  return names.flatMap((name) => {
    const use = wrapped(name).parent;
    return isCallLike(use) && unwrap(use.callee) === name ? [use] : [];
  });
}

/** Who the memoized value is for, when neither a keyed argument nor the key parts say so. */
function unkeyedPerson(
  file: SourceFile,
  call: CallLike,
  row: MemoizerRow,
  fn: FunctionNode,
): Evidence | null {
  const key = keyFunction(file, call, row);
  const given = keyOption(call, row);
  if (given && !key && whoseKey(file, given) !== "does not say whose") return null;
  for (const [index, parameter] of fn.params.entries()) {
    const person = personParameter(file, parameter);
    if (!person) continue;
    if (
      key
        ? usesParameter(file, key, index, row, partOf(parameter, person))
        : isKeyedArgument(call, row, fn, index)
    )
      return null;
    return {
      label: "identity",
      at: person,
      from: null,
      byName: false,
      says: { en: "not part of the key", ja: "鍵に含まれません" },
    };
  }
  const evidence = flowOf(file, fn).identity;
  if (!evidence || (evidence.byName && !isCaptured(file, fn, evidence))) return null;
  if (row.keyedBy === "all arguments" && comesByArgument(file, call, fn, evidence)) return null;
  if (key && whoseKey(file, key) !== "does not say whose") return null;
  const parts = row.keyParts === undefined ? undefined : call.arguments[row.keyParts];
  if (!key && parts && whoseKey(file, parts) !== "does not say whose") return null;
  return evidence;
}

/** `cached((id) => load(id), ["count"])(userId)`: the function takes nothing from around it but what it is called with. */
function comesByArgument(file: SourceFile, call: Node, fn: FunctionNode, evidence: Evidence): boolean {
  const outer = functionAround(call);
  const origin = originOf(evidence).at;
  if (!outer || contains(fn, origin) || !contains(outer, origin)) return false;
  return !within(file, "Identifier", fn).some((name) => {
    const declared = variableOf(file, name)?.identifiers[0] as unknown as Node | undefined;
    return declared !== undefined && contains(outer, declared) && !contains(fn, declared);
  });
}

const isKeyedArgument = (call: CallLike, row: MemoizerRow, fn: FunctionNode, index: number): boolean =>
  countedArguments(call, row) > index &&
  (row.keyedBy === "all arguments" ||
    (row.keyedBy === "first argument" && index === 0) ||
    (row.keyedBy === "arguments without defaults" &&
      fn.params
        .slice(0, index + 1)
        .every((parameter) => parameter.type !== "AssignmentPattern" && parameter.type !== "RestElement")));

/** How many arguments an option lets count: `{ length: 1 }`. */
function countedArguments(call: CallLike, row: MemoizerRow): number {
  for (const argument of call.arguments)
    for (const option of row.countOptions ?? []) {
      const value = propertyValue(argument, option);
      if (value?.type === "Literal" && typeof value.value === "number") return value.value;
    }
  return Infinity;
}

/** The property of an object parameter that a name is taken from: `customerId` in `({ customerId }) => …`. */
function partOf(parameter: Node, name: Node): string | null {
  const inner = parameter.type === "AssignmentPattern" ? parameter.left : parameter;
  if (inner.type !== "ObjectPattern") return null;
  for (const property of inner.properties)
    if (property.type === "Property" && contains(property.value, name)) return keyOf(property);
  return null;
}

/** A parameter that is a person or names one: `userId`, `customer`, `{ member }`. */
function personParameter(file: SourceFile, parameter: Node): Node | null {
  const inner = parameter.type === "AssignmentPattern" ? parameter.left : parameter;
  if (inner.type === "Identifier") {
    const typed = inner.typeAnnotation
      ? typeDescribesPerson(file, inner.typeAnnotation.typeAnnotation)
      : false;
    return typed ||
      isIdentityName(inner.name) ||
      isPersonName(inner.name) ||
      (isCarriedPersonName(inner.name) && (/(?:Id|No)$/.test(inner.name) || readsItsId(file, inner))) ||
      (CALLER_RECORDS.test(inner.name) && readsItsId(file, inner))
      ? inner
      : null;
  }
  if (inner.type !== "ObjectPattern") return null;
  for (const property of inner.properties)
    if (
      property.type === "Property" &&
      property.value.type === "Identifier" &&
      (isIdentityName(property.value.name) || isPersonName(property.value.name))
    )
      return property.value;
  return null;
}

/** `patron.id`: an id is read from a parameter, so it is somebody's record. */
function readsItsId(file: SourceFile, name: Extract<Node, { type: "Identifier" }>): boolean {
  const variable = variableOf(file, name);
  return (
    variable !== null &&
    readsOf(variable).some(
      (read) =>
        read.parent?.type === "MemberExpression" &&
        /^(?:id|uid|sub|\w*Id|\w*No)$/.test(keyOf(read.parent) ?? ""),
    )
  );
}

/** The option that replaces the memoizer's key, whatever it is. */
function keyOption(call: CallLike, row: MemoizerRow): Node | null {
  for (const argument of call.arguments)
    for (const option of row.keyOptions ?? []) {
      const value = propertyValue(argument, option);
      if (value) return value;
    }
  return null;
}

/** The function that makes the key instead of the memoizer's default. */
function keyFunction(file: SourceFile, call: CallLike, row: MemoizerRow): FunctionNode | null {
  for (const argument of call.arguments) {
    const options = unwrap(argument);
    if (options.type !== "ObjectExpression") continue;
    for (const option of row.keyOptions ?? []) {
      const value =
        propertyValue(options, option) ??
        propertyValue(propertyValue(options, "cache") ?? options, option) ??
        propertyValue(propertyValue(options, "options") ?? options, option);
      const made = value ? localFunctionOf(file, value) : null;
      if (made) return made;
    }
  }
  const parts = row.keyParts === undefined ? undefined : call.arguments[row.keyParts];
  return parts && row.keyedBy === "first argument" ? localFunctionOf(file, parts) : null;
}

/** Holds if a key function uses what is at an index of the memoized function's arguments, or all of them. */
function usesParameter(
  file: SourceFile,
  key: FunctionNode,
  index: number,
  row: MemoizerRow,
  part: string | null,
): boolean {
  const list = row.listAt === undefined ? undefined : key.params[row.listAt];
  if (list?.type === "Identifier") return usesListed(file, list, index);
  const parameter =
    list?.type === "ArrayPattern"
      ? list.elements[index]
      : (key.params[index] ?? key.params.find((each) => each.type === "RestElement"));
  const name = parameter?.type === "RestElement" ? parameter.argument : parameter;
  if (!name) return false;
  if (part !== null) return usesPart(file, name, part);
  const body = file.textOf(key.body);
  return [...file.textOf(name).matchAll(/[\p{L}_$][\p{L}\p{N}_$]*/gu)].some(([word]) =>
    new RegExp(`(?<![\\w$.])${word.replaceAll("$", "\\$")}(?![\\w$])`, "u").test(body),
  );
}

/** Holds if a key function uses an element of its list of arguments, or the list as a whole: `(args) => args[1]`. */
function usesListed(file: SourceFile, list: Node, index: number): boolean {
  const variable = list.type === "Identifier" ? variableOf(file, list) : null;
  return (
    variable === null ||
    readsOf(variable).some((read) => {
      const parent = wrapped(read).parent;
      const at =
        parent?.type === "MemberExpression" && parent.computed && unwrap(parent.object) === read
          ? unwrap(parent.property)
          : null;
      return at?.type !== "Literal" || at.value === index;
    })
  );
}

/** Holds if a key function uses a property of a parameter, or the parameter as a whole. */
function usesPart(file: SourceFile, name: Node, part: string): boolean {
  const inner = name.type === "AssignmentPattern" ? name.left : name;
  if (inner.type === "ObjectPattern")
    return inner.properties.some(
      (property) => property.type === "RestElement" || keyOf(property) === null || keyOf(property) === part,
    );
  const variable = inner.type === "Identifier" ? variableOf(file, inner) : null;
  return (
    variable === null ||
    readsOf(variable).some((read) => {
      const parent = wrapped(read).parent;
      if (parent?.type !== "MemberExpression" || unwrap(parent.object) !== read) return true;
      return (keyOf(parent) ?? part) === part;
    })
  );
}

function memoizedFunction(file: SourceFile, call: CallLike, row: MemoizerRow): FunctionNode | null {
  if (row.decorates) return keptMethod(file, call);
  for (const place of [row.fn].flat()) {
    const argument =
      typeof place === "number"
        ? call.arguments[place]
        : call.arguments[0] && propertyValue(call.arguments[0], place);
    if (argument) return localFunctionOf(file, argument);
  }
  return null;
}

/** The method a decorator stands at, where its instance, and what is kept with it, lives as long as the process. */
function keptMethod(file: SourceFile, call: CallLike): FunctionNode | null {
  const method = call.parent.type === "Decorator" ? call.parent.parent : null;
  const owner = method && classAround(method);
  return method?.type === "MethodDefinition" &&
    isFunction(method.value) &&
    owner &&
    lifetimeOfInstances(file, owner, method) === "process"
    ? method.value
    : null;
}

/** Holds if a label comes to a function from around it, not through its parameters: `() => load(req.user.id)`. */
function isCaptured(file: SourceFile, fn: Node, evidence: Evidence): boolean {
  const origin = originOf(evidence).at;
  if (!contains(fn, origin)) return true;
  const root = rootOf(origin);
  const variable = root.type === "Identifier" ? variableOf(file, root) : null;
  const declared = variable?.identifiers[0] as unknown as Node | undefined;
  return declared !== undefined && !contains(fn, declared);
}

const changingCalls = callsWhere((name) => /^(?:assign|push|unshift|add)$/.test(name));

function* changedStoredObjects(file: SourceFile): Generator<SharedEntry> {
  if (callsNamed(file, registryOf(file).storeReads).length === 0) return;
  for (const assignment of file.all("AssignmentExpression")) {
    if (assignment.left.type !== "MemberExpression") continue;
    const stored = storedObject(file, assignment.left.object);
    if (!stored) continue;
    const known = userDataIn(flowOf(file, assignment.right));
    const evidence = known && !known.byName ? known : givenPersonIn(file, [assignment.right]);
    if (evidence) yield { at: assignment, key: null, evidence, how: "stored object" };
  }
  for (const call of changingCalls(file)) {
    if (call.callee.type !== "MemberExpression") continue;
    const name = file.textOf(call.callee);
    const target =
      name === "Object.assign"
        ? call.arguments[0]
        : call.callee.type === "MemberExpression" && /^(?:push|unshift|add)$/.test(keyOf(call.callee) ?? "")
          ? call.callee.object
          : null;
    if (!target || !storedObject(file, target)) continue;
    const values = name === "Object.assign" ? call.arguments.slice(1) : call.arguments;
    for (const value of values) {
      const evidence = userDataIn(flowOf(file, value));
      if (evidence && !evidence.byName) yield { at: call, key: null, evidence, how: "stored object" };
    }
  }
}

/** How many functions of the file are gone through for the store a value came from. */
const MAX_GIVERS = 3;

/** The read that gave out an object of a shared store: `const page = cache.get(slug)`; not a copy of it. */
function storedObject(file: SourceFile, node: Node, depth = 0): Node | null {
  const root = rootOf(node);
  if (root.type !== "Identifier") return isCallLike(unwrap(node)) ? readOfStore(file, node, depth) : null;
  const variable = variableOf(file, root);
  for (const definition of variable ? definitionsOf(variable) : []) {
    if (definition.kind !== "value" || definition.parts.length > 0) continue;
    const read = readOfStore(file, definition.node, depth);
    if (read) return read;
  }
  return null;
}

/** A call that gives out what a shared store holds, itself or through a function of this file: `await pageBySlug(slug)`. */
function readOfStore(file: SourceFile, node: Node, depth: number): Node | null {
  const value = unwrap(node);
  if (value.type === "LogicalExpression")
    return readOfStore(file, value.left, depth) ?? readOfStore(file, value.right, depth);
  if (value.type !== "CallExpression") return null;
  const fn = depth < MAX_GIVERS ? localFunctionOf(file, value.callee) : null;
  if (fn) return returnsOf(fn).some((each) => storedObject(file, each, depth + 1)) ? value : null;
  const callee = unwrap(value.callee);
  const method = callee.type === "MemberExpression" ? keyOf(callee) : null;
  if (callee.type !== "MemberExpression" || method === null) return null;
  const path = pathOf(file, callee.object);
  const row =
    path === null ? undefined : (registryOf(file).stores.get(path) ?? projectStore(file, callee.object));
  if (!row?.reads?.includes(method) || lifetimeOf(file, callee.object) !== "process") return null;
  if (row.readsWhenNamed && !row.readsWhenNamed.test(file.textOf(callee.object))) return null;
  if (row.copiesUnless && !isMadeWith(file, callee.object, row.copiesUnless)) return null;
  const key = value.arguments[0];
  return !key || whoseKey(file, key) === "does not say whose" ? value : null;
}

/** Holds if a store's maker is given an option as `false`: `new NodeCache({ useClones: false })`. */
function isMadeWith(file: SourceFile, store: Node, option: string): boolean {
  const name = unwrap(store);
  const variable = name.type === "Identifier" ? variableOf(file, name) : null;
  const only = variable ? soleDefinitionOf(variable) : null;
  const made = only?.kind === "value" ? unwrap(only.node) : null;
  const value = isCallLike(made) && made.arguments[0] ? propertyValue(made.arguments[0], option) : null;
  return value?.type === "Literal" && value.value === false;
}

/** The text of a key when it is constant. */
export const constantKey = (node: Node): string | null => stringOf(node);
