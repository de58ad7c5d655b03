import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceFile } from "./file.js";
import { givenTo } from "./flow.js";
import { callsTo, returnsOf, usesAsValue } from "./functions.js";
import { whoseKeyInCalls, type MadeBy } from "./keys.js";
import { functionAround, isCallLike, unwrap, wrapped, type FunctionNode, type Node } from "./nodes.js";
import { pathOf } from "./paths.js";
import { registryOf } from "./registry.js";
import { storeWritesOf } from "./stores.js";

/** A place where middleware of the project's own is mounted that keeps whole answers by their address. */
export interface MountedCache {
  at: Node;
  call: TSESTree.CallExpression;
  registration: TSESTree.CallExpression;
}

/**
 * Middleware that puts its own function in the place of `res.send`, which keeps each answer under a key that says
 * nothing about who asked: where it is mounted, by its name or by a call of what makes it.
 */
export function* ownResponseCachesOf(file: SourceFile): Generator<MountedCache> {
  for (const { middleware, key } of keepingMiddleware(file)) {
    for (const { place, made } of placesOf(file, middleware)) {
      if (whoseKeyInCalls(file, key, made) !== "does not say whose") continue;
      const registration = wrapped(place).parent;
      if (registration?.type !== "CallExpression" || registration.callee === place) continue;
      const call = isCallLike(place) && place.type === "CallExpression" ? place : registration;
      yield { at: place, call, registration };
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

/** The functions that replace a method of the response by one that stores what it is given, and its key there. */
function* keepingMiddleware(file: SourceFile): Generator<{ middleware: FunctionNode; key: Node }> {
  const found = new Set<FunctionNode>();
  for (const { at, key, value } of storeWritesOf(file)) {
    const sender = functionAround(at);
    const middleware = sender && replacedMethod(file, sender) ? functionAround(sender) : null;
    if (!sender || !middleware || !key || found.has(middleware)) continue;
    if (!givenTo(file, value, sender).some((given) => given.index === 0)) continue;
    found.add(middleware);
    yield { middleware, key };
  }
}

/** `res.send = (body) => …`: the method of a response that a function takes the place of. */
function replacedMethod(file: SourceFile, fn: FunctionNode): boolean {
  const assignment = wrapped(fn).parent;
  if (assignment?.type !== "AssignmentExpression" || assignment.left.type !== "MemberExpression")
    return false;
  const method = pathOf(file, assignment.left);
  return method !== null && registryOf(file).sends.has(`${method}()`);
}
