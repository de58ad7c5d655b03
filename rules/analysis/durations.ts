import { NOW_CALLS, SPAN_READERS, TIME_FORMS } from "../models/time.js";
import type { TSESTree } from "@typescript-eslint/utils";
import { definitionsOf, readsOf, variableOf, type Definition, valueBehind } from "./bindings.js";
import { textOfLiteral } from "./constants.js";
import { importedValue } from "./elsewhere.js";
import type { SourceFile } from "./file.js";
import { callsTo } from "./functions.js";
import { contains, isCallLike, keyOf, unwrap, wrapped, type Node } from "./nodes.js";
import { pathOf } from "./paths.js";

/** A length of time in milliseconds; `Infinity` never ends. Null everywhere means unknown. */
export type Duration = number;

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
const YEAR = 365.25 * DAY;

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:milliseconds?|msecs?|ms)$/i, 1],
  [/^(?:seconds?|secs?|s)$/i, SECOND],
  [/^(?:minutes?|mins?|m)$/i, MINUTE],
  [/^(?:hours?|hrs?|h)$/i, HOUR],
  [/^(?:days?|d)$/i, DAY],
  [/^(?:weeks?|w)$/i, 7 * DAY],
  [/^(?:months?|mo|mos|M)$/, 30 * DAY],
  [/^(?:quarters?|Q)$/, 91 * DAY],
  [/^(?:years?|yrs?|y)$/i, YEAR],
];

const unitOf = (name: string): number | null => UNITS.find(([pattern]) => pattern.test(name))?.[1] ?? null;

/** A written span: `15m`, `2 days`, `10y`, `1h 30m`; a bare number has the unit that is given. */
export function spanOf(text: string, bare: number): Duration | null {
  const trimmed = text.trim();
  if (/^-?\d+(?:\.\d+)?$/.test(trimmed)) return Number(trimmed) * bare;
  const one = /^\+?(\d+(?:\.\d+)?)\s*([a-z]+)(?:\s+from now)?$/i.exec(trimmed);
  if (one) {
    const unit = unitOf(one[2]!);
    return unit === null ? null : Number(one[1]) * unit;
  }
  return null;
}

const MAX_DEPTH = 12;

/** The value of a numeric expression, folded through constants; null when a part is unknown. */
export function numberOf(file: SourceFile, node: Node, depth = 0): number | null {
  if (depth > MAX_DEPTH) return null;
  const inner = unwrap(node);
  const of = (next: Node): number | null => numberOf(file, next, depth + 1);
  switch (inner.type) {
    case "Literal":
      if (typeof inner.value === "number") return inner.value;
      return null;
    case "UnaryExpression": {
      const value = inner.operator === "-" || inner.operator === "+" ? of(inner.argument) : null;
      return value === null ? null : inner.operator === "-" ? -value : value;
    }
    case "BinaryExpression": {
      if (inner.left.type === "PrivateIdentifier") return null;
      const left = of(inner.left);
      const right = of(inner.right);
      if (left === null || right === null) return null;
      switch (inner.operator) {
        case "+":
          return left + right;
        case "-":
          return left - right;
        case "*":
          return left * right;
        case "/":
          return left / right;
        case "**":
          return left ** right;
        default:
          return null;
      }
    }
    case "Identifier": {
      const variable = variableOf(file, inner);
      if (!variable) return inner.name === "Infinity" ? Infinity : null;
      const all = definitionsOf(variable);
      const [only] = all;
      if (all.length > 1 && all.length <= 12) return longestOf(all, of);
      if (all.length !== 1 || !only) return null;
      const imported = importedValue(file, only);
      if (imported) return numberOf(imported.file, imported.node, depth + 1);
      if (only.kind === "value")
        return only.parts.length === 0
          ? of(only.node)
          : memberNumber(file, only.node, only.parts as (string | number)[], depth);
      return only.kind === "parameter" && only.parts.length === 0 ? longestGiven(file, only, of) : null;
    }
    case "MemberExpression": {
      const text = file.textOf(inner);
      if (/^Number\.(?:MAX_SAFE_INTEGER|MAX_VALUE|POSITIVE_INFINITY)$/.test(text)) return Infinity;
      const key = keyOf(inner);
      return key === null ? null : memberNumber(file, inner.object, [key], depth);
    }
    case "LogicalExpression": {
      const left = inner.operator === "&&" ? null : of(inner.left);
      return left === null || left === 0 ? of(inner.right) : left;
    }
    case "CallExpression":
      return callNumber(file, inner, of);
    default:
      return null;
  }
}

