import type { TSESTree } from "@typescript-eslint/utils";
import { ONE_VISITORS_CONNECTION } from "../models/request-parts.js";
import { REQUEST_RUNNERS } from "../models/shared-clients.js";
import { definitionsOf, readsOf, REST, variableOf, type Variable } from "./bindings.js";
import { entriesOf, entryOf, frequencyOf, frequencyOfFunction, type Entry } from "./entries.js";
import type { SourceFile } from "./file.js";
import { callsTo, classOf, functionsAround, localFunctionOf, returnsOf } from "./functions.js";
import { givenValues } from "./given-values.js";
import {
  classAround,
  contains,
  functionAround,
  isFunction,
  keyOf,
  unwrap,
  wrapped,
  type ClassNode,
  type FunctionNode,
  type Node,
} from "./nodes.js";
import { scriptTagAround } from "./page-scripts.js";
import { isIdentityName } from "./names.js";
import { pathOf } from "./paths.js";
import { registryOf } from "./registry.js";

/** How long a value lives: as long as the process (shared by everybody's requests), one request, or unknown. */
export type Lifetime = "process" | "request" | "unknown";

/** How long the object behind an expression lives. */
export function lifetimeOf(file: SourceFile, node: Node, depth = 0): Lifetime {
  const inner = unwrap(node);
  if (depth > 6) return "unknown";
  const path = pathOf(file, inner);
  const registry = registryOf(file);
  if (path !== null) {
    if (registry.processWide.has(path)) return "process";
    // `const headers = new Headers()` at the top of the file is made once, whatever frameworks hand over of its kind.
    if (/^[^.()[\]]*:/.test(path) && !isOfModule(file, inner)) return "request";
  }
  switch (inner.type) {
    case "Identifier": {
      const variable = variableOf(file, inner);
      return variable ? lifetimeOfVariable(file, variable, depth) : "unknown";
    }
    case "MemberExpression":
      if (inner.object.type === "ThisExpression") return lifetimeOfThis(file, inner);
      return lifetimeOf(file, inner.object, depth + 1);
    case "CallExpression": {
      // `redis.pipeline()` writes to the same store.
      const callee = unwrap(inner.callee);
      if (
        path !== null &&
        callee.type === "MemberExpression" &&
        registry.stores.has(path) &&
        pathOf(file, callee.object) === path
      )
        return lifetimeOf(file, callee.object, depth + 1);
      const fn = localFunctionOf(file, inner.callee);
      for (const value of fn ? returnsOf(fn) : []) {
        const lifetime = lifetimeOf(file, value, depth + 1);
        if (lifetime === "process") return lifetime;
      }
      return "unknown";
    }
    case "AssignmentExpression":
    case "LogicalExpression":
      return lifetimeOf(
        file,
        inner.type === "LogicalExpression" ? inner.left : (inner.left as Node),
        depth + 1,
      );
    case "NewExpression":
    case "ObjectExpression":
    case "ArrayExpression":
      return "request";
    default:
      return "unknown";
  }
}

function isOfModule(file: SourceFile, name: Node): boolean {
  const variable = name.type === "Identifier" ? variableOf(file, name) : null;
  return variable !== null && variable.scope.type === "module";
}

function lifetimeOfVariable(file: SourceFile, variable: Variable, depth: number): Lifetime {
  const definitions = definitionsOf(variable);
  if (definitions.some((definition) => definition.kind === "import"))
    return runsRequests(variable) ? "request" : "process";
  // A class's own name inside it: `Context.current` in a method of `Context`.
  if (variable.scope.type === "class" && definitions[0]?.kind === "class")
    return functionAround(definitions[0].node) ? "unknown" : "process";
  if (variable.scope.type === "module" || variable.scope.type === "global")
    return isPerInstance(file, variable) ? "unknown" : "process";
  const declared = functionDeclaring(variable);
  if (!declared) return "unknown";
  for (const definition of definitions) {
    if (definition.kind !== "value") continue;
    const value = unwrap(definition.node);
    // `const { now } = desk`: a part of what lives as long.
    if (definition.parts.length > 0 && (value.type === "CallExpression" || definition.parts.includes(REST)))
      continue;
    if (value.type === "Identifier" || value.type === "MemberExpression" || value.type === "CallExpression") {
      const lifetime = lifetimeOf(file, value, depth + 1);
      if (lifetime === "process") return lifetime;
    }
  }
  if (definitions.some((definition) => definition.kind === "parameter")) return "unknown";
  // A variable of a function around the handlers (`function buildApp() { let last; app.get(…) }`) outlives each request.
  if (frequencyOfFunction(file, declared).kind === "per request" || isInsideRequest(file, declared))
    return "request";
  return "unknown";
}

