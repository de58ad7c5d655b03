import { definitionsOf, variableOf } from "./bindings.js";
import { conditionsOf, requiredBy } from "./conditions.js";
import type { SourceFile } from "./file.js";
import { callsTo, functionsAround, usesAsValue } from "./functions.js";
import { isCallLike, keyOf, propertyValue, stringOf, unwrap, type CallLike, type Node } from "./nodes.js";
import { isPersonalPath } from "./path-patterns.js";
import { pathOf } from "./paths.js";
import { registryOf } from "./registry.js";
import type { ResponseCache } from "./shared-responses.js";
import { within } from "./within.js";

/** Stores of service workers that keep the answers of addresses where everybody sees their own data. */
export function workerCachesOf(file: SourceFile): ResponseCache[] {
  return [...workerStores(file), ...workerRoutes(file), ...listedRoutes(file)];
}

/** How far the callers of a store are looked at for the test that names the address. */
const MAX_CALLERS = 3;

/** `cache.put(request, response)` that runs only for a personal address. */
function* workerStores(file: SourceFile): Generator<ResponseCache> {
  if (!/addEventListener\(\s*["'`]fetch["'`]|\bonfetch\s*=/.test(file.text)) return;
  for (const call of file.all("CallExpression")) {
    if (
      call.callee.type !== "MemberExpression" ||
      !/^(?:put|add|addAll)$/.test(keyOf(call.callee) ?? "") ||
      !/caches?\b/i.test(file.textOf(call.callee.object))
    )
      continue;
    const test = personalTest(file, call);
    if (test) yield { at: call, call, evidence: null, path: file.textOf(test) };
  }
}

/** The test on the way to a node, here or at its function's callers, that names a personal address. */
export function personalTest(file: SourceFile, node: Node, depth = 0): Node | null {
  const own =
    conditionsOf(node, null)
      .flatMap(requiredBy)
      .find((test) => namesPersonalPath(file, test)) ?? testBeside(file, node);
  if (own) return own;
  if (depth >= MAX_CALLERS) return null;
  for (const fn of functionsAround(node)) {
    const calls = callsTo(file, fn);
    if (calls.length === 0) continue;
    for (const call of calls) {
      const test = personalTest(file, call, depth + 1);
      if (test) return test;
    }
    return null;
  }
  return null;
}

/** What stands beside the function around a node in a table of routes: `{ test: (url) => …, handler: (event) => … }`. */
function testBeside(file: SourceFile, node: Node): Node | null {
  for (const fn of functionsAround(node))
    for (const use of usesAsValue(file, fn)) {
      const entry = use.parent;
      if (entry?.type !== "Property" || entry.value !== use || entry.parent.type !== "ObjectExpression")
        continue;
      for (const other of entry.parent.properties)
        if (other.type === "Property" && other !== entry && namesPersonalPath(file, other.value))
          return other.value;
    }
  return null;
}

/** Holds if a test, or a constant it looks at, contains a text or pattern that is a personal path. */
function namesPersonalPath(file: SourceFile, test: Node): boolean {
  return [test, ...constantsIn(file, test)].some((place) => pathsIn(file, place).some(isPersonalPath));
}

/** What the names in an expression are defined as. */
function constantsIn(file: SourceFile, node: Node): Node[] {
  return within(file, "Identifier", node).flatMap((name) => {
    const variable = variableOf(file, name);
    return (variable ? definitionsOf(variable) : []).flatMap((definition) =>
      definition.kind === "value"
        ? [definition.node]
        : definition.kind === "function" && definition.node.body
          ? [definition.node.body]
          : [],
    );
  });
}

/** The paths in the texts and patterns of an expression: `"/api/me"`, `/^\/api\/me/`. */
export function pathsIn(file: SourceFile, node: Node): string[] {
  return [...file.textOf(node).matchAll(/["'`]([^"'`\n]+)["'`]|\/((?:\\\/|[^/\n])+)\/[a-z]*/g)].flatMap(
    ([, text, pattern]) =>
      (text === undefined ? alternatives(pattern!) : [text]).flatMap((path) =>
        path.includes("/") ? [path.startsWith("/") ? path : path.slice(path.indexOf("/"))] : [],
      ),
  );
}

/** The paths a pattern stands for: `^\/api\/(?:me|orders)` is `/api/me` and `/api/orders`. */
function alternatives(pattern: string): string[] {
  const path = pattern.replaceAll("\\/", "/").replace(/[$^]/g, "");
  const group = /\((?:\?:)?([^()]*\|[^()]*)\)/.exec(path);
  if (!group) return [path];
  return group[1]!.split("|").map((each) => path.replace(group[0], each));
}

/** `registerRoute(({ url }) => url.pathname.startsWith("/api/me"), new NetworkFirst())`. */
function* workerRoutes(file: SourceFile): Generator<ResponseCache> {
  const registry = registryOf(file);
  if (!registry.mayReach(file, registry.workerRoutes)) return;
  for (const call of [...file.all("CallExpression"), ...file.all("NewExpression")]) {
    const path = pathOf(file, call.callee);
    const row = path === null ? undefined : registry.workerRoutes.get(`${path}()`);
    const match = row && call.arguments[row.match];
    const strategy = row && call.arguments[row.strategy];
    if (!match || !strategy || !namesPersonalPath(file, match)) continue;
    const made = strategyOf(file, strategy);
    if (made && !isGuarded(file, made))
      yield { at: strategy, call: made, evidence: null, path: file.textOf(match) };
  }
}

/** The strategy object that keeps responses: made here, or held in a constant. */
function strategyOf(file: SourceFile, node: Node): CallLike | null {
  const path = pathOf(file, node);
  if (path === null || !registryOf(file).keepingStrategies.has(path)) return null;
  const inner = unwrap(node);
  if (isCallLike(inner)) return inner;
  const variable = inner.type === "Identifier" ? variableOf(file, inner) : null;
  const [only] = variable ? definitionsOf(variable) : [];
  const value = only?.kind === "value" ? unwrap(only.node) : null;
  return isCallLike(value) ? value : null;
}

/** A plugin that decides what is kept. */
const isGuarded = (file: SourceFile, made: Node): boolean => /cacheWillUpdate/.test(file.textOf(made));

/** `runtimeCaching: [{ urlPattern: /\/api\/me/, handler: "NetworkFirst" }]` in the configuration of a build tool. */
function* listedRoutes(file: SourceFile): Generator<ResponseCache> {
  if (!/runtimeCaching/.test(file.text)) return;
  for (const property of file.all("Property")) {
    if (keyOf(property) !== "handler" || property.parent.type !== "ObjectExpression") continue;
    const match = propertyValue(property.parent, "urlPattern") ?? propertyValue(property.parent, "matcher");
    if (!match || !namesPersonalPath(file, match) || isGuarded(file, property.parent)) continue;
    const named = stringOf(property.value);
    const keeps = named === null ? strategyOf(file, property.value) : isKeepingName(file, named);
    if (keeps) yield { at: property, call: property, evidence: null, path: file.textOf(match) };
  }
}

function isKeepingName(file: SourceFile, name: string): boolean {
  for (const path of registryOf(file).keepingStrategies) if (path.endsWith(`.${name}()`)) return true;
  return false;
}
