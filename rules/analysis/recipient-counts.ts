import type { TSESTree } from "@typescript-eslint/utils";
import type { Bilingual } from "../incidents/schema.js";
import { MANY_ROWS, ONE_ROW, ROW_KEYS } from "../models/mail-words.js";
import { type Look, saysAddresses } from "./audience.js";
import { definitionsOf, ELEMENT, type Part, REST, type Variable, variableOf } from "./bindings.js";
import { type Count, declaredCount } from "./declared-lists.js";
import type { SourceFile } from "./file.js";
import { callbackSource } from "./functions.js";
import { groupedIn, saysParty } from "./grouped-lists.js";
import { fieldAdditions, outlivesTurn } from "./growing.js";
import {
  contains,
  type FunctionNode,
  keyOf,
  type Node,
  referenceName,
  stringOf,
  unwrap,
  wrapped,
} from "./nodes.js";
import { isOwnList } from "./own-addresses.js";
import { pathOf } from "./paths.js";
import { fieldValues } from "./written-values.js";
import { addQueryNames } from "./query-names.js";
import { countOfAnswer, countOfCall } from "./recipient-calls.js";

export const newLook = (file: SourceFile): Look => ({
  file,
  origins: new Set(),
  names: new Set(),
  literals: [],
  steps: [],
  seen: new Set(),
  calls: new Map(),
});

const RANK: Record<Count, number> = { none: 0, unknown: 1, one: 2, few: 3, many: 4 };
export const most = (counts: readonly Count[]): Count =>
  counts.reduce<Count>((best, each) => (RANK[each] > RANK[best] ? each : best), "none");
export const manyRows = new Set(MANY_ROWS);
export const oneRow = new Set(ONE_ROW);
export const rowKeys = new Set(ROW_KEYS);

/** How many addresses are in the part of a value that `parts` lead to. */
export function countOf(look: Look, node: Node, parts: readonly Part[]): Count {
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

export const step = (look: Look, at: Node, says: Bilingual): void => void look.steps.push({ at, says });

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
        // `const [to, ...cc] = addresses`: the rest is a list of its own.
        const own = isRestOfList(definition.from) ? definition.parts.slice(0, -1) : definition.parts;
        counts.push(countOf(look, definition.node, [...own, ...parts]));
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

const isRestOfList = (name: Node): boolean =>
  name.parent?.type === "RestElement" && name.parent.parent.type === "ArrayPattern";

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
  const counts = groupCounts(look, variable, parts);
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
    // `byFamily.set(contact.familyId, addresses)`: a list of one party's own addresses.
    const isPair = method === "set" && call.arguments[0] && saysParty(look.file, call.arguments[0]);
    if (isPair && asksForOne) {
      counts.push("unknown");
      continue;
    }
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

/** The same for lists that a variable keeps, one for each key: `parts` lead into one of them. */
export function groupCounts(look: Look, variable: Variable, parts: readonly Part[]): Count[] {
  const groups = parts.length > 0 ? groupedIn(look.file, variable) : [];
  // Of a map's or an object's pairs the second is the list.
  const inside = parts[0] === ELEMENT && parts[1] === 1 ? parts.slice(2) : parts.slice(1);
  return groups.flatMap((group): Count[] => {
    const [element, ...rest] = inside;
    if (element === ELEMENT || typeof element === "number")
      return group.values.map((value) => countOf(look, value, rest));
    if (element !== undefined || (group.key !== null && saysParty(look.file, group.key))) return [];
    const own = group.values.map((value) => countOf(look, value, []));
    if (own.every((each) => each === "none")) return [];
    look.origins.add("collected");
    step(look, group.at, { en: "collected here, one after the other", ja: "ここで 1 件ずつ集められます" });
    return ["many"];
  });
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
export function inUnknown(look: Look, parts: readonly Part[]): Count {
  for (const part of parts)
    if (typeof part === "string" && part !== ELEMENT && part !== REST) look.names.add(part);
  const last = parts.at(-1);
  if (typeof last === "number" || last === ELEMENT) return "one";
  return typeof last === "string" && saysAddresses(last) ? "many" : "unknown";
}

/** What remains of a path below a list of rows. */
export function inRows(look: Look, parts: readonly Part[]): Count {
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
    // `this.audience = customers.map((one) => one.email)` in the constructor.
    const set = key && parts.length === 0 ? fieldValues(file, node, key) : [];
    const [made, ...others] = set;
    if (
      made &&
      others.length === 0 &&
      made.value.type === "CallExpression" &&
      countOf(look, made.value, []) === "many"
    )
      return "many";
    if (parts.length > 0) return inUnknown(look, parts);
    return key && saysAddresses(key) ? "many" : "unknown";
  }
  if (key !== null && !/^\d+$/.test(key)) look.names.add(key);
  if (key !== null && parts.length === 0 && isOwnList(referenceName(node.object), key)) return "few";
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

export const isSettingPath = (path: string): boolean =>
  /^\$(?:process|import|Deno|Bun)\b.*\benv\b/.test(path) || path.startsWith("$PropertiesService");
