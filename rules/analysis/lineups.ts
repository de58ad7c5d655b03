import type { TSESTree } from "@typescript-eslint/utils";
import {
  ALIGNED,
  CHECKING_CALLS,
  CUTTING_CALLS,
  DIRECTORY_CALLS,
  LIST_NAMESPACES,
  REORDERING,
  SKIPPING,
  ROW_QUERIES,
} from "../models/mail-words.js";
import {
  type Definition,
  definitionsOf,
  ELEMENT,
  type Part,
  valueBehind,
  type Variable,
  variableOf,
} from "./bindings.js";
import { calledName } from "./chains.js";
import { functionAt } from "./elsewhere.js";
import type { SourceFile } from "./file.js";
import { callbackSource, listRunOf, localFunctionOf, membersNamed, returnsOf } from "./functions.js";
import {
  classAround,
  contains,
  functionAround,
  type FunctionNode,
  isCallLike,
  isFunction,
  keyOf,
  type Node,
  propertyValue,
  unwrap,
  wrapped,
} from "./nodes.js";
import { awaitBefore, conditionsOn, listLoopAround } from "./positions.js";
import { isFileText, sheetHanded, sheetValues } from "./sheet-lists.js";

/** A step that gives a list another order or fewer elements. Two steps with one text do the same. */
export interface Change {
  at: Node;
  text: string;
}

/** What a list's positions mean: where its elements came from, and what was done to their order since. */
export interface Lineup {
  /** Lists of one base had one order to begin with. */
  base: string;
  made: "rows" | "sheet" | "file" | "folder" | "call" | "literal" | "parameter" | "import" | "collected";
  /** What made the base. */
  at: Node;
  changes: readonly Change[];
  /** How many elements were left out at the front. */
  offset: number;
  /** What made new elements from those of the base, when something did. */
  mapped?: Node;
  /** The sheet, and the row of the first element, when the elements are rows of a sheet. */
  sheet?: { id: string; row: number | null };
}

/** What is said of a list that is cut into parts, of which a loop has one after the other. */
const PART = "part";

/** Holds for a step that gives some of a list's elements, one after the other: a page, a group. */
export const isPart = (file: SourceFile, { at, text }: Change): boolean =>
  text === PART ||
  (at.type === "CallExpression" && calledName(at) === "slice" && file.textOf(at).includes(text));

const reordering = new Set(REORDERING);
const aligned = new Set(ALIGNED);
const rowQueries = new Set(ROW_QUERIES);

/** What the positions of a list mean; null when that cannot be followed. */
export function lineupOf(file: SourceFile, node: Node, use: Node = node): Lineup | null {
  return lineup(file, node, [], use, 0);
}

export function lineup(
  file: SourceFile,
  node: Node,
  parts: readonly Part[],
  use: Node,
  depth: number,
): Lineup | null {
  if (depth > 12) return null;
  const inner = unwrap(node);
  switch (inner.type) {
    case "Identifier":
      return ofName(file, inner, parts, use, depth);
    case "MemberExpression": {
      const key = keyOf(inner);
      if (key === null) return null;
      if (inner.object.type === "ThisExpression") return ofField(file, inner, key, parts, use, depth);
      return lineup(file, inner.object, [/^\d+$/.test(key) ? Number(key) : key, ...parts], use, depth + 1);
    }
    case "ArrayExpression": {
      const [first, ...rest] = parts;
      const element = typeof first === "number" ? inner.elements[first] : null;
      if (element) return lineup(file, element, rest, use, depth + 1);
      if (parts.length > 0) return null;
      const [only] = inner.elements;
      if (inner.elements.length === 1 && only?.type === "SpreadElement")
        return lineup(file, only.argument, [], use, depth + 1);
      return { base: `${inner.range[0]}`, made: "literal", at: inner, changes: [], offset: 0 };
    }
    case "ObjectExpression": {
      const [key, ...rest] = parts;
      const value = typeof key === "string" ? propertyValue(inner, key) : null;
      return value ? lineup(file, value, rest, use, depth + 1) : null;
    }
    case "ConditionalExpression":
      // `last < 2 ? [] : sheet.getRange(2, 1, last - 1, 4).getValues()`
      return lineup(
        file,
        isNoList(inner.consequent) ? inner.alternate : inner.consequent,
        parts,
        use,
        depth + 1,
      );
    case "LogicalExpression":
      return lineup(file, inner.left, parts, use, depth + 1);
    case "CallExpression":
    case "NewExpression":
      return ofCall(file, inner, parts, use, depth);
    case "TaggedTemplateExpression":
      return base(inner, "rows", parts);
    default:
      return null;
  }
}

