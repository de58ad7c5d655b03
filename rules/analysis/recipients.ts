import { QUERY_RECEIVERS } from "../models/databases.js";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Bilingual } from "../incidents/schema.js";
import {
  GROUP_FUNCTIONS,
  LIST_FUNCTIONS,
  LIST_METHODS,
  MANY_ROWS,
  ONE_METHODS,
  ONE_ROW,
  ROW_KEYS,
  SETTING_WORDS,
  WATCHERS,
} from "../models/mail-words.js";
import { calledName } from "./chains.js";
import { audienceOf, isAddressed, saysAddresses, type Audience, type Look } from "./audience.js";
import { definitionsOf, ELEMENT, REST, variableOf, type Part, type Variable } from "./bindings.js";
import { declaredCount, type Count } from "./declared-lists.js";
import { functionAt, type Place } from "./elsewhere.js";
import type { SourceFile } from "./file.js";
import { callbackSource, callsTo, localFunctionOf, returnsOf } from "./functions.js";
import { fieldAdditions, outlivesTurn } from "./growing.js";
import type { Mail, MailPart, Passed } from "./mail.js";
import { wordsOf } from "./names.js";
import {
  contains,
  isFunction,
  keyOf,
  stringOf,
  unwrap,
  wrapped,
  type CallLike,
  type FunctionNode,
  type Node,
} from "./nodes.js";
import { pathOf } from "./paths.js";
import { addFilterNames, addQueryNames, chainOf } from "./query-names.js";

/** Who a message goes to, as far as this file tells. */
export interface Recipients {
  count: Count;
  audience: Audience;
  /** A name on the way says that these are addresses. */
  addressed: boolean;
  steps: readonly { at: Node; says: Bilingual }[];
}

const newLook = (file: SourceFile): Look => ({
  file,
  origins: new Set(),
  names: new Set(),
  literals: [],
  steps: [],
  seen: new Set(),
  calls: new Map(),
});

/** How many people an address field reaches, and who they are. `within` is the message it belongs to. */
export function recipientsOf(file: SourceFile, value: Node, within: Node): Recipients {
  const look = newLook(file);
  const count = countOf(look, value, []);
  const gathered = (["query", "sheet", "collected"] as const).some((origin) => look.origins.has(origin));
  return {
    count: look.origins.has("message") && !gathered && count === "many" ? "unknown" : count,
    audience: audienceOf(look, within),
    addressed: isAddressed(look),
    steps: look.steps.slice(0, 4).reverse(),
  };
}

/**
 * The people a function addresses with a list it is handed, when its declaration says that it is one: then the message
 * is sent to all of them there, whoever calls it. Null when the decision is the caller's.
 */
export function handedRecipients(
  file: SourceFile,
  passed: Passed,
  part: MailPart,
  mail: Mail,
): Recipients | null {
  if (part.how === "append" || !isDeclaredList(file, passed)) return null;
  // What is only handed on under the message's own name for it says nothing about who that is.
  const handedOn = part.at.type === "Property" && keyOf(part.at) === nameOfPassed(passed);
  const own = recipientsOf(file, part.value, mail.call);
  if (!handedOn && own.count === "many" && own.audience === "outside") return own;
  if (passed.steps.length > 0) return null;
  for (const call of callsTo(file, passed.fn)) {
    const argument = call.arguments[passed.index];
    if (!argument || argument.type === "SpreadElement") continue;
    const given = recipientsOf(file, argument, call);
    if (given.count === "many" && given.audience === "outside")
      return {
        ...given,
        steps: [...given.steps, { at: argument, says: { en: "handed over here", ja: "ここで渡されます" } }],
      };
  }
  return null;
}

const nameOfPassed = ({ fn, index, steps }: Passed): string | null => {
  const parameter = fn.params[index];
  return steps.at(-1) ?? (parameter?.type === "Identifier" ? parameter.name : null);
};

function isDeclaredList(file: SourceFile, { fn, index, steps }: Passed): boolean {
  const parameter = fn.params[index];
  const name = parameter?.type === "AssignmentPattern" ? parameter.left : parameter;
  const annotation = name && "typeAnnotation" in name ? name.typeAnnotation?.typeAnnotation : undefined;
  return annotation !== undefined && declaredCount(newLook(file), annotation, steps) === "many";
}

