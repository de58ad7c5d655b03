import type { TSESTree } from "@typescript-eslint/utils";
import { entriesOf, entryAround, type Entry } from "./entries.js";
import type { SourceFile } from "./file.js";
import { flowOf, userDataIn, type Evidence } from "./flow.js";
import { returnsOf } from "./functions.js";
import { functionAround, isCallLike, isFunction, keyOf, unwrap, type Node } from "./nodes.js";
import { pathOf } from "./paths.js";
import { registryOf } from "./registry.js";

/** One way a response leaves an entry: the place, and the values that become its body. */
export interface Answer {
  node: Node;
  body: readonly Node[];
  entry: Entry;
  /** The function whose code it is; the entry's own or one it calls. */
  fn: Node | null;
}

function collect(file: SourceFile): Map<Entry, Answer[]> {
  const registry = registryOf(file);
  const found = new Map<Entry, Answer[]>();
  const add = (entry: Entry, node: Node, body: readonly Node[]): void => {
    const list = found.get(entry) ?? [];
    list.push({ node, body, entry, fn: functionAround(node) });
    found.set(entry, list);
  };
  for (const call of [...file.all("CallExpression"), ...file.all("NewExpression")]) {
    const callee = pathOf(file, call.callee);
    const path = callee === null ? null : registry.step(callee, "()");
    const raw = callee === null ? null : `${callee}()`;
    for (const candidate of new Set([raw, path]))
      for (const row of (candidate !== null && registry.sends.get(candidate)) || []) {
        const entry = entryAround(file, call);
        const body = row.body.flatMap((index) => call.arguments[index] ?? []);
        if (entry && body.length > 0) add(entry, call, body);
      }
  }
  for (const assignment of file.all("AssignmentExpression")) {
    if (assignment.left.type !== "MemberExpression") continue;
    const path = pathOf(file, assignment.left);
    if (path === null || !registry.sends.has(`${path}=`)) continue;
    const entry = entryAround(file, assignment);
    if (entry) add(entry, assignment, [assignment.right]);
  }
  for (const entry of entriesOf(file)) {
    if (entry.answers !== "returned value" || entry.runs === "start" || entry.runs === "build") continue;
    for (const value of returnsOf(entry.fn)) add(entry, value, bodiesOf(value));
  }
  return found;
}

/** What of a returned value is the body: the whole, or the `body` of a `{ statusCode, headers, body }` object. */
function bodiesOf(value: Node): Node[] {
  const inner = unwrap(value);
  if (inner.type === "ObjectExpression") {
    const names = inner.properties.map((property) => (property.type === "Property" ? keyOf(property) : null));
    const body = inner.properties.find((property): property is TSESTree.Property => property.type === "Property" && keyOf(property) === "body");
    if (body && (names.includes("statusCode") || names.includes("status") || names.includes("headers"))) return [body.value];
  }
  if (isFunction(inner)) return [];
  // A response made by a call is found as that call; what is passed beside the body is not the body.
  return [inner];
}

/** The ways an entry answers. */
export const answersOf = (file: SourceFile, entry: Entry): readonly Answer[] => file.fact(collect).get(entry) ?? [];

/** Why a response carries user data: evidence that the person asking, or a personal record, is in its body. */
export function userDataInAnswer(file: SourceFile, answer: Answer): Evidence | null {
  for (const body of answer.body) {
    const evidence = userDataIn(flowOf(file, body));
    if (evidence && !(evidence.label === "personal" && evidence.byName)) return evidence;
  }
  return null;
}

/** The call a node is an argument of, directly or as part of an options object, when that call makes a response. */
export function responseCallAround(file: SourceFile, node: Node): TSESTree.CallExpression | TSESTree.NewExpression | null {
  const registry = registryOf(file);
  for (let child = node, parent = node.parent; parent && !isFunction(parent); child = parent, parent = parent.parent) {
    if (!isCallLike(parent) || !(parent.arguments as Node[]).includes(child)) continue;
    const callee = pathOf(file, parent.callee);
    if (callee === null) continue;
    if (registry.sends.has(`${callee}()`) || registry.sends.has(registry.step(callee, "()") ?? "")) return parent;
  }
  return null;
}
