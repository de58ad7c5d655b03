import type { TSESTree } from "@typescript-eslint/utils";
import {
  definitionsOf,
  ELEMENT,
  soleDefinitionOf,
  valueBehind,
  variableOf,
  type Definition,
  type Part,
  type Variable,
} from "./bindings.js";
import { DIRECTORY_CALLS } from "../models/mail-words.js";
import { calledName } from "./chains.js";
import { declarationOf } from "./assignments.js";
import { turnAround } from "./growing.js";
import { conditionsOn, counterOf, linearOf, positionOf, type Counter } from "./positions.js";
import { lineupOf, type Lineup } from "./lineups.js";
import { sheetId } from "./sheet-lists.js";
import { propertyMade, propertyOfElement } from "./element-properties.js";
import type { SourceFile } from "./file.js";
import { listZippedFor, zippedList } from "./zipped-lists.js";
import { callbackSource, listRunOf, localFunctionOf } from "./functions.js";
import { contains, isFunction, keyOf, unwrap, wrapped, type Node } from "./nodes.js";

/** Where a value was taken from: one element of a list, in one turn of a loop. */
export interface Source {
  /** The loop's own variable, a list read with the loop's index, a sheet's cell in the row of that index. */
  kind: "element" | "indexed" | "cell" | "fixed";
  at: Node;
  list: Node;
  lineup: Lineup | null;
  /** The loop, or the callback that runs per element; null for a fixed index. */
  loop: Node | null;
  ahead: number;
  /** More than the loop's index is in the position. */
  scaled: boolean;
  /** The list is paired with another in plain sight: `zip(members, seats)`, and no function of the file. */
  zipped?: boolean;
}

const sourceCache = (_file: SourceFile): Map<Node, readonly Source[]> => new Map();

/** All elements a value is made from, followed back through this file's variables and calls. */
export function sourcesOf(file: SourceFile, node: Node): readonly Source[] {
  const cache = file.fact(sourceCache);
  const known = cache.get(node);
  if (known) return known;
  const found: Source[] = [];
  const seen = new Set<Node | Variable>();
  visit(file, node, seen, found);
  cache.set(node, found);
  return found;
}

/** Everything an expression is made of: calls on `each` for itself and what it is made from, until `each` says stop. */
function visit(file: SourceFile, node: Node, seen: Set<Node | Variable>, found: Source[]): void {
  const inner = unwrap(node);
  if (seen.has(inner) || seen.size > 400) return;
  seen.add(inner);
  const again = (other: Node | null | undefined): void => {
    if (other) visit(file, other, seen, found);
  };
  switch (inner.type) {
    case "Identifier": {
      const variable = variableOf(file, inner);
      if (!variable || seen.has(variable)) return;
      seen.add(variable);
      for (const definition of definitionsOf(variable)) fromDefinition(file, definition, inner, again, found);
      for (const value of writtenInto(file, variable, inner)) again(value);
      return;
    }
    case "MemberExpression": {
      const paired = pairedSource(file, inner);
      if (paired) {
        found.push(paired);
        return;
      }
      const indexed = indexedSource(file, inner, inner.object, inner.computed ? inner.property : null);
      if (indexed) {
        found.push(indexed);
        return;
      }
      for (const made of propertyOfElement(file, inner)) again(made);
      again(inner.object);
      if (inner.computed) again(inner.property);
      return;
    }
    case "CallExpression":
    case "NewExpression": {
      const source =
        cellSource(file, inner) ??
        atSource(file, inner) ??
        takenSource(file, inner) ??
        keptByIndex(file, inner);
      if (source) {
        found.push(source);
        return;
      }
      if (inner.callee.type === "MemberExpression") again(inner.callee.object);
      for (const argument of inner.arguments) if (!isFunction(unwrap(argument))) again(argument);
      return;
    }
    case "TemplateLiteral":
      inner.expressions.forEach(again);
      return;
    case "TaggedTemplateExpression":
      inner.quasi.expressions.forEach(again);
      return;
    case "BinaryExpression":
    case "LogicalExpression":
      again(inner.left);
      again(inner.right);
      return;
    case "ConditionalExpression":
      again(inner.consequent);
      again(inner.alternate);
      return;
    case "ArrayExpression":
      inner.elements.forEach(again);
      return;
    case "ObjectExpression":
      for (const property of inner.properties)
        again(property.type === "Property" ? property.value : property.argument);
      return;
    case "SpreadElement":
      again(inner.argument);
      return;
    case "AssignmentExpression":
      again(inner.right);
      return;
    case "JSXElement":
      for (const attribute of inner.openingElement.attributes)
        again(attribute.type === "JSXAttribute" ? attribute.value : attribute.argument);
      for (const child of inner.children) again(child);
      return;
    case "JSXFragment":
      for (const child of inner.children) again(child);
      return;
    case "JSXExpressionContainer":
      again(inner.expression);
      return;
  }
}