/** The addresses a value adds to a list that outlives one turn of a loop, or one request. */
export function appendedRecipients(file: SourceFile, value: Node, at: Node, mail: Mail): Recipients {
  const look = newLook(file);
  const own = countOf(look, value, []);
  const grows = outlivesTurn(file, at);
  if (grows) {
    look.origins.add("collected");
    look.steps.push({ at, says: { en: "the list grows here", ja: "ここで宛先が増えていきます" } });
  }
  const count = (own === "many" && !mail.row?.addsOne) || grows ? "many" : own === "many" ? "one" : own;
  return { count, audience: audienceOf(look, mail.call), addressed: isAddressed(look), steps: look.steps };
}

const RANK: Record<Count, number> = { none: 0, unknown: 1, one: 2, few: 3, many: 4 };
const most = (counts: readonly Count[]): Count =>
  counts.reduce<Count>((best, each) => (RANK[each] > RANK[best] ? each : best), "none");

const listMethods = new Set(LIST_METHODS);
const listFunctions = new Set(LIST_FUNCTIONS);
const groupFunctions = new Set(GROUP_FUNCTIONS);
const oneMethods = new Set(ONE_METHODS);
const manyRows = new Set(MANY_ROWS);
const oneRow = new Set(ONE_ROW);
const rowKeys = new Set(ROW_KEYS);
const watchers = new Set(WATCHERS);

/** How many addresses are in the part of a value that `parts` lead to. */
function countOf(look: Look, node: Node, parts: readonly Part[]): Count {
  const inner = unwrap(node);
  const key = `${look.file.distance}:${look.file.path}:${inner.range[0]}:${inner.range[1]}:${parts.join("\0")}`;
  if (look.seen.has(key) || look.seen.size > 300 || parts.length > 6) return "unknown";
  look.seen.add(key);
  switch (inner.type) {
    case "Literal":
    case "TemplateLiteral":
    case "BinaryExpression":
      return countInText(look, inner);
    case "ArrayExpression":
      return countInArray(look, inner, parts);
    case "ObjectExpression":
      return countInObject(look, inner, parts);
    case "SpreadElement":
      return countOf(look, inner.argument, parts);
    case "ConditionalExpression":
      return most([countOf(look, inner.consequent, parts), countOf(look, inner.alternate, parts)]);
    case "LogicalExpression":
      return inner.operator === "&&"
        ? countOf(look, inner.right, parts)
        : most([countOf(look, inner.left, parts), countOf(look, inner.right, parts)]);
    case "AssignmentExpression":
      return countOf(look, inner.right, parts);
    case "SequenceExpression":
      return countOf(look, inner.expressions.at(-1)!, parts);
    case "Identifier":
      return countOfName(look, inner, parts);
    case "MemberExpression":
      return countOfMember(look, inner, parts);
    case "CallExpression":
    case "NewExpression":
      return countOfCall(look, inner, parts);
    case "TaggedTemplateExpression":
      look.origins.add("query");
      addQueryNames(look, inner);
      step(look, inner, { en: "rows of a query", ja: "クエリの結果(複数行)です" });
      return inRows(look, parts);
    default:
      return "unknown";
  }
}

const step = (look: Look, at: Node, says: Bilingual): void => void look.steps.push({ at, says });

function countInText(
  look: Look,
  node: TSESTree.Literal | TSESTree.TemplateLiteral | TSESTree.BinaryExpression,
): Count {
  const text = stringOf(node);
  if (text !== null) {
    const addresses = text.split(/[,;\n]/).filter((part) => part.includes("@"));
    look.literals.push(...addresses);
    look.origins.add("literal");
    return addresses.length > 1 ? "few" : "one";
  }
  if (node.type === "Literal") return "unknown";
  if (node.type === "BinaryExpression") {
    if (node.operator !== "+") return "unknown";
    const sides = [node.left, node.right].map((side) => countOf(look, side, []));
    return most(sides) === "many" ? "many" : "one";
  }
  const counts = node.expressions.map((expression) => countOf(look, expression, []));
  const separated = node.quasis.some((quasi) => /[,;]/.test(quasi.value.raw));
  return counts.includes("many") ? "many" : separated && counts.length > 1 ? "few" : "one";
}

