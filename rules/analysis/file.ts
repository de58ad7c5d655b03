import type { SourceCode } from "eslint";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Settings } from "../kit/settings.js";
import type { Node, NodeMap } from "./nodes.js";

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
  static #known = new WeakMap<object, SourceFile>();

  readonly #facts = new Map<unknown, unknown>();
  #byType: Map<string, Node[]> | null = null;
  #names: Node[] | null = null;

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
    const known = SourceFile.#known.get(source);
    if (known) return known;
    const file = new SourceFile(source, path, settings, language, 0);
    SourceFile.#known.set(source, file);
    return file;
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
    if (!this.#facts.has(compute)) this.#facts.set(compute, compute(this));
    return this.#facts.get(compute) as T;
  }

  /** Every node of a type, in source order. The file is walked once for all types but plain names. */
  all<T extends keyof NodeMap>(type: T): readonly NodeMap[T][] {
    if (type === "Identifier") return (this.#names ??= collect(this, true).get(type) ?? []) as NodeMap[T][];
    this.#byType ??= collect(this, false);
    return (this.#byType.get(type) ?? []) as NodeMap[T][];
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

  /** The source text of a node. */
  textOf(node: { range: readonly [number, number] }): string {
    return this.text.slice(node.range[0], node.range[1]);
  }
}

/** Nodes nobody asks for by type and that have nothing below them: most of a file. */
const LEAVES =
  /^(?:Identifier|PrivateIdentifier|JSXText|JSXIdentifier|ThisExpression|TS\w+Keyword|JSXOpeningFragment|JSXClosingFragment|JSXEmptyExpression)$/;

/** Walks the file once; `names` asks for its identifiers only, which the other walk passes by. */
function collect(file: SourceFile, names: boolean): Map<string, Node[]> {
  const keysOf = file.source.visitorKeys;
  const byType = new Map<string, Node[]>();
  const leaf = new Map<string, boolean>();
  const passesBy = (node: Node): boolean => {
    let known = leaf.get(node.type);
    if (known === undefined) leaf.set(node.type, (known = LEAVES.test(node.type)));
    return known && !(node.type === "Identifier" && (node.typeAnnotation || node.decorators?.length));
  };
  const stack: Node[] = [file.program];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (!names || node.type === "Identifier") {
      const same = byType.get(node.type);
      if (same) same.push(node);
      else byType.set(node.type, [node]);
    }
    const keys = keysOf[node.type] ?? [];
    for (let i = keys.length - 1; i >= 0; i -= 1) {
      const child = (node as unknown as Record<string, unknown>)[keys[i]!];
      if (Array.isArray(child)) {
        for (let j = child.length - 1; j >= 0; j -= 1)
          if (isNode(child[j]) && (names || !passesBy(child[j]))) stack.push(child[j]);
      } else if (isNode(child) && (names || !passesBy(child))) stack.push(child);
    }
  }
  return byType;
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";