const base = (node: Node, made: Lineup["made"], parts: readonly Part[]): Lineup => ({
  base: `${node.range[0]}:${node.range[1]}:${parts.join(".")}`,
  made,
  at: node,
  changes: [],
  offset: 0,
});

function ofName(
  file: SourceFile,
  node: TSESTree.Identifier,
  parts: readonly Part[],
  use: Node,
  depth: number,
): Lineup | null {
  const variable = variableOf(file, node);
  if (!variable) return null;
  const definitions = definitionsOf(variable).filter((definition) => !isEmptyList(definition));
  const collected =
    collectedLineup(file, variable, parts, depth) ?? keyedLineup(file, variable, parts, depth);
  if (collected) return collected;
  if (definitions.length !== 1) return null;
  const [definition] = definitions;
  const whole = parts.length === 0 ? cutList(file, definition!) : null;
  if (whole) {
    const own = lineup(file, whole.list, [], whole.at, depth + 1);
    return own && { ...own, changes: [...own.changes, { at: whole.at, text: PART }] };
  }
  if (definition!.kind === "import") {
    const { changes, offset } = inPlace(file, variable, use);
    return {
      base: `import ${definition!.source} ${definition!.imported} ${parts.join(".")}`,
      made: "import",
      at: definition!.from,
      changes,
      offset,
    };
  }
  if (definition!.kind === "parameter") {
    if (callbackSource(file, definition!.fn, definition!.index)) return null;
    if (definition!.index === 0 && listRunOf(file, definition!.fn)) return null;
    return {
      base: `parameter ${variable.name} ${definition!.from.range[0]} ${[...definition!.parts, ...parts].join(".")}`,
      made: "parameter",
      at: definition!.from,
      changes: changesInPlace(file, variable, use),
      offset: 0,
    };
  }
  const rest = parts.length === 0 && definition!.kind === "value" ? restOf(definition!) : null;
  if (rest) {
    const whole = lineup(file, rest.list, [], definition!.from, depth + 1);
    const { changes, offset } = inPlace(file, variable, use);
    return (
      whole && {
        ...whole,
        changes: [...whole.changes, ...changes],
        offset: whole.offset + rest.after + offset,
      }
    );
  }
  if (definition!.kind !== "value" || definition!.parts.includes(ELEMENT)) return null;
  const own = lineup(file, definition!.node, [...definition!.parts, ...parts], definition!.from, depth + 1);
  if (!own) return null;
  const { changes, offset } = inPlace(file, variable, use);
  return { ...own, changes: [...own.changes, ...changes], offset: own.offset + offset };
}

/** A list that an object keeps: as it was last set, in the order of the text, before it is used. */
function ofField(
  file: SourceFile,
  node: TSESTree.MemberExpression,
  key: string,
  parts: readonly Part[],
  use: Node,
  depth: number,
): Lineup | null {
  const owner = classAround(node);
  if (!owner) return null;
  const members = membersNamed(file, key).filter(
    (each): each is TSESTree.MemberExpression =>
      each.type === "MemberExpression" &&
      each.object.type === "ThisExpression" &&
      classAround(each) === owner,
  );
  const writes = members.flatMap((member) => {
    const { parent } = member;
    return parent.type === "AssignmentExpression" && parent.left === member && parent.operator === "="
      ? [parent]
      : [];
  });
  const setters = new Set(writes.map((each) => functionAround(each)));
  const changed = members.some((member) => {
    const method = member.parent.type === "MemberExpression" ? keyOf(member.parent) : null;
    return method !== null && /^(?:sort|reverse|splice|unshift|copyWithin|push|pop|shift)$/.test(method);
  });
  if (changed || setters.size > 1) return null;
  const last = writes
    .filter((each) => each.range[1] <= use.range[0])
    .toSorted((one, other) => one.range[0] - other.range[0])
    .at(-1);
  if (last) return lineup(file, last.right, parts, last, depth + 1);
  return writes.length > 0
    ? null
    : { ...base(owner, "parameter", parts), base: `field ${owner.range[0]} ${key} ${parts.join(".")}` };
}