/** What a turn writes into an object before it uses the whole of it: `letter.name = row[1]` before `letter.evaluate()`. */
function writtenInto(file: SourceFile, variable: Variable, use: Node): readonly Node[] {
  const [only, ...others] = definitionsOf(variable);
  if (only?.kind !== "value" || others.length > 0 || only.parts.length > 0) return [];
  if (!/^(?:CallExpression|NewExpression|ObjectExpression)$/.test(unwrap(only.node).type)) return [];
  const around = wrapped(use).parent;
  const isPart =
    around?.type === "MemberExpression" && around.object === wrapped(use) && !isCalled(wrapped(around));
  const turn = isPart ? null : turnAround(file, use);
  if (!turn) return [];
  return variable.references.flatMap((reference) => {
    const member = wrapped(reference.identifier as unknown as Node).parent;
    const written = member?.type === "MemberExpression" ? member.parent : null;
    return written?.type === "AssignmentExpression" &&
      written.left === member &&
      written.range[1] <= use.range[0] &&
      contains(turn, written)
      ? [written.right]
      : [];
  });
}

const isCalled = (callee: Node): boolean =>
  callee.parent?.type === "CallExpression" && callee.parent.callee === callee;

function fromDefinition(
  file: SourceFile,
  definition: Definition,
  use: Node,
  again: (node: Node) => void,
  found: Source[],
): void {
  if (definition.kind === "parameter") {
    const together = listZippedFor(definition.fn, definition.index);
    if (together) {
      found.push(pairedElement(file, definition.from, together, definition.fn));
      return;
    }
    const source = callbackSource(file, definition.fn, definition.index);
    const run = source ? null : listRunOf(file, definition.fn);
    const list = source?.parts[0] === ELEMENT ? source.node : run && definition.index === 0 ? run.list : null;
    const zipped = list && zippedList(file, valueBehind(file, list), definition.parts[0]);
    if (zipped) found.push(pairedElement(file, use, zipped, definition.fn));
    else if (list) {
      found.push(elementOf(file, definition.from, list, definition.fn));
      takenApart(file, list, definition.parts[0]).forEach(again);
    } else if (source) again(source.node);
    return;
  }
  if (definition.kind !== "value") return;
  if (definition.parts[0] !== ELEMENT) {
    if (typeof definition.parts[0] === "number") addFixed(file, definition.node, definition, found);
    if (definition.parts[0] !== "#key") again(definition.node);
    return;
  }
  const loop = loopOf(definition.from);
  const list = valueBehind(file, definition.node);
  const call = list.type === "CallExpression" ? list : null;
  const method =
    call?.callee.type === "MemberExpression"
      ? keyOf(call.callee)
      : call?.callee.type === "Identifier"
        ? call.callee.name
        : null;
  if (call && method === "entries" && call.callee.type === "MemberExpression") {
    if (definition.parts[1] === 0) return;
    found.push(elementOf(file, definition.from, call.callee.object, loop));
    return;
  }
  const zipped = zippedList(file, list, definition.parts[1]);
  if (zipped) {
    found.push(pairedElement(file, use, zipped, loop));
    return;
  }
  found.push(elementOf(file, definition.from, definition.node, loop));
  takenApart(file, definition.node, definition.parts[1]).forEach(again);
}

