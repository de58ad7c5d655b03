import * as typescriptParser from "@typescript-eslint/parser";
import type { TSESTree } from "@typescript-eslint/utils";
import type { DisableScope } from "../protocol.js";
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
  scope: DisableScope;
}

/**
 * The edits that make ESLint ignore a rule on one line or in the file, with the reason in the directive. A directive
 * that already stands there is extended, in JSX a comment in braces is written, and where a line starts or ends
 * inside a template or a string the whole statement is put between `eslint-disable` and `eslint-enable`.
 * Null when the text cannot be parsed or the line is outside it.
 */
export function disable(text: string, path: string, suppression: Suppression): TextEditByOffset[] | null {
  const program = parsed(text, path);
  const lineStart = startOfLine(text, suppression.line);
  if (!program || lineStart === null) return null;
  const { ruleId, scope } = suppression;
  const reason = suppression.reason.replace(/\s+/g, " ").trim();
  const source: Source = { text, program, parts: isComponentFile(path) ? scriptPartsOf(text, path) : null };
  if (scope === "file") return [disableInFile(source, ruleId, reason)];

  const existing = directiveFor(program.comments, suppression.line + 1);
  if (existing) return extended(existing, ruleId, reason);
  if (scope === "line") {
    const lineEnd = endOfLine(text, lineStart);
    const edit = disableOnLine(source, lineStart, lineEnd, ruleId, reason);
    return edit ? [edit] : disableStatement(source, lineEnd, ruleId, reason);
  }
  const edit = disableNextLine(source, lineStart, ruleId, reason);
  return edit ? [edit] : disableStatement(source, lineStart, ruleId, reason);
}

interface Source {
  text: string;
  program: Program;
  /** The script parts of a component; null for other files. */
  parts: readonly ScriptPart[] | null;
}

const lineEndOf = (text: string): string => (text.includes("\r\n") ? "\r\n" : "\n");

/** At the top, behind a first line that starts the file as a program; in a component at the top of its script. */
function disableInFile({ text, parts }: Source, ruleId: string, reason: string): TextEditByOffset {
  const comment = `/* eslint-disable ${ruleId} -- ${inBlock(reason)} */`;
  const script = parts?.[0];
  if (script) return { range: [script.start, script.start], text: lineEndOf(text) + comment };
  const top = /^\uFEFF?(?:#![^\n]*\n)?/.exec(text)![0].length;
  return { range: [top, top], text: comment + lineEndOf(text) };
}

/** A directive above the line; null where the text allows none. */
function disableNextLine(
  { text, program, parts }: Source,
  lineStart: number,
  ruleId: string,
  reason: string,
): TextEditByOffset | null {
  const partOfFirstLine = parts && partThatStartsWithin(text, parts, lineStart);
  if (partOfFirstLine) {
    const comment = `/* eslint-disable-line ${ruleId} -- ${inBlock(reason)} */ `;
    return { range: [partOfFirstLine.start, partOfFirstLine.start], text: comment };
  }
  const lineEnd = lineEndOf(text);
  const indent = /^[ \t]*/.exec(text.slice(lineStart))![0];
  switch (placeAt(program, lineStart)) {
    case "code": {
      const comment = `${indent}// eslint-disable-next-line ${ruleId} -- ${reason}${lineEnd}`;
      return { range: [lineStart, lineStart], text: comment };
    }
    case "jsx-children": {
      const comment = `${indent}{/* eslint-disable-next-line ${ruleId} -- ${inBlock(reason)} */}${lineEnd}`;
      return { range: [lineStart, lineStart], text: comment };
    }
    case "literal":
      return null;
  }
}

/** A directive at the end of the line itself, before a comment that already ends it; null where none can stand. */
function disableOnLine(
  { program, parts }: Source,
  lineStart: number,
  end: number,
  ruleId: string,
  reason: string,
): TextEditByOffset | null {
  const directive = `eslint-disable-line ${ruleId} -- `;
  const block = `/* ${directive}${inBlock(reason)} */`;
  const partThatEnds = parts?.find((part) => part.start < end && part.end < end && part.end > lineStart);
  if (partThatEnds) return { range: [partThatEnds.end, partThatEnds.end], text: ` ${block}` };
  const lastComment = program.comments.find(
    ({ type, range }) => type === "Line" && range[0] >= lineStart && range[0] < end && range[1] >= end,
  );
  if (lastComment) return { range: [lastComment.range[0], lastComment.range[0]], text: `${block} ` };
  switch (placeAt(program, end)) {
    case "code":
      return { range: [end, end], text: ` // ${directive}${reason}` };
    case "jsx-children":
      return { range: [end, end], text: ` {${block}}` };
    case "literal":
      return null;
  }
}

/** A pair of directives around the statement. */
function disableStatement(
  { program }: Source,
  offset: number,
  ruleId: string,
  reason: string,
): TextEditByOffset[] {
  const { range } = statementAround(program, offset);
  return [
    { range: [range[0], range[0]], text: `/* eslint-disable ${ruleId} -- ${inBlock(reason)} */ ` },
    { range: [range[1], range[1]], text: ` /* eslint-enable ${ruleId} */` },
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

/** Where the line's text ends, before its line break. */
function endOfLine(text: string, lineStart: number): number {
  const length = text.slice(lineStart).search(/\r?\n/);
  return length === -1 ? text.length : lineStart + length;
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

/** The nodes around an offset, outermost first; a text that starts or ends at the offset counts as around it. */
function pathTo(program: Program, offset: number): Node[] {
  const path: Node[] = [];
  let children: Node[] = [program];
  while (children.length > 0) {
    const around = children.find(
      ({ type, range }) =>
        (range[0] < offset && offset < range[1]) ||
        (type === "JSXText" && (offset === range[0] || offset === range[1])),
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