/** The list that a loop's name goes through: `for (const group of groups)`, `for (const [i, group] of groups.entries())`. */
function elementsOf({ node, parts }: Definition & { kind: "value" }): Node | null {
  if (parts.length === 1) return node;
  const call = unwrap(node);
  return parts.length === 2 &&
    parts[1] === 1 &&
    call.type === "CallExpression" &&
    call.callee.type === "MemberExpression" &&
    keyOf(call.callee) === "entries"
    ? call.callee.object
    : null;
}

/** The list of which a name holds one part after the other: `for (const group of chunk(people, 100))`. */
function cutList(file: SourceFile, definition: Definition): { list: Node; at: Node } | null {
  const parts =
    definition.kind === "value" && definition.parts[0] === ELEMENT
      ? elementsOf(definition)
      : definition.kind === "parameter" && definition.parts.length === 0 && definition.index === 0
        ? (listRunOf(file, definition.fn)?.list ?? null)
        : null;
  const made = parts ? valueBehind(file, parts) : null;
  if (made?.type !== "CallExpression") return null;
  // `list.slice(0, 50)`: some of the elements, and no part that has elements of its own.
  if (made.callee.type === "MemberExpression" && calledName(made) === "slice") return null;
  const [list] = made.arguments;
  return list &&
    list.type !== "SpreadElement" &&
    !isFunction(unwrap(list)) &&
    CUTTING_CALLS.test(calledName(made))
    ? { list, at: made }
    : null;
}

/** `const [header, ...rows] = values`: the list, and how many of it come before. */
function restOf({ node, parts, from }: Definition & { kind: "value" }): { list: Node; after: number } | null {
  const rest = from.parent;
  const pattern = rest?.type === "RestElement" ? rest.parent : null;
  return pattern?.type === "ArrayPattern" && parts.length === 1
    ? { list: node, after: pattern.elements.indexOf(rest as never) }
    : null;
}

const isEmptyList = (definition: Definition): boolean =>
  definition.kind === "value" && isNoList(definition.node);

const isNoList = (node: Node): boolean => {
  const value = unwrap(node);
  return value.type === "ArrayExpression" && value.elements.length === 0;
};

const changesInPlace = (file: SourceFile, variable: Variable, use: Node): readonly Change[] =>
  inPlace(file, variable, use).changes;

/** `list.sort()`, `list.shift()` and their like before the list is used. */
function inPlace(file: SourceFile, variable: Variable, use: Node): { changes: Change[]; offset: number } {
  const changes: Change[] = [];
  let offset = 0;
  for (const reference of variable.references) {
    const name = reference.identifier as unknown as Node;
    const member = wrapped(name).parent;
    if (member?.type !== "MemberExpression" || unwrap(member.object) !== name) continue;
    const call = member.parent;
    if (call.type !== "CallExpression" || call.callee !== member || call.range[1] > use.range[0]) continue;
    if (functionAround(call) !== functionAround(use) && !contains(functionAround(call) ?? file.program, use))
      continue;
    const method = keyOf(member) ?? "";
    if (method === "shift" && call.parent.type === "ExpressionStatement") offset += 1;
    else if (method === "shift" && call.parent.type === "VariableDeclarator") offset += 1;
    else if (/^(?:sort|reverse|splice|unshift|copyWithin)$/.test(method))
      changes.push({ at: call, text: file.textOf(call) });
  }
  return { changes, offset };
}

