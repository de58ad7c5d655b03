import type { TSESTree } from "@typescript-eslint/utils";
import { variableOf } from "./bindings.js";
import { entryAround, frequencyOf } from "./entries.js";
import type { SourceFile } from "./file.js";
import { flowOf, userDataIn, type Evidence } from "./flow.js";
import { lifetimeOf, lifetimeOfInstances, outlivesEntry, rootOf } from "./lifetimes.js";
import { classAround, isFunction, keyOf, unwrap, type Node } from "./nodes.js";
import { pathOf } from "./paths.js";
import { registryOf } from "./registry.js";
import { sideOf } from "./sides.js";

/** User data that a request leaves where the next request finds it. */
export interface SharedWrite {
  at: Node;
  /** What keeps it: a variable, a field, a shared client. */
  target: Node;
  evidence: Evidence;
  how: "variable" | "field" | "client" | "process";
}

/** Writes of user data to something that outlives the request, in code that runs on a server per request. */
export function sharedWritesOf(file: SourceFile): SharedWrite[] {
  if (sideOf(file) === "client" || sideOf(file) === "tool") return [];
  return [...assignments(file), ...setterCalls(file), ...merges(file)];
}

function evidenceOf(file: SourceFile, value: Node): Evidence | null {
  const evidence = userDataIn(flowOf(file, value));
  return evidence && !(evidence.byName && evidence.label === "personal") ? evidence : null;
}

function* assignments(file: SourceFile): Generator<SharedWrite> {
  for (const assignment of file.all("AssignmentExpression")) {
    const target = assignment.left;
    if (target.type === "Identifier") {
      const variable = variableOf(file, target);
      if (!variable || !runsPerRequest(file, assignment)) continue;
      const shared = lifetimeOf(file, target) === "process" || outlivesEntry(file, variable, assignment);
      const evidence = shared && !isImportOnly(variable) ? evidenceOf(file, assignment.right) : null;
      if (evidence) yield { at: assignment, target, evidence, how: "variable" };
    } else if (target.type === "MemberExpression") {
      const write = memberWrite(file, assignment, target);
      if (write) yield write;
    }
  }
}

const isImportOnly = (_variable: unknown): boolean => false;

function memberWrite(file: SourceFile, assignment: TSESTree.AssignmentExpression, target: TSESTree.MemberExpression): SharedWrite | null {
  const owner = classAround(target);
  const root = rootOf(target);
  if (root.type === "MemberExpression" && root.object.type === "ThisExpression") {
    if (!owner || lifetimeOfInstances(file, owner, target) !== "process" || isConstructor(target)) return null;
    if (keyedByCaller(file, target)) return null;
    const evidence = evidenceOf(file, assignment.right);
    return evidence ? { at: assignment, target, evidence, how: "field" } : null;
  }
  if (target.computed && keyOf(target) === null) return null; // a store by key: another rule's question
  if (keyedByCaller(file, target)) return null;
  const path = pathOf(file, target);
  const processPath = path !== null && isProcessWide(file, path);
  if (!processPath && lifetimeOf(file, target.object) !== "process") return null;
  if (!runsPerRequest(file, assignment)) return null;
  const evidence = evidenceOf(file, assignment.right);
  if (!evidence) return null;
  return { at: assignment, target, evidence, how: processPath ? "process" : root.type === "Identifier" && isClient(file, target) ? "client" : "field" };
}

/** `sessions[id].user = …`: an entry that belongs to the caller. */
function keyedByCaller(file: SourceFile, target: TSESTree.MemberExpression): boolean {
  for (let node: Node = target; node.type === "MemberExpression"; node = unwrap(node.object))
    if (node.computed && keyOf(node) === null) {
      const found = flowOf(file, node.property);
      if (found.identity || found.personal || found.open) return true;
    }
  return false;
}

const isConstructor = (node: Node): boolean => {
  for (let parent = node.parent; parent; parent = parent.parent)
    if (parent.type === "MethodDefinition") return parent.kind === "constructor";
  return false;
};

function isProcessWide(file: SourceFile, path: string): boolean {
  const registry = registryOf(file);
  for (let prefix = path; prefix.includes("."); prefix = prefix.slice(0, prefix.lastIndexOf("."))) if (registry.processWide.has(prefix)) return true;
  return registry.processWide.has(path);
}

const isClient = (file: SourceFile, target: Node): boolean => /\bdefaults\b|\bheaders?\b/i.test(file.textOf(target));

function runsPerRequest(file: SourceFile, node: Node): boolean {
  const frequency = frequencyOf(file, node);
  return frequency.kind === "per request" && (frequency.entry.runs === "server" || frequency.entry.runs === "both");
}

function* setterCalls(file: SourceFile): Generator<SharedWrite> {
  const registry = registryOf(file);
  for (const call of file.all("CallExpression")) {
    const callee = unwrap(call.callee);
    if (callee.type !== "MemberExpression") continue;
    const rows = registry.setters.get(keyOf(callee) ?? "");
    if (!rows) continue;
    const path = pathOf(file, callee.object);
    for (const row of rows) {
      if (row.on && !(path !== null && row.on.includes(path))) continue;
      if (row.onImported && !isImportedStore(path, call.arguments.length)) continue;
      if (lifetimeOf(file, callee.object) !== "process") continue;
      if (!runsPerRequest(file, call)) continue;
      const value = call.arguments[row.value];
      const evidence = value ? (row.captures ? capturedIdentity(file, value) : evidenceOf(file, value)) : null;
      if (!evidence) continue;
      yield { at: call, target: callee.object, evidence, how: "client" };
      break;
    }
  }
}

/** A store of the project's own modules; not one that is made per request (AsyncLocalStorage, a context). */
const isImportedStore = (path: string | null, given: number): boolean =>
  path !== null && /^~\.[^.()[\]]+$/.test(path) && given === 1 && !/context|als\b|storage|cls|request|scope|header|cookie|cache|map/i.test(path);

/** Who is asking, as a function captures it from around itself. */
function capturedIdentity(file: SourceFile, value: Node): Evidence | null {
  const fn = unwrap(value);
  if (!isFunction(fn)) return null;
  for (const name of file.all("Identifier")) {
    if (name.range[0] < fn.range[0] || name.range[1] > fn.range[1]) continue;
    const variable = variableOf(file, name);
    const declared = variable?.identifiers[0] as unknown as Node | undefined;
    if (!declared || (declared.range[0] >= fn.range[0] && declared.range[1] <= fn.range[1])) continue;
    const evidence = flowOf(file, name).identity;
    if (evidence && !evidence.byName) return evidence;
  }
  return null;
}

/** `Object.assign(shared, userData)`. */
function* merges(file: SourceFile): Generator<SharedWrite> {
  for (const call of file.all("CallExpression")) {
    if (file.textOf(call.callee) !== "Object.assign" || !call.arguments[0]) continue;
    const target = call.arguments[0];
    if (lifetimeOf(file, target) !== "process" || !entryAround(file, call)) continue;
    for (const value of call.arguments.slice(1)) {
      const evidence = evidenceOf(file, value);
      if (evidence) yield { at: call, target, evidence, how: "field" };
    }
  }
}
