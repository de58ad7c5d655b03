import { calledName } from "./chains.js";
import { NO_ENTRY } from "../models/exposure.js";
import { textOfLiteral } from "./constants.js";
import { numberOf, spanOf } from "./durations.js";
import { callsTo } from "./functions.js";
import { propertiesWhere } from "./named-nodes.js";
import { readsOf, variableOf } from "./bindings.js";
import {
  functionAround,
  isCallLike,
  isFunction,
  keyOf,
  unwrap,
  wrapped,
  type CallLike,
  type Node,
} from "./nodes.js";
import type { SourceFile } from "./file.js";
import type { ExpirySearch } from "./expiry-search.js";
import { nameAround } from "./naming-places.js";
import { within } from "./within.js";

const NEVER =
  /^(?:(?:password|token|key|session|credential|account)s?_?never_?expires?|never_?expires?|no_?expir(?:y|ation|es?))$/i;

const toleranceKeys = propertiesWhere((key) => /^(?:ignoreExpiration|ignoreExp|clockTolerance)$/.test(key));
const neverKeys = propertiesWhere((key) => NEVER.test(key));

/** `ignoreExpiration: true` and tolerances of days. */
export function ignoredExpiries(search: ExpirySearch): void {
  const { file } = search;
  for (const property of toleranceKeys(file)) {
    const key = keyOf(property);
    if (property.parent.type !== "ObjectExpression" || property.computed) continue;
    const value = unwrap(property.value);
    if (key === "ignoreExpiration" || key === "ignoreExp") {
      if (value.type !== "Literal" || value.value !== true) continue;
      const call = callAround(property) ?? callGiven(file, property.parent);
      if (!call || /logout|signout|revoke|decode|blacklist/i.test(nameAround(call))) continue;
      if (NO_ENTRY.test(nameAround(call)) || !checksSignature(file, call)) continue;
      if (looksAtEnd(search, call)) continue;
      search.add({
        at: property,
        what: "ignored",
        kind: "access",
        lasts: Infinity,
        fix: { do: "false", node: property },
      });
    } else if (key === "clockTolerance") {
      const seconds =
        numberOf(file, property.value) ??
        (textOfLiteral(property.value) ? (spanOf(textOfLiteral(property.value)!, 1000) ?? 0) / 1000 : null);
      if (seconds !== null && seconds > 86_400)
        search.add({ at: property, what: "ignored", kind: "access", lasts: seconds * 1000, fix: null });
    }
  }
}

/** `jwt.verify(token, key, { ignoreExpiration: true })`; other libraries look rows up with an option of that name. */
const checksSignature = (file: SourceFile, call: CallLike): boolean =>
  /verif|strategy|jwt|decode|auth|^super$/i.test(file.textOf(unwrap(call.callee)).slice(-60)) &&
  !/^(?:find|get|load|fetch|select|query|look)/i.test(calledName(call));

const READS_END = /^(?:is_?)?expired$/i;

/** Holds if the function around looks at the token's end itself: `if (payload.exp < now)`, `if (token.isExpired)`. */
function looksAtEnd({ file }: ExpirySearch, call: Node): boolean {
  const fn = functionAround(call);
  if (!fn) return false;
  const named = [...within(file, "MemberExpression", fn), ...within(file, "Property", fn)];
  return named.some(
    (each) =>
      keyOf(each) === "exp" || (each.type === "MemberExpression" && READS_END.test(keyOf(each) ?? "")),
  );
}

/** Settings that say "never". */
export function unexpiringSettings(search: ExpirySearch): void {
  const { file } = search;
  for (const property of neverKeys(file)) {
    if (property.parent.type !== "ObjectExpression") continue;
    const value = unwrap(property.value);
    if (value.type === "Literal" && value.value === true)
      search.add({
        at: property,
        what: "setting",
        kind: "access",
        lasts: Infinity,
        fix: { do: "false", node: property },
      });
  }
}

/** The call that is given what an object is a branch of: `jwt.verify(token, key, isCounter ? relaxed : strict)`. */
function callGiven(file: SourceFile, object: Node, depth = 0): CallLike | null {
  let value = wrapped(object);
  while (/^(?:ConditionalExpression|LogicalExpression)$/.test(value.parent?.type ?? ""))
    value = wrapped(value.parent!);
  if (isCallLike(value.parent)) return value.parent;
  // `super(options(config))`, where `const options = (config) => ({ ignoreExpiration: true })`
  const fn = value.parent?.type === "ReturnStatement" ? functionAround(value) : value.parent;
  if (isFunction(fn) && (value.parent !== fn || fn.body === value))
    for (const each of depth < 3 ? callsTo(file, fn) : []) {
      const call = callGiven(file, each, depth + 1);
      if (call) return call;
    }
  const name =
    value.parent?.type === "VariableDeclarator" && value.parent.id.type === "Identifier"
      ? value.parent.id
      : null;
  const variable = name && variableOf(file, name);
  for (const read of variable && depth < 3 ? readsOf(variable) : []) {
    const call = callGiven(file, read, depth + 1);
    if (call) return call;
  }
  return null;
}

function callAround(property: Node): CallLike | null {
  for (let node = property.parent; node; node = node.parent) {
    if (isCallLike(node)) return node;
    if (isFunction(node) || /Statement$/.test(node.type)) return null;
  }
  return null;
}