/** A list filled by `push`, once per turn of a loop over another list, in that list's order; also one that an object holds. */
function collectedLineup(
  file: SourceFile,
  variable: Variable,
  parts: readonly Part[],
  depth: number,
): Lineup | null {
  const [key, ...deeper] = parts;
  if (deeper.length > 0 || typeof key === "number" || key === ELEMENT) return null;
  const starts = (definition: Definition): boolean =>
    key === undefined
      ? isEmptyList(definition)
      : definition.kind === "value" && definition.parts.length === 0 && holdsEmptyList(definition.node, key);
  if (!definitionsOf(variable).some(starts)) return null;
  return collected(file, pushesTo(variable, key ?? null), variable, key ?? "", depth);
}

/** `rows.reduce((all, row) => { all.mails.push(row.mail); return all; }, { mails: [] })`: one of the lists that are filled. */
function reducedLineup(
  file: SourceFile,
  { arguments: [callback, start] }: TSESTree.CallExpression | TSESTree.NewExpression,
  list: Node,
  parts: readonly Part[],
  depth: number,
): Lineup | null {
  const [key, ...deeper] = parts;
  const fn = callback ? unwrap(callback) : null;
  const [all] = isFunction(fn) ? fn.params : [];
  const gathered = all?.type === "Identifier" ? variableOf(file, all) : null;
  if (!gathered || !start || typeof key !== "string" || deeper.length > 0 || !holdsEmptyList(start, key))
    return null;
  return collected(file, pushesTo(gathered, key), gathered, key, depth, { list, body: fn! });
}

/** `{ mails: [] }` */
const holdsEmptyList = (node: Node, key: string): boolean => {
  const list = propertyValue(unwrap(node), key);
  const inner = list && unwrap(list);
  return inner?.type === "ArrayExpression" && inner.elements.length === 0;
};

/** `list.push(x)`, or `object.list.push(x)`, for every mention of a name. */
const pushesTo = (variable: Variable, key: string | null): readonly TSESTree.CallExpression[] =>
  variable.references.flatMap((reference) => {
    const name = reference.identifier as unknown as Node;
    const part = key === null ? null : wrapped(name).parent;
    if (part && !(part.type === "MemberExpression" && unwrap(part.object) === name && keyOf(part) === key))
      return [];
    const list = part ?? name;
    const member = wrapped(list).parent;
    const call = member?.type === "MemberExpression" && unwrap(member.object) === list ? member.parent : null;
    return call?.type === "CallExpression" &&
      call.callee === member &&
      keyOf(member as TSESTree.MemberExpression) === "push"
      ? [call]
      : [];
  });

function collected(
  file: SourceFile,
  pushes: readonly TSESTree.CallExpression[],
  variable: Variable,
  key: string,
  depth: number,
  around: { list: Node; body: Node } | null = null,
): Lineup | null {
  const [push] = pushes;
  const declared = variable.identifiers[0] as unknown as Node;
  if (!push) return null;
  const own: Lineup = {
    base: `collected ${declared.range[0]} ${key}`,
    made: "collected",
    at: push,
    changes: [],
    offset: 0,
  };
  if (pushes.length > 1 || push.arguments[0]?.type === "SpreadElement")
    return { ...own, made: fetchedIn(file, push) };
  const handed = around || listLoopAround(push) ? null : handOver(push);
  const loop = around ?? listLoopAround(handed?.call ?? push);
  if (!loop || (!around && contains(loop.body, declared))) return own;
  const over = lineup(file, loop.list, [], loop.body, depth + 1);
  if (!over) return own;
  const turn = handed?.task ?? loop.body;
  const late = isFunction(turn) && turn.async && awaitBefore(file, turn, push);
  // Two lists that are filled under the same conditions keep to each other.
  const text = `${conditionsOn(push, turn)}${late ? ` late ${push.range[0]}` : ""}`;
  const filled = { ...over, mapped: push };
  return text === "" ? filled : { ...filled, changes: [...over.changes, { at: push, text: `push ${text}` }] };
}

