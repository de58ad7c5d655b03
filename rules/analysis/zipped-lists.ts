import { definitionsOf, ELEMENT, soleDefinitionOf, variableOf, type Part } from "./bindings.js";
import { calledName } from "./chains.js";
import type { SourceFile } from "./file.js";
import { callbackSource, listRunOf, localFunctionOf } from "./functions.js";
import { keyOf, unwrap, wrapped, type FunctionNode, type Node } from "./nodes.js";
import { within } from "./within.js";

/** The list that gives a place of each pair: `zip(members, seats)`, and a function of the file that pairs two lists. */
export function zippedList(file: SourceFile, pairs: Node, place: Part | undefined): Node | null {
  if (pairs.type !== "CallExpression" || place === undefined) return null;
  const fn = localFunctionOf(file, pairs.callee);
  const index = fn
    ? (file.fact(placesOfPairs).get(fn) ?? findPlaces(file, fn)).get(String(place))
    : typeof place === "number" && /^zip(?!With)\w*$/.test(calledName(pairs))
      ? place
      : undefined;
  const zipped = index === undefined ? undefined : pairs.arguments[index];
  return zipped && zipped.type !== "SpreadElement" ? zipped : null;
}

/** The list whose elements a parameter gets: `_.zipWith(members, seats, (member, seat) => …)`, `R.zipWith((member, seat) => …, members, seats)`. */
export function listZippedFor(fn: FunctionNode, index: number): Node | null {
  const call = wrapped(fn).parent;
  if (call?.type !== "CallExpression" || calledName(call) !== "zipWith") return null;
  const at = call.arguments.indexOf(wrapped(fn) as never);
  const list =
    at > 1 && index < at ? call.arguments[index] : at === 0 ? call.arguments[index + 1] : undefined;
  return list && list.type !== "SpreadElement" ? list : null;
}

/** Which parameter gives each place of the pairs a function makes, by function. */
const placesOfPairs = (_file: SourceFile): Map<FunctionNode, ReadonlyMap<string, number>> => new Map();

/** `yield [a[i], b[i]]`, `a.map((x, i) => [x, b[i]])`, `pairs.push({ left: a[i], right: b[i] })`. */
function findPlaces(file: SourceFile, fn: FunctionNode): ReadonlyMap<string, number> {
  const made = [...within(file, "ArrayExpression", fn), ...within(file, "ObjectExpression", fn)];
  let found: ReadonlyMap<string, number> = new Map();
  for (const pair of fn.params.length > 1 ? made : []) {
    const places = new Map<string, number>();
    const entries: [string, Node][] =
      pair.type === "ArrayExpression"
        ? pair.elements.flatMap((each, index): [string, Node][] => (each ? [[String(index), each]] : []))
        : pair.properties.flatMap((each): [string, Node][] =>
            each.type === "Property" && keyOf(each) !== null ? [[keyOf(each)!, each.value]] : [],
          );
    for (const [name, value] of entries) {
      const index = listOfElement(file, fn, value);
      if (index !== null) places.set(name, index);
    }
    if (new Set(places.values()).size > 1) found = places;
  }
  file.fact(placesOfPairs).set(fn, found);
  return found;
}

/** The parameter of which a value is an element: `a[i]`, or the name of the turn's element of `a`. */
function listOfElement(file: SourceFile, fn: FunctionNode, value: Node): number | null {
  const inner = unwrap(value);
  if (inner.type === "MemberExpression") return inner.computed ? parameterOf(file, fn, inner.object) : null;
  const variable = inner.type === "Identifier" ? variableOf(file, inner) : null;
  const only = variable ? soleDefinitionOf(variable) : null;
  if (only?.kind === "value")
    return only.parts.length === 1 && only.parts[0] === ELEMENT ? parameterOf(file, fn, only.node) : null;
  if (only?.kind !== "parameter" || only.parts.length > 0) return null;
  const source = callbackSource(file, only.fn, only.index);
  const list =
    source?.parts[0] === ELEMENT
      ? source.node
      : only.index === 0
        ? (listRunOf(file, only.fn)?.list ?? null)
        : null;
  return list ? parameterOf(file, fn, list) : null;
}

function parameterOf(file: SourceFile, fn: FunctionNode, node: Node): number | null {
  const name = unwrap(node);
  const variable = name.type === "Identifier" ? variableOf(file, name) : null;
  for (const each of variable ? definitionsOf(variable) : [])
    if (each.kind === "parameter" && each.fn === fn && each.parts.length === 0) return each.index;
  return null;
}
