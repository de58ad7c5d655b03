import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceFile } from "./file.js";
import { givenTo } from "./flow.js";
import { callsTo, returnsOf, usesAsValue } from "./functions.js";
import { whoseKey } from "./keys.js";
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
  for (const middleware of keepingMiddleware(file)) {
    const factory = functionAround(middleware);
    const isMade = factory !== null && returnsOf(factory).some((value) => unwrap(value) === middleware);
    const places: readonly Node[] = isMade ? callsTo(file, factory) : usesAsValue(file, middleware);
    for (const place of places) {
      const registration = wrapped(place).parent;
      if (registration?.type !== "CallExpression" || registration.callee === place) continue;
      const call = isCallLike(place) && place.type === "CallExpression" ? place : registration;
      yield { at: place, call, registration };
    }
  }
}

/** The functions that replace a method of the response by one that stores what it is given. */
function keepingMiddleware(file: SourceFile): Set<FunctionNode> {
  const found = new Set<FunctionNode>();
  for (const write of storeWritesOf(file)) {
    const sender = functionAround(write.at);
    const middleware = sender && replacedMethod(file, sender) ? functionAround(sender) : null;
    if (!sender || !middleware || !write.key || whoseKey(file, write.key) !== "does not say whose") continue;
    if (givenTo(file, write.value, sender).some((given) => given.index === 0)) found.add(middleware);
  }
  return found;
}

/** `res.send = (body) => …`: the method of a response that a function takes the place of. */
function replacedMethod(file: SourceFile, fn: FunctionNode): boolean {
  const assignment = wrapped(fn).parent;
  if (assignment?.type !== "AssignmentExpression" || assignment.left.type !== "MemberExpression")
    return false;
  const method = pathOf(file, assignment.left);
  return method !== null && registryOf(file).sends.has(`${method}()`);
}