/** The call that is handed what runs per element: `people.map((one) => limit(async () => list.push(await get(one))))`. */
function handOver(node: Node): { call: TSESTree.CallExpression; task: FunctionNode } | null {
  const task = functionAround(node);
  const call = task ? wrapped(task).parent : null;
  return task && call?.type === "CallExpression" && (call.arguments as Node[]).includes(wrapped(task))
    ? { call, task }
    : null;
}

/** A map or set that each turn of a loop over a list puts its own into: the list's order, without what comes twice. */
function keyedLineup(
  file: SourceFile,
  variable: Variable,
  parts: readonly Part[],
  depth: number,
): Lineup | null {
  const [only, ...more] = definitionsOf(variable);
  if (parts.length > 0 || more.length > 0 || !isKeyed(only)) return null;
  const puts = variable.references.flatMap(
    (reference): (TSESTree.CallExpression | TSESTree.AssignmentExpression)[] => {
      const name = reference.identifier as unknown as Node;
      const member = wrapped(name).parent;
      if (member?.type !== "MemberExpression" || unwrap(member.object) !== name) return [];
      const { parent } = member;
      if (parent.type === "CallExpression" && parent.callee === member)
        return /^(?:set|add|delete|clear)$/.test(keyOf(member) ?? "") ? [parent] : [];
      return parent.type === "AssignmentExpression" && parent.left === member ? [parent] : [];
    },
  );
  const [put] = puts;
  const loop = put ? listLoopAround(put) : null;
  if (!put || puts.length > 1 || !loop || contains(loop.body, only!.from)) return null;
  const key =
    put.type === "CallExpression"
      ? put.arguments[0]
      : put.left.type === "MemberExpression"
        ? put.left.property
        : null;
  // Under an identity every element has a place of its own.
  if (!key || isIdentity(file, key)) return null;
  const over = lineup(file, loop.list, [], loop.body, depth + 1);
  if (!over) return null;
  const text = `keyed ${file.textOf(key)} ${conditionsOn(put, loop.body)}`;
  return { ...over, mapped: put, changes: [...over.changes, { at: put, text }] };
}

const isKeyed = (definition: Definition | undefined): boolean => {
  if (definition?.kind !== "value" || definition.parts.length > 0) return false;
  const made = unwrap(definition.node);
  return (
    (made.type === "ObjectExpression" && made.properties.length === 0) ||
    (made.type === "NewExpression" && made.arguments.length === 0 && /^(?:Map|Set)$/.test(calledName(made)))
  );
};

/** What a `push(...rows)` puts in: rows when they are fetched. */
function fetchedIn(file: SourceFile, push: TSESTree.CallExpression): Lineup["made"] {
  const value = push.arguments[0];
  const made = value?.type === "SpreadElement" ? lineup(file, value.argument, [], push, 6)?.made : null;
  return made ?? "collected";
}