/** The longest number that the file's calls of a function give a parameter; what it stands for without one where there are none. */
function longestGiven(
  file: SourceFile,
  { fn, index, fallback }: Definition & { kind: "parameter" },
  of: (node: Node) => number | null,
): number | null {
  const given = callsTo(file, fn)
    // What a function gives itself comes from its other callers.
    .filter((call) => !contains(fn, call))
    .flatMap(({ arguments: { [index]: argument } }) =>
      argument && argument.type !== "SpreadElement" ? (of(argument) ?? []) : [],
    );
  if (given.length > 0) return Math.max(...given);
  return fallback ? of(fallback) : null;
}

/** The longest of the numbers a variable is given; null when one of them is unknown. */
function longestOf(all: readonly Definition[], of: (node: Node) => number | null): number | null {
  let longest = -Infinity;
  for (const each of all) {
    const value =
      each.kind === "value" &&
      each.parts.length === 0 &&
      !(each.from.parent?.type === "AssignmentExpression" && each.from.parent.operator !== "=")
        ? of(each.node)
        : null;
    if (value === null) return null;
    longest = Math.max(longest, value);
  }
  return longest;
}

/** `TTL.session`: a property of a constant object, an enum's member or a static. */
function memberNumber(
  file: SourceFile,
  object: Node,
  parts: (string | number)[],
  depth: number,
): number | null {
  const inner = unwrap(object);
  const [first, ...rest] = parts;
  if (inner.type === "ObjectExpression") {
    for (const property of inner.properties)
      if (property.type === "Property" && keyOf(property) === first)
        return rest.length === 0
          ? numberOf(file, property.value, depth + 1)
          : memberNumber(file, property.value, rest, depth + 1);
    return null;
  }
  if (inner.type === "MemberExpression" && keyOf(inner) !== null)
    return memberNumber(file, inner.object, [keyOf(inner)!, ...parts], depth + 1);
  if (inner.type !== "Identifier") return null;
  const variable = variableOf(file, inner);
  const declaration = variable?.defs[0]?.node as unknown as Node | undefined;
  if (declaration?.type === "TSEnumDeclaration") {
    const member = declaration.body?.members.find(
      (each) => each.id.type === "Identifier" && each.id.name === first,
    );
    return member?.initializer ? numberOf(file, member.initializer, depth + 1) : null;
  }
  if (declaration?.type === "ClassDeclaration") {
    for (const member of declaration.body.body)
      if (member.type === "PropertyDefinition" && member.static && keyOf(member) === first && member.value)
        return numberOf(file, member.value, depth + 1);
    return null;
  }
  const all = variable ? definitionsOf(variable) : [];
  const only = all.length === 1 ? all[0]! : null;
  const imported = only && depth < MAX_DEPTH ? importedValue(file, only) : null;
  if (imported) return memberNumber(imported.file, imported.node, parts, depth + 1);
  return only?.kind === "value" && depth < MAX_DEPTH
    ? memberNumber(file, only.node, [...(only.parts as (string | number)[]), ...parts], depth + 1)
    : null;
}

const DURATION_METHODS: Readonly<Record<string, number>> = {
  asMilliseconds: 1,
  toMillis: 1,
  valueOf: 1,
  asSeconds: 1 / SECOND,
  as: 1,
  toMilliseconds: 1,
};

