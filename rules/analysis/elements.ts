import type { TSESTree } from "@typescript-eslint/utils";
import { ALIGNED, REORDERING, ROW_QUERIES } from "../models/mail-words.js";
import {
  definitionsOf,
  ELEMENT,
  isConstant,
  variableOf,
  writesOf,
  type Definition,
  type Part,
  type Variable,
} from "./bindings.js";
import { calledName } from "./chains.js";
import { functionAt } from "./elsewhere.js";
import type { SourceFile } from "./file.js";
import { callbackSource, listCallOf, listRunOf, membersNamed, returnsOf } from "./functions.js";
import {
  classAround,
  contains,
  functionAround,
  isCallLike,
  isFunction,
  keyOf,
  stringOf,
  unwrap,
  wrapped,
  type Node,
} from "./nodes.js";

/** A step that gives a list another order or fewer elements. Two steps with one text do the same. */
export interface Change {
  at: Node;
  text: string;
}

/** What a list's positions mean: where its elements came from, and what was done to their order since. */
export interface Lineup {
  /** Lists of one base had one order to begin with. */
  base: string;
  made: "rows" | "sheet" | "file" | "call" | "literal" | "parameter" | "import" | "collected";
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

/** Whether position i of one list and position i of the other speak of one record. */
export type Correspondence = "same" | "different" | "unknown";

const reordering = new Set(REORDERING);
const aligned = new Set(ALIGNED);
const rowQueries = new Set(ROW_QUERIES);

/** What the positions of a list mean; null when that cannot be followed. */
export function lineupOf(file: SourceFile, node: Node, use: Node = node): Lineup | null {
  return lineup(file, node, [], use, 0);
}

function lineup(
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
    case "ConditionalExpression":
      return lineup(file, inner.consequent, parts, use, depth + 1);
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

const isEmptyList = (definition: Definition): boolean => {
  if (definition.kind !== "value") return false;
  const value = unwrap(definition.node);
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

/** A list filled by `push`, once per turn of a loop over another list, in that list's order. */
function collectedLineup(
  file: SourceFile,
  variable: Variable,
  parts: readonly Part[],
  depth: number,
): Lineup | null {
  if (parts.length > 0 || !definitionsOf(variable).some(isEmptyList)) return null;
  const pushes = variable.references.flatMap((reference) => {
    const name = reference.identifier as unknown as Node;
    const member = wrapped(name).parent;
    const call = member?.type === "MemberExpression" && unwrap(member.object) === name ? member.parent : null;
    return call?.type === "CallExpression" &&
      call.callee === member &&
      keyOf(member as TSESTree.MemberExpression) === "push"
      ? [call]
      : [];
  });
  const [push] = pushes;
  const declared = variable.identifiers[0] as unknown as Node;
  if (!push) return null;
  const own: Lineup = {
    base: `collected ${declared.range[0]}`,
    made: "collected",
    at: push,
    changes: [],
    offset: 0,
  };
  if (pushes.length > 1 || push.arguments[0]?.type === "SpreadElement")
    return { ...own, made: fetchedIn(file, push) };
  const loop = listLoopAround(push);
  if (!loop || contains(loop.body, declared)) return own;
  const over = lineup(file, loop.list, [], loop.body, depth + 1);
  if (!over) return own;
  const late = isFunction(loop.body) && loop.body.async && awaitBefore(file, loop.body, push);
  // Two lists that are filled under the same conditions keep to each other.
  const text = `${conditionsOn(push, loop.body)}${late ? ` late ${push.range[0]}` : ""}`;
  const filled = { ...over, mapped: push };
  return text === "" ? filled : { ...filled, changes: [...over.changes, { at: push, text: `push ${text}` }] };
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
  if (!key || /(?:^|_|[a-z])id$/i.test(file.textOf(key))) return null;
  const over = lineup(file, loop.list, [], loop.body, depth + 1);
  if (!over) return null;
  const text = `keyed ${file.textOf(key)} ${conditionsOn(put, loop.body)}`;
  return { ...over, mapped: put, changes: [...over.changes, { at: put, text }] };
}

const isKeyed = (definition: Definition | undefined): boolean => {
  if (definition?.kind !== "value" || definition.parts.length > 0) return false;
  const made = unwrap(definition.node);
  return (
    made.type === "NewExpression" && made.arguments.length === 0 && /^(?:Map|Set)$/.test(calledName(made))
  );
};

/** What a `push(...rows)` puts in: rows when they are fetched. */
function fetchedIn(file: SourceFile, push: TSESTree.CallExpression): Lineup["made"] {
  const value = push.arguments[0];
  const made = value?.type === "SpreadElement" ? lineup(file, value.argument, [], push, 6)?.made : null;
  return made ?? "collected";
}

const awaitBefore = (file: SourceFile, fn: Node, at: Node): boolean =>
  file
    .all("AwaitExpression")
    .some((each) => contains(fn, each) && each.range[0] <= at.range[1] && functionAround(each) === fn);

/** The loop over a list, or the callback run for each element of one, that a node stands in. */
export function listLoopAround(node: Node): { list: Node; body: Node; loop: Node } | null {
  for (let parent = node.parent, child = node; parent; child = parent, parent = parent.parent) {
    if (parent.type === "ForOfStatement" && parent.body === child) {
      const list = unwrap(parent.right);
      const receiver =
        list.type === "CallExpression" &&
        list.callee.type === "MemberExpression" &&
        keyOf(list.callee) === "entries"
          ? list.callee.object
          : parent.right;
      return { list: receiver, body: parent.body, loop: parent };
    }
    if (parent.type === "ForStatement" && parent.body === child) {
      const list = listInTest(parent.test);
      if (list) return { list, body: parent.body, loop: parent };
    }
    if (isFunction(parent)) {
      const run = listCallOf(parent);
      return run && COUNTING_METHODS.test(run.method) ? { list: run.list, body: parent, loop: parent } : null;
    }
  }
  return null;
}

/** `let i = 0; while (i < list.length) { …; i++; }` */
function countedByWhile(variable: Variable): Position | null {
  for (const reference of variable.references) {
    const name = reference.identifier as unknown as Node;
    const test = name.parent;
    const loop = test?.parent;
    if (loop?.type !== "WhileStatement" || loop.test !== test) continue;
    const list = listInTest(test);
    const counts = writesOf(variable).some((each) => contains(loop.body, each.identifier as unknown as Node));
    if (list && counts) return { list, loop };
  }
  return null;
}

/** `i < list.length`: the list a counting loop goes through. */
export function listInTest(test: Node | null): Node | null {
  if (test?.type !== "BinaryExpression") return null;
  for (const side of [test.right, test.left])
    if (side.type === "MemberExpression" && keyOf(side) === "length") return side.object;
  return null;
}

/** What decides whether a statement is reached in a turn: the branches it stands in, the exits before it. */
function conditionsOn(node: Node, body: Node): string {
  const conditions: string[] = [];
  for (
    let child: Node = node, parent = node.parent;
    parent && parent !== body.parent;
    child = parent, parent = parent.parent
  ) {
    const branch =
      parent.type === "IfStatement" ||
      parent.type === "ConditionalExpression" ||
      parent.type === "CatchClause" ||
      (parent.type === "LogicalExpression" && parent.right === child) ||
      (parent.type === "TryStatement" && parent.block === child);
    if (branch) conditions.push(`${child.range[0]}`);
    if (parent.type === "BlockStatement")
      for (const each of parent.body)
        if (each.range[1] <= child.range[0] && mayLeave(each)) conditions.push(`after ${each.range[0]}`);
  }
  return conditions.join(" ");
}

/** Holds if a statement may end the turn. */
function mayLeave(statement: Node): boolean {
  switch (statement.type) {
    case "ContinueStatement":
    case "ReturnStatement":
    case "BreakStatement":
      return true;
    case "IfStatement":
      return (
        mayLeave(statement.consequent) || (statement.alternate !== null && mayLeave(statement.alternate))
      );
    case "BlockStatement":
      return statement.body.some(mayLeave);
    default:
      return false;
  }
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
  const namespace =
    callee.type === "MemberExpression" &&
    /^(?:Promise|Array|Object|_|lodash|R|Set|async)$/.test(file.textOf(callee.object));
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
  if (free && callee.type === "Identifier" && !aligned.has(method) && !reordering.has(method))
    return ofFunction(file, node, parts, use, depth);
  if (!receiver) return null;
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
  if (/^(?:trim|trimEnd|toString|replace|replaceAll|then|catch|limit|json|text)$/.test(method))
    return again(receiver);
  const callback = node.arguments[free ? 1 : 0];
  const isListCall =
    (callback && (isFunction(unwrap(callback)) || unwrap(callback).type === "Identifier")) ||
    node.arguments.length === (free ? 1 : 0);
  if (aligned.has(method) && isListCall) {
    const own = again(receiver, method === "map" ? [] : parts);
    return own && (callback ? { ...own, mapped: node } : own);
  }
  // Keys, values and entries of a map stand in one order.
  if (/^(?:keys|values|entries)$/.test(method) && !free && keyedBehind(file, receiver))
    return again(receiver);
  if (reordering.has(method) && isListCall && !(method === "filter" && !callback)) {
    const own = again(receiver);
    return own && { ...own, changes: [...own.changes, { at: node, text: changeText(file, node, receiver) }] };
  }
  if (rowQueries.has(method) || chainSays(node)) return base(node, "rows", parts);
  return base(node, "call", parts);
}

const keyedBehind = (file: SourceFile, node: Node): boolean => {
  const inner = unwrap(node);
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
  const there =
    returned.length > 0 ? lineup(fn.file, returned.at(-1)!, parts, returned.at(-1)!, depth + 1) : null;
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
  // Each call makes a list of its own.
  return made ? { ...made, base: `${made.base} by ${node.range[0]}` } : base(node, "call", parts);
}

function chainSays(node: Node): boolean {
  for (let current = unwrap(node), steps = 0; steps < 30; steps += 1) {
    if (!isCallLike(current)) return false;
    const callee = unwrap(current.callee);
    if (callee.type !== "MemberExpression") return false;
    if (rowQueries.has(keyOf(callee) ?? "")) return true;
    current = unwrap(callee.object);
  }
  return false;
}

const FILE_READS =
  /(?:^|\.)(?:readFile|readFileSync|getDataAsString|parseCsv|readCsv|loadCsv|sheet_to_json|createReadStream)$/;

/** Holds for what a file says, and for what a parser makes of it. */
function isFileText(file: SourceFile, node: Node, depth = 0): boolean {
  const inner = unwrap(node);
  if (depth > 4) return false;
  if (isCallLike(inner))
    return (
      FILE_READS.test(file.textOf(inner.callee)) ||
      (/^(?:parse\w*|csv\w*|toString|decode)$/i.test(calledName(inner)) &&
        inner.arguments.length > 0 &&
        isFileText(file, inner.arguments[0]!, depth + 1))
    );
  if (inner.type !== "Identifier") return false;
  const variable = variableOf(file, inner);
  const [only, ...more] = variable ? definitionsOf(variable) : [];
  return more.length === 0 && only?.kind === "value" && only.parts.length === 0
    ? isFileText(file, only.node, depth + 1)
    : false;
}

/** `sheet.getRange(2, 1, n, 3).getValues()`: which sheet, and the row of the first element. */
function sheetValues(file: SourceFile, node: Node): { id: string; row: number | null } | null {
  if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") return null;
  if (!/^get(?:Display)?Values$/.test(keyOf(node.callee) ?? "")) return null;
  const range = resolved(file, node.callee.object);
  if (range.type !== "CallExpression" || range.callee.type !== "MemberExpression") return null;
  const id = sheetId(file, range.callee.object);
  if (keyOf(range.callee) === "getDataRange") return { id, row: 1 };
  if (keyOf(range.callee) !== "getRange") return null;
  const [first] = range.arguments;
  if (!first) return null;
  const text = stringOf(first);
  const row = text !== null ? Number(/[A-Z]+(\d+)/i.exec(text)?.[1] ?? 1) : linearOf(file, first)?.add;
  const name = text?.includes("!") ? `${id}!${text.split("!")[0]}` : id;
  const pure = text !== null || linearOf(file, first)?.variable === null;
  return { id: name, row: pure ? (row ?? null) : null };
}

/** Which sheet an expression is: the name it is asked by, or the variable that holds it. */
export function sheetId(file: SourceFile, node: Node): string {
  const sheet = resolved(file, node);
  if (
    isCallLike(sheet) &&
    sheet.callee.type === "MemberExpression" &&
    keyOf(sheet.callee) === "getSheetByName" &&
    sheet.arguments[0]
  ) {
    const name = resolved(file, sheet.arguments[0]);
    return `sheet ${stringOf(name) ?? file.textOf(name)}`;
  }
  if (sheet.type === "Identifier") return `variable ${sheet.name}`;
  return file.textOf(sheet);
}

/** What a constant stands for. */
function resolved(file: SourceFile, node: Node, depth = 0): Node {
  const inner = unwrap(node);
  if (inner.type !== "Identifier" || depth > 4) return inner;
  const variable = variableOf(file, inner);
  const definitions = variable ? definitionsOf(variable) : [];
  const [definition] = definitions;
  return definitions.length === 1 && definition?.kind === "value" && definition.parts.length === 0
    ? resolved(file, definition.node, depth + 1)
    : inner;
}

/** `i + 2` as the variable and what is added; a number alone has no variable. */
export function linearOf(
  file: SourceFile,
  node: Node,
  depth = 0,
): { variable: Variable | null; add: number; scaled: boolean } | null {
  const inner = unwrap(node);
  if (depth > 6) return null;
  if (inner.type === "Literal" && typeof inner.value === "number")
    return { variable: null, add: inner.value, scaled: false };
  if (inner.type === "Identifier") {
    const variable = variableOf(file, inner);
    if (!variable) return null;
    const definitions = definitionsOf(variable);
    const [definition] = definitions;
    if (
      definitions.length === 1 &&
      isConstant(variable) &&
      definition?.kind === "value" &&
      definition.parts.length === 0
    ) {
      const value = linearOf(file, definition.node, depth + 1);
      if (value) return value;
    }
    return { variable, add: 0, scaled: false };
  }
  if (
    inner.type === "CallExpression" &&
    /^(?:Number|parseInt)$/.test(file.textOf(inner.callee)) &&
    inner.arguments[0]
  )
    return linearOf(file, inner.arguments[0], depth + 1);
  if (inner.type === "BinaryExpression" && (inner.operator === "+" || inner.operator === "-")) {
    const left = linearOf(file, inner.left, depth + 1);
    const right = linearOf(file, inner.right, depth + 1);
    if (!left || !right || (left.variable && right.variable)) {
      // `offset + i`: somewhere in the list that the turn's variable says together with another.
      const turning = [left, right]
        .flatMap((each) => {
          const position = each?.variable ? positionOf(file, each.variable) : null;
          return each && position ? [{ each, position }] : [];
        })
        .toSorted((one, another) => (contains(one.position.loop, another.position.loop) ? 1 : -1))[0]?.each;
      return turning ? { ...turning, scaled: true } : null;
    }
    if (right.variable && inner.operator === "-") return null;
    return {
      variable: left.variable ?? right.variable,
      add: inner.operator === "+" ? left.add + right.add : left.add - right.add,
      scaled: left.scaled || right.scaled,
    };
  }
  return null;
}

/** The list whose positions an index counts, and the loop it does so in. */
export interface Position {
  list: Node;
  loop: Node;
}

/** What list an index variable goes through: a counting loop, `entries()`, a callback's second parameter, `for … in`. */
export function positionOf(file: SourceFile, variable: Variable): Position | null {
  const counted = countedByWhile(variable);
  if (counted) return counted;
  for (const definition of definitionsOf(variable)) {
    if (definition.kind === "parameter") {
      if (definition.parts.length > 0) return null;
      const run = listRunOf(file, definition.fn);
      const place = run && COUNTING_METHODS.test(run.method) ? 1 : run?.method === "reduce" ? 2 : -1;
      return run && definition.index === place ? { list: run.list, loop: definition.fn } : null;
    }
    if (definition.kind !== "value") return null;
    if (definition.parts[0] === ELEMENT && definition.parts[1] === 0) {
      const entries = unwrap(definition.node);
      if (
        entries.type === "CallExpression" &&
        entries.callee.type === "MemberExpression" &&
        keyOf(entries.callee) === "entries"
      ) {
        const loop = loopOfName(definition.from);
        return loop ? { list: entries.callee.object, loop } : null;
      }
    }
    if (definition.parts[0] === "#key") {
      const loop = loopOfName(definition.from);
      return loop ? { list: definition.node, loop } : null;
    }
    const declaration = definition.from.parent?.parent;
    const loop = declaration?.parent;
    if (loop?.type === "ForStatement" && loop.init === declaration) {
      const list = listInTest(loop.test);
      return list || loop.test ? { list: list ?? loop.test!, loop } : null;
    }
  }

  // `var i; for (i = 0; i < list.length; i++)`
  for (const reference of variable.references) {
    const name = reference.identifier as unknown as Node;
    const assignment = name.parent;
    if (
      assignment?.type === "AssignmentExpression" &&
      assignment.parent.type === "ForStatement" &&
      assignment.parent.init === assignment
    ) {
      const list = listInTest(assignment.parent.test);
      return list ? { list, loop: assignment.parent } : null;
    }
  }
  return null;
}

/** A number that each turn of a loop over a list adds one to. */
export interface Counter {
  loop: Node;
  /** What adds one. */
  at: Node;
  start: number;
  /** What decides whether a turn gets that far; empty when all do. */
  conditions: string;
}

/** `let n = 0; for (const row of rows) { …; n++; }`: a counter of turns that is no index of the loop itself. */
export function counterOf(file: SourceFile, variable: Variable): Counter | null {
  const declarator = variable.defs[0]?.node as unknown as Node | undefined;
  const start = declarator?.type === "VariableDeclarator" ? declarator.init : null;
  if (!declarator || start?.type !== "Literal" || typeof start.value !== "number") return null;
  const [write, ...others] = writesOf(variable).map((each) => each.identifier as unknown as Node);
  const at = write?.parent;
  if (!at || others.length > 0 || !isAddingOne(at)) return null;
  const turn = listLoopAround(at);
  if (!turn || contains(turn.loop, declarator)) return null;
  const outer = listLoopAround(turn.loop);
  if (outer && !contains(outer.loop, declarator)) return null;
  if (isFunction(turn.body) && turn.body.async && awaitBefore(file, turn.body, at)) return null;
  const conditions = conditionsOn(at, turn.body);
  // `if (list[n].id === row.id) use(list[n++])`: the counter follows what is compared.
  if (conditions !== "" && isAskedAbout(variable, at, turn.body)) return null;
  return { loop: turn.loop, at, start: start.value, conditions };
}

const isAddingOne = (node: Node): boolean =>
  (node.type === "UpdateExpression" && node.operator === "++") ||
  (node.type === "AssignmentExpression" &&
    node.operator === "+=" &&
    node.right.type === "Literal" &&
    node.right.value === 1);

/** Holds if a branch that leads to a place is chosen by a variable. */
function isAskedAbout(variable: Variable, at: Node, body: Node): boolean {
  return variable.references.some((reference) => {
    for (
      let node = reference.identifier as unknown as Node, parent = node.parent;
      parent && parent !== body.parent;
      node = parent, parent = parent.parent
    )
      if ((parent.type === "IfStatement" || parent.type === "ConditionalExpression") && parent.test === node)
        return !contains(node, at);
    return false;
  });
}

/** Functions that hand each element to a callback, with its position. */
const COUNTING_METHODS = /^(?:\w*map\w*|\w*each\w*|\w*pool|flatMap|from)$/i;

function loopOfName(name: Node): Node | null {
  for (let parent = name.parent; parent; parent = parent.parent) {
    if (parent.type === "ForOfStatement" || parent.type === "ForInStatement") return parent;
    if (/Statement$/.test(parent.type) || isFunction(parent)) return null;
  }
  return null;
}

/** Whether two lists correspond position by position. `ahead` is how much further the second one is read. */
export function correspondence(
  file: SourceFile,
  one: Lineup | null,
  other: Lineup | null,
  ahead = 0,
): Correspondence {
  if (!one || !other) return "unknown";
  if (one.base !== other.base) {
    const fetched = (each: Lineup): boolean =>
      each.made === "rows" || each.made === "sheet" || each.made === "file";
    const loaded = (each: Lineup): boolean => fetched(each) || each.made === "call";
    const asked = askedWith(file, one, other, ahead);
    if (asked) return asked;
    if (areCutApart(one, other)) return "different";
    if (!loaded(one) || !loaded(other)) return "unknown";
    if (one.sheet && other.sheet && one.sheet.id === other.sheet.id)
      return one.sheet.row === null || other.sheet.row === null
        ? "unknown"
        : compareChanges(one, other, one.sheet.row + one.offset - other.sheet.row - other.offset - ahead);
    // A function that is not awaited may well keep the two in step; a query does not.
    if ([one, other].some((each) => !fetched(each) && !isAwaited(each.at))) return "unknown";
    const order = orderOf(file, one.at);
    return order !== null && order === orderOf(file, other.at) ? "unknown" : "different";
  }
  return compareChanges(one, other, one.offset - other.offset - ahead);
}

/** Holds if two lists of different origin were in step once: handed over together, or the one asked for with the other. */
export const wereInStep = (file: SourceFile, one: Lineup, other: Lineup): boolean =>
  areCutApart(one, other) || askedWith(file, one, other, 0) !== null;

/** A function that is handed the one list may well answer in its order: the answer keeps to what was handed over. */
function askedWith(file: SourceFile, one: Lineup, other: Lineup, ahead: number): Correspondence | null {
  for (const [answer, list, turned] of [
    [one, other, -ahead],
    [other, one, ahead],
  ] as const) {
    if (answer.made !== "call") continue;
    const handed = handedList(file, answer.at, list);
    // What was handed over had all elements, and the other list has some: no position is the same.
    if (handed) return sameOrder(handed, list, turned) ? "unknown" : "different";
  }
  return null;
}

/** Two lists that were handed over together, of which one has lost elements or its order since. */
function areCutApart(one: Lineup, other: Lineup): boolean {
  const together = one.made === "parameter" && other.made === "parameter";
  if (!together || functionAround(one.at) !== functionAround(other.at)) return false;
  return one.changes.length > 0 !== other.changes.length > 0;
}

function compareChanges(one: Lineup, other: Lineup, apart: number): Correspondence {
  const same =
    one.changes.length === other.changes.length &&
    one.changes.every(
      (change, index) => change.at === other.changes[index]!.at || change.text === other.changes[index]!.text,
    );
  if (!same) return "different";
  return apart === 0 ? "same" : one.changes.length === 0 ? "different" : "unknown";
}

const isAwaited = (node: Node): boolean => {
  for (let parent = node.parent; parent; parent = parent.parent) {
    if (parent.type === "AwaitExpression") return true;
    if (/Statement$|Declaration$/.test(parent.type) || isFunction(parent)) return false;
  }
  return false;
};

/** The list of the same origin that a call is handed; null when there is none. */
function handedList(file: SourceFile, call: Node, list: Lineup): Lineup | null {
  for (const name of identifiersIn(file, call)) {
    const own = lineup(file, name, [], name, 4);
    if (own !== null && own.base === list.base) return own;
  }
  return null;
}

const sameOrder = (handed: Lineup, list: Lineup, ahead: number): boolean =>
  compareChanges(handed, list, handed.offset - list.offset + ahead) !== "different";

/** The column a query is ordered by when it identifies a record; null when it has no such order. */
function orderOf(file: SourceFile, query: Node): string | null {
  const text = file.textOf(query);
  const said =
    /order\s*by\s+["'`]?(?:\w+\.)?([\w\p{L}]+)/iu.exec(text)?.[1] ??
    /order(?:By)?["']?\s*[:(]\s*\[?\s*\{?\s*\[?["'`]?(?:\w+\.)?([\w\p{L}]+)/iu.exec(text)?.[1] ??
    /\bsort\s*[:(]\s*\{?\s*["'`]?([\w\p{L}]+)/iu.exec(text)?.[1];
  return said && /(?:id|no|number|email|mail|code|番号|uuid)$/i.test(said) ? said.toLowerCase() : null;
}

const sortedIdentifiers = (file: SourceFile): readonly TSESTree.Identifier[] =>
  file.all("Identifier").toSorted((one, other) => one.range[0] - other.range[0]);

/** The identifiers within a node, in source order. */
export function identifiersIn(file: SourceFile, node: Node): readonly TSESTree.Identifier[] {
  const all = file.fact(sortedIdentifiers);
  const firstFrom = (offset: number): number => {
    let low = 0;
    for (let high = all.length; low < high;) {
      const middle = (low + high) >> 1;
      if (all[middle]!.range[0] < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return all.slice(firstFrom(node.range[0]), firstFrom(node.range[1]));
}
