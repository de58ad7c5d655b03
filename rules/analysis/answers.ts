import type { TSESTree } from "@typescript-eslint/utils";
import { entriesOf, entryAround, entryOf, isHelperOfEntry, type Entry } from "./entries.js";
import type { SourceFile } from "./file.js";
import { flowInCall, flowOf, userDataOrInputIn, type Evidence } from "./flow.js";
import { callsTo, functionsAround, localFunctionOf, returnsOf } from "./functions.js";
import {
  functionAround,
  isCallLike,
  isFunction,
  keyOf,
  unwrap,
  type FunctionNode,
  type Node,
} from "./nodes.js";
import { pathOf } from "./paths.js";
import { registryOf } from "./registry.js";

/** One way a response leaves an entry: the place, and the values that become its body. */
export interface Answer {
  node: Node;
  body: readonly Node[];
  entry: Entry;
  /** The function whose code it is; the entry's own or one it calls. */
  fn: Node | null;
  /** The helper of this file that answers, when `node` is the call of one. */
  through: FunctionNode | null;
}

function collect(file: SourceFile): Map<Entry, Answer[]> {
  const registry = registryOf(file);
  const found = new Map<Entry, Answer[]>();
  const add = (
    entry: Entry,
    node: Node,
    body: readonly Node[],
    through: FunctionNode | null = null,
  ): void => {
    const list = found.get(entry) ?? [];
    list.push({ node, body, entry, fn: functionAround(node), through });
    found.set(entry, list);
  };
  /** An answer in a helper belongs to every entry that calls the helper, at the place of the call. */
  const addAt = (node: Node, body: readonly Node[]): void => {
    const helper = functionAround(node);
    const calls = helper && !functionsWithEntry(file, node) ? callsTo(file, helper) : [];
    let through = false;
    for (const call of calls) {
      const entry = entryAround(file, call);
      if (!entry) continue;
      add(entry, call, body, helper);
      through = true;
    }
    const entry = through ? null : entryAround(file, node);
    if (entry) add(entry, node, body);
  };
  for (const call of [...file.all("CallExpression"), ...file.all("NewExpression")]) {
    const callee = pathOf(file, call.callee);
    const path = callee === null ? null : registry.step(callee, "()");
    const raw = callee === null ? null : `${callee}()`;
    for (const candidate of new Set([raw, path]))
      for (const row of (candidate !== null && registry.sends.get(candidate)) || []) {
        const body = row.body.flatMap((index) => call.arguments[index] ?? []);
        if (body.length > 0) addAt(call, body);
      }
  }
  for (const assignment of file.all("AssignmentExpression")) {
    if (assignment.left.type !== "MemberExpression") continue;
    const path = pathOf(file, assignment.left);
    if (path === null || !registry.sends.has(`${path}=`)) continue;
    addAt(assignment, [assignment.right]);
  }
  for (const entry of entriesOf(file)) {
    if (entry.answers !== "returned value" || entry.runs === "start" || entry.runs === "build") continue;
    for (const value of returnsOf(entry.fn)) {
      const helper = responseHelper(file, value);
      if (helper) add(entry, unwrap(value), helper.bodies, helper.fn);
      else add(entry, value, bodiesOf(value));
    }
  }
  return found;
}

/** Holds if a node is lexically inside an entry. */
function functionsWithEntry(file: SourceFile, node: Node): boolean {
  for (const fn of functionsAround(node)) if (entryOf(file, fn) && !isHelperOfEntry(file, fn)) return true;
  return false;
}

/** A helper of this file that makes the object of a response, and the bodies in it: `json(rows, { "cache-control": … })`. */
function responseHelper(file: SourceFile, value: Node): { fn: FunctionNode; bodies: Node[] } | null {
  const call = unwrap(value);
  const fn = call.type === "CallExpression" ? localFunctionOf(file, call.callee) : null;
  const made = fn && !entryOf(file, fn) ? returnsOf(fn) : [];
  const bodies = made.flatMap((each) => bodyOfResponse(unwrap(each)) ?? []);
  return fn && bodies.length > 0 && bodies.length === made.length ? { fn, bodies } : null;
}

/** The `body` of a `{ statusCode, headers, body }` object. */
function bodyOfResponse(object: Node): Node | null {
  if (object.type !== "ObjectExpression") return null;
  const names = object.properties.map((property) => (property.type === "Property" ? keyOf(property) : null));
  const body = object.properties.find(
    (property): property is TSESTree.Property =>
      property.type === "Property" && /^(?:body|jsonBody)$/.test(keyOf(property) ?? ""),
  );
  return body && (names.includes("statusCode") || names.includes("status") || names.includes("headers"))
    ? body.value
    : null;
}

/** What of a returned value is the body: the whole, or the body of an object that is a response. */
function bodiesOf(value: Node): Node[] {
  const inner = unwrap(value);
  const body = bodyOfResponse(inner);
  if (body) return [body];
  if (isFunction(inner)) return [];
  // A response made by a call is found as that call; what is passed beside the body is not the body.
  return [inner];
}

/** The ways an entry answers. */
export const answersOf = (file: SourceFile, entry: Entry): readonly Answer[] =>
  file.fact(collect).get(entry) ?? [];

/** Why a response carries user data: evidence that the person asking, or a personal record, is in its body. */
export function userDataInAnswer(file: SourceFile, answer: Answer): Evidence | null {
  for (const body of answer.body) {
    const flow =
      answer.through && isCallLike(answer.node)
        ? flowInCall(file, body, answer.through, answer.node)
        : flowOf(file, body);
    const evidence = userDataOrInputIn(file, flow);
    if (evidence && !(evidence.label === "personal" && evidence.byName)) return evidence;
  }
  return null;
}

/** The call a node is an argument of, directly or as part of an options object, when that call makes a response. */
export function responseCallAround(
  file: SourceFile,
  node: Node,
): TSESTree.CallExpression | TSESTree.NewExpression | null {
  const registry = registryOf(file);
  for (
    let child = node, parent = node.parent;
    parent && !isFunction(parent);
    child = parent, parent = parent.parent
  ) {
    if (!isCallLike(parent) || !(parent.arguments as Node[]).includes(child)) continue;
    const callee = pathOf(file, parent.callee);
    if (callee === null) continue;
    if (registry.sends.has(`${callee}()`) || registry.sends.has(registry.step(callee, "()") ?? ""))
      return parent;
  }
  return null;
}
