import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceFile } from "./file.js";
import { keyOf, referenceName } from "./nodes.js";

/**
 * Nodes by a name they have. The questions are known before a file is read, so that one look at a node puts it where
 * every question finds it: most calls and properties of a file are nobody's question.
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
    this.#answers.clear();
    // Another fact for each question: a file is looked at anew for what was not asked before.
    this.#sorted = (file) => this.#sortedIn(file);
    return (file) => file.fact(this.#sorted).get(question) ?? [];
  }

  /** The nodes of a file whose name passes a test that nobody asks again. */
  find(file: SourceFile, holds: (name: string) => boolean): readonly N[] {
    return this.nodesOf(file).filter((node) => {
      const name = this.nameOf(node);
      return name !== null && holds(name);
    });
  }

  #sorted = (file: SourceFile): Map<number, N[]> => this.#sortedIn(file);

  /** What a file has for each question. */
  #sortedIn(file: SourceFile): Map<number, N[]> {
    const found = new Map<number, N[]>();
    for (const node of this.nodesOf(file)) {
      const name = this.nameOf(node);
      if (name === null) continue;
      for (const question of this.#answersOf(name)) {
        const nodes = found.get(question);
        if (nodes) nodes.push(node);
        else found.set(question, [node]);
      }
    }
    return found;
  }

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

/** Names of calls that the models give: a table of rows by name, or a set. */
interface Names {
  has: (name: string) => boolean;
}

const byNames = new WeakMap<Names, (file: SourceFile) => readonly TSESTree.CallExpression[]>();
let tables = 0;
/** Each version of a project's own models has tables of its own; beyond these, calls are looked through. */
const MOST_TABLES = 50;

/** The calls of a file by the last name of what they call, for the names in a table of the models. */
export function callsNamed(file: SourceFile, names: Names): readonly TSESTree.CallExpression[] {
  let ask = byNames.get(names);
  if (!ask) {
    const holds = (name: string): boolean => names.has(name);
    tables += 1;
    ask = tables <= MOST_TABLES ? calls.ask(holds) : (asked) => calls.find(asked, holds);
    byNames.set(names, ask);
  }
  return ask(file);
}
