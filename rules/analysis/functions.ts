import type { TSESTree } from "@typescript-eslint/utils";
import { definitionsOf, ELEMENT, readsOf, soleDefinitionOf, variableOf, type Part } from "./bindings.js";
import type { SourceFile } from "./file.js";
import { fieldDeclaration } from "./injections.js";
import { memoryOf } from "./memories.js";
import {
  classAround,
  functionAround,
  isClass,
  isFunction,
  isCallLike,
  keyOf,
  propertyValue,
  unwrap,
  wrapped,
  type CallLike,
  type ClassNode,
  type FunctionNode,
  type Node,
} from "./nodes.js";

const returnsByFunction = memoryOf<FunctionNode, readonly Node[]>();

/** The expressions a function may return (its own, not those of functions within). */
export function returnsOf(fn: FunctionNode): readonly Node[] {
  const known = returnsByFunction.get(fn);
  if (known) return known;
  const found: Node[] = [];
  returnsByFunction.set(fn, found);
  if (!fn.body) return found;
  if (fn.body.type !== "BlockStatement") {
    found.push(fn.body);
    return found;
  }
  const visit = (statement: Node | null | undefined): void => {
    if (!statement) return;
    switch (statement.type) {
      case "ExpressionStatement":
        // A generator's values are what it yields.
        if (fn.generator && statement.expression.type === "YieldExpression" && statement.expression.argument)
          found.push(statement.expression.argument);
        break;
      case "ReturnStatement":
        if (statement.argument) found.push(statement.argument);
        break;
      case "BlockStatement":
        statement.body.forEach(visit);
        break;
      case "IfStatement":
        visit(statement.consequent);
        visit(statement.alternate);
        break;
      case "ForStatement":
      case "ForOfStatement":
      case "ForInStatement":
      case "WhileStatement":
      case "DoWhileStatement":
      case "LabeledStatement":
      case "WithStatement":
        visit(statement.body);
        break;
      case "TryStatement":
        visit(statement.block);
        visit(statement.handler?.body);
        visit(statement.finalizer);
        break;
      case "SwitchStatement":
        for (const branch of statement.cases) branch.consequent.forEach(visit);
        break;
    }
  };
  visit(fn.body);
  return found;
}

/** Names that are followed from one to the next before the answer is "unknown"; two names can also stand for each other. */
const MAX_HOPS = 8;

/** The function of this file that an expression names or is: a function, a constant, a method of a known object. */
export function localFunctionOf(file: SourceFile, node: Node, hops = 0): FunctionNode | null {
  const inner = unwrap(node);
  if (isFunction(inner)) return inner;
  if (hops > MAX_HOPS) return null;
  if (inner.type === "Identifier") {
    const variable = variableOf(file, inner);
    if (!variable) return null;
    for (const definition of definitionsOf(variable)) {
      if (definition.kind === "function") return definition.node;
      if (definition.kind === "value" && definition.parts.length === 0) {
        const value = unwrap(definition.node);
        if (isFunction(value)) return value;
        if (value.type === "Identifier" && value !== inner) return localFunctionOf(file, value, hops + 1);
        // `const load = useCallback(async () => …)`, `memo(fn)`: the function that is handed over.
        if (value.type === "CallExpression" && value.arguments.length > 0 && isFunction(value.arguments[0]!))
          return null;
      }
      if (
        definition.kind === "value" &&
        definition.parts.length === 1 &&
        typeof definition.parts[0] === "string"
      )
        return methodOf(file, definition.node, definition.parts[0], hops + 1);
      if (
        definition.kind === "value" &&
        definition.parts.length === 1 &&
        typeof definition.parts[0] === "number"
      )
        return elementOfResult(file, definition.node, definition.parts[0], hops + 1);
    }
    return null;
  }
  if (inner.type === "MemberExpression") {
    const key = keyOf(inner);
    if (key === null) return null;
    if (inner.object.type === "ThisExpression") {
      const owner = classAround(inner);
      return owner ? methodOfLineage(file, owner, key) : objectMethodAround(inner, key);
    }
    if (inner.object.type === "Super") {
      const owner = classAround(inner);
      const base = owner?.superClass ? classOf(file, owner.superClass) : null;
      return base ? methodOfLineage(file, base, key) : null;
    }
    return methodOf(file, inner.object, key, hops + 1);
  }
  return null;
}

