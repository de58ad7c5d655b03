import type { SourceCode } from "eslint";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Settings } from "../kit/settings.js";
import type { Node, NodeMap } from "./nodes.js";
import { forgetNodes } from "./memories.js";
import { packageOf } from "./packages.js";

/** How the linter reads files like this one: the parser object it was given, and that parser's options. */
export interface Language {
  parser?: unknown;
  parserOptions?: unknown;
}

/**
 * One source file and the facts about it. Facts are computed on the first question and shared by all rules:
 * ask for the same `SourceCode` twice and the same object answers.
 */
export class SourceFile {
  /** The file that is linted now: all rules ask about it before the next one comes. */
  static #current: SourceFile | null = null;

  readonly #facts = new Map<unknown, unknown>();
  readonly #shown = new Map<RegExp, boolean>();
  #walk: Walk | null = null;
  /** Nodes of types that the walk does not keep, by type. */
  readonly #others = new Map<string, Node[]>();

  private constructor(
    readonly source: SourceCode,
    /** The path within the project, with forward slashes. */
    readonly path: string,
    readonly settings: Settings,
    readonly language: Language,
    /** How many files lie between this one and the one that is linted, which has 0. */
    readonly distance: number,
  ) {}

  static of(source: SourceCode, path: string, settings: Settings, language: Language = {}): SourceFile {
    if (SourceFile.#current?.source === source) return SourceFile.#current;
    forgetNodes();
    return (SourceFile.#current = new SourceFile(source, path, settings, language, 0));
  }

  /** Another file of the program, as this one sees it: one file further away from the one that is linted. */
  next(source: SourceCode, path: string): SourceFile {
    return new SourceFile(source, path, this.settings, this.language, this.distance + 1);
  }

  get program(): TSESTree.Program {
    return this.source.ast as unknown as TSESTree.Program;
  }

  get text(): string {
    return this.source.text;
  }

  /** The fact a function computes about this file; computed once. */
  fact<T>(compute: (file: SourceFile) => T): T {
    const known = this.#facts.get(compute);
    if (known !== undefined || this.#facts.has(compute)) return known as T;
    const computed = compute(this);
    this.#facts.set(compute, computed);
    return computed;
  }

  /** Every node of a type, in source order. One walk keeps those of the types that questions are about. */
  all<T extends keyof NodeMap>(type: T): readonly NodeMap[T][] {
    const place = KINDS.get(type)?.place;
    if (place !== undefined) return ((this.#walk ??= walk(this)).kept[place] ?? NONE) as NodeMap[T][];
    let found = this.#others.get(type);
    if (!found) this.#others.set(type, (found = nodesOf(this, type)));
    return found as NodeMap[T][];
  }

  /**
   * Every name and every fixed text that stands in the code: of variables, properties, types, imported packages, strings.
   * What a question is about has to be among them, or the question needs no further look at the file. `(name` is a
   * function's parameter, in small letters and without a leading `_`; `@` stands for any parameter's decorator.
   */
  get words(): ReadonlySet<string> {
    return (this.#walk ??= walk(this)).words;
  }

  /** The fixed texts among the words: a package stands there, and not as a name. */
  get texts(): ReadonlySet<string> {
    return (this.#walk ??= walk(this)).texts;
  }

  /** The names that the code uses without declaring them. */
  get globals(): ReadonlySet<string> {
    return this.fact(undeclared);
  }

  /** Holds if names can be followed into other files of a program: then this one need not mention what it reaches. */
  get seesOtherFiles(): boolean {
    return Boolean((this.source.parserServices as { program?: unknown } | undefined)?.program);
  }

  /** Every comment, in source order. */
  get comments(): readonly TSESTree.Comment[] {
    return this.program.comments ?? [];
  }

  /** The comments right before a node, with nothing but space between. */
  commentsBefore(node: Node): TSESTree.Comment[] {
    const found: TSESTree.Comment[] = [];
    let [end] = node.range;
    for (const comment of this.comments.toReversed()) {
      if (comment.range[1] > end) continue;
      if (this.text.slice(comment.range[1], end).trim() !== "") break;
      found.unshift(comment);
      [end] = comment.range;
    }
    return found;
  }

  /** Holds if a pattern matches anywhere in the text: looked for once, however many nodes ask. */
  shows(pattern: RegExp): boolean {
    let shown = this.#shown.get(pattern);
    if (shown === undefined) this.#shown.set(pattern, (shown = pattern.test(this.text)));
    return shown;
  }

  /** The source text of a node. */
  textOf(node: { range: readonly [number, number] }): string {
    return this.text.slice(node.range[0], node.range[1]);
  }
}

/** What one walk through a file finds. */
interface Walk {
  /** The nodes of each kept type, by its place. */
  kept: (Node[] | undefined)[];
  words: Set<string>;
  texts: Set<string>;
}

const NONE: readonly Node[] = [];

/** Types that some question is about. Plain names are most of a file, and hardly any file needs a list of them. */
const KEPT: readonly (keyof NodeMap)[] = [
  "ArrayExpression", "ArrowFunctionExpression", "AssignmentExpression", "AssignmentPattern", "AwaitExpression",
  "BinaryExpression", "CallExpression", "ClassDeclaration", "ConditionalExpression", "Decorator",
  "ExportNamedDeclaration", "ExpressionStatement", "ForOfStatement", "FunctionDeclaration", "FunctionExpression", "IfStatement",
  "ImportDeclaration", "ImportDefaultSpecifier", "ImportSpecifier", "JSXAttribute", "JSXElement", "JSXFragment",
  "Literal", "LogicalExpression", "MemberExpression", "NewExpression", "ObjectExpression", "Property",
  "PropertyDefinition", "SwitchStatement", "TaggedTemplateExpression", "TemplateElement", "TemplateLiteral",
  "TSAsExpression", "TSEnumMember", "TSInterfaceBody", "TSInterfaceDeclaration", "TSSatisfiesExpression",
  "TSTypeAliasDeclaration", "TSTypeLiteral", "VariableDeclarator",
]; // prettier-ignore

/** What the walk does with the nodes of a type: where it keeps them, and the word it takes from each. */
interface Kind {
  place?: number;
  word?: "name" | "literal" | "template" | "parameters" | "decorator";
}

const WORDS: Partial<Record<keyof NodeMap, Kind["word"]>> = {
  Identifier: "name",
  PrivateIdentifier: "name",
  JSXIdentifier: "name",
  Literal: "literal",
  TemplateElement: "template",
  FunctionDeclaration: "parameters",
  FunctionExpression: "parameters",
  ArrowFunctionExpression: "parameters",
  Decorator: "decorator",
};

const KINDS: ReadonlyMap<string, Kind> = new Map(
  [...new Set([...KEPT, ...(Object.keys(WORDS) as (keyof NodeMap)[])])].map((type): [string, Kind] => {
    const place = KEPT.indexOf(type);
    return [type, { place: place < 0 ? undefined : place, word: WORDS[type] }];
  }),
);

/** Walks a file once: the nodes that questions are about, and the words in it. */
function walk(file: SourceFile): Walk {
  const kept: (Node[] | undefined)[] = KEPT.map(() => undefined);
  const words = new Set<string>();
  const texts = new Set<string>();
  eachNode(file, (node) => {
    const kind = KINDS.get(node.type);
    if (kind === undefined) return;
    const { place, word } = kind;
    if (place !== undefined) (kept[place] ??= []).push(node);
    if (word === "name") words.add((node as TSESTree.Identifier).name);
    else if (word !== undefined) addWords(words, texts, node);
  });
  for (const text of texts) words.add(text);
  return { kept, words, texts };
}

/** The words of a node that is more than a name. */
function addWords(words: Set<string>, texts: Set<string>, node: Node): void {
  switch (node.type) {
    case "Literal":
      if (typeof node.value === "string") addText(texts, node.value);
      break;
    case "TemplateElement":
      addText(texts, node.value.cooked ?? node.value.raw);
      break;
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
      for (const parameter of node.params) {
        const name = parameter.type === "AssignmentPattern" ? parameter.left : parameter;
        if (name.type === "Identifier") words.add(parameterWord(name.name));
      }
      break;
    case "Decorator":
      if (!MEMBERS.has(node.parent.type)) words.add("@");
      break;
  }
}

/** What else than a parameter has decorators. */
const MEMBERS: ReadonlySet<string> = new Set([
  "ClassDeclaration",
  "ClassExpression",
  "MethodDefinition",
  "PropertyDefinition",
]);

/** A step of the walk that ESLint has made through a linted file before any rule is asked. */
interface TraversalStep {
  target?: unknown;
  /** 1 on the way into a node. */
  phase?: number;
}

/** Every node of a file, each before what is below it, in source order. */
function eachNode(file: SourceFile, visit: (node: Node) => void): void {
  const { source } = file as { source: { traverse?: () => Iterable<TraversalStep> } };
  // Of another file nobody has made the walk, and ESLint's costs more than ours.
  if (file.distance === 0 && source.traverse) {
    for (const step of source.traverse()) if (step.phase === 1) visit(step.target as Node);
    return;
  }
  const keysOf = file.source.visitorKeys;
  const stack: Node[] = [file.program];
  while (stack.length > 0) {
    const node = stack.pop()!;
    visit(node);
    const keys = keysOf[node.type] ?? [];
    for (let i = keys.length - 1; i >= 0; i -= 1) {
      const child = (node as unknown as Record<string, unknown>)[keys[i]!];
      if (Array.isArray(child)) {
        for (let j = child.length - 1; j >= 0; j -= 1) if (isNode(child[j])) stack.push(child[j]);
      } else if (isNode(child)) stack.push(child);
    }
  }
}

/** What stands among the words of a file for a parameter of this name. */
export const parameterWord = (name: string): string =>
  `(${(name.startsWith("_") ? name.slice(1) : name).toLowerCase()}`;

/** A text, and the package it names where a scheme, a version or an ending stands beside the name. */
function addText(texts: Set<string>, text: string): void {
  if (texts.has(text)) return;
  texts.add(text);
  if (text.length < 100 && mayBeDressed(text) && DRESSED_PACKAGE.test(text)) {
    const name = packageOf(text);
    if (name !== null) texts.add(name);
  }
}

const DRESSED_PACKAGE = /^(?:node|npm|jsr|bun):|^.[^@\s]*@|\/[^\s]*\.js$/;

/** Hardly any text has a scheme, a version or an ending: cheaper to see than where they stand. */
const mayBeDressed = (text: string): boolean =>
  text.includes(":") || text.includes("@", 1) || text.endsWith(".js");

/** Every node of a type that the walk does not keep, in source order. */
function nodesOf(file: SourceFile, type: string): Node[] {
  const found: Node[] = [];
  eachNode(file, (node) => {
    if (node.type === type) found.push(node);
  });
  return found;
}

function undeclared({ source }: SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const [outermost] = source.scopeManager.scopes;
  for (const { identifier } of outermost?.through ?? []) names.add((identifier as { name: string }).name);
  for (const variable of outermost?.variables ?? [])
    if (variable.defs.length === 0 && variable.references.length > 0) names.add(variable.name);
  return names;
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";
