import type { SourceCode } from "eslint";
import type { TSESTree } from "@typescript-eslint/utils";
import type ts from "typescript";
import { SourceFile } from "./file.js";
import type { Node } from "./nodes.js";

/**
 * What a parser with type information hands over beside the syntax. Only types are imported from TypeScript: the
 * objects are those of the project that is linted.
 */
export interface TypeServices {
  program: ts.Program;
  esTreeNodeToTSNodeMap: { get(node: Node): ts.Node | undefined };
  tsNodeToESTreeNodeMap: { get(node: ts.Node): Node | undefined };
}

/** The type services of a file; null when its parser was not given a project. */
export function servicesOf(file: SourceFile): TypeServices | null {
  return file.fact(readServices);
}

function readServices(file: SourceFile): TypeServices | null {
  const services = file.source.parserServices as Partial<TypeServices> | undefined;
  return services?.program && services.esTreeNodeToTSNodeMap && services.tsNodeToESTreeNodeMap
    ? (services as TypeServices)
    : null;
}

/** Files that may lie between the one that is linted and the last one that is read. */
const MAX_DISTANCE = 2;

/** Other files one file may open; more would be a list of everything, such as a test's. */
const MAX_OPENED = 60;

/** Longer files are generated: clients, schemas, locale tables. */
const MAX_LENGTH = 400_000;

interface Parsed {
  source: SourceCode;
  views: WeakMap<ts.Program, Map<number, SourceFile>>;
}

/** Files as they were parsed last. Their number is bounded: an editor's session has a new program per key stroke. */
const parsed = new Map<ts.SourceFile, Parsed | null>();
const MOST_PARSED = 240;

/** A file that is not the linted one. */
export interface OtherFile {
  /** Its whole path, as the program names it. */
  path: string;
  text: string;
}

/** By the roots of their trees. */
const otherRoots = new WeakMap<Node, OtherFile>();

/** The file a node is in; null for one of the linted file. */
export function otherFileOf(node: Node): OtherFile | null {
  let root = node;
  while (root.parent) root = root.parent;
  return otherRoots.get(root) ?? null;
}

/** Holds for a node of a file that is not the linted one: nothing can be reported there. */
export const isElsewhere = (node: Node): boolean => otherFileOf(node) !== null;

const openedBy = (_file: SourceFile): Map<ts.SourceFile, SourceFile | null> => new Map();

/** A file of the same program, parsed from the program's own text; null when it is not one to be read. */
export function openFile(file: SourceFile, source: ts.SourceFile): SourceFile | null {
  const services = servicesOf(file);
  if (!services || file.distance >= MAX_DISTANCE) return null;
  const opened = file.fact(openedBy);
  const known = opened.get(source);
  if (known !== undefined) return known;
  if (opened.size >= MAX_OPENED) return null;
  const { program } = services;
  const other = isReadable(program, source) ? viewOf(file, program, source) : null;
  opened.set(source, other);
  return other;
}

/** Holds for the project's own sources, not for declarations, packages, data or what a tool wrote. */
export function isReadable(program: ts.Program, source: ts.SourceFile): boolean {
  return (
    !source.isDeclarationFile &&
    source.text.length <= MAX_LENGTH &&
    !program.isSourceFileFromExternalLibrary(source) &&
    !program.isSourceFileDefaultLibrary(source) &&
    /\.[cm]?[jt]sx?$/.test(source.fileName)
  );
}

function viewOf(file: SourceFile, program: ts.Program, source: ts.SourceFile): SourceFile | null {
  let found = parsed.get(source);
  if (found === undefined) found = parse(file, program, source);
  // What was asked for last is kept longest.
  parsed.delete(source);
  parsed.set(source, found);
  // Only between linted files: what one of them asks about must stay the same object.
  if (file.distance === 0 && file.fact(openedBy).size === 0)
    while (parsed.size > MOST_PARSED) parsed.delete(parsed.keys().next().value!);
  if (!found) return null;
  let views = found.views.get(program);
  if (!views) found.views.set(program, (views = new Map()));
  const distance = file.distance + 1;
  let view = views.get(distance);
  if (!view)
    views.set(
      distance,
      (view = file.next(withProgram(found.source, program), pathLike(file, source.fileName))),
    );
  return view;
}

/** Another file's path, from the same folder on as the path of this one. */
function pathLike(file: SourceFile, fileName: string): string {
  const own = servicesOf(file)!.esTreeNodeToTSNodeMap.get(file.program)?.getSourceFile().fileName ?? "";
  const folder = own.endsWith(file.path) ? own.slice(0, own.length - file.path.length) : "";
  return fileName.startsWith(folder) ? fileName.slice(folder.length) : fileName;
}

/** The syntax of a file that did not change is kept while the program around it changes. */
function withProgram(source: SourceCode, program: ts.Program): SourceCode {
  const services = source.parserServices as unknown as TypeServices;
  return services.program === program
    ? source
    : ({ ...source, parserServices: { ...services, program } } as unknown as SourceCode);
}

interface Parser {
  parseForESLint(
    text: string,
    options: object,
  ): { ast: TSESTree.Program; scopeManager: unknown; visitorKeys: unknown; services: unknown };
}

const isParser = (value: unknown): value is Parser =>
  typeof (value as Partial<Parser> | null | undefined)?.parseForESLint === "function";

/** The parser of scripts: the one of the linted file, or the one its component parser uses for scripts. */
function parserOf({ parser, parserOptions }: SourceFile["language"]): Parser | null {
  const inner = (parserOptions as { parser?: unknown } | undefined)?.parser;
  if (isParser(inner)) return inner;
  const typescript = (inner as { ts?: unknown } | undefined)?.ts;
  if (isParser(typescript)) return typescript;
  return isParser(parser) ? parser : null;
}

/** Parses a file by the program's own syntax tree: nothing is read from disk. */
function parse(file: SourceFile, program: ts.Program, source: ts.SourceFile): Parsed | null {
  const parser = parserOf(file.language);
  if (!parser) return null;
  const { tsconfigRootDir } = (file.language.parserOptions ?? {}) as { tsconfigRootDir?: unknown };
  try {
    const { ast, scopeManager, visitorKeys, services } = parser.parseForESLint(source.text, {
      programs: [program],
      filePath: source.fileName,
      sourceType: "module",
      ecmaVersion: "latest",
      ecmaFeatures: { jsx: true },
      range: true,
      comment: true,
      loc: true,
      ...(tsconfigRootDir === undefined ? {} : { tsconfigRootDir }),
    });
    if (!(services as Partial<TypeServices>).tsNodeToESTreeNodeMap) return null;
    otherRoots.set(ast, { path: source.fileName, text: source.text });
    setParents(ast, visitorKeys as Record<string, readonly string[]>);
    const read = { ast, text: source.text, scopeManager, visitorKeys, parserServices: services };
    return { source: read as unknown as SourceCode, views: new WeakMap() };
  } catch {
    // A file that the parser refuses is one nothing is known about.
    return null;
  }
}

/** ESLint sets `parent` of the linted file's nodes; other files need the same. */
function setParents(ast: TSESTree.Program, keys: Record<string, readonly string[]>): void {
  const stack: Node[] = [ast];
  while (stack.length > 0) {
    const node = stack.pop()!;
    for (const key of keys[node.type] ?? []) {
      const child = (node as unknown as Record<string, unknown>)[key];
      for (const each of Array.isArray(child) ? child : [child])
        if (each !== null && typeof each === "object" && typeof (each as Node).type === "string") {
          (each as { parent: Node }).parent = node;
          stack.push(each as Node);
        }
    }
  }
}
