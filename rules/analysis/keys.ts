import { ID_WORDS } from "../models/people.js";
import { KEY_FORM_WORDS, REQUEST_PARTS, SHARED_THINGS } from "../models/request-parts.js";
import {
  definitionsOf,
  REST,
  soleDefinitionOf,
  valueBehind,
  variableOf,
  type Definition,
  type Part,
} from "./bindings.js";
import { functionAt, importedValue } from "./elsewhere.js";
import type { SourceFile } from "./file.js";
import { flowInCall, flowOf, isRequestLike } from "./flow.js";
import { callbackSource, returnsOf } from "./functions.js";
import { isIdentityName, isPersonName, wordsOf } from "./names.js";
import {
  isFunction,
  keyOf,
  referenceName,
  stringOf,
  unwrap,
  type CallLike,
  type FunctionNode,
  type Node,
} from "./nodes.js";
import { packageOf } from "./packages.js";
import { pathOf } from "./paths.js";
import { registryOf } from "./registry.js";
import { literalPart } from "./texts.js";

/** What a key says about whose value it is for. */
export type KeyAnswer = "says whose" | "does not say whose" | "unknown";

/** The call through which a function's key is looked at, and the file that call stands in. */
interface Within {
  fn: FunctionNode;
  call: CallLike;
  caller: SourceFile;
  outer: Within | null;
}

const worst = (answers: readonly KeyAnswer[]): KeyAnswer =>
  answers.includes("says whose")
    ? "says whose"
    : answers.includes("unknown")
      ? "unknown"
      : "does not say whose";

const parts = new Set(REQUEST_PARTS);

/** Functions that only change the form of a key. */
const REFORMS =
  /^(?:String|Number|Math\.\w+|encodeURIComponent|decodeURIComponent|Object\.(?:entries|keys|values)|(?:\w+\.)?(?:stringify|createHash|hash|sha\d*|md5)|parseInt|URL|Request|URLSearchParams|slugify|lower|upper|normalize)$|\.(?:toString|toLowerCase|toUpperCase|trim|join|concat|slice|substring|replace|replaceAll|update|digest|padStart|padEnd|normalize|sort|toSorted|reverse|flat|filter|map|toISOString|toFixed|split|get|at|startsWith)$/;

/** Those of them that hand elements to a function: `parts.filter(Boolean)`, `parts.map(String)`. */
const PER_ELEMENT = /\.(?:filter|map|sort|toSorted)$/;

/**
 * Whether a key contains who the value is for. Only keys made of constants and public parts of the request
 * (path, query, language …) count as not saying it; anything that cannot be read is unknown.
 */
export function whoseKey(file: SourceFile, node: Node, depth = 0, within: Within | null = null): KeyAnswer {
  const inner = unwrap(node);
  if (depth > 8) return "unknown";
  const again = (next: Node): KeyAnswer => whoseKey(file, next, depth + 1, within);
  const sent = ofSentPart(file, inner);
  if (sent !== null) return sent;
  const found =
    within?.caller === file ? flowInCall(file, inner, within.fn, within.call) : flowOf(file, inner);
  if (found.identity || found.personal) return "says whose";
  const path = pathOf(file, inner);
  if (path !== null && isPublicPart(path)) return "does not say whose";
  if (found.input && !found.open && inner.type === "MemberExpression")
    return isIdOfPerson(inner) ? "says whose" : ofSentName(keyOf(inner) ?? "");
  switch (inner.type) {
    case "Literal":
      return "does not say whose";
    case "TemplateLiteral":
      return worst(inner.expressions.map((expression) => again(expression)));
    case "BinaryExpression":
      return worst([again(inner.left as Node), again(inner.right)]);
    case "LogicalExpression":
      return worst([again(inner.left), again(inner.right)]);
    case "ConditionalExpression":
      return worst([again(inner.consequent), again(inner.alternate)]);
    case "ArrayExpression":
      return worst(inner.elements.flatMap((element) => (element ? [again(element)] : [])));
    case "ObjectExpression":
      return worst(
        inner.properties.map((property) =>
          property.type === "Property" ? again(property.value) : again(property.argument),
        ),
      );
    case "SpreadElement":
      return again(inner.argument);
    case "Identifier":
      // The name of a property, not of a variable: `{ orders: … }`.
      if (
        inner.parent.type === "Property" &&
        inner.parent.key === inner &&
        !inner.parent.computed &&
        !inner.parent.shorthand
      )
        return "does not say whose";
      return ofName(file, inner, depth, within);
    case "MemberExpression": {
      const key = keyOf(inner);
      // `keys.profile` of `const keys = { profile: `profile.${view}` }`
      const written = key === null ? null : literalPart(file, inner.object, [key]);
      if (written && unwrap(written).type !== "Literal") return again(written);
      if (key !== null && (isIdentityName(key) || isPersonName(key))) return "says whose";
      if (isConstantObject(file, inner.object)) return "does not say whose";
      if (inner.object.type === "ThisExpression" && key !== null && ofParameter(key) !== "unknown")
        return "does not say whose";
      const whole = again(inner.object);
      return whole === "unknown" &&
        key !== null &&
        (namesSharedThing(key) || isFetchedThing(file, inner.object, again))
        ? "does not say whose"
        : whole;
    }
    case "CallExpression":
    case "NewExpression":
      return ofCall(file, inner, depth, within);
    case "ArrowFunctionExpression":
    case "FunctionExpression":
      return worst(returnsOf(inner).map((value) => again(value)));
    default:
      return "unknown";
  }
}

