import {
  ADDRESS_VARIABLES,
  COMPONENT_TEXT,
  PAGE_TEXT,
  PAGES_WITH_SERVER_CODE,
  SERVER_TEXT,
  WORLDS,
} from "../models/environments.js";
import type { WrittenCredential } from "./credential-places.js";
import type { SourceFile } from "./file.js";
import { stringOf, unwrap, wrapped, type Node } from "./nodes.js";
import { isInPageScript } from "./page-scripts.js";
import { providerOf } from "./secrets.js";
import { sideOf } from "./sides.js";
import { literal } from "./text-fixes.js";
import { isGenericName } from "./variable-names.js";

/** A change of the source text that takes a credential out of it. */
export interface SecretEdit {
  range: readonly [number, number];
  text: string;
  /** How the text says where the value comes from: `process.env.JWT_SECRET`. */
  reads: string;
}

/** How a file reads its configuration, as the file itself shows it; the whole text is looked at once. */
const worldOf = (file: SourceFile): string =>
  WORLDS.find(
    ({ path, text, without }) =>
      (!path || path.test(file.path)) && (!text || text.test(file.text)) && !without?.test(file.text),
  )?.reads ?? "process.env.{name}";

const environmentRead = (file: SourceFile, name: string): string =>
  file
    .fact(worldOf)
    .replace('"{name}"', () => literal(file, name))
    .replace("{name}", name);

const failure = (file: SourceFile, name: string): string =>
  `(() => { throw new Error(${literal(file, `${name} is not set`)}); })()`;

/** Where a variable of the environment is compiled into what every visitor downloads: no place for a credential. */
const runsInBrowser = (file: SourceFile, node: Node): boolean =>
  sideOf(file) === "client" ||
  /\.(?:vue|svelte)$/.test(file.path) ||
  isInPageScript(file, node) ||
  file.fact(speaksToPage);

/** A file that works on a page, or keeps a component's state, and has nothing of a server. */
const speaksToPage = (file: SourceFile): boolean =>
  sideOf(file) === "unknown" &&
  !PAGES_WITH_SERVER_CODE.test(file.path) &&
  (PAGE_TEXT.test(file.text) || COMPONENT_TEXT.test(file.text)) &&
  !SERVER_TEXT.test(file.text);

/** The change that removes a written credential; null where nothing can be put in its place. */
export function secretEdit(file: SourceFile, found: WrittenCredential): SecretEdit | null {
  const { node } = found;
  const env = clearName(file, found);
  const parent = wrapped(node).parent;
  if (found.inAddress || parent?.type === "TSEnumMember" || parent?.type === "ImportDeclaration") return null;
  if (found.kind !== "comment" && runsInBrowser(file, node)) return null;
  const reads = environmentRead(file, env);
  const loud = `${reads} || ${failure(file, env)}`;
  const range = node.range;
  if (found.kind === "comment" && found.span)
    return { range: [range[0] + found.span[0], range[0] + found.span[1]], text: "***", reads };
  if (found.span)
    return {
      range: [range[0] + found.span[0], range[0] + found.span[1]],
      text: `\${encodeURIComponent(${loud})}`,
      reads,
    };
  if (found.kind === "fallback") return fallbackEdit(file, found, reads);
  if (node.type === "ArrayExpression") {
    const outer = isConstAssertion(parent) ? parent!.range : range;
    return { range: outer, text: `(${loud}).split(${literal(file, ",")})`, reads };
  }
  if (node.type === "TemplateLiteral" && node.expressions.length > 0) return null;
  if (found.scheme !== "") return { range, text: `\`${found.scheme}\${${loud}}\``, reads };
  const outer = isConstAssertion(parent) ? parent! : null;
  const number = node.type === "Literal" && typeof node.value === "number";
  const text = number ? `Number(${loud})` : loud;
  if (parent?.type === "JSXAttribute") return { range, text: `{${text}}`, reads };
  return {
    range: (outer ?? node).range,
    text: !number && needsParentheses(outer ?? node) ? `(${text})` : text,
    reads,
  };
}

/** A name that says whose it is: `URI` of a database is its MONGODB_URI, a service's `API_KEY` has the service's name. */
function clearName(file: SourceFile, { node, env, kind }: WrittenCredential): string {
  if (kind === "fallback") return env;
  const address = /^["'`](\w+)(?:\+\w+)?:\/\//.exec(file.textOf(node))?.[1];
  if (address !== undefined && /^(?:URI|URL|DSN|CONN|CONNECTION|CONNECTION_STRING|APP_SECRET)$/.test(env))
    return ADDRESS_VARIABLES[address] ?? env;
  const text = stringOf(node);
  const service = text !== null && isGenericName(env) ? providerOf(text) : null;
  return service?.env ?? env;
}

/** Behind `||` the literal gives way to a loud failure; a schema's default goes altogether. */
function fallbackEdit(
  file: SourceFile,
  { node, env, missing }: WrittenCredential,
  reads: string,
): SecretEdit | null {
  const call = wrapped(node).parent;
  if (call?.type === "CallExpression" && call.arguments.includes(wrapped(node) as never)) {
    const callee = unwrap(call.callee);
    if (callee.type === "MemberExpression" && call.arguments.length === 1)
      // `z.string().default("…")` → `z.string()`
      return { range: [callee.object.range[1], call.range[1]], text: "", reads };
    if (call.arguments.length === 2)
      return {
        range: call.range,
        text: `${needsParentheses(call) ? "(" : ""}${reads} || ${failure(file, env)}${needsParentheses(call) ? ")" : ""}`,
        reads,
      };
  }
  if (call?.type === "Property" && call.parent.type === "ObjectExpression") {
    // `str({ default: "…" })`
    const comma = /^\s*,\s*/.exec(file.text.slice(call.range[1]))?.[0].length ?? 0;
    const before = comma === 0 ? (/,\s*$/.exec(file.text.slice(0, call.range[0]))?.[0].length ?? 0) : 0;
    if (/^(?:default|devDefault|defaultValue)$/.test(call.key.type === "Identifier" ? call.key.name : ""))
      return { range: [call.range[0] - before, call.range[1] + comma], text: "", reads };
  }
  if (
    call?.type === "AssignmentPattern" &&
    !/process\.env/.test(file.textOf(call.parent ?? call)) &&
    call.parent?.type !== "Property"
  )
    return { range: node.range, text: `${reads} || ${failure(file, env)}`, reads };
  // A constant that is only read where nothing else is set would fail right away.
  return BEHIND_CONDITION.has(call?.type ?? "")
    ? { range: node.range, text: failure(file, missing ?? env), reads }
    : null;
}

const BEHIND_CONDITION = new Set([
  "LogicalExpression",
  "ConditionalExpression",
  "AssignmentPattern",
  "AssignmentExpression",
]);

const isConstAssertion = (node: Node | undefined): boolean =>
  node?.type === "TSAsExpression" &&
  node.typeAnnotation.type === "TSTypeReference" &&
  node.typeAnnotation.typeName.type === "Identifier" &&
  node.typeAnnotation.typeName.name === "const";

/** Holds where `a || b` would be read otherwise without parentheses. */
function needsParentheses(node: Node): boolean {
  const parent = node.parent;
  switch (parent?.type) {
    case "BinaryExpression":
    case "LogicalExpression":
    case "MemberExpression":
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "TSNonNullExpression":
    case "UnaryExpression":
    case "AwaitExpression":
    case "ConditionalExpression":
      return true;
    case "CallExpression":
    case "NewExpression":
      return parent.callee === node;
    default:
      return false;
  }
}