/** `for (const { person, seat } of pairs)`: what a part of the element was made from. */
const takenApart = (file: SourceFile, list: Node, part: Part | undefined): readonly Node[] =>
  typeof part === "string" ? propertyMade(file, list, part) : [];

/** `pair[1]`, `pair.report` of a pair that a loop runs over: `for (const pair of zip(members, reports))`. */
function pairedSource(file: SourceFile, node: TSESTree.MemberExpression): Source | null {
  const name = unwrap(node.object);
  const variable = name.type === "Identifier" ? variableOf(file, name) : null;
  const only = variable ? soleDefinitionOf(variable) : null;
  const place = keyOf(node) ?? undefined;
  if (!only || place === undefined) return null;
  const source =
    only.kind === "parameter" && only.parts.length === 0 ? callbackSource(file, only.fn, only.index) : null;
  const list =
    only.kind === "value" && only.parts.length === 1 && only.parts[0] === ELEMENT
      ? only.node
      : source?.parts[0] === ELEMENT && source.parts.length === 1
        ? source.node
        : null;
  const loop = only.kind === "parameter" ? only.fn : only.kind === "value" ? loopOf(only.from) : null;
  const zipped =
    list && zippedList(file, valueBehind(file, list), /^\d+$/.test(place) ? Number(place) : place);
  return zipped ? pairedElement(file, node, zipped, loop) : null;
}

/** `const [first] = families`: one element by its place. */
function addFixed(
  file: SourceFile,
  list: Node,
  { from, parts }: Definition & { parts: readonly Part[] },
  found: Source[],
): void {
  const lineup = lineupOf(file, list, from);
  if (lineup && lineup.made !== "literal")
    found.push({ kind: "fixed", at: from, list, lineup, loop: null, ahead: Number(parts[0]), scaled: false });
}

const elementOf = (file: SourceFile, at: Node, list: Node, loop: Node | null): Source => ({
  kind: "element",
  at,
  list,
  lineup: lineupOf(file, list, list),
  loop,
  ahead: 0,
  scaled: false,
});

/** The element of a list that was handed over to be paired with another. */
const pairedElement = (file: SourceFile, at: Node, list: Node, loop: Node | null): Source => ({
  ...elementOf(file, at, list, loop),
  kind: "indexed",
  zipped: list.parent?.type === "CallExpression",
});

function loopOf(name: Node): Node | null {
  for (let parent = name.parent; parent; parent = parent.parent) {
    if (parent.type === "ForOfStatement" || parent.type === "ForInStatement") return parent;
    if (/Statement$/.test(parent.type) || isFunction(parent)) return null;
  }
  return null;
}

function indexedSource(file: SourceFile, at: Node, list: Node, index: Node | null): Source | null {
  if (!index) return null;
  const counted =
    unwrap(index).type === "UpdateExpression" ? (unwrap(index) as TSESTree.UpdateExpression).argument : index;
  const linear = linearOf(file, counted);
  if (!linear) return null;
  if (linear.variable === null) {
    const lineup = lineupOf(file, list, at);
    return lineup && lineup.made !== "literal"
      ? { kind: "fixed", at, list, lineup, loop: null, ahead: linear.add, scaled: false }
      : null;
  }
  const position = positionOf(file, linear.variable);
  const counter = position ? null : counterOf(file, linear.variable);
  if (!position && !counter) return null;
  const lineup = lineupOf(file, list, at);
  return {
    kind: "indexed",
    at,
    list,
    lineup: counter ? countedLineup(lineup, counter) : lineup,
    loop: (position ?? counter)!.loop,
    ahead: linear.add + (counter ? counter.start + (isCountedBefore(counter.at, index) ? 1 : 0) : 0),
    scaled: linear.scaled,
  };
}