const runners = new Set(REQUEST_RUNNERS);

/** Holds for an object that runs the rest of a request, which then has values of its own in it: `context.run(() => next())`. */
const runsRequests = (variable: Variable): boolean =>
  readsOf(variable).some((read) => {
    const { parent: member } = wrapped(read);
    if (member?.type !== "MemberExpression" || !runners.has(keyOf(member) ?? "")) return false;
    const { parent: call } = wrapped(member);
    const [first] = call?.type === "CallExpression" && unwrap(call.callee) === member ? call.arguments : [];
    return first !== undefined && isFunction(unwrap(first));
  });

/**
 * How long the object behind an expression lives, where a parameter stands for what this file's calls hand over:
 * `target` in `signIn(target)` lives as long as the process if one call is `signIn(sharedClient)`.
 */
export function lifetimeInCalls(file: SourceFile, node: Node): Lifetime {
  const own = lifetimeOf(file, node);
  const root = own === "unknown" ? rootOf(node) : node;
  if (own !== "unknown" || root.type !== "Identifier") return own;
  const given = givenValues(file, root)?.given ?? [];
  return given.some(({ value }) => value && lifetimeOf(file, value) === "process") ? "process" : own;
}

/** Holds if a variable of a function that runs once is used from an entry inside it: it outlives the entry's requests. */
export function outlivesEntry(file: SourceFile, variable: Variable, at: Node): boolean {
  const declared = functionDeclaring(variable);
  if (!declared) return variable.scope.type === "module" || variable.scope.type === "global";
  for (const fn of functionsAround(at)) {
    if (fn === declared) return false;
    if (!contains(declared, fn)) continue;
    const entry = entryOf(file, fn);
    if (entry && !mayBeOfOneRequest(entry)) return frequencyOfFunction(file, declared).kind !== "per request";
    // `const desk = makeDesk()`, and `desk.seat(member)` in a request.
    if (frequencyOfFunction(file, fn).kind === "per request") return isMadeForModule(file, declared);
  }
  return false;
}

function isInsideRequest(file: SourceFile, fn: FunctionNode): boolean {
  for (const around of functionsAround(fn))
    if (frequencyOfFunction(file, around).kind === "per request") return true;
  return false;
}

/** The function a variable is local to; null for module variables. */
export function functionDeclaring(variable: Variable): FunctionNode | null {
  for (let scope: Variable["scope"] | null = variable.scope; scope; scope = scope.upper)
    if (scope.type === "function")
      return isFunction(scope.block as unknown as Node) ? (scope.block as unknown as FunctionNode) : null;
  return null;
}

/** Top-level variables of a component's script are made anew for each component, so for each request. */
function isPerInstance(file: SourceFile, variable: Variable): boolean {
  const name = variable.identifiers[0] as unknown as Node | undefined;
  return name !== undefined && isComponentScope(file, name);
}

/** Holds if a top-level place runs once per component or request: `<script setup>`, Svelte's instance script, Astro's fence. */
export function isComponentScope(file: SourceFile, node: Node): boolean {
  if (file.path.endsWith(".astro")) return true;
  if (file.path.endsWith(".vue")) return scriptTagAround(file, node)?.includes("setup") ?? false;
  if (file.path.endsWith(".svelte")) {
    const tag = scriptTagAround(file, node);
    return tag === null || !/\bmodule\b/.test(tag);
  }
  return false;
}

/** `return { open(req: Request) { … } }`: only its parameter says that it is an entry, so the object may be made for one request. */
const mayBeOfOneRequest = ({ fn, guessed }: Entry): boolean =>
  guessed === true && fn.params.length === 1 && fn.parent.type === "Property";

