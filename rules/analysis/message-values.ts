import type { TSESTree } from "@typescript-eslint/utils";
import { CUTTING_CALLS, LIST_NAMESPACES } from "../models/mail-words.js";
import { definitionsOf, type Variable, variableOf } from "./bindings.js";
import { calledName } from "./chains.js";
import type { SourceFile } from "./file.js";
import { localFunctionOf, returnsOf } from "./functions.js";
import { parametersIn } from "./mail-wrappers.js";
import type { MailPart } from "./mail.js";
import {
  type CallLike,
  type FunctionNode,
  isFunction,
  keyOf,
  type Node,
  propertyOf,
  unwrap,
  wrapped,
} from "./nodes.js";
import { parameterOf, type Passed } from "./passed-values.js";

export interface Found {
  value: Node;
  at: Node;
  how: MailPart["how"];
  object: TSESTree.ObjectExpression | null;
  partly?: boolean;
  /** The value is a list, from whose elements the field is made. */
  listed?: boolean;
}

/** Functions and methods whose result has the parts of an argument, or of the receiver. */
const ARGUMENT_THROUGH =
  /^(?:stringify|parse|assign|freeze|all|allSettled|from|merge|defaults|structuredClone|resolve|plainToInstance)$/;
const RECEIVER_THROUGH = /^(?:slice|filter|sort|concat|flat|reverse|splice|values|toJSON)$/;

/** The expressions that may stand under a property of a value, through names, spreads, lists, helpers and later writes. */
export function valuesAt(file: SourceFile, node: Node, steps: readonly string[]): Found[] {
  // Every expression is read once per place asked for: helpers that call each other cost no more than their length.
  const seen = new Map<Node, Set<number>>();
  const read = (other: Node, path: readonly string[]): Found[] => {
    const inner = unwrap(other);
    const depths = seen.get(inner) ?? new Set<number>();
    if (depths.has(path.length) || seen.size > MAX_EXPRESSIONS) return [];
    seen.set(inner, depths.add(path.length));
    return valuesOf(file, other, inner, path, read);
  };
  return read(node, steps);
}

/** Expressions that are read for one property before the answer is what was found so far. */
const MAX_EXPRESSIONS = 400;

function valuesOf(
  file: SourceFile,
  node: Node,
  inner: Node,
  steps: readonly string[],
  read: (node: Node, path: readonly string[]) => Found[],
): Found[] {
  const [key, ...rest] = steps;
  const again: Again = (other, path = steps) => read(other, path);
  if (key === undefined) return [{ value: node, at: node, how: "argument", object: null }];
  switch (inner.type) {
    case "ObjectExpression":
      return inObject(inner, key, rest, again);
    case "ArrayExpression":
      return inner.elements.flatMap((element) =>
        element ? again(element.type === "SpreadElement" ? element.argument : element) : [],
      );
    case "ConditionalExpression":
      return [...again(inner.consequent), ...again(inner.alternate)];
    case "LogicalExpression":
      return [...again(inner.left), ...again(inner.right)];
    case "CallExpression":
    case "NewExpression":
      return inCall(file, inner, steps, again);
    case "ArrowFunctionExpression":
    case "FunctionExpression":
      return returnsOf(inner).flatMap((value) => again(value));
    case "Identifier": {
      const variable = variableOf(file, inner);
      return variable ? inVariable(file, variable, steps, again) : [];
    }
    default:
      return [];
  }
}

type Again = (node: Node, path?: readonly string[]) => Found[];

function inObject(
  object: TSESTree.ObjectExpression,
  key: string,
  rest: readonly string[],
  again: Again,
): Found[] {
  const found: Found[] = [];
  for (const property of object.properties.toReversed()) {
    if (property.type === "SpreadElement") {
      const spread = unwrap(property.argument);
      // `...(more && { cc })`
      found.push(
        ...again(spread, [key, ...rest]).map((each) => ({ ...each, object: each.object ?? object })),
      );
      continue;
    }
    if (keyOf(property) !== key) continue;
    if (rest.length === 0) found.push({ value: property.value, at: property, how: "property", object });
    else found.push(...again(property.value, rest));
    break;
  }
  return found;
}

