import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceFile } from "./file.js";
import { keyOf, referenceName } from "./nodes.js";

/**
 * Nodes by a name they have. The questions are known before the first file is read, so that one look at a node puts it
 * where every question finds it: most calls and properties of a file are nobody's question.
 */
class NameIndex<N> {
  readonly #questions: ((name: string) => boolean)[] = [];
  /** Which questions a name answers; the same names stand in all files. */
  readonly #answers = new Map<string, readonly number[]>();

  constructor(
    readonly nodesOf: (file: SourceFile) => readonly N[],
    readonly nameOf: (node: N) => string | null,
  ) {}

  /** The nodes of a file whose name passes a test, in source order. */
  ask(holds: (name: string) => boolean): (file: SourceFile) => readonly N[] {
    const question = this.#questions.push(holds) - 1;
    return (file) => file.fact(this.#sorted)[question] ?? [];
  }

  readonly #sorted = (file: SourceFile): (N[] | undefined)[] => {
    const found: (N[] | undefined)[] = Array.from(this.#questions, () => undefined);
    for (const node of this.nodesOf(file)) {
      const name = this.nameOf(node);
      if (name !== null) for (const question of this.#answersOf(name)) (found[question] ??= []).push(node);
    }
    return found;
  };

  #answersOf(name: string): readonly number[] {
    let answers = this.#answers.get(name);
    if (!answers) {
      answers = [...this.#questions.keys()].filter((question) => this.#questions[question]!(name));
      if (this.#answers.size > MOST_NAMES) this.#answers.clear();
      this.#answers.set(name, answers.length === 0 ? NONE : answers);
    }
    return answers;
  }
}

const MOST_NAMES = 20_000;
const NONE: readonly number[] = [];

const calls = new NameIndex(
  (file) => file.all("CallExpression"),
  (call) => referenceName(call.callee),
);
const properties = new NameIndex<TSESTree.Property>((file) => file.all("Property"), keyOf);

/** The calls of a file by the last name of what they call, `send` of `mailer.send(…)`: a question to ask of any file. */
export const callsWhere = (
  holds: (name: string) => boolean,
): ((file: SourceFile) => readonly TSESTree.CallExpression[]) => calls.ask(holds);

/** The properties of a file's objects and patterns by their key: a question to ask of any file. */
export const propertiesWhere = (
  holds: (name: string) => boolean,
): ((file: SourceFile) => readonly TSESTree.Property[]) => properties.ask(holds);

function callsByName(file: SourceFile): ReadonlyMap<string, readonly TSESTree.CallExpression[]> {
  const byName = new Map<string, TSESTree.CallExpression[]>();
  for (const call of file.all("CallExpression")) {
    const name = referenceName(call.callee);
    if (name === null) continue;
    const same = byName.get(name);
    if (same) same.push(call);
    else byName.set(name, [call]);
  }
  return byName;
}

/** The calls of a file by the last name of what they call, for names that are not known beforehand. */
export function callsNamed(
  file: SourceFile,
  names: { has: (name: string) => boolean },
): readonly TSESTree.CallExpression[] {
  const lists: (readonly TSESTree.CallExpression[])[] = [];
  for (const [name, list] of file.fact(callsByName)) if (names.has(name)) lists.push(list);
  if (lists.length < 2) return lists[0] ?? [];
  return lists.flat().sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1]);
}