/** `const [read, write] = slot()`, where `slot` returns a list of functions. */
function elementOfResult(file: SourceFile, made: Node, index: number, hops: number): FunctionNode | null {
  const call = unwrap(made);
  const fn = call.type === "CallExpression" ? localFunctionOf(file, call.callee, hops) : null;
  for (const value of fn ? returnsOf(fn) : []) {
    const list = unwrap(value);
    const element = list.type === "ArrayExpression" ? list.elements[index] : null;
    if (element) return localFunctionOf(file, element, hops + 1);
  }
  return null;
}

/** `this.other()` in an object literal's method. */
function objectMethodAround(node: Node, key: string): FunctionNode | null {
  for (let parent = node.parent; parent; parent = parent.parent)
    if (parent.type === "ObjectExpression") {
      const value = functionProperty(parent, key);
      if (value) return value;
    }
  return null;
}

function functionProperty(object: TSESTree.ObjectExpression, key: string): FunctionNode | null {
  for (const property of object.properties)
    if (property.type === "Property" && keyOf(property) === key && isFunction(unwrap(property.value)))
      return unwrap(property.value) as FunctionNode;
  return null;
}

function methodOf(file: SourceFile, object: Node, key: string, hops: number): FunctionNode | null {
  const inner = unwrap(object);
  if (hops > MAX_HOPS) return null;
  if (inner.type === "ObjectExpression") {
    const own = functionProperty(inner, key);
    const value = own ? null : propertyValue(inner, key);
    // `return { open, close }`: functions that stand before it.
    return value?.type === "Identifier" ? localFunctionOf(file, value, hops + 1) : own;
  }
  if (inner.type === "NewExpression") {
    const owner = classOf(file, inner.callee);
    return owner ? methodOfLineage(file, owner, key) : null;
  }
  if (isClass(inner)) return methodOfClass(inner, key);
  if (inner.type === "CallExpression") return methodOfResult(file, inner, key, hops + 1);
  // `return (instance ??= new Desk())`
  if (inner.type === "AssignmentExpression") return methodOf(file, inner.right, key, hops + 1);
  if (inner.type === "LogicalExpression")
    return methodOf(file, inner.left, key, hops + 1) ?? methodOf(file, inner.right, key, hops + 1);
  // `this.bookings.one(id)`, where the field is declared as a class of this file.
  if (inner.type === "MemberExpression" && inner.object.type === "ThisExpression") {
    const field = keyOf(inner);
    const around = field === null ? null : classAround(inner);
    const type = around ? fieldDeclaration(around, field!)?.type : null;
    const owner = type?.type === "TSTypeReference" ? classOf(file, type.typeName) : null;
    return owner ? methodOfClass(owner, key) : null;
  }
  if (inner.type === "MemberExpression") {
    for (const value of heldBy(file, inner)) {
      const found = methodOf(file, value, key, hops + 1);
      if (found) return found;
    }
    return null;
  }
  if (inner.type !== "Identifier") return null;
  const variable = variableOf(file, inner);
  for (const definition of variable ? definitionsOf(variable) : []) {
    if (definition.kind === "class") return methodOfClass(definition.node, key);
    if (definition.kind === "value" && definition.parts.length === 0 && unwrap(definition.node) !== inner) {
      const found = methodOf(file, definition.node, key, hops + 1);
      if (found) return found;
    }
    if (definition.kind === "parameter") {
      const annotation = definition.parts.length === 0 ? typedClass(file, definition.from) : null;
      if (annotation) return methodOfClass(annotation, key);
    }
  }
  return null;
}