function callNumber(
  file: SourceFile,
  call: TSESTree.CallExpression,
  of: (node: Node) => number | null,
): number | null {
  const callee = unwrap(call.callee);
  const text = file.textOf(callee).replace(/\?\./g, ".");
  const [first, second] = call.arguments;
  if (/^(?:Math\.(?:floor|round|ceil|trunc)|Number|parseInt|Number\.parseInt)$/.test(text) && first)
    return of(first) ?? (textOfLiteral(first) !== null ? Number(textOfLiteral(first)) : null);
  const path = pathOf(file, callee);
  if ((SPAN_READERS.test(path ?? "") || SPAN_READERS.test(text)) && first) {
    const span = textOfLiteral(first);
    return span === null ? null : spanOf(span, 1);
  }
  const into =
    /^(?:[\w.]+\.)?(days|hours|minutes|weeks|months|years)To(Milliseconds|Seconds|Minutes|Hours|Days)$/.exec(
      text,
    );
  if (into && first) {
    const count = of(first);
    const from = unitOf(into[1]!);
    const to = unitOf(into[2]!);
    return count === null || from === null || to === null ? null : (count * from) / to;
  }
  if (/^(?:[\w.]+\.)?milliseconds$/.test(text) && first) return objectSpan(first, of);
  if (callee.type === "MemberExpression") {
    const method = keyOf(callee);
    if (method !== null && method in DURATION_METHODS) {
      const span = durationObject(file, callee.object, of);
      if (span === null) return null;
      const unit =
        method === "as" && second === undefined && first ? unitOf(textOfLiteral(first) ?? "") : null;
      return unit ? span / unit : span * DURATION_METHODS[method]!;
    }
    if (
      method === "days" ||
      method === "hours" ||
      method === "minutes" ||
      method === "seconds" ||
      method === "years"
    )
      return null;
  }
  return null;
}

/** `{ years: 2, days: 3 }` */
function objectSpan(node: Node, of: (node: Node) => number | null): Duration | null {
  const inner = unwrap(node);
  if (inner.type !== "ObjectExpression") return null;
  let total = 0;
  for (const property of inner.properties) {
    if (property.type !== "Property") return null;
    const unit = unitOf(keyOf(property) ?? "");
    const count = of(property.value);
    if (unit === null || count === null) return null;
    total += unit * count;
  }
  return total;
}

/** `dayjs.duration(10, "years")`, `Duration.fromObject({ years: 1 })`, `Duration.ofDays(3)`. */
function durationObject(file: SourceFile, node: Node, of: (node: Node) => number | null): Duration | null {
  const inner = unwrap(node);
  if (inner.type === "Identifier") {
    const variable = variableOf(file, inner);
    const [only, ...more] = variable ? definitionsOf(variable) : [];
    return only?.kind === "value" &&
      only.parts.length === 0 &&
      more.length === 0 &&
      isCallLike(unwrap(only.node))
      ? durationObject(file, only.node, of)
      : null;
  }
  if (!isCallLike(inner)) return null;
  const text = file.textOf(unwrap(inner.callee));
  const [first, second] = inner.arguments;
  if (!first) return null;
  if (/\.duration$|^duration$/.test(text)) {
    if (!second) return objectSpan(first, of);
    const count = of(first);
    const unit = unitOf(textOfLiteral(second) ?? "");
    return count === null || unit === null ? null : count * unit;
  }
  if (/Duration\.fromObject$|Duration\.from$/.test(text)) return objectSpan(first, of);
  const named = /Duration\.(?:of|from)(Days|Hours|Minutes|Seconds|Millis)$/.exec(text);
  const count = named ? of(first) : null;
  return named && count !== null ? count * (unitOf(named[1]!.replace("Millis", "ms")) ?? 1) : null;
}