/** Holds if a turn has counted itself when it reads: `++n`, or `n += 1` before. */
function isCountedBefore(count: Node, read: Node): boolean {
  if (contains(read, count)) return count.type === "UpdateExpression" && count.prefix;
  return count.range[1] <= read.range[0];
}

/** The positions of a list that are counted by the turns which get that far: the others leave a gap. */
function countedLineup(
  lineup: Lineup | null,
  { at, conditions }: Pick<Counter, "at" | "conditions">,
): Lineup | null {
  if (!lineup || conditions === "") return lineup;
  const [lost, ...more] = lineup.changes;
  // A list that lost elements itself may have lost just those; not where another field was asked.
  if (lost && (more.length > 0 || !/^yield /.test(lost.text) || asksTheSame(lost.at, at))) return null;
  return { ...lineup, changes: [{ at, text: `counted ${conditions}` }] };
}

/** Holds unless what leads to two places is asked of different fields. */
function asksTheSame(one: Node, other: Node): boolean {
  const [first, second] = [fieldsAsked(one), fieldsAsked(other)];
  return first.size === 0 || second.size === 0 || [...first].some((field) => second.has(field));
}

/** The fields that decide, in a turn, whether it gets to a place. */
function fieldsAsked(at: Node): ReadonlySet<string> {
  const fields = new Set<string>();
  const read = (test: Node): void => {
    const inner = unwrap(test);
    if (inner.type === "MemberExpression") fields.add(keyOf(inner) ?? "");
    if (inner.type === "UnaryExpression") read(inner.argument);
    if (inner.type === "LogicalExpression" || inner.type === "BinaryExpression") {
      read(inner.left as Node);
      read(inner.right);
    }
  };
  for (let child = at, parent = at.parent; parent; child = parent, parent = parent.parent) {
    if (parent.type === "IfStatement" && parent.test !== child) read(parent.test);
    if (parent.type === "BlockStatement")
      for (const each of parent.body)
        if (each.type === "IfStatement" && each.range[1] <= child.range[0]) read(each.test);
    if (isFunction(parent) || /^For/.test(parent.type)) break;
  }
  return fields;
}

/** `list.at(i)` */
function atSource(file: SourceFile, call: TSESTree.CallExpression | TSESTree.NewExpression): Source | null {
  if (call.callee.type !== "MemberExpression" || keyOf(call.callee) !== "at" || !call.arguments[0])
    return null;
  const source = indexedSource(file, call, call.callee.object, call.arguments[0]);
  return source?.kind === "indexed" ? source : null;
}

/** `texts.get(i)`, where each turn of a loop over a list has put its own under the turn's number. */
function keptByIndex(
  file: SourceFile,
  call: TSESTree.CallExpression | TSESTree.NewExpression,
): Source | null {
  const [index] = call.arguments;
  if (call.callee.type !== "MemberExpression" || keyOf(call.callee) !== "get" || !index) return null;
  const name = unwrap(call.callee.object);
  const variable = name.type === "Identifier" ? variableOf(file, name) : null;
  const puts = (variable?.references ?? []).flatMap((reference) => {
    const member = wrapped(reference.identifier as unknown as Node).parent;
    const put = member?.type === "MemberExpression" && keyOf(member) === "set" ? member.parent : null;
    return put?.type === "CallExpression" && put.callee === member ? [put] : [];
  });
  const [put, ...others] = puts;
  const key = put?.arguments[0];
  const counted = key && key.type !== "SpreadElement" ? linearOf(file, key) : null;
  const position = counted?.variable && counted.add === 0 ? positionOf(file, counted.variable) : null;
  if (!put || others.length > 0 || !position || index.type === "SpreadElement") return null;
  return contains(position.loop, call) ? null : indexedSource(file, call, position.list, index);
}