function ofCall(
  file: SourceFile,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  parts: readonly Part[],
  use: Node,
  depth: number,
): Lineup | null {
  const callee = unwrap(node.callee);
  const method = calledName(node);
  const namespace = callee.type === "MemberExpression" && LIST_NAMESPACES.test(file.textOf(callee.object));
  const free = callee.type === "Identifier" || namespace;
  const receiver = free
    ? (node.arguments[0] ?? null)
    : callee.type === "MemberExpression"
      ? callee.object
      : null;
  const again = (other: Node, path = parts): Lineup | null => lineup(file, other, path, use, depth + 1);
  const sheet = sheetValues(file, node);
  if (sheet) return { ...base(node, "sheet", parts), base: `sheet ${sheet.id} ${sheet.row}`, sheet };
  if (isFileText(file, node)) return base(node, "file", parts);
  const indexed = parts.length === 0 ? indexedList(file, node) : null;
  if (indexed) {
    const own = again(indexed.list);
    if (!own || isIdentity(file, indexed.key)) return own;
    return { ...own, changes: [...own.changes, { at: node, text: `keyed ${file.textOf(indexed.key)}` }] };
  }
  if (
    free &&
    callee.type === "Identifier" &&
    !aligned.has(method) &&
    !reordering.has(method) &&
    !DIRECTORY_CALLS.test(method)
  )
    return ofFunction(file, node, parts, use, depth);
  // `this.letters(year)`
  if (
    callee.type === "MemberExpression" &&
    callee.object.type === "ThisExpression" &&
    localFunctionOf(file, callee)
  )
    return ofFunction(file, node, parts, use, depth);
  if (!receiver) return null;
  if (method === "reduce" && !free) {
    const reduced = reducedLineup(file, node, receiver, parts, depth);
    if (reduced) return reduced;
  }
  if (method === "slice" && !free) {
    const [from, to] = (node.arguments as Node[]).map(unwrap);
    const own = again(receiver);
    if (!own || !from) return own;
    if (from.type === "Literal" && typeof from.value === "number" && from.value >= 0)
      return { ...own, offset: own.offset + from.value };
    return {
      ...own,
      changes: [...own.changes, { at: node, text: file.textOf(node).slice(-60) + (to ? "" : "") }],
    };
  }
  if (method === "splice" && !free) {
    const own = again(receiver);
    return own && { ...own, changes: [...own.changes, { at: node, text: file.textOf(node) }] };
  }
  if (method === "split") return again(receiver);
  // `Members.parse(rows)`: the rows, once they are known to be some.
  const [checked] = node.arguments;
  if (CHECKING_CALLS.test(method) && !free && checked && checked.type !== "SpreadElement") {
    const own = again(checked);
    if (own) return own;
  }
  if (/^(?:trim|trimEnd|toString|replace|replaceAll|then|catch|limit|json|text)$/.test(method))
    return again(receiver);
  const callback = node.arguments[free ? 1 : 0];
  const isListCall =
    (callback && (isFunction(unwrap(callback)) || unwrap(callback).type === "Identifier")) ||
    // `_.map(people, "email")`, `_.chain(people).sortBy(["name"])`, `sortBy(people, ["name"])`
    (callback && (free || isChained(file, callee)) && !isCallLike(unwrap(callback))) ||
    node.arguments.length === (free ? 1 : 0);
  if (aligned.has(method) && isListCall) {
    const own = again(receiver, method === "map" ? [] : parts);
    if (own && callback && file.words.has(SKIPPING) && file.textOf(callback).includes(SKIPPING))
      return { ...own, changes: [...own.changes, { at: node, text: changeText(file, node, receiver) }] };
    return own && (callback ? { ...own, mapped: node } : own);
  }
  // Keys, values and entries of a map stand in one order.
  if (/^(?:keys|values|entries)$/.test(method) && (!free || namespace) && keyedBehind(file, receiver))
    return again(receiver);
  if (reordering.has(method) && isListCall && !(method === "filter" && !callback)) {
    const own = again(receiver);
    // A column of a sheet, one cell in each row.
    if (own?.sheet && method === "flat") return own;
    return own && { ...own, changes: [...own.changes, { at: node, text: changeText(file, node, receiver) }] };
  }
  if (rowQueries.has(method) || asksWithFields(node) || chainSays(node)) return base(node, "rows", parts);
  if (DIRECTORY_CALLS.test(method)) return base(node, "folder", parts);
  return base(node, "call", parts);
}

/** Holds for a step of `_.chain(people).map(…).sortBy(…)`. */
function isChained(file: SourceFile, callee: Node): boolean {
  for (let inner = unwrap(callee); inner.type === "MemberExpression" || inner.type === "CallExpression";) {
    if (
      inner.type === "CallExpression" &&
      LIST_NAMESPACES.test(file.textOf(inner.callee).replace(/\.chain$/, ""))
    )
      return true;
    inner = unwrap(inner.type === "CallExpression" ? inner.callee : inner.object);
  }
  return false;
}

/** `User.find({ _id: { $in: ids } })`: a list is not asked with an object of fields. */
const asksWithFields = (node: TSESTree.CallExpression | TSESTree.NewExpression): boolean =>
  calledName(node) === "find" &&
  node.arguments[0] !== undefined &&
  unwrap(node.arguments[0]).type === "ObjectExpression";