/** What a property of a written object, or a static field of a class, holds: `services.desk`, `Desk.instance`. */
function heldBy(file: SourceFile, member: TSESTree.MemberExpression): Node[] {
  const key = keyOf(member);
  const name = unwrap(member.object);
  const variable = name.type === "Identifier" ? variableOf(file, name) : null;
  const only = variable && definitionsOf(variable).length === 1 ? definitionsOf(variable)[0]! : null;
  if (key === null || !only) return [];
  if (only.kind === "class")
    return [
      ...only.node.body.body.flatMap((each) =>
        each.type === "PropertyDefinition" && each.static && keyOf(each) === key && each.value
          ? [each.value]
          : [],
      ),
      ...membersNamed(file, key).flatMap((each) => {
        const assignment = each.parent;
        return assignment?.type === "AssignmentExpression" && assignment.left === each
          ? [assignment.right]
          : [];
      }),
    ];
  const literal = only.kind === "value" && only.parts.length === 0 ? unwrap(only.node) : null;
  return literal?.type === "ObjectExpression"
    ? literal.properties.flatMap((each) =>
        each.type === "Property" && keyOf(each) === key ? [each.value] : [],
      )
    : [];
}

/** The method of what a call gives: of the object itself for `builder.subject(…)`, of what a factory makes. */
function methodOfResult(
  file: SourceFile,
  call: TSESTree.CallExpression,
  key: string,
  hops: number,
): FunctionNode | null {
  const fn = localFunctionOf(file, call.callee, hops);
  for (const value of fn ? returnsOf(fn) : []) {
    const owner = unwrap(value).type === "ThisExpression" ? classAround(fn!) : null;
    const found = owner ? methodOfClass(owner, key) : methodOf(file, value, key, hops + 1);
    if (found) return found;
  }
  return null;
}

function typedClass(file: SourceFile, name: Node): ClassNode | null {
  const annotation = name.type === "Identifier" ? name.typeAnnotation?.typeAnnotation : undefined;
  return annotation?.type === "TSTypeReference" ? classOf(file, annotation.typeName) : null;
}

/** The class of this file that an expression names. */
export function classOf(file: SourceFile, node: Node): ClassNode | null {
  const inner = unwrap(node);
  if (isClass(inner)) return inner;
  if (inner.type !== "Identifier") return null;
  const variable = variableOf(file, inner);
  for (const definition of variable ? definitionsOf(variable) : []) {
    if (definition.kind === "class") return definition.node;
    if (definition.kind === "value" && definition.parts.length === 0 && isClass(unwrap(definition.node)))
      return unwrap(definition.node) as ClassNode;
  }
  return null;
}

/** A method, accessor or function-valued field of a class, by name. */
export function methodOfClass(owner: ClassNode, key: string): FunctionNode | null {
  for (const member of owner.body.body) {
    if (
      (member.type === "MethodDefinition" || member.type === "PropertyDefinition") &&
      keyOf(member) === key &&
      member.value &&
      isFunction(unwrap(member.value))
    )
      return unwrap(member.value) as FunctionNode;
  }
  return null;
}

/** The same, where a class of this file may inherit it from another one. */
function methodOfLineage(file: SourceFile, owner: ClassNode, key: string): FunctionNode | null {
  for (let each: ClassNode | null = owner, hops = 0; each && hops < 4; hops += 1) {
    const own = methodOfClass(each, key);
    if (own) return own;
    each = each.superClass ? classOf(file, each.superClass) : null;
  }
  return null;
}

/** Holds for a function that is a method, accessor or function-valued field of a class. */
export const isMethodOf = (owner: ClassNode, fn: FunctionNode): boolean => {
  const key = "key" in fn.parent ? keyOf(fn.parent as TSESTree.MethodDefinition) : null;
  return key !== null && methodOfClass(owner, key) === fn;
};

interface CallGraph {
  callsTo: Map<FunctionNode, CallLike[]>;
}

