import * as typescriptParser from "@typescript-eslint/parser";
import type { TSESTree } from "@typescript-eslint/utils";
import { sourceTypeOf } from "./document-kind.js";
import type { TextEditByOffset } from "./engine.js";
import { isComponentFile, scriptPartsOf, scriptPartsParser, type ScriptPart } from "./script-parts.js";

type Node = TSESTree.Node;

/** A report to be silenced in one place. */
export interface Suppression {
  /** With the `hiyari/` prefix. */
  ruleId: string;
  /** Zero-based line the report starts on. */
  line: number;
  reason: string;
}

/**
 * The edits that make ESLint ignore a rule on one line, with the reason in the directive. A directive that already
 * stands there is extended, in JSX a comment in braces is written, and where a line starts inside a template or a
 * string the whole statement is put between `eslint-disable` and `eslint-enable`.
 * Null when the text cannot be parsed or the line is outside it.
 */
export function disableForLine(
  text: string,
  path: string,
  suppression: Suppression,
): TextEditByOffset[] | null {
  const program = parsed(text, path);
  const lineStart = startOfLine(text, suppression.line);
  if (!program || lineStart === null) return null;
  const { ruleId } = suppression;
  const reason = suppression.reason.replace(/\s+/g, " ").trim();

  const existing = directiveFor(program.comments, suppression.line + 1);
  if (existing) return extended(existing, ruleId, reason);

  const parts = isComponentFile(path) ? scriptPartsOf(text, path) : null;
  const partOfFirstLine = parts && partThatStartsWithin(text, parts, lineStart);
  if (partOfFirstLine) {
    const comment = `/* eslint-disable-line ${ruleId} -- ${inBlock(reason)} */ `;
    return [{ range: [partOfFirstLine.start, partOfFirstLine.start], text: comment }];
  }

  const lineEnd = text.indexOf("\r\n") === -1 ? "\n" : "\r\n";
  const indent = /^[ \t]*/.exec(text.slice(lineStart))![0];
  const place = placeAt(program, lineStart);
  if (place === "code") {
    const comment = `${indent}// eslint-disable-next-line ${ruleId} -- ${reason}${lineEnd}`;
    return [{ range: [lineStart, lineStart], text: comment }];
  }
  if (place === "jsx-children") {
    const comment = `${indent}{/* eslint-disable-next-line ${ruleId} -- ${inBlock(reason)} */}${lineEnd}`;
    return [{ range: [lineStart, lineStart], text: comment }];
  }
  const statement = statementAround(program, lineStart);
  return [
    {
      range: [statement.range[0], statement.range[0]],
      text: `/* eslint-disable ${ruleId} -- ${inBlock(reason)} */ `,
    },
    { range: [statement.range[1], statement.range[1]], text: ` /* eslint-enable ${ruleId} */` },
  ];
}

const inBlock = (reason: string): string => reason.replaceAll("*/", "* /");

interface Program extends TSESTree.Program {
  comments: TSESTree.Comment[];
}

function parsed(text: string, path: string): Program | null {
  const parser = isComponentFile(path) ? scriptPartsParser : typescriptParser;
  const options = {
    filePath: path,
    sourceType: sourceTypeOf(path) === "script" ? "script" : "module",
    ecmaFeatures: { jsx: true },
    comment: true,
    range: true,
    loc: true,
  } as const;
  try {
    return parser.parseForESLint(text, { ...options }).ast as Program;
  } catch {
    return null;
  }
}

function startOfLine(text: string, line: number): number | null {
  let start = 0;
  for (let i = 0; i < line; i += 1) {
    start = text.indexOf("\n", start) + 1;
    if (start === 0) return null;
  }
  return start;
}

const NEXT_LINE = /^\s*eslint-disable-next-line\b/;
const SAME_LINE = /^\s*eslint-disable-line\b/;

/** The directive that already speaks of a line (counted from one). */
function directiveFor(comments: readonly TSESTree.Comment[], line: number): TSESTree.Comment | null {
  return (
    comments.find(
      ({ value, loc }) =>
        (NEXT_LINE.test(value) && loc.end.line === line - 1) ||
        (SAME_LINE.test(value) && loc.start.line === line),
    ) ?? null
  );
}

/** The same directive with one more rule, and both reasons. */
function extended(comment: TSESTree.Comment, ruleId: string, reason: string): TextEditByOffset[] {
  const block = comment.type === "Block";
  const [directive, oldReason] = comment.value.split(/\s-{2,}\s([\s\S]*)/, 2) as [string, string | undefined];
  const keyword = /^\s*eslint-disable-(?:next-)?line/.exec(directive)![0];
  const listed = directive.slice(keyword.length).trim().replace(/,$/, "");
  if (listed === "" || listed.split(/\s*,\s*/).includes(ruleId)) return [];
  const reasons = [oldReason?.trim(), block ? inBlock(reason) : reason].filter(Boolean).join("; ");
  const value = `${keyword} ${listed}, ${ruleId} -- ${reasons}`;
  return [{ range: [...comment.range], text: block ? `/*${value} */` : `//${value}` }];
}

/** The part whose first line this is, when the line begins before the part, in the tag. */
const partThatStartsWithin = (
  text: string,
  parts: readonly ScriptPart[],
  lineStart: number,
): ScriptPart | null =>
  parts.find(({ start }) => start > lineStart && !text.slice(lineStart, start).includes("\n")) ?? null;

type Place = "code" | "jsx-children" | "literal";

/** What a line break at an offset stands in. */
function placeAt(program: Program, offset: number): Place {
  const inComment = program.comments.some(({ range }) => range[0] < offset && offset < range[1]);
  if (inComment) return "literal";
  const path = pathTo(program, offset);
  for (const node of path) {
    if (node.type === "TemplateElement" || node.type === "Literal") return "literal";
    if (node.type === "JSXText") {
      const before = node.raw.slice(0, offset - node.range[0]).trim();
      const after = node.raw.slice(offset - node.range[0]).trim();
      // A comment between two words of the same text would take the space away that they are read with.
      return before && after ? "literal" : "jsx-children";
    }
  }
  return "code";
}

/** The nodes around an offset, outermost first; a text that ends at the offset counts as around it. */
function pathTo(program: Program, offset: number): Node[] {
  const path: Node[] = [];
  let children: Node[] = [program];
  while (children.length > 0) {
    const around = children.find(
      ({ type, range }) =>
        range[0] < offset && (offset < range[1] || (type === "JSXText" && offset === range[1])),
    );
    const inner = around ?? (children[0] === program ? program : null);
    if (!inner) break;
    path.push(inner);
    children = childrenOf(inner);
  }
  return path;
}

function childrenOf(node: Node): Node[] {
  const keys = typescriptParserKeys[node.type] ?? [];
  return keys.flatMap((key) => {
    const value = (node as unknown as Record<string, Node | (Node | null)[] | null | undefined>)[key];
    return (Array.isArray(value) ? value : [value]).filter((child): child is Node => Boolean(child));
  });
}

const typescriptParserKeys = typescriptParser.parseForESLint("", {}).visitorKeys as Record<
  string,
  readonly string[] | undefined
>;

const HOLDS_STATEMENTS = new Set(["Program", "BlockStatement", "StaticBlock", "SwitchCase", "TSModuleBlock"]);

/** The innermost statement of a list of statements around an offset. */
function statementAround(program: Program, offset: number): Node {
  const path = pathTo(program, offset);
  for (let i = path.length - 1; i > 0; i -= 1) {
    if (HOLDS_STATEMENTS.has(path[i - 1]!.type)) return path[i]!;
  }
  return program;
}