function countInArray(look: Look, node: TSESTree.ArrayExpression, parts: readonly Part[]): Count {
  const [first, ...rest] = parts;
  if (typeof first === "number" || (typeof first === "string" && /^\d+$/.test(first))) {
    const element = node.elements[Number(first)];
    return element ? countOf(look, element, rest) : "unknown";
  }
  const inside = first === ELEMENT ? rest : [];
  const counts = node.elements.flatMap((element) =>
    element
      ? [
          element.type === "SpreadElement"
            ? countOf(look, element.argument, parts)
            : countOf(look, element, inside),
        ]
      : [],
  );
  if (first === ELEMENT) return most(counts);
  if (counts.includes("many")) return "many";
  return counts.length === 0 ? "none" : counts.length === 1 ? counts[0]! : "few";
}

/** Properties of a recipient object that hold its address. */
const ADDRESS_PROPERTY = /^(?:email|Email|address|mail|emailAddress|Address|to)$/;

function countInObject(look: Look, node: TSESTree.ObjectExpression, parts: readonly Part[]): Count {
  const [first, ...rest] = parts;
  const counts: Count[] = [];
  for (const property of node.properties) {
    if (property.type === "SpreadElement") {
      if (first !== undefined) counts.push(countOf(look, property.argument, parts));
      continue;
    }
    const key = keyOf(property) ?? "";
    if (first === undefined ? ADDRESS_PROPERTY.test(key) : key === first || first === ELEMENT)
      counts.push(countOf(look, property.value, first === undefined ? [] : rest));
  }
  return counts.length > 0 ? most(counts) : "one";
}

function countOfName(look: Look, node: TSESTree.Identifier, parts: readonly Part[]): Count {
  const { file } = look;
  look.names.add(node.name);
  // `berths.map((berth) => berth.owner)`: whose owners these are.
  if (parts.includes("owner") && node.name.length > 2) look.names.add(`${node.name}Owner`);
  const variable = variableOf(file, node);
  if (!variable) return "unknown";
  const counts: Count[] = [];
  for (const definition of definitionsOf(variable)) {
    switch (definition.kind) {
      case "value": {
        // `for (const address in byAddress)`: one of the keys.
        if (definition.parts[0] === "#key") {
          counts.push("one");
          break;
        }
        const typed = annotatedCount(look, definition.from, parts);
        counts.push(countOf(look, definition.node, [...definition.parts, ...parts]));
        if (typed && counts.at(-1) === "unknown") counts.push(typed);
        const assignment = definition.from.parent;
        if (
          assignment?.type === "AssignmentExpression" &&
          (assignment.operator === "+=" || addsToItself(file, assignment, variable)) &&
          outlivesTurn(file, assignment)
        ) {
          look.origins.add("collected");
          step(look, assignment, { en: "the list grows here", ja: "ここで宛先が増えていきます" });
          counts.push("many");
        }
        break;
      }
      case "parameter": {
        const source = callbackSource(file, definition.fn, definition.index);
        if (source) {
          counts.push(countOf(look, source.node, [...source.parts, ...definition.parts, ...parts]));
          const typed = annotatedCount(look, definition.from, parts);
          if (typed && counts.at(-1) === "unknown") counts.push(typed);
        } else {
          const given =
            argumentFor(look, definition, [...definition.parts, ...parts]) ??
            answeredTo(look, definition, [...definition.parts, ...parts]);
          if (given === null) look.origins.add("parameter");
          counts.push(
            given ?? parameterCount(look, definition.fn, definition.index, definition.parts, parts),
          );
        }
        break;
      }
      case "import":
        look.origins.add(/^[A-Z\d_]+$/.test(variable.name) ? "setting" : "import");
        look.names.add(definition.imported);
        counts.push("unknown");
        break;
      default:
        counts.push("unknown");
    }
  }
  counts.push(...collectedIn(look, variable, parts));
  return most(counts);
}

/** What a parameter holds in the call that is being followed; null when no call is. */
function argumentFor(
  look: Look,
  { fn, index }: { fn: FunctionNode; index: number },
  parts: readonly Part[],
): Count | null {
  const called = look.calls.get(fn);
  const argument = called?.call.arguments[index];
  if (!called || !argument || argument.type === "SpreadElement") return null;
  return countOf(called.file === look.file ? look : { ...look, file: called.file }, argument, parts);
}