/** How long the object lives whose method a place stands in: an instance of a class, or an object that is written down. */
export function lifetimeOfThis(file: SourceFile, at: Node): Lifetime {
  const owner = classAround(at);
  if (owner) return lifetimeOfInstances(file, owner, at);
  let method = functionAround(at);
  while (method?.type === "ArrowFunctionExpression") method = functionAround(method);
  const property = method?.parent;
  const object = property?.type === "Property" ? wrapped(property.parent) : null;
  const holder = object?.parent ?? null;
  if (holder?.type === "VariableDeclarator" && holder.id.type === "Identifier") {
    const variable = variableOf(file, holder.id);
    return variable && outlivesFunctions(variable) ? "process" : "unknown";
  }
  // `return { open(member) { this.member = member; } }` of a function that makes one for the module.
  const maker =
    object && (holder?.type === "ReturnStatement" || isFunction(holder)) ? functionAround(object) : null;
  return maker && isMadeForModule(file, maker) ? "process" : "unknown";
}

const outlivesFunctions = (variable: Variable): boolean =>
  variable.scope.type === "module" || variable.scope.type === "global";

/** Holds if what a function makes is kept by the module: `const desk = makeDesk()`, and no request calls it. */
function isMadeForModule(file: SourceFile, maker: FunctionNode): boolean {
  return (
    frequencyOfFunction(file, maker).kind !== "per request" &&
    callsTo(file, maker).some((call) => functionAround(call) === null && isKept(call))
  );
}

/** Holds if what an expression makes stays with a name or a property. */
const isKept = (made: Node): boolean =>
  /^(?:VariableDeclarator|ExportDefaultDeclaration|AssignmentExpression|Property|PropertyDefinition)$/.test(
    wrapped(made).parent?.type ?? "",
  );

/** How long instances of a class live: singletons of a container or of the module live as long as the process. */
export function lifetimeOfInstances(file: SourceFile, owner: ClassNode, at: Node): Lifetime {
  const member = memberAround(at, owner);
  if (member && "static" in member && member.static) return "process";
  const registry = registryOf(file);
  for (const decorator of owner.decorators) {
    const expression = decorator.expression;
    const path = pathOf(file, expression.type === "CallExpression" ? expression.callee : expression);
    if (path === null || !registry.singletons.has(path)) continue;
    const options = expression.type === "CallExpression" ? expression.arguments[0] : undefined;
    return options && /REQUEST|TRANSIENT|durable|\btransient\b/.test(file.textOf(options))
      ? "request"
      : "process";
  }
  return instantiatedOnce(file, owner) || registersHandlers(file, owner) ? "process" : "unknown";
}

/** Holds for classes a container makes one instance of for the process. */
export function isManaged(file: SourceFile, owner: ClassNode): boolean {
  const registry = registryOf(file);
  return owner.decorators.some((decorator) => {
    const expression = decorator.expression;
    const path = pathOf(file, expression.type === "CallExpression" ? expression.callee : expression);
    return path !== null && registry.singletons.has(path);
  });
}

/** A class that registers its own methods as handlers: the instance lives on between requests. */
function registersHandlers(file: SourceFile, owner: ClassNode): boolean {
  const known = file.fact(handlerClasses);
  let found = known.get(owner);
  if (found === undefined) known.set(owner, (found = findHandlers(file, owner)));
  return found;
}

const handlerClasses = (_file: SourceFile): Map<ClassNode, boolean> => new Map();

function findHandlers(file: SourceFile, owner: ClassNode): boolean {
  if (isMadeForSomebody(owner)) return false;
  return (
    entriesOf(file).some((entry) => entry.registration !== null && contains(owner, entry.registration)) ||
    holdsHandlers(file, owner)
  );
}

/** A class that is handed whom an instance is for: `constructor(socket: Socket, userId: string)`. */
const isMadeForSomebody = (owner: ClassNode): boolean =>
  owner.body.body.some(
    (member) =>
      member.type === "MethodDefinition" &&
      member.kind === "constructor" &&
      member.value.params.some((parameter) => {
        const name = parameter.type === "TSParameterProperty" ? parameter.parameter : parameter;
        return (
          name.type === "Identifier" && (isIdentityName(name.name) || ONE_VISITORS_CONNECTION.test(name.name))
        );
      }),
  );

/** A class whose own methods take a request and its response, and that nobody makes for each request. */
function holdsHandlers(file: SourceFile, owner: ClassNode): boolean {
  const isHandler = owner.body.body.some(
    (member) =>
      (member.type === "MethodDefinition" || member.type === "PropertyDefinition") &&
      member.value &&
      isFunction(member.value) &&
      takesAnswer(file, member.value),
  );
  return (
    isHandler &&
    !file
      .all("NewExpression")
      .some((made) => classOf(file, made.callee) === owner && frequencyOf(file, made).kind === "per request")
  );
}