function callGraphOf(file: SourceFile): CallGraph {
  const callsTo = new Map<FunctionNode, CallLike[]>();
  for (const call of [...file.all("CallExpression"), ...file.all("NewExpression")]) {
    const fn =
      call.type === "NewExpression"
        ? methodOfClassOrNull(classOf(file, call.callee), "constructor")
        : localFunctionOf(file, call.callee);
    if (!fn) continue;
    const others = callsTo.get(fn);
    if (others) others.push(call);
    else callsTo.set(fn, [call]);
  }
  return { callsTo };
}

const methodOfClassOrNull = (owner: ClassNode | null, key: string): FunctionNode | null =>
  owner ? methodOfClass(owner, key) : null;

/** The calls of this file that run a function of this file. */
export const callsTo = (file: SourceFile, fn: FunctionNode): readonly CallLike[] =>
  file.fact(callGraphOf).callsTo.get(fn) ?? [];

/** Places where a function is handed on as a value: itself, or reads of its name that do not call it. */
export function usesAsValue(file: SourceFile, fn: FunctionNode): Node[] {
  const uses: Node[] = [];
  const name =
    fn.type === "FunctionDeclaration"
      ? fn.id
      : fn.parent.type === "VariableDeclarator" && fn.parent.id.type === "Identifier"
        ? fn.parent.id
        : null;
  if (fn.type !== "FunctionDeclaration") uses.push(wrapped(fn));
  const variable = name ? variableOf(file, name) : null;
  if (variable)
    for (const read of readsOf(variable)) {
      const parent = wrapped(read).parent;
      if (isCallLike(parent) && unwrap(parent.callee) === read) continue;
      uses.push(wrapped(read));
    }
  // A method used as a value: `router.get("/", controller.show)`, `this.show.bind(this)`.
  if (
    fn.parent.type === "MethodDefinition" ||
    fn.parent.type === "Property" ||
    fn.parent.type === "PropertyDefinition"
  ) {
    const key = keyOf(fn.parent);
    if (key !== null)
      for (const member of membersNamed(file, key)) {
        const parent = wrapped(member).parent;
        if (isCallLike(parent) && unwrap(parent.callee) === member) continue;
        if (localFunctionOf(file, member) !== fn) continue;
        const bound =
          parent?.type === "MemberExpression" && keyOf(parent) === "bind" ? wrapped(parent).parent : null;
        uses.push(bound ? wrapped(bound) : wrapped(member));
      }
  }
  return uses;
}

function membersByName(file: SourceFile): Map<string, Node[]> {
  const byName = new Map<string, Node[]>();
  for (const member of file.all("MemberExpression")) {
    const key = keyOf(member);
    if (key === null) continue;
    const list = byName.get(key);
    if (list) list.push(member);
    else byName.set(key, [member]);
  }
  return byName;
}

/** Member expressions of the file by property name. */
export const membersNamed = (file: SourceFile, name: string): readonly Node[] =>
  file.fact(membersByName).get(name) ?? [];

/** Methods whose callback gets elements of the receiver as its first parameter. */
const ELEMENT_METHODS = new Set([
  "map", "forEach", "filter", "find", "findLast", "findIndex", "some", "every", "flatMap", "each", "sort", "toSorted",
  "eachSeries", "groupBy", "partition",
]); // prettier-ignore

/** Where the value of a callback's parameter comes from: the receiver's element, a promise's value. */
export function callbackSource(
  file: SourceFile,
  fn: FunctionNode,
  index: number,
): { node: Node; parts: readonly Part[] } | null {
  const run = listCallOf(fn);
  if (run) {
    const { list, method, call } = run;
    if (/^reduce(?:Right)?$/.test(method)) {
      if (index === 1) return { node: list, parts: [ELEMENT] };
      const start = call.arguments[call.arguments.indexOf(wrapped(fn) as never) + 1];
      return index === 0 && start ? { node: start, parts: [] } : null;
    }
    return index === 0 || (index === 1 && /^(?:sort|toSorted)$/.test(method))
      ? { node: list, parts: [ELEMENT] }
      : null;
  }
  const call = wrapped(fn).parent;
  if (call?.type !== "CallExpression" || !call.arguments.includes(wrapped(fn) as never)) return null;
  const callee = unwrap(call.callee);
  return callee.type === "MemberExpression" && keyOf(callee) === "then" && index === 0
    ? { node: callee.object, parts: [] }
    : null;
}