/** What a query hands its callback: `db.query("select …", (error, rows) => …)`; null for other functions. */
function answeredTo(
  look: Look,
  { fn, index }: { fn: FunctionNode; index: number },
  parts: readonly Part[],
): Count | null {
  const call = wrapped(fn).parent;
  if (call?.type !== "CallExpression" || index !== 1 || call.arguments.at(-1) !== wrapped(fn)) return null;
  const callee = unwrap(call.callee);
  const asks = callee.type === "MemberExpression" && manyRows.has(keyOf(callee) ?? "");
  return asks ? countOfAnswer(look, call, callee, keyOf(callee) ?? "", parts) : null;
}

/** `list = list + "," + address`, `list = [...list, address]` */
function addsToItself(
  file: SourceFile,
  assignment: TSESTree.AssignmentExpression,
  variable: Variable,
): boolean {
  const right = unwrap(assignment.right);
  return (
    /^(?:BinaryExpression|TemplateLiteral|ArrayExpression|CallExpression|ConditionalExpression)$/.test(
      right.type,
    ) &&
    variable.references.some((each) => contains(right, each.identifier as unknown as Node)) &&
    file.textOf(right).includes(variable.name)
  );
}

/** What `push`, `add`, `set` and `concat` put into a list the file makes. */
function collectedIn(look: Look, variable: Variable, parts: readonly Part[]): Count[] {
  const counts: Count[] = [];
  const [first, ...rest] = parts;
  const asksForOne = first === ELEMENT || typeof first === "number";
  let single = 0;
  for (const reference of variable.references) {
    const member = wrapped(reference.identifier as unknown as Node).parent;
    if (
      member?.type !== "MemberExpression" ||
      unwrap(member.object) !== (reference.identifier as unknown as Node)
    )
      continue;
    const call = wrapped(member).parent;
    if (call?.type === "AssignmentExpression" && call.left === member && member.computed) {
      // `to[i] = x` in a loop makes a list; `row[key] = x` a record.
      const own = countOf(look, call.right, first === undefined ? [] : rest);
      if (first === undefined && outlivesTurn(look.file, call)) {
        look.origins.add("collected");
        counts.push("many");
      } else if (first !== undefined) counts.push(own);
      continue;
    }
    if (call?.type !== "CallExpression" || unwrap(call.callee) !== member) continue;
    const method = keyOf(member) ?? "";
    if (!/^(?:push|unshift|add|set|append)$/.test(method)) continue;
    const values = method === "set" ? call.arguments.slice(1, 2) : call.arguments;
    // A map gives pairs: the second of each is what was put in.
    const inside = asksForOne ? (method === "set" && rest[0] === 1 ? rest.slice(1) : rest) : [];
    const own = values.map((value) => countOf(look, value, value.type === "SpreadElement" ? parts : inside));
    if (asksForOne) counts.push(...own);
    else if (outlivesTurn(look.file, call)) {
      look.origins.add("collected");
      step(look, call, { en: "collected here, one after the other", ja: "ここで 1 件ずつ集められます" });
      counts.push("many");
    } else {
      single += own.length;
      counts.push(own.includes("many") ? "many" : single > 1 ? "few" : "one");
    }
  }
  return counts;
}

function parameterCount(
  look: Look,
  fn: FunctionNode,
  index: number,
  own: readonly Part[],
  parts: readonly Part[],
): Count {
  const parameter = fn.params[index];
  const name = parameter?.type === "AssignmentPattern" ? parameter.left : parameter;
  const annotation = name && "typeAnnotation" in name ? name.typeAnnotation?.typeAnnotation : undefined;
  const typed = annotation ? declaredCount(look, annotation, [...own, ...parts]) : null;
  return typed ?? inUnknown(look, [...own, ...parts]);
}

/** What remains of a path below something unknown: `.addresses` is many, `[0].email` one. */
function inUnknown(look: Look, parts: readonly Part[]): Count {
  for (const part of parts)
    if (typeof part === "string" && part !== ELEMENT && part !== REST) look.names.add(part);
  const last = parts.at(-1);
  if (typeof last === "number" || last === ELEMENT) return "one";
  return typeof last === "string" && saysAddresses(last) ? "many" : "unknown";
}

