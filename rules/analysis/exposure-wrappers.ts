import { WRITES_OUT, type Place as Audience } from "../models/exposure.js";
import { definitionsOf, variableOf, type Part } from "./bindings.js";
import { functionAt, withText, type Place } from "./elsewhere.js";
import type { SourceFile } from "./file.js";
import { functionsAround } from "./functions.js";
import { isFunction, keyOf, unwrap, type CallLike, type FunctionNode, type Node } from "./nodes.js";

/** A value that a call writes where others can read it. */
export interface Written {
  call: CallLike;
  place: Audience;
  value: Node;
  /** The parameter by which the function that is called writes it, and what it writes, where it stands in this file. */
  parameter?: Node;
  whole?: Node;
}

/** A parameter that a function writes as it is, or in a text. */
interface Shown {
  index: number;
  place: Audience;
  parameter: Node;
  whole: Node;
}

const writes = withText(WRITES_OUT);

const wrapperCache = (_file: SourceFile): Map<FunctionNode, readonly Shown[]> => new Map();

/** What a call of the project's own function writes of its arguments. */
export function writtenByCall(
  file: SourceFile,
  call: CallLike,
  writesOf: (file: SourceFile) => readonly Written[],
): Written[] {
  if (call.type !== "CallExpression" || call.arguments.length === 0) return [];
  const fn = functionAt(file, call.callee, writes);
  if (!fn) return [];
  return shownBy(fn, writesOf).flatMap(({ index, place, ...inside }) => {
    // `(...lines)` takes all that follow.
    const isRest = fn.node.params[index]?.type === "RestElement";
    const values = call.arguments.slice(index, isRest ? undefined : index + 1);
    return values
      .filter((value) => value.type !== "SpreadElement" && !isFunction(unwrap(value)))
      .map((value) => ({ call, place, value, ...(fn.file === file ? inside : {}) }));
  });
}

function shownBy(
  { file, node: fn }: Place<FunctionNode>,
  writesOf: (file: SourceFile) => readonly Written[],
): readonly Shown[] {
  const cache = file.fact(wrapperCache);
  const known = cache.get(fn);
  if (known) return known;
  cache.set(fn, []);
  const shown = (writesByFunction(file, writesOf).get(fn) ?? []).flatMap(({ place, value }) =>
    parametersIn(file, fn, value, 0).map((found) => ({ ...found, place, whole: value })),
  );
  cache.set(fn, shown);
  return shown;
}

const byFunctionCache = (_file: SourceFile): { known?: ReadonlyMap<FunctionNode, Written[]> } => ({});

/** What each function writes, itself or in a function within. */
function writesByFunction(
  file: SourceFile,
  writesOf: (file: SourceFile) => readonly Written[],
): ReadonlyMap<FunctionNode, Written[]> {
  const cache = file.fact(byFunctionCache);
  if (cache.known) return cache.known;
  const byFunction = new Map<FunctionNode, Written[]>();
  for (const written of writesOf(file))
    for (const fn of functionsAround(written.call)) {
      const others = byFunction.get(fn);
      if (others) others.push(written);
      else byFunction.set(fn, [written]);
    }
  return (cache.known = byFunction);
}

/** The parameters that stand in a value unchanged: in a text, an object, a list, their JSON. */
function parametersIn(
  file: SourceFile,
  fn: FunctionNode,
  node: Node,
  depth: number,
): Pick<Shown, "index" | "parameter">[] {
  const inner = unwrap(node);
  const of = (each: Node | null | undefined): Pick<Shown, "index" | "parameter">[] =>
    each ? parametersIn(file, fn, each, depth + 1) : [];
  if (depth > 6) return [];
  switch (inner.type) {
    case "Identifier": {
      const variable = variableOf(file, inner);
      return (variable ? definitionsOf(variable) : []).flatMap((definition) =>
        definition.kind === "parameter" && definition.fn === fn && isWhole(fn, definition)
          ? [{ index: definition.index, parameter: inner }]
          : definition.kind === "value" && definition.parts.length === 0
            ? of(definition.node)
            : [],
      );
    }
    case "TemplateLiteral":
      return inner.expressions.flatMap(of);
    case "BinaryExpression":
      return inner.operator === "+" ? [...of(inner.left), ...of(inner.right)] : [];
    case "ObjectExpression":
      return inner.properties.flatMap((property) =>
        of(property.type === "SpreadElement" ? property.argument : property.value),
      );
    case "ArrayExpression":
      return inner.elements.flatMap((element) =>
        of(element?.type === "SpreadElement" ? element.argument : element),
      );
    case "CallExpression": {
      if (file.textOf(inner.callee) === "JSON.stringify") return of(inner.arguments[0]);
      // `lines.filter(Boolean).join("\n")`
      const callee = unwrap(inner.callee);
      return callee.type === "MemberExpression" && /^(?:filter|join|concat|trim)$/.test(keyOf(callee) ?? "")
        ? of(callee.object)
        : [];
    }
    default:
      return [];
  }
}

/** A parameter as it is handed over, or all that are left. */
const isWhole = (fn: FunctionNode, { index, parts }: { index: number; parts: readonly Part[] }): boolean =>
  parts.length === 0 || (parts.length === 1 && fn.params[index]?.type === "RestElement");