/** `new Map(list.map((one) => [one.email, one]))`: the list, without what comes twice; under an identity nothing does. */
function indexedList(file: SourceFile, node: Node): { list: Node; key: Node } | null {
  const pairs = node.type === "NewExpression" && calledName(node) === "Map" ? node.arguments[0] : undefined;
  const mapped = pairs ? unwrap(pairs) : null;
  if (mapped?.type !== "CallExpression" || calledName(mapped) !== "map") return null;
  const callback = mapped.arguments[0] ? unwrap(mapped.arguments[0]) : null;
  const pair = isFunction(callback) ? unwrap(returnsOf(callback)[0] ?? callback) : null;
  const key = pair?.type === "ArrayExpression" && pair.elements.length === 2 ? pair.elements[0] : null;
  if (!key || mapped.callee.type !== "MemberExpression") return null;
  return { list: mapped.callee.object, key };
}

const isIdentity = (file: SourceFile, key: Node): boolean => /(?:^|[._a-z])id$/i.test(file.textOf(key));

const keyedBehind = (file: SourceFile, node: Node): boolean => {
  const inner = unwrap(node);
  if (indexedList(file, inner)) return true;
  const variable = inner.type === "Identifier" ? variableOf(file, inner) : null;
  return variable !== null && isKeyed(definitionsOf(variable)[0]);
};

/** What a filter or sort does, without what it is done to. */
const changeText = (file: SourceFile, node: Node, receiver: Node): string =>
  file.text.slice(receiver.range[1], node.range[1]);

/** A call of this file's own function: the list it gets or makes. */
function ofFunction(
  file: SourceFile,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  parts: readonly Part[],
  use: Node,
  depth: number,
): Lineup | null {
  const fn = node.type === "CallExpression" ? functionAt(file, node.callee) : null;
  if (!fn) return base(node, "call", parts);
  const returned = returnsOf(fn.node);
  const there = fn.node.generator
    ? yieldedLineup(fn.file, returned, depth)
    : returned.length > 0
      ? lineup(fn.file, returned.at(-1)!, parts, returned.at(-1)!, depth + 1)
      : null;
  // What another file does to a list is shown, in this one, by the call.
  const made =
    there && fn.file !== file
      ? { ...there, changes: there.changes.map(({ text }) => ({ at: node as Node, text })) }
      : there;
  if (fn.file !== file && made?.made !== "parameter") return base(node, "call", parts);
  if (made?.made === "parameter") {
    const parameter = fn.node.params.findIndex((each) => contains(each, made.at));
    const argument = parameter >= 0 ? node.arguments[parameter] : null;
    const own =
      argument && argument.type !== "SpreadElement" ? lineup(file, argument, [], use, depth + 1) : null;
    return own && { ...own, changes: [...own.changes, ...made.changes], offset: own.offset + made.offset };
  }
  if (!made) return base(node, "call", parts);
  // Each call makes a list of its own.
  const own = { ...made, base: `${made.base} by ${node.range[0]}` };
  const { sheet } = made;
  return sheet ? { ...own, sheet: { ...sheet, id: sheetHanded(file, sheet.id, fn.node, node) } } : own;
}

/** What a generator gives, one value for each turn of its loop that gets that far. */
function yieldedLineup(file: SourceFile, yielded: readonly Node[], depth: number): Lineup | null {
  const [only, ...more] = yielded;
  const loop = only && more.length === 0 ? listLoopAround(only) : null;
  const over = loop && lineup(file, loop.list, [], loop.body, depth + 1);
  if (!only || !loop || !over) return null;
  const conditions = conditionsOn(only, loop.body);
  const made = { ...over, mapped: only };
  return conditions === ""
    ? made
    : { ...made, changes: [...over.changes, { at: only, text: `yield ${conditions}` }] };
}

function chainSays(node: Node): boolean {
  for (let current = unwrap(node), steps = 0; steps < 30; steps += 1) {
    if (!isCallLike(current)) return false;
    const callee = unwrap(current.callee);
    if (callee.type !== "MemberExpression") return false;
    if (rowQueries.has(keyOf(callee) ?? "") || asksWithFields(current)) return true;
    current = unwrap(callee.object);
  }
  return false;
}