/** What remains of a path below a list of rows. */
function inRows(look: Look, parts: readonly Part[]): Count {
  let list = true;
  for (const part of parts) {
    if (part === ELEMENT || typeof part === "number") list = part === 0 && list;
    else if (part !== REST) {
      look.names.add(part);
      if (!(list && rowKeys.has(part))) list = saysAddresses(part);
    }
  }
  return list ? "many" : "one";
}

function annotatedCount(look: Look, name: Node, parts: readonly Part[]): Count | null {
  const annotation = name.type === "Identifier" ? name.typeAnnotation?.typeAnnotation : undefined;
  return annotation ? declaredCount(look, annotation, parts) : null;
}

function countOfMember(look: Look, node: TSESTree.MemberExpression, parts: readonly Part[]): Count {
  const { file } = look;
  const key = keyOf(node);
  const path = pathOf(file, node);
  if (path !== null && isSettingPath(path)) {
    look.origins.add("setting");
    return "unknown";
  }
  if (
    key !== null &&
    /^(?:to|cc|bcc|recipients?)$/.test(key) &&
    parts.length === 0 &&
    node.object.type !== "ThisExpression"
  ) {
    // `options.to`, `email.recipients`: another message's own field, already a decision.
    const counts = countOf(look, node.object, [key]);
    look.origins.add("message");
    return counts === "many" && !look.origins.has("query") && !look.origins.has("collected")
      ? "unknown"
      : counts;
  }
  if (path !== null && /:request\.(?:body|query)|:(?:event|request)\.(?:body|json|arguments)/.test(path))
    look.origins.add("input");
  if (node.object.type === "ThisExpression") {
    look.origins.add("import");
    if (key) look.names.add(key);
    // `for (const member of this.members)`: one of them.
    const [first, ...rest] = parts;
    const element = first === ELEMENT || typeof first === "number";
    const added = key ? addedToField(look, key, element ? rest : null) : null;
    if (added) return added;
    if (parts.length > 0) return inUnknown(look, parts);
    return key && saysAddresses(key) ? "many" : "unknown";
  }
  if (key !== null && !/^\d+$/.test(key)) look.names.add(key);
  return countOf(look, node.object, [
    key === null ? ELEMENT : /^\d+$/.test(key) ? Number(key) : key,
    ...parts,
  ]);
}

/** `this.recipients.push(x)` in another method: the list of an object that lives on. */
function addedToField(look: Look, key: string, inElement: readonly Part[] | null): Count | null {
  let found: Count | null = null;
  for (const call of fieldAdditions(look.file, key)) {
    const counts = call.arguments.map((value) => countOf(look, value, inElement ?? []));
    if (inElement) {
      found = most([...counts, ...(found ? [found] : [])]);
      continue;
    }
    step(look, call, { en: "the list grows here", ja: "ここで宛先が増えていきます" });
    found = "many";
  }
  return found;
}

const isSettingPath = (path: string): boolean =>
  /^\$(?:process|import|Deno|Bun)\b.*\benv\b/.test(path) || path.startsWith("$PropertiesService");

const settingWords = new Set(SETTING_WORDS);