function inCall(file: SourceFile, call: CallLike, steps: readonly string[], again: Again): Found[] {
  const callee = unwrap(call.callee);
  const name = calledName(call);
  if (ARGUMENT_THROUGH.test(name)) return call.arguments.flatMap((argument) => again(argument));
  // `people.reduce((mails, one) => { mails.push({ to: one.email }); return mails; }, [])`
  if (name === "map" || name === "flatMap" || name === "reduce" || name === "zipWith") {
    const callback = call.arguments.find((each) => isFunction(unwrap(each))) ?? call.arguments[0];
    const fn = callback ? localFunctionOf(file, callback) : null;
    return fn ? returnsOf(fn).flatMap((value) => again(value)) : [];
  }
  // `for (const part of chunk(mails, 100)) send(part)`
  const [list] = call.arguments;
  if (CUTTING_CALLS.test(name) && list && isListFunction(file, callee)) return again(list);
  if (RECEIVER_THROUGH.test(name) && callee.type === "MemberExpression") return again(callee.object);
  const fn = call.type === "CallExpression" ? localFunctionOf(file, callee) : null;
  return fn
    ? returnsOf(fn).flatMap((value) => [
        ...again(value).flatMap((found) => asHanded(file, call, fn, found, again)),
        ...inHanded(file, call, fn, value, steps, again),
      ])
    : [];
}

/** `{ Destination: to, Content: text }`, where the helper is handed an object: what stands in that. */
function inHanded(
  file: SourceFile,
  call: CallLike,
  fn: FunctionNode,
  made: Node,
  [key, ...rest]: readonly string[],
  again: Again,
): Found[] {
  const object = unwrap(made);
  const property = object.type === "ObjectExpression" && key !== undefined ? propertyOf(object, key) : null;
  const passed = property && rest.length > 0 ? parameterOf(file, property.value) : null;
  const argument = passed?.fn === fn ? call.arguments[passed.index] : null;
  return passed && argument && argument.type !== "SpreadElement"
    ? again(argument, [...passed.steps, ...rest])
    : [];
}

/** `chunk(list, 10)`, `_.chunk(list, 10)`; not `list.slice(0, 10)`. */
const isListFunction = (file: SourceFile, callee: Node): boolean =>
  callee.type === "Identifier"
    ? localFunctionOf(file, callee) === null
    : callee.type === "MemberExpression" && LIST_NAMESPACES.test(file.textOf(callee.object));

/** What a helper puts into a message is, in one call of it, what that call hands over. */
function asHanded(file: SourceFile, call: CallLike, fn: FunctionNode, found: Found, again: Again): Found[] {
  const argumentAt = (index: number): Node | null => {
    const argument = call.arguments[index];
    return argument && argument.type !== "SpreadElement" ? argument : null;
  };
  const handed = (value: Node): Found => ({ value, at: value, how: "handed", object: null });
  const whole = parameterOf(file, found.value);
  const passed = whole ?? listOfParameter(file, found.value);
  const own = passed?.fn === fn ? argumentAt(passed.index) : null;
  if (passed && own) {
    // What makes a list of it is the helper, whoever calls it.
    if (passed.steps.length === 0)
      return [whole ? handed(own) : { ...handed(own), at: found.at, listed: true }];
    const inside = again(own, passed.steps);
    return inside.length > 0 ? inside : [{ ...handed(own), partly: true }];
  }
  const values = parametersIn(file, fn, found.value).flatMap((index) => argumentAt(index) ?? []);
  return [found, ...values.map((value) => ({ ...handed(value), partly: true }))];
}

