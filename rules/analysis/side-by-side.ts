import { HANDLER_REGISTRATIONS } from "../models/mail-words.js";
import { calledName } from "./chains.js";
import { entryOf } from "./entries.js";
import type { SourceFile } from "./file.js";
import { callsTo, listRunOf, usesAsValue } from "./functions.js";
import { isManaged, lifetimeOfInstances } from "./lifetimes.js";
import {
  classAround,
  functionAround,
  isCallLike,
  isFunction,
  keyOf,
  wrapped,
  type FunctionNode,
  type Node,
} from "./nodes.js";

const registrations = new Set(HANDLER_REGISTRATIONS);
const sideBySideCache = (_file: SourceFile): Map<FunctionNode, boolean> => new Map();

/** Holds if several runs of a function overlap: one per element, per request or per event, none waiting for the other. */
export function runsSideBySide(file: SourceFile, fn: FunctionNode): boolean {
  const cache = file.fact(sideBySideCache);
  const known = cache.get(fn);
  if (known !== undefined) return known;
  cache.set(fn, false);
  const answer =
    runsForEach(file, fn) ||
    entryOf(file, fn) !== null ||
    isHandler(file, fn) ||
    isServed(file, fn) ||
    isHandedOver(file, fn) ||
    callsTo(file, fn).some((call) => isCalledSideBySide(file, call));
  cache.set(fn, answer);
  return answer;
}

/** A method of what a container makes once: whoever gets it injected calls it when a request comes. */
function isServed(file: SourceFile, fn: FunctionNode): boolean {
  const method = fn.parent;
  if (method.type !== "MethodDefinition" || method.kind !== "method" || method.decorators.length > 0)
    return false;
  if (method.accessibility === "private" || callsTo(file, fn).length > 0) return false;
  const owner = classAround(fn);
  return owner !== null && isManaged(file, owner) && lifetimeOfInstances(file, owner, fn) === "process";
}

/** `list.map((each) => limit(() => send(each)))`: a task that is handed over per element, to run beside others. */
function isHandedOver(file: SourceFile, fn: FunctionNode): boolean {
  const call = wrapped(fn).parent;
  if (call?.type !== "CallExpression" || !(call.arguments as Node[]).includes(wrapped(fn))) return false;
  const around = call.callee.type === "Identifier" ? functionAround(call) : null;
  return around !== null && runsForEach(file, around);
}

/** `list.map(async …)`, `pMap(list, async …)`: all turns run together. */
function runsForEach(file: SourceFile, fn: FunctionNode): boolean {
  const run = listRunOf(file, fn);
  return run !== null && /^(?!.*series)(?:p?map\w*|forEach|each\w*|flatMap|\w*pool)$/i.test(run.method);
}

/** `channel.consume("orders", async (message) => …)`, `run({ eachMessage: async … })`: once per event, as they come. */
function isHandler(file: SourceFile, fn: FunctionNode): boolean {
  // One at a time, says the queue.
  if (/\b(?:prefetch\(\s*1\s*[,)]|concurrency:\s*1\b)/.test(file.text)) return false;
  return usesAsValue(file, fn).some((use) => {
    const { parent } = use;
    if (isCallLike(parent) && parent.arguments.includes(use as never))
      return registrations.has(calledName(parent));
    return parent?.type === "Property" && registrations.has(keyOf(parent) ?? "");
  });
}

/** Holds for a call that does not wait for the one before: in a callback per element, or in a loop without `await`. */
function isCalledSideBySide(file: SourceFile, call: Node): boolean {
  for (let parent = call.parent, child = call; parent; child = parent, parent = parent.parent) {
    if (isFunction(parent)) return runsForEach(file, parent) || runsSideBySide(file, parent);
    if (parent.type === "AwaitExpression") {
      const fn = functionAround(call);
      return fn !== null && runsSideBySide(file, fn);
    }
    const loop = /^(?:ForOf|ForIn|For|While)Statement$/.test(parent.type);
    if (
      loop &&
      "body" in parent &&
      parent.body === child &&
      wrapped(call).parent?.type === "ExpressionStatement"
    )
      return true;
  }
  return false;
}