function countOfCall(
  look: Look,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  parts: readonly Part[],
): Count {
  const { file } = look;
  const callee = unwrap(node.callee);
  const path = pathOf(file, callee);
  if (path !== null && isSettingPath(path)) {
    look.origins.add("setting");
    return "unknown";
  }
  const method = callee.type === "MemberExpression" ? keyOf(callee) : null;
  const name = callee.type === "Identifier" ? callee.name : (method ?? "");
  const callback = node.arguments[0] ? unwrap(node.arguments[0]) : null;
  const free =
    callee.type === "MemberExpression" &&
    /^(?:_|lodash|fp|R|Object|Array|Promise|JSON|async)$/.test(file.textOf(callee.object));
  if (callee.type === "MemberExpression" && callee.object.type !== "Super" && !free) {
    const through = countThroughMethod(look, node, callee.object, name, callback, parts);
    if (through) return through;
  }
  // `[].concat.apply([], rows)`
  if ((name === "apply" || name === "call") && node.arguments[1]) return listByUse(look, node.arguments[1]);
  if (groupFunctions.has(name) && node.arguments[0]) return inGroups(look, node.arguments[0], parts);
  if (listFunctions.has(name) && node.arguments[0] && !isNamespacedQuery(file, callee)) {
    const mapper = node.arguments[1] ? localFunctionOf(file, node.arguments[1]) : null;
    if (mapper) return ofMapped(look, node.arguments[0], mapper, parts);
    const plucked = stringOf(node.arguments[1]);
    if (plucked !== null) look.names.add(plucked);
    const own = countOf(look, node.arguments[0], parts);
    return own === "unknown" && parts.length === 0 && plucked !== null ? "many" : own;
  }
  if (watchers.has(name) && callback && isFunction(callback)) {
    const inside = parts[0] === "value" ? parts.slice(1) : parts;
    return most(returnsOf(callback).map((value) => countOf(look, value, inside)));
  }
  const fn = node.type === "CallExpression" ? functionAt(file, callee) : null;
  if (fn?.file === file) return countOfLocal(look, node, fn.node, name, parts);
  const elsewhere = fn ? countElsewhere(look, node, fn, name, parts) : "unknown";
  if (elsewhere !== "unknown") return elsewhere;
  return countOfAnswer(look, node, callee, name, parts);
}

const isNamespacedQuery = (file: SourceFile, callee: Node): boolean =>
  callee.type === "MemberExpression" && QUERY_RECEIVERS.test(file.textOf(callee));

/** The value of a call of this file's own function: its declared result, or what it returns. */
function countOfLocal(
  look: Look,
  node: CallLike,
  fn: FunctionNode,
  name: string,
  parts: readonly Part[],
  caller = look.file,
): Count {
  look.names.add(name.replace(/^(?:get|load|fetch|find|list|read|select|collect|query)(?=[A-Z])/, ""));
  const declared = fn.returnType ? declaredCount(look, fn.returnType.typeAnnotation, parts) : null;
  // What a generator yields is an element of its result.
  const inside = fn.generator && parts[0] === ELEMENT ? parts.slice(1) : parts;
  const outer = look.calls.get(fn);
  look.calls.set(fn, { file: caller, call: node });
  const counts = returnsOf(fn).map((value) => countOf(look, value, inside));
  if (outer) look.calls.set(fn, outer);
  else look.calls.delete(fn);
  step(look, node, { en: `returned by \`${name}\``, ja: `\`${name}\` が返します` });
  return most([...counts, ...(declared ? [declared] : [])]);
}

/** The value of a call of another file's function; the steps of that file are not shown. */
function countElsewhere(
  look: Look,
  node: CallLike,
  fn: Place<FunctionNode>,
  name: string,
  parts: readonly Part[],
): Count {
  const origins = new Set(look.origins);
  const there: Look = { ...look, file: fn.file, steps: [], origins };
  const count = countOfLocal(there, node, fn.node, name, parts, look.file);
  // What that function is given says nothing about where its own rows come from.
  for (const origin of origins) if (origin !== "parameter" && origin !== "import") look.origins.add(origin);
  if (count !== "unknown") step(look, node, { en: `returned by \`${name}\``, ja: `\`${name}\` が返します` });
  return count;
}