/** The parameter whose elements a list is made from: `members.map((one) => one.email)`. */
function listOfParameter(file: SourceFile, node: Node): Passed | null {
  let inner = unwrap(node);
  while (inner.type === "CallExpression") {
    const callee = unwrap(inner.callee);
    if (callee.type !== "MemberExpression" || !/^(?:map|flatMap|filter|join)$/.test(keyOf(callee) ?? ""))
      return null;
    inner = unwrap(callee.object);
  }
  return inner === unwrap(node) ? null : parameterOf(file, inner);
}

function inVariable(file: SourceFile, variable: Variable, steps: readonly string[], again: Again): Found[] {
  const found: Found[] = [];
  for (const definition of definitionsOf(variable))
    if (definition.kind === "value" && definition.parts.every((part) => part === "[]"))
      found.push(...again(definition.node));
  return [...found, ...writesUnder(file, variable, steps, again)];
}

/** `v.to = [...v.to, x]`: what is added to what was there. */
function addedTo(file: SourceFile, target: Node, assignment: TSESTree.AssignmentExpression): Found[] {
  const list = unwrap(assignment.right);
  if (list.type !== "ArrayExpression") return [];
  const isOld = (element: Node | null): boolean =>
    element?.type === "SpreadElement" && file.textOf(element.argument) === file.textOf(target);
  if (!list.elements.some(isOld)) return [];
  return list.elements.flatMap((element): Found[] =>
    element && !isOld(element) ? [{ value: element, at: assignment, how: "append", object: null }] : [],
  );
}

/** `v.to = x`, `v.message.to = x`, `v.to.push(x)`, `Object.assign(v, { to: x })`. */
function writesUnder(file: SourceFile, variable: Variable, steps: readonly string[], again: Again): Found[] {
  const found: Found[] = [];
  for (const reference of variable.references) {
    let node: Node = wrapped(reference.identifier as unknown as Node);
    let depth = 0;
    while (
      depth < steps.length &&
      node.parent?.type === "MemberExpression" &&
      node.parent.object === node &&
      (keyOf(node.parent) === steps[depth] ||
        keyOf(node.parent) === "0" ||
        (node.parent.computed && keyOf(node.parent) === null))
    ) {
      if (keyOf(node.parent) === steps[depth]) depth += 1;
      node = wrapped(node.parent);
    }
    const parent = node.parent;
    const added =
      depth === steps.length && parent?.type === "AssignmentExpression" && parent.left === node
        ? addedTo(file, node, parent)
        : [];
    if (added.length > 0) found.push(...added);
    else if (depth === steps.length && parent?.type === "AssignmentExpression" && parent.left === node)
      found.push({
        value: parent.right,
        at: parent,
        how: parent.operator === "=" ? "assignment" : "append",
        object: null,
      });
    else if (
      depth === steps.length &&
      parent?.type === "MemberExpression" &&
      parent.parent.type === "CallExpression" &&
      parent.parent.callee === parent &&
      /^(?:push|unshift|add)$/.test(keyOf(parent) ?? "")
    )
      for (const value of parent.parent.arguments)
        found.push({ value, at: parent.parent, how: "append", object: null });
    else if (
      depth === 0 &&
      parent?.type === "MemberExpression" &&
      parent.parent.type === "CallExpression" &&
      parent.parent.callee === parent &&
      keyOf(parent) === "push"
    )
      // `messages.push({ to, text })`: an element of a list of messages.
      for (const value of parent.parent.arguments)
        found.push(...again(value.type === "SpreadElement" ? value.argument : value));
    else if (
      depth === 0 &&
      parent?.type === "CallExpression" &&
      parent.arguments[0] === node &&
      file.textOf(parent.callee) === "Object.assign"
    )
      for (const source of parent.arguments.slice(1)) found.push(...again(source));
    else if (
      depth < steps.length &&
      depth > 0 &&
      parent?.type === "AssignmentExpression" &&
      parent.left === node
    )
      found.push(...again(parent.right, steps.slice(depth)));
  }
  return found;
}