/** A call that runs a function once per element of a list. */
export interface ListCall {
  call: TSESTree.CallExpression;
  list: Node;
  method: string;
}

/** Functions that are handed a list and what to do with each element: `pMap(list, fn)`, `_.map(list, fn)`. */
const LIST_FUNCTION =
  /^(?:p?(?:map|filter|each|forEach)|(?:each|forEach|map)(?:Series|Limit|Of|OfSeries|OfLimit|Async|Parallel|Concurrent)|(?:async|parallel)(?:Pool|Map|ForEach|Each)|concurrentMap|eachSeries|flatMap|reduce|from)$/i;

/** The call that runs a function once per element of a list; null when it is called otherwise. */
export const listCallOf = (fn: FunctionNode): ListCall | null => listCallAround(wrapped(fn));

function listCallAround(fn: Node): ListCall | null {
  const call = fn.parent;
  if (call?.type !== "CallExpression") return null;
  const position = call.arguments.indexOf(fn as never);
  const callee = unwrap(call.callee);
  const method =
    callee.type === "MemberExpression" ? keyOf(callee) : callee.type === "Identifier" ? callee.name : null;
  if (position < 0 || method === null) return null;
  if (position === 0)
    return callee.type === "MemberExpression" &&
      (ELEMENT_METHODS.has(method) || /^reduce(?:Right)?$/.test(method))
      ? { call, list: callee.object, method }
      : null;
  if (!LIST_FUNCTION.test(method)) return null;
  const list = call.arguments.find((each, at) => at < position && unwrap(each).type !== "Literal");
  return list && list.type !== "SpreadElement" && !isFunction(unwrap(list)) ? { call, list, method } : null;
}

const runCache = (_file: SourceFile): Map<FunctionNode, ListCall | null> => new Map();

/** The same for functions that are handed over by their name, when that happens once: `rows.forEach(sendRow)`. */
export function listRunOf(file: SourceFile, fn: FunctionNode): ListCall | null {
  const direct = listCallOf(fn);
  if (direct) return direct;
  const cache = file.fact(runCache);
  const known = cache.get(fn);
  if (known !== undefined) return known;
  const uses = usesAsValue(file, fn).filter((use) => use !== wrapped(fn));
  const run = uses.length === 1 && callsTo(file, fn).length === 0 ? listCallAround(uses[0]!) : null;
  cache.set(fn, run);
  return run;
}

/**
 * The list that a name goes through, and the part of each element that it is: `for (const [key] of list)`,
 * `list.map((each) => …)`, `list.forEach(send)`. Null for other names.
 */
export function goneThrough(file: SourceFile, node: Node): { list: Node; parts: readonly Part[] } | null {
  const name = unwrap(node);
  const variable = name.type === "Identifier" ? variableOf(file, name) : null;
  const only = variable ? soleDefinitionOf(variable) : null;
  if (only?.kind === "value")
    return only.parts[0] === ELEMENT ? { list: only.node, parts: only.parts.slice(1) } : null;
  if (only?.kind !== "parameter") return null;
  const source = callbackSource(file, only.fn, only.index);
  const list =
    source?.parts[0] === ELEMENT
      ? source.node
      : only.index === 0
        ? (listRunOf(file, only.fn)?.list ?? null)
        : null;
  return list && { list, parts: only.parts };
}

/** Functions around a node, from the nearest outwards. */
export function* functionsAround(node: Node): Generator<FunctionNode> {
  for (let fn = functionAround(node); fn; fn = functionAround(fn)) yield fn;
}