function countThroughMethod(
  look: Look,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  object: Node,
  method: string,
  callback: Node | null,
  parts: readonly Part[],
): Count | null {
  const { file } = look;
  const [first, ...rest] = parts;
  if (method === "join" && !isQueryJoin(node)) {
    const separator = stringOf(node.arguments[0]);
    const own = countOf(look, object, []);
    if (separator !== null && !/[,;\n]/.test(separator) && own !== "many") return "one";
    return own === "unknown" && isUnknownList(look.file, object) ? "many" : own;
  }
  if (method === "split") {
    const own = countOf(look, object, []);
    if (own === "one")
      return look.origins.has("setting") || look.origins.has("literal")
        ? "few"
        : first === ELEMENT
          ? "one"
          : "unknown";
    return first === ELEMENT && own === "many"
      ? "one"
      : own === "unknown" && look.origins.has("input")
        ? "many"
        : own;
  }
  if (
    /^(?:trim|toLowerCase|toString|replace|replaceAll|normalize|toUpperCase|padEnd|concat)$/.test(method) &&
    first === undefined
  ) {
    const own = countOf(look, object, parts);
    return method === "concat"
      ? most([own, ...node.arguments.map((argument) => countOf(look, argument, []))])
      : own;
  }
  if (method === "map" || method === "flatMap") {
    const fn = callback ? localFunctionOf(file, callback) : null;
    return ofMapped(look, object, fn, parts);
  }
  if (method === "reduce") {
    // Only a text or a list of addresses that is put together is a list; an object is a record.
    const start = node.arguments[1] ? unwrap(node.arguments[1]) : null;
    if (first !== undefined || (start && start.type !== "ArrayExpression" && stringOf(start) === null))
      return inUnknown(look, parts);
    const fn = callback ? localFunctionOf(file, callback) : null;
    for (const value of fn ? returnsOf(fn) : []) countOf(look, value, []);
    return listByUse(look, object);
  }
  if (groupFunctions.has(method))
    return inGroups(
      look,
      node.arguments[0] && !isFunction(node.arguments[0]) ? node.arguments[0] : object,
      parts,
    );
  if (method === "slice" || method === "splice") {
    if (first === ELEMENT || typeof first === "number") return countOf(look, object, parts);
    const [from, to] = node.arguments.map((argument) => unwrap(argument));
    const oneOnly =
      (method === "slice" &&
        from?.type === "Literal" &&
        from.value === 0 &&
        to?.type === "Literal" &&
        to.value === 1) ||
      (method === "splice" && to?.type === "Literal" && to.value === 1) ||
      (from?.type === "UnaryExpression" && !to && file.textOf(from) === "-1");
    return oneOnly ? "one" : listByUse(look, object);
  }
  if (
    oneMethods.has(method) &&
    (method !== "find" || (callback !== null && isFunction(callback))) &&
    !(method === "first" && node.arguments.length > 0)
  ) {
    const own = countOf(look, object, [ELEMENT, ...parts]);
    return own === "many" ? "many" : "one";
  }
  if (method === "filter" && callback && (isFunction(callback) || callback.type === "Identifier")) {
    addFilterNames(look, callback);
    return first === undefined ? listByUse(look, object) : countOf(look, object, parts);
  }
  if (method === "then") {
    const fn = callback ? localFunctionOf(file, callback) : null;
    return fn ? most(returnsOf(fn).map((value) => countOf(look, value, parts))) : null;
  }
  if (method === "catch" || method === "finally") return countOf(look, object, parts);
  if (listMethods.has(method) && !manyRows.has(method)) {
    if (first === ELEMENT)
      return countOf(look, object, method === "entries" ? [ELEMENT, ...rest.slice(1)] : parts);
    return first === undefined ? listByUse(look, object) : countOf(look, object, [ELEMENT, ...rest]);
  }
  if (
    method === "get" &&
    first === undefined &&
    node.arguments.length === 1 &&
    /env|config|setting/i.test(file.textOf(object))
  ) {
    look.origins.add("setting");
    return "unknown";
  }
  return null;
}

/** `const [to, cc] = addresses(); cc.join()`: a list by its name and use, whose elements another file knows. */
function isUnknownList(file: SourceFile, node: Node): boolean {
  const inner = unwrap(node);
  const variable = inner.type === "Identifier" && saysAddresses(inner.name) ? variableOf(file, inner) : null;
  return variable !== null && definitionsOf(variable).every((each) => each.kind === "value");
}

/** `a.join(b, on)` of a query builder, not of an array. */
const isQueryJoin = (node: TSESTree.CallExpression | TSESTree.NewExpression): boolean =>
  node.arguments.length > 1;

/** `list.map(fn)`: as many as the list has, made by the callback. */
function ofMapped(look: Look, list: Node, fn: FunctionNode | null, parts: readonly Part[]): Count {
  const [first, ...rest] = parts;
  if (first === ELEMENT || typeof first === "number")
    return fn ? most(returnsOf(fn).map((value) => countOf(look, value, rest))) : countOf(look, list, parts);
  const made = fn ? returnsOf(fn) : [];
  if (made.length > 0 && made.every((value) => stringOf(value) !== null)) {
    // A choice among addresses that are written down.
    look.origins.add("setting");
    return "few";
  }
  for (const value of made) addPropertyNames(look, value);
  // `boats.map(({ owner }) => owner.email)`
  const [one] = fn?.params ?? [];
  for (const property of one?.type === "ObjectPattern" ? one.properties : [])
    if (property.type === "Property") look.names.add(keyOf(property) ?? "");
  const from = listFiltered(list);
  if (look.names.has("owner") && from.type === "Identifier") look.names.add(`${from.name}Owner`);
  return listByUse(look, list);
}