/** `(req, res) => …`: a second parameter is what the answer is sent by. */
function takesAnswer(file: SourceFile, fn: FunctionNode): boolean {
  const second = fn.params[1];
  const entry = second ? entryOf(file, fn) : null;
  if (entry?.answers !== "sent by a parameter") return false;
  const name = second?.type === "Identifier" ? second.name : "";
  return /^_?(?:res|response|reply|rep)$/i.test(name) || /response|reply/i.test(entry.params[1] ?? "");
}

function memberAround(node: Node, owner: ClassNode): TSESTree.ClassElement | null {
  for (let current: Node | undefined = node; current; current = current.parent)
    if (current.parent === owner.body) return current as TSESTree.ClassElement;
  return null;
}

/** `export const service = new Service()` at module level, or in the function that registers the handlers. */
function instantiatedOnce(file: SourceFile, owner: ClassNode): boolean {
  return file.all("NewExpression").some((creation) => {
    if (!isOfClass(file, classOf(file, creation.callee), owner)) return false;
    if (functionAround(creation) === null) return isKept(creation);
    return isMadeOnDemand(file, creation) || isUsedByHandlers(file, creation);
  });
}

/** `const seats = new Seats()` in a function that runs once, and `seats` in a handler that it registers. */
function isUsedByHandlers(file: SourceFile, creation: TSESTree.NewExpression): boolean {
  const declarator = wrapped(creation).parent;
  if (declarator?.type !== "VariableDeclarator" || declarator.id.type !== "Identifier") return false;
  const variable = variableOf(file, declarator.id);
  return (
    variable !== null &&
    variable.references.some(({ identifier }) => outlivesEntry(file, variable, identifier as unknown as Node))
  );
}

/** Holds for a class, and for one of this file that extends it. */
function isOfClass(file: SourceFile, made: ClassNode | null, owner: ClassNode): boolean {
  for (let each = made, hops = 0; each && hops < 4; hops += 1) {
    if (each === owner) return true;
    each = each.superClass ? classOf(file, each.superClass) : null;
  }
  return false;
}

/** `Desk.instance ??= new Desk()`, `if (!desk) desk = new Desk()`: made when it is first asked for, and kept. */
function isMadeOnDemand(file: SourceFile, creation: TSESTree.NewExpression): boolean {
  const assignment = wrapped(creation).parent;
  if (assignment?.type !== "AssignmentExpression" || assignment.right !== wrapped(creation)) return false;
  const target = assignment.left;
  const holder = target.type === "MemberExpression" ? classOf(file, target.object) : null;
  const variable = target.type === "Identifier" ? variableOf(file, target) : null;
  const outlives =
    (holder !== null && functionAround(holder) === null) ||
    (variable !== null && outlivesFunctions(variable)) ||
    (target.type === "MemberExpression" &&
      target.object.type === "ThisExpression" &&
      isStatic(functionAround(target)));
  return outlives && (/^(?:\?\?|\|\|)=$/.test(assignment.operator) || isAskedBefore(file, assignment));
}

const isStatic = (fn: FunctionNode | null): boolean =>
  fn?.parent.type === "MethodDefinition" && fn.parent.static;

/** Holds if a condition around an assignment asks about what it sets. */
function isAskedBefore(file: SourceFile, assignment: TSESTree.AssignmentExpression): boolean {
  const text = file.textOf(assignment.left);
  for (
    let parent: Node | undefined = assignment.parent;
    parent && !isFunction(parent);
    parent = parent.parent
  )
    if (parent.type === "IfStatement" && file.textOf(parent.test).includes(text)) return true;
  return false;
}

/** The name at the root of a chain of members and calls: `a` in `a.b.c()`; `this` gives the member itself. */
export function rootOf(node: Node): Node {
  let current = unwrap(node);
  for (;;) {
    if (current.type === "MemberExpression") {
      if (current.object.type === "ThisExpression") return current;
      current = unwrap(current.object);
    } else if (current.type === "CallExpression") current = unwrap(current.callee);
    else return current;
  }
}

/** The property a member chain starts with: `defaults` in `client.defaults.headers`. */
export function firstPropertyOf(node: Node): string | null {
  let current = unwrap(node);
  let key: string | null = null;
  while (current.type === "MemberExpression") {
    key = keyOf(current);
    current = unwrap(current.object);
  }
  return key;
}