/** `userPayload._id`: the number of a person whose record was read from a message or a body. */
const isIdOfPerson = (member: Extract<Node, { type: "MemberExpression" }>): boolean =>
  /^_?id$|^uu?id$/.test(keyOf(member) ?? "") &&
  wordsOf(referenceName(unwrap(member.object)) ?? "").some((word) => isPersonName(word));

const isPublicPart = (path: string): boolean => {
  const match = /^[^:]+:(?:request|context|event|api-request|args|route|props|universal)\.([\w.-]+)/.exec(
    path,
  );
  return match !== null && match[1]!.split(".").some((part) => parts.has(part));
};

/** `shop` of `const shop = await shopOf(params.slug)`: no person, and fetched by nothing that says who is asking. */
function isFetchedThing(file: SourceFile, node: Node, whose: (next: Node) => KeyAnswer): boolean {
  const inner = unwrap(node);
  if (inner.type !== "Identifier" || ofParameter(inner.name) === "unknown") return false;
  const call = valueBehind(file, inner);
  return (
    call.type === "CallExpression" &&
    call.arguments.length > 0 &&
    call.arguments.every((argument) => whose(argument) === "does not say whose")
  );
}

/** `KEYS.summary`: a part of a constant that holds only texts. */
function isConstantObject(file: SourceFile, node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type !== "Identifier") return false;
  const variable = variableOf(file, inner);
  const [only] = variable ? definitionsOf(variable) : [];
  return only?.kind === "value" && unwrap(only.node).type === "ObjectExpression";
}

/** A function of this file, and the call that ran it. */
export interface MadeBy {
  fn: FunctionNode;
  call: CallLike;
}

/** Whether a key says whose the value is, in a function that calls of the functions around it made, the outermost first. */
export const whoseKeyInCalls = (file: SourceFile, key: Node, made: readonly MadeBy[]): KeyAnswer =>
  whoseKey(
    file,
    key,
    0,
    made.reduce<Within | null>((outer, { fn, call }) => ({ fn, call, caller: file, outer }), null),
  );

function ofName(
  file: SourceFile,
  node: Extract<Node, { type: "Identifier" }>,
  depth: number,
  within: Within | null,
): KeyAnswer {
  if (isIdentityName(node.name) || isPersonName(node.name)) return "says whose";
  const variable = variableOf(file, node);
  if (!variable) return "unknown";
  const answers = definitionsOf(variable).map((definition): KeyAnswer => {
    switch (definition.kind) {
      case "value":
        return definition.parts.includes("[]")
          ? "unknown"
          : whoseKey(file, definition.node, depth + 1, within);
      case "import": {
        const imported = importedValue(file, definition);
        if (imported && !isFunction(imported.node)) return whoseKey(imported.file, imported.node, depth + 1);
        return /^[A-Z\d_]+$/.test(node.name) ? "does not say whose" : "unknown";
      }
      case "parameter": {
        const frame = frameOf(within, definition.fn);
        return frame
          ? ofArguments(frame, definition.index, definition.parts, depth)
          : (ofCallback(file, definition.fn, definition.index, depth, within) ??
              (isCount(node.name, definition) ? "does not say whose" : ofParameter(node.name)));
      }
      default:
        return "unknown";
    }
  });
  return answers.length === 0 ? "unknown" : worst(answers);
}

/** What a field of what a visitor sent says by its name. */
const ofSentName = (name: string): KeyAnswer =>
  isIdentityName(name) || isPersonName(name.replace(/(?:Id|ID)$/, "")) ? "says whose" : "does not say whose";

/** `const { year } = getQuery(event)`: a field of what a visitor sent, by its name. Null for other values. */
function ofSentPart(file: SourceFile, node: Node): KeyAnswer | null {
  const variable = node.type === "Identifier" ? variableOf(file, node) : null;
  const only = variable ? soleDefinitionOf(variable) : null;
  const last = only?.kind === "value" ? only.parts.at(-1) : undefined;
  if (only?.kind !== "value" || typeof last !== "string" || last === REST) return null;
  const path = unwrap(only.node).type === "CallExpression" ? pathOf(file, only.node) : null;
  return path !== null && registryOf(file).clientValues.has(path) ? ofSentName(last) : null;
}