/** The list that is filtered or sorted before it is used. */
function listFiltered(list: Node): Node {
  let inner = unwrap(list);
  while (inner.type === "CallExpression" && /^(?:filter|sort|toSorted|slice)$/.test(calledName(inner))) {
    const callee = unwrap(inner.callee);
    if (callee.type !== "MemberExpression") break;
    inner = unwrap(callee.object);
  }
  return inner;
}

function addPropertyNames(look: Look, node: Node): void {
  const inner = unwrap(node);
  if (inner.type === "MemberExpression") {
    const key = keyOf(inner);
    if (key !== null) look.names.add(key);
    addPropertyNames(look, inner.object);
  } else if (inner.type === "ConditionalExpression") {
    addPropertyNames(look, inner.consequent);
    addPropertyNames(look, inner.alternate);
  } else if (inner.type === "ArrayExpression") {
    for (const element of inner.elements) if (element) addPropertyNames(look, element);
  } else if (inner.type === "ObjectExpression")
    for (const property of inner.properties)
      if (property.type === "Property") addPropertyNames(look, property.value);
}

/** A list method was called on it: it is a list, and many unless it is known to be short. */
function listByUse(look: Look, list: Node): Count {
  const own = countOf(look, list, []);
  return own === "few" || own === "none" ? own : "many";
}

function inGroups(look: Look, list: Node, parts: readonly Part[]): Count {
  const [first, ...rest] = parts;
  step(look, list, {
    en: "cut into groups; everyone in a group still sees the others",
    ja: "分割しても、同じグループの人同士は見えます",
  });
  const own = countOf(look, list, first === ELEMENT ? rest : []);
  return first === ELEMENT && rest.length > 0 ? own : own === "few" ? "few" : "many";
}

/** A call that leads out of the file: a query, a sheet's values, a function of another module. */
function countOfAnswer(
  look: Look,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  callee: Node,
  name: string,
  parts: readonly Part[],
): Count {
  const { file } = look;
  const chain = chainOf(node);
  const words = wordsOf(file.textOf(callee).slice(0, 120));
  if (
    chain.methods.length === 0 &&
    words.some((word) => settingWords.has(word)) &&
    !chain.methods.some((each) => manyRows.has(each.name))
  ) {
    look.origins.add("setting");
    return "unknown";
  }
  const said = chain.methods.map((method) => method.name);
  addQueryNames(look, node);
  if (said.some((method) => method === "getValues" || method === "getDisplayValues")) {
    look.origins.add("sheet");
    step(look, node, { en: "rows of a sheet", ja: "シートの行(複数)です" });
    return inRows(look, parts);
  }
  if (said.some((method) => oneRow.has(method))) {
    look.origins.add("query");
    return parts.length === 0 ? "unknown" : inUnknown(look, parts);
  }
  if (manyRows.has(said[0] ?? "") || (said.length === 0 && manyRows.has(name))) {
    look.origins.add("query");
    step(look, node, { en: "rows of a query", ja: "クエリの結果(複数行)です" });
    return inRows(look, parts);
  }
  const settings = words.some((word) => settingWords.has(word));
  look.origins.add(settings ? "setting" : "call");
  if (settings) return "unknown";
  look.names.add(name.replace(/^(?:get|load|fetch|find|list|read|select|collect|query|all)(?=[A-Z])/, ""));
  if (parts.length > 0) {
    const rows = parts.filter((part) => part !== ELEMENT && typeof part !== "number");
    // `const [to, cc] = addresses()`: each may be anything.
    if (parts.length === 1 && typeof parts[0] === "number") return "unknown";
    return rows.length === 1 && parts.length === 1 && rowKeys.has(String(rows[0]))
      ? "unknown"
      : inUnknown(look, parts);
  }
  return /^(?:get|load|fetch|find|list|read|select|collect|query|all)/.test(name) && saysAddresses(name)
    ? "many"
    : "unknown";
}