/** A point of time as the length from now: `new Date(Date.now() + …)`, `dayjs().add(10, "year")`, a fixed date. */
export function deadlineOf(file: SourceFile, node: Node, now: number, depth = 0): Duration | null {
  if (depth > MAX_DEPTH) return null;
  const inner = unwrap(node);
  const again = (next: Node): Duration | null => deadlineOf(file, next, now, depth + 1);
  switch (inner.type) {
    case "Literal":
      if (inner.value === null && inner.raw === "null") return Infinity;
      if (typeof inner.value === "string") return fixedDate(inner.value, now);
      if (typeof inner.value === "number" && inner.value > 1e9)
        return (inner.value > 1e11 ? inner.value : inner.value * SECOND) - now;
      return null;
    case "TemplateLiteral": {
      const text = textOfLiteral(inner);
      return text === null ? null : fixedDate(text, now);
    }
    case "Identifier": {
      if (inner.name === "undefined") return null;
      const variable = variableOf(file, inner);
      if (!variable) return inner.name === "Infinity" ? Infinity : null;
      const all = definitionsOf(variable);
      const only = all.length === 1 ? all[0]! : null;
      if (only?.kind !== "value" || only.parts.length > 0) return null;
      const start = again(only.node);
      const moved = shiftedBy(file, readsOf(variable));
      return moved !== null && start !== null && Math.abs(start) < DAY ? start + moved : start;
    }
    case "MemberExpression": {
      const key = keyOf(inner);
      if (key === null) return null;
      const object = constantObject(file, inner.object);
      const property = object?.properties.find((each) => each.type === "Property" && keyOf(each) === key);
      return property?.type === "Property" ? again(property.value) : null;
    }
    case "LogicalExpression": {
      const last = again(inner.right);
      // `session.expires ?? null` has an end where there is one.
      return last === Infinity && again(inner.left) === null ? null : last;
    }
    case "BinaryExpression": {
      if (inner.left.type === "PrivateIdentifier") return null;
      if (inner.operator === "/") return again(inner.left);
      if (inner.operator !== "+" && inner.operator !== "-") return null;
      const left = again(inner.left);
      const right = numberOf(file, inner.right);
      const scale = inSeconds(file, inner.left) ? SECOND : 1;
      if (left !== null && right !== null)
        return inner.operator === "+" ? left + right * scale : left - right * scale;
      if (inner.operator === "-") return null;
      const later = again(inner.right);
      const added = numberOf(file, inner.left);
      return later !== null && added !== null
        ? later + added * (inSeconds(file, inner.right) ? SECOND : 1)
        : null;
    }
    case "NewExpression":
      return newDate(file, inner, now, again);
    case "CallExpression":
      return deadlineCall(file, inner, now, again);
    default:
      return null;
  }
}

/** The object literal a name stands for. */
function constantObject(file: SourceFile, node: Node): TSESTree.ObjectExpression | null {
  const value = valueBehind(file, node);
  return value.type === "ObjectExpression" ? value : null;
}

/** `Math.floor(Date.now() / 1000)`, `dayjs().unix()`: time counted in seconds. */
function inSeconds(file: SourceFile, node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type === "BinaryExpression")
    return inner.operator === "/" || (inner.left.type !== "PrivateIdentifier" && inSeconds(file, inner.left));
  if (inner.type === "CallExpression") {
    const callee = unwrap(inner.callee);
    if (callee.type === "MemberExpression" && /^(?:unix|toSeconds|toUnixInteger)$/.test(keyOf(callee) ?? ""))
      return true;
    return inner.arguments.some((argument) => inSeconds(file, argument));
  }
  if (inner.type !== "Identifier") return false;
  const variable = variableOf(file, inner);
  const only = variable && definitionsOf(variable).length === 1 ? definitionsOf(variable)[0]! : null;
  return only?.kind === "value" && unwrap(only.node) !== inner && unwrap(only.node).type !== "Identifier"
    ? inSeconds(file, only.node)
    : false;
}

function fixedDate(text: string, now: number): Duration | null {
  if (!/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|^\d{4}-\d\d-\d\dT|^[A-Z][a-z]{2,8},? \d/.test(text)) return null;
  const dayFirst = /^(\d\d)-(\d\d)-(\d{4})$/.exec(text);
  const time = Date.parse(dayFirst ? `${dayFirst[3]}-01-01` : text);
  return Number.isNaN(time) ? null : time - now;
}

function newDate(
  file: SourceFile,
  node: TSESTree.NewExpression,
  now: number,
  again: (node: Node) => Duration | null,
): Duration | null {
  if (file.textOf(unwrap(node.callee)) !== "Date") return null;
  const [first] = node.arguments;
  if (!first) return 0;
  if (node.arguments.length > 1) {
    const year = numberOf(file, first);
    return year === null || year < 1970 ? null : (year - new Date(now).getUTCFullYear()) * YEAR;
  }
  const relative = again(first);
  if (relative !== null) return relative;
  const absolute = numberOf(file, first);
  return absolute === null ? null : absolute - now;
}

