import type { TSESTree } from "@typescript-eslint/utils";
import { readsOf, soleDefinitionOf, variableOf } from "./bindings.js";
import type { SourceFile } from "./file.js";
import { givenTo } from "./flow.js";
import { callsTo, functionsAround, returnsOf, usesAsValue } from "./functions.js";
import { whoseKeyInCalls, type MadeBy } from "./keys.js";
import { functionAround, isCallLike, keyOf, unwrap, wrapped, type FunctionNode, type Node } from "./nodes.js";
import { pathOf } from "./paths.js";
import { registryOf } from "./registry.js";
import { storeWritesOf } from "./stores.js";
import { within } from "./within.js";

/** A place where middleware of the project's own is mounted that keeps whole answers by their address. */
export interface MountedCache {
  at: Node;
  call: TSESTree.CallExpression;
  registration: TSESTree.CallExpression;
}

/**
 * Middleware that keeps each answer under a key that says nothing about who asked: where it is mounted, by its name or
 * by a call of what makes it, or where it stores the answer when it is written there.
 */
export function* ownResponseCachesOf(file: SourceFile): Generator<MountedCache> {
  for (const { middleware, key, at } of keepingMiddleware(file)) {
    for (const { place, made } of placesOf(file, middleware)) {
      if (whoseKeyInCalls(file, key, made) !== "does not say whose") continue;
      const registration = wrapped(place).parent;
      if (registration?.type !== "CallExpression" || registration.callee === place) continue;
      const call = isCallLike(place) && place.type === "CallExpression" ? place : registration;
      yield { at: place === wrapped(middleware) ? at : place, call, registration };
    }
  }
}

/** Where a function is handed over, and the calls that made it there. */
interface Place {
  place: Node;
  made: readonly MadeBy[];
}

/** Where a function is handed over by its name, or made by a call: of its factory, or of what that one returns. */
function placesOf(file: SourceFile, fn: FunctionNode): readonly Place[] {
  const factory = functionAround(fn);
  if (factory === null || !returnsOf(factory).some((value) => unwrap(value) === fn))
    return usesAsValue(file, fn).map((place) => ({ place, made: [] }));
  const calls = callsTo(file, factory);
  if (calls.length > 0) return calls.map((call) => ({ place: call, made: [{ fn: factory, call }] }));
  return placesOf(file, factory).flatMap(({ place, made }) => {
    const call = wrapped(place).parent;
    return call?.type === "CallExpression" && call.callee === wrapped(place)
      ? [{ place: call, made: [...made, { fn: factory, call }] }]
      : [];
  });
}

/** Middleware that stores the answers of the handlers it stands before, with the key and the place where it does. */
interface Keeping {
  middleware: FunctionNode;
  key: Node;
  at: Node;
}

/** The functions that store what a method of the response is given in its place, or what the next handler has answered. */
function* keepingMiddleware(file: SourceFile): Generator<Keeping> {
  const found = new Set<FunctionNode>();
  for (const { at, key, value } of storeWritesOf(file)) {
    const middleware = key && (replacingMiddleware(file, at, value) ?? readingMiddleware(file, at, value));
    if (!middleware || found.has(middleware)) continue;
    found.add(middleware);
    yield { middleware, key, at };
  }
}

/** `res.send = (body) => { pages.set(key, body); … }` in a function that is handed `res`. */
function replacingMiddleware(file: SourceFile, at: Node, value: Node): FunctionNode | null {
  const sender = functionAround(at);
  if (!sender || !replacedMethod(file, sender)) return null;
  return givenTo(file, value, sender).some((given) => given.index === 0) ? functionAround(sender) : null;
}

/** `await next(); pages.set(ctx.url, ctx.body)`, and `(request, reply, payload) => { pages.set(request.url, payload); }`. */
function readingMiddleware(file: SourceFile, at: Node, value: Node): FunctionNode | null {
  const { answerParts } = registryOf(file);
  const isAnswer = (node: Node): boolean => {
    const path =
      node.type === "MemberExpression"
        ? `${pathOf(file, node.object) ?? ""}.${keyOf(node) ?? ""}`
        : (pathOf(file, node) ?? "");
    return answerParts.has(path);
  };
  for (const fn of functionsAround(at)) {
    if (fn.params.length < 2) continue;
    const read = [value, ...valuesOfNames(file, value)].some((each) =>
      [...within(file, "Identifier", each), ...within(file, "MemberExpression", each)].some(isAnswer),
    );
    const takesPayload = fn.params.length > 2 && isAnswer(fn.params[2]!);
    return read && (takesPayload || callsNext(file, fn)) ? fn : null;
  }
  return null;
}

/** What the names in a value were made of. */
const valuesOfNames = (file: SourceFile, value: Node): Node[] =>
  within(file, "Identifier", value).flatMap((name) => {
    const variable = variableOf(file, name);
    const only = variable ? soleDefinitionOf(variable) : null;
    return only?.kind === "value" ? [only.node] : [];
  });

/** Holds if a function calls its last parameter: `next()`. */
function callsNext(file: SourceFile, fn: FunctionNode): boolean {
  const last = fn.params.at(-1);
  const variable = last?.type === "Identifier" ? variableOf(file, last) : null;
  return (
    variable !== null &&
    readsOf(variable).some((read) => {
      const call = wrapped(read).parent;
      return call?.type === "CallExpression" && call.callee === wrapped(read);
    })
  );
}

/** `res.send = (body) => …`: the method of a response that a function takes the place of. */
function replacedMethod(file: SourceFile, fn: FunctionNode): boolean {
  const assignment = wrapped(fn).parent;
  if (assignment?.type !== "AssignmentExpression" || assignment.left.type !== "MemberExpression")
    return false;
  const method = pathOf(file, assignment.left);
  return method !== null && registryOf(file).sends.has(`${method}()`);
}
