import { FAKE_TREES } from "../models/test-tools.js";
import { textOfLiteral, type FoundLiteral } from "./constants.js";
import type { SourceFile } from "./file.js";
import { type FileKind, fileKindOf, drivesOwnSystem, namesRealHost } from "./file-kinds.js";
import { wrapped, type Node } from "./nodes.js";
import { isMadeUp, isNotorious, looksChosen, looksRandom } from "./secrets.js";
import { environmentWord, envFrom } from "./variable-names.js";
import { isKeptFromProduction } from "./production-guards.js";
import { isInType, standsForNone } from "./naming-places.js";

/** A credential that stands in the source text. */
export interface WrittenCredential {
  /** The literal, or a list of literals. */
  node: Node;
  /** Which message fits. */
  kind:
    | "password"
    | "compared"
    | "signing"
    | "token"
    | "header"
    | "fallback"
    | "url"
    | "provider"
    | "login"
    | "comment";
  /** What a variable for it is called, as its place suggests. */
  env: string;
  /** Text in front that is no secret: `Bearer `. */
  scheme: string;
  /** Who hands out tokens of this format. */
  provider: string | null;
  /** It goes into an address, where a variable would be read by others just the same. */
  inAddress?: boolean;
  /** Part of a longer text: the offsets within the node's source text. */
  span: readonly [number, number] | null;
}

/** What is known of a credential when it is added. */
export type Draft = Pick<WrittenCredential, "kind" | "env"> & Partial<WrittenCredential>;

/** A search through one file, which keeps each literal once. */
export class CredentialFinder {
  readonly #found = new Map<Node, WrittenCredential>();
  /** Literals that a finding at their list covers. */
  readonly #hidden = new Set<Node>();
  /** Literals that were seen to be public where they are used. */
  readonly #public = new Set<Node>();
  /** What each literal is the value of. */
  readonly #names = new Map<Node, readonly string[]>();
  /** What the file is for. */
  readonly kind: FileKind;

  constructor(readonly file: SourceFile) {
    this.kind = fileKindOf(file);
  }

  /** What was found, in source order. */
  inOrder(): WrittenCredential[] {
    return [...this.#found.values()]
      .filter(({ kind, node }) => {
        // A password for development opens a system that others share; a key of the program's own opens nothing there.
        const ownKey = kind === "fallback" || kind === "signing";
        return !ownKey || !isKeptFromProduction(this.file, node, this.#names.get(node) ?? []);
      })
      .sort((a, b) => a.node.range[0] - b.node.range[0]);
  }

  /** Holds if no value counts in this file, whatever it is: then nothing needs to be looked for. */
  get isPointless(): boolean {
    return (
      (this.kind === "test" && !namesRealHost(this.file)) ||
      (this.kind === "end-to-end" && drivesOwnSystem(this.file))
    );
  }

  /** Files that are not the application count by value: what tests make up opens nothing. */
  #counts(value: string): boolean {
    switch (this.kind) {
      case "app":
        return true;
      case "end-to-end":
        return (
          !isMadeUp(value) &&
          value.length >= 6 &&
          !drivesOwnSystem(this.file) &&
          // A system that the test starts itself knows no other people.
          (namesRealHost(this.file) || looksChosen(value) || looksRandom(value) || /[-_]/.test(value))
        );
      case "test":
        return (
          !isMadeUp(value) &&
          !isToken(value) &&
          namesRealHost(this.file) &&
          (looksChosen(value) || looksRandom(value))
        );
      case "example":
        return !isMadeUp(value) && (looksRandom(value) || looksChosen(value));
    }
  }

  /** Adds a finding where the value counts in this kind of file. */
  add(node: Node, value: string, draft: Draft): void {
    this.#names.set(node, [...(this.#names.get(node) ?? []), draft.env]);
    if (this.#found.has(node) || this.#public.has(node) || !this.#counts(value)) return;
    // What an answer of a stand-in has in it opens nothing, unless its format says whose it is.
    if (draft.kind !== "provider" && FAKE_TREES.test(this.file.path)) return;
    if (isInType(node) || standsForNone(node) || isGuess(node)) return;
    this.#found.set(node, { scheme: "", provider: null, span: null, node, ...draft });
  }

  /** Leaves a literal out that is public where it is used, whatever it is called. */
  leaveOut(node: Node): void {
    this.#public.add(node);
  }

  /** Several literals of one list are one finding at the list. */
  addList(found: readonly FoundLiteral[], name: string, kind: Draft["kind"]): void {
    const arrays = new Map<Node, FoundLiteral[]>();
    for (const literal of found) {
      const parent = wrapped(literal.node).parent;
      if (parent?.type === "ArrayExpression" && parent.elements.length === found.length)
        arrays.set(parent, [...(arrays.get(parent) ?? []), literal]);
      else
        this.add(literal.node, literal.value, {
          kind,
          env: envFrom(literal.node) ?? environmentWord(name),
        });
    }
    for (const [array, literals] of arrays) {
      if (literals.some((literal) => this.#found.has(literal.node))) continue;
      this.add(array, literals[0]!.value, { kind, env: envFrom(array) ?? environmentWord(name) });
      if (this.#found.has(array)) for (const literal of literals) this.#hidden.add(literal.node);
    }
  }

  /** Holds for literals that were found already. */
  has(node: Node): boolean {
    return this.#found.has(node);
  }

  /** Takes out what a finding at a list covers. */
  removeHidden(): void {
    for (const node of this.#hidden) this.#found.delete(node);
  }
}

/** One of several passwords that everybody tries first: a program that goes through them looks for a door, it is none. */
function isGuess(node: Node): boolean {
  const list = wrapped(node).parent;
  return (
    list?.type === "ArrayExpression" &&
    list.elements.length >= 3 &&
    list.elements.filter((each) => each && isNotorious(textOfLiteral(each) ?? "")).length >= 2
  );
}

const isToken = (text: string): boolean => /^eyJ[\w-]+\./.test(text);