const ADDERS = /^(?:[\w$]+\.)?add(Years|Months|Weeks|Days|Hours|Minutes|Seconds|Milliseconds|BusinessDays)$/;

function deadlineCall(
  file: SourceFile,
  call: TSESTree.CallExpression,
  now: number,
  again: (node: Node) => Duration | null,
): Duration | null {
  const callee = unwrap(call.callee);
  const text = file.textOf(callee).replace(/\?\./g, ".");
  const [first, second] = call.arguments;
  if (NOW_CALLS.test(text)) return first ? again(first) : 0;
  if (TIME_FORMS.test(text) && first) return again(first);
  if (text === "Date.UTC" && first) {
    const year = numberOf(file, first);
    return year === null ? null : (year - new Date(now).getUTCFullYear()) * YEAR;
  }
  const adder = ADDERS.exec(text);
  if (adder && first && second) {
    const start = again(first);
    const count = numberOf(file, second);
    const unit = adder[1] === "BusinessDays" ? DAY : unitOf(adder[1]!);
    return start === null || count === null || !unit ? null : start + count * unit;
  }
  if (/^(?:[\w$]+\.)?add$/.test(text) && first && second && unwrap(second).type === "ObjectExpression") {
    const start = again(first);
    const span = objectSpan(second, (node) => numberOf(file, node));
    return start === null || span === null ? null : start + span;
  }
  if (callee.type !== "MemberExpression") return null;
  const method = keyOf(callee);
  if (method === "add" || method === "plus") {
    const start = again(callee.object);
    if (start === null || !first) return null;
    if (unwrap(first).type === "ObjectExpression") {
      const span = objectSpan(first, (node) => numberOf(file, node));
      return span === null ? null : start + span;
    }
    const count = numberOf(file, first);
    const unit = second ? unitOf(textOfLiteral(second) ?? "") : 1;
    return count === null || unit === null ? null : start + count * unit;
  }
  if (
    method !== null &&
    /^(?:toDate|toJSDate|unix|valueOf|getTime|toISOString|toISO|toUTCString|toGMTString|toMillis|toSeconds|toUnixInteger|toString|format|toJSON|endOf|startOf|utc|local|tz|setZone|toFixed|clone)$/.test(
      method,
    )
  )
    return again(callee.object);
  // `new Date().setFullYear(new Date().getFullYear() + 10)` gives the time it was set to.
  if (method !== null && first) {
    const shift = setterShift(file, method, first);
    if (shift !== null) return shift;
  }
  return null;
}

/** What setters called on a date add to it: `d.setFullYear(d.getFullYear() + 10)`. */
function shiftedBy(file: SourceFile, reads: readonly Node[]): Duration | null {
  let longest: Duration | null = null;
  for (const read of reads) {
    const member = wrapped(read).parent;
    const call =
      member?.type === "MemberExpression" && unwrap(member.object) === read ? wrapped(member).parent : null;
    if (call?.type !== "CallExpression" || unwrap(call.callee) !== member || !call.arguments[0]) continue;
    const shift = setterShift(file, keyOf(member as TSESTree.MemberExpression) ?? "", call.arguments[0]);
    if (shift !== null && (longest === null || shift > longest)) longest = shift;
  }
  return longest;
}

function setterShift(file: SourceFile, method: string, argument: Node): Duration | null {
  const unit = /^set(?:UTC)?(FullYear|Month|Date|Hours|Minutes|Seconds|Time)$/.exec(method)?.[1];
  if (unit === undefined) return null;
  const inner = unwrap(argument);
  if (inner.type !== "BinaryExpression" || inner.operator !== "+") return null;
  if (!/\.get/.test(file.textOf(inner.left)) && !/^Date\.now/.test(file.textOf(inner.left))) return null;
  const count = numberOf(file, inner.right);
  const size = {
    FullYear: YEAR,
    Month: 30 * DAY,
    Date: DAY,
    Hours: HOUR,
    Minutes: MINUTE,
    Seconds: SECOND,
    Time: 1,
  }[unit];
  return count === null || size === undefined ? null : count * size;
}