/** `days = 30`, `page: number`: how much or which of many, unless its name says that the number is an id. */
function isCount(name: string, { from, fallback }: Extract<Definition, { kind: "parameter" }>): boolean {
  const type = from.type === "Identifier" ? from.typeAnnotation?.typeAnnotation.type : undefined;
  const given = fallback ? unwrap(fallback) : null;
  const isNumber =
    type === "TSNumberKeyword" || (given?.type === "Literal" && typeof given.value === "number");
  return isNumber && !idWords.has(wordsOf(name).at(-1) ?? "");
}

const idWords = new Set(ID_WORDS);
const things = new Set(SHARED_THINGS);
const formWords = new Set(KEY_FORM_WORDS);

/** `driver.facilityId`: which of several shared things, in the form of a key. */
export const namesSharedThing = (key: string): boolean =>
  formWords.has(wordsOf(key).at(-1) ?? "") && wordsOf(key).length > 1 && ofParameter(key) !== "unknown";

/** A parameter by its name: what names a page, a shop, a period or a word is no person; anything else may be. */
function ofParameter(name: string): KeyAnswer {
  const words = [...wordsOf(name)];
  while (words.length > 1 && formWords.has(words.at(-1)!)) words.pop();
  const head = words.at(-1);
  return head !== undefined && things.has(head) ? "does not say whose" : "unknown";
}

/** An element that a list hands to a function: `parts.map((part) => part.trim())`. Null for other parameters. */
function ofCallback(
  file: SourceFile,
  fn: FunctionNode,
  index: number,
  depth: number,
  within: Within | null,
): KeyAnswer | null {
  const source = callbackSource(file, fn, index);
  return source && whoseKey(file, source.node, depth + 1, within);
}

/** The call that runs a function, of those a key is looked at in: also of one around the function that was called. */
function frameOf(within: Within | null, fn: FunctionNode): Within | null {
  let frame = within;
  while (frame && frame.fn !== fn) frame = frame.outer;
  return frame;
}

/** What a call hands over for a parameter says: all that is left for a rest parameter. */
function ofArguments(within: Within, index: number, parts: readonly Part[], depth: number): KeyAnswer {
  const isRest = within.fn.params[index]?.type === "RestElement";
  const given = isRest ? within.call.arguments.slice(index) : within.call.arguments.slice(index, index + 1);
  const named = parts.filter((part) => part !== REST);
  return worst(
    given.map((argument): KeyAnswer => {
      const value = named.length === 0 || isRest ? argument : literalPart(within.caller, argument, named);
      return value ? whoseKey(within.caller, value, depth + 1, within.outer) : "unknown";
    }),
  );
}

/** `JSON`, `Math`, `crypto`: what only holds functions is no part of a key. */
function isToolbox(file: SourceFile, node: Node): boolean {
  const name = unwrap(node);
  if (name.type !== "Identifier") return false;
  const variable = variableOf(file, name);
  const [only] = variable ? definitionsOf(variable) : [];
  return variable === null || (only?.kind === "import" && packageOf(only.source) !== null);
}

/** `request.headers.get("accept-language")`, `req.header("host")`: the same for many who ask. */
function readsSharedHeader(callee: string, given: readonly Node[]): boolean {
  const name = given.length === 1 ? stringOf(given[0]!) : null;
  return (
    name !== null && parts.has(name.toLowerCase()) && /(?:^|\.)(?:headers\(?\)?\.get|header)$/.test(callee)
  );
}

function ofCall(
  file: SourceFile,
  node: Extract<Node, { type: "CallExpression" | "NewExpression" }>,
  depth: number,
  within: Within | null,
): KeyAnswer {
  const callee = unwrap(node.callee);
  const fn = functionAt(file, callee);
  if (fn) {
    const inside: Within = { fn: fn.node, call: node, caller: file, outer: within };
    const returned = returnsOf(fn.node).map((value) => whoseKey(fn.file, value, depth + 1, inside));
    if (returned.length > 0 && !returned.includes("unknown")) return worst(returned);
    const given = node.arguments.map((argument) => whoseKey(file, argument, depth + 1, within));
    return worst([...given, "unknown"]);
  }
  const name = file.textOf(callee).replace(/\?\./g, ".");
  if (node.arguments.some((argument) => isRequestLike(file, argument))) return "unknown";
  if (readsSharedHeader(name, node.arguments)) return "does not say whose";
  if (/\.(?:toISOString|getTime|getFullYear|getMonth|getDate|toDateString)$|^(?:Date\.now|Date)$/.test(name))
    return "does not say whose";
  if (!REFORMS.test(name)) return "unknown";
  const receiver =
    callee.type === "MemberExpression" && !isToolbox(file, callee.object)
      ? [whoseKey(file, callee.object, depth + 1, within)]
      : [];
  const given = PER_ELEMENT.test(name)
    ? node.arguments.filter((argument) => name.endsWith(".map") && isFunction(unwrap(argument)))
    : node.arguments.filter((argument) => !isFunction(unwrap(argument)));
  return worst([...receiver, ...given.map((argument) => whoseKey(file, argument, depth + 1, within))]);
}