/** `list.shift()`: each turn takes the next one. */
function takenSource(
  file: SourceFile,
  call: TSESTree.CallExpression | TSESTree.NewExpression,
): Source | null {
  if (call.callee.type !== "MemberExpression" || !/^(?:shift|pop|next)$/.test(keyOf(call.callee) ?? ""))
    return null;
  const name = unwrap(call.callee.object);
  const variable = name.type === "Identifier" && call.arguments.length === 0 ? variableOf(file, name) : null;
  const turn = variable ? turnAround(file, call) : null;
  if (!variable || !turn || contains(turn, declarationOf(variable))) return null;
  const takes = variable.references.filter((each) => isTaking(each.identifier as unknown as Node));
  // A list that is emptied by its own loop, or in more than one place, says nothing of positions.
  if (takes.length !== 1 || isEmptiedBy(turn, variable)) return null;
  const list = keyOf(call.callee) === "next" ? listOfIterator(file, name) : name;
  if (!list) return null;
  const own = lineupOf(file, list, name);
  const body = isFunction(turn) ? turn : "body" in turn ? (turn.body as Node) : turn;
  const conditions = conditionsOn(call, body);
  const gap = own && conditions !== "" ? countedLineup(own, { at: call, conditions }) : own;
  const lineup =
    gap && keyOf(call.callee) === "pop"
      ? { ...gap, changes: [...gap.changes, { at: call, text: "pop" }] }
      : gap;
  return lineup && { kind: "indexed", at: call, list, lineup, loop: turn, ahead: 0, scaled: false };
}

/** The list that an iterator goes through: `names.values()`, `names[Symbol.iterator]()`, `names.entries()`. */
function listOfIterator(file: SourceFile, name: Node): Node | null {
  const made = valueBehind(file, name);
  if (made.type !== "CallExpression") return null;
  if (localFunctionOf(file, made.callee)?.generator) return made;
  if (made.callee.type !== "MemberExpression") return null;
  const { callee } = made;
  // The files of a folder, one after the other.
  if (DIRECTORY_CALLS.test(calledName(made))) return made;
  if (callee.computed)
    return /^Symbol\.(?:asyncI|i)terator$/.test(file.textOf(callee.property)) ? callee.object : null;
  const method = keyOf(callee);
  if (method === "from") return made.arguments[0] ?? null;
  return method === "values" || method === "entries" ? callee.object : null;
}

/** `while (queue.length > 0)` */
const isEmptiedBy = (turn: Node, variable: Variable): boolean =>
  (turn.type === "WhileStatement" || turn.type === "DoWhileStatement" || turn.type === "ForStatement") &&
  variable.references.some((each) => turn.test && contains(turn.test, each.identifier as unknown as Node));

const isTaking = (name: Node): boolean => {
  const member = name.parent;
  return (
    member?.type === "MemberExpression" &&
    member.object === name &&
    /^(?:shift|pop|splice|next)$/.test(keyOf(member) ?? "")
  );
};

/** `sheet.getRange(i + 2, 3).getValue()`: the cell of a row that is counted. */
function cellSource(file: SourceFile, call: TSESTree.CallExpression | TSESTree.NewExpression): Source | null {
  if (call.callee.type !== "MemberExpression" || !/^get(?:Display)?Values?$/.test(keyOf(call.callee) ?? ""))
    return null;
  const range = unwrap(call.callee.object);
  if (
    range.type !== "CallExpression" ||
    range.callee.type !== "MemberExpression" ||
    keyOf(range.callee) !== "getRange"
  )
    return null;
  const [row] = range.arguments;
  if (!row || row.type === "SpreadElement") return null;
  const linear = linearOf(file, row.type === "TemplateLiteral" ? (row.expressions[0] ?? row) : row);
  if (!linear?.variable) return null;
  const position = positionOf(file, linear.variable);
  if (!position) return null;
  const id = sheetId(file, range.callee.object);
  const lineup: Lineup = {
    base: `cells ${id}`,
    made: "sheet",
    at: call,
    changes: [],
    offset: 0,
    sheet: { id, row: linear.scaled ? null : linear.add },
  };
  return {
    kind: "cell",
    at: call,
    list: range.callee.object,
    lineup,
    loop: position.loop,
    ahead: 0,
    scaled: linear.scaled,
  };
}
