import type { EntryRow, ExportEntry, LibraryModel, Path, SignatureEntry } from "../models/schema.js";
import { parameterWord, type SourceFile } from "./file.js";

/** Rows that know a function by the file it is in, or by the names of its parameters. */
export type LooseRow = ExportEntry | SignatureEntry;

/** What a file has to have for any of some paths to be reached in it: by the last name of a path, what begins it. */
export interface Reach {
  /** Paths that a file may reach which has their last name, or their package's name with its dot. */
  byName: ReadonlyMap<string, readonly Beginning[]>;
  /** What begins those paths, and which of it rows may tell without a word. */
  named: ReadonlySet<Beginning>;
  looselyNamed: readonly Beginning[];
  /** Paths that have no name to look for, or that a model leads to whatever the file calls it. */
  unnamed: ReadonlySet<Beginning>;
  /** Those of the unnamed that no word tells. */
  loose: readonly Beginning[];
}

/** What a file has of all that paths begin with, or end with. */
export interface Mentions {
  begun: ReadonlySet<Beginning>;
  names: readonly string[];
}

/** What begins paths: any of these has to be in the file. */
export interface Beginning {
  words: readonly string[];
  /** What a file imports them from: fixed texts, no names. */
  packages: string[];
  /** Names the file has to use without declaring them. */
  globals: readonly string[];
  rows: readonly LooseRow[];
  /** Nothing has to be there: the analysis gives such paths to names of the project's own. */
  anywhere: boolean;
}

/** One way to a path: from another path, from a word of the file, or from what a row is about. */
export interface Arrow {
  from: { path: Path } | { word: string } | { row: LooseRow };
  to: Path;
}

/** The ways a model knows to its paths: aliases, what a value extends, and what a framework gives to functions. */
export function arrowsOf(library: LibraryModel): Arrow[] {
  const byPath = [library.aliases, library.extends, library.inFrontOf].flatMap((paths) =>
    Object.entries({ ...paths }),
  );
  return [
    ...byPath.map(([path, to]): Arrow => ({ from: { path }, to })),
    ...Object.entries(library.parameters ?? {}).map(
      // A parameter's decorator of the project's own may be called anything.
      ([path, to]): Arrow => ({ from: path === "~.*" ? { word: "@" } : { path }, to }),
    ),
    ...(library.entries ?? []).flatMap((row) =>
      [
        ...row.params,
        ...("call" in row ? [...(row.twoParams ?? []), ...(row.fourParams ?? [])] : []),
      ].flatMap((to) => (to === null ? [] : beginningsOf(row).map((from): Arrow => ({ from, to })))),
    ),
  ];
}

/** What makes a row of entries speak about a function. */
function beginningsOf(row: EntryRow): Arrow["from"][] {
  if ("call" in row) return row.call.map((path) => ({ path }));
  if ("exports" in row || "names" in row) return [{ row }];
  if ("types" in row) return row.types.map((path) => ({ path }));
  if ("named" in row) return row.named.map((word) => ({ word }));
  if ("under" in row) return row.under.map((word) => ({ word }));
  return [...(row.decorators ?? []), ...(row.classes ?? [])].map((path) => ({ path }));
}

/** The ways to paths, in the order in which they are followed backwards. */
export class Ways {
  readonly #to = new Map<string, Arrow[]>();
  /** Names that a model itself puts into paths, by the root of the path. */
  readonly #given = new Map<string, Set<string>>();
  readonly #beginnings = new Map<string, Beginning>();
  /** What begins with a word; empty for one that paths only end with. */
  readonly #byWord = new Map<string, Beginning[]>();
  readonly #byPackage = new Map<string, Beginning[]>();
  readonly #byGlobal = new Map<string, Beginning[]>();

  constructor(arrows: readonly Arrow[]) {
    for (const arrow of arrows) {
      const root = rootOf(arrow.to);
      const same = this.#to.get(root);
      if (same) same.push(arrow);
      else this.#to.set(root, [arrow]);
      for (const name of namesIn(arrow.to)) add(this.#given, root, name);
    }
  }

  /** What a file needs to reach any of the paths. */
  reachOf(paths: Iterable<Path>): Reach {
    const byName = new Map<string, Set<Beginning>>();
    const unnamed = new Set<Beginning>();
    for (const path of paths) {
      const root = rootOf(path);
      const beginning = this.#beginningOf(root);
      this.#beginAlso(beginning, dottedPackage(path));
      const last = namesIn(path).at(-1);
      if (last === undefined || last === "*" || beginning.anywhere || this.#given.get(root)?.has(last))
        unnamed.add(beginning);
      else for (const name of [last, dottedPackage(path) ?? last]) add(byName, name, beginning);
    }
    for (const name of byName.keys()) if (!this.#byWord.has(name)) this.#byWord.set(name, []);
    const named = new Set([...byName.values()].flatMap((beginnings) => [...beginnings]));
    return {
      byName: new Map([...byName].map(([name, beginnings]) => [name, [...beginnings]])),
      named,
      looselyNamed: [...named].filter(({ rows }) => rows.length > 0),
      unnamed,
      loose: [...unnamed].filter(({ anywhere, rows }) => anywhere || rows.length > 0),
    };
  }

  /** What a file has of everything that was asked for so far. One look at its words, whatever is asked. */
  mentionsIn(file: SourceFile): Mentions {
    const begun = new Set<Beginning>();
    const names: string[] = [];
    for (const word of file.words) {
      const beginnings = this.#byWord.get(word);
      if (!beginnings) continue;
      names.push(word);
      for (const beginning of beginnings) begun.add(beginning);
    }
    for (const text of file.texts)
      for (const beginning of this.#byPackage.get(text) ?? NONE) begun.add(beginning);
    for (const name of file.globals)
      for (const beginning of this.#byGlobal.get(name) ?? NONE) begun.add(beginning);
    return { begun, names };
  }

  #beginningOf(root: string): Beginning {
    let known = this.#beginnings.get(root);
    if (known) return known;
    this.#beginnings.set(root, (known = this.#beginningFrom(root)));
    for (const word of known.words) push(this.#byWord, word, known);
    for (const name of known.packages) push(this.#byPackage, name, known);
    for (const name of known.globals) push(this.#byGlobal, name, known);
    return known;
  }

  /** A package whose name has a dot, which a path's root does not have whole: `socket.io`, `@builder.io/qwik-city`. */
  #beginAlso(beginning: Beginning, dotted: string | undefined): void {
    if (dotted === undefined || beginning.packages.includes(dotted)) return;
    beginning.packages.push(dotted);
    push(this.#byPackage, dotted, beginning);
  }

  #beginningFrom(start: string): Beginning {
    const words = new Set<string>();
    const packages = new Set<string>();
    const globals = new Set<string>();
    const rows = new Set<LooseRow>();
    const roots = new Set<string>();
    const begin = (path: Path): void => {
      const root = rootOf(path);
      roots.add(root);
      const name = nameOfRoot(root);
      if (name !== undefined) (root.startsWith("$") ? globals : words).add(name);
      else for (const each of [root, dottedPackage(path) ?? root]) packages.add(each);
    };
    begin(start);
    for (const root of roots)
      for (const { from } of this.#to.get(root) ?? []) {
        if ("word" in from) words.add(from.word);
        else if ("row" in from) rows.add(from.row);
        else begin(from.path);
      }
    return {
      words: [...words],
      packages: [...packages],
      globals: [...globals],
      rows: [...rows],
      // `~:store` and its kin are given by the analysis to names of the project's own.
      anywhere: [...roots].some((root) => /^~(?!\.[\w$])/.test(root)),
    };
  }
}

const NONE: readonly Beginning[] = [];

function add<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.add(value);
  else map.set(key, new Set([value]));
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

/** The names behind a path's root: `Router`, `get` of `express.Router().get`. */
const namesIn = (path: Path): string[] =>
  [...path.slice(rootOf(path).length).matchAll(/\.([\w$*-]+)/g)].map((match) => match[1]!);

/** What a path begins with: a package, `$global`, `~.name` of the project's own, a role such as `express:request`. */
const rootOf = (path: Path): string => /^\(?(inject\([^)]*\)|~\.[\w$]+|[^.()[\]`]+)/.exec(path)?.[1] ?? path;

/** The name that a file has for such a root; none for a package or a role. */
const nameOfRoot = (root: string): string | undefined =>
  /^(?:\$|~\.|inject\((?:.*\.)?)([\w$]+)/.exec(root)?.[1];

/** A package's name may have a dot: `socket.io`. */
const dottedPackage = (path: Path): string | undefined => /^[\w@/-]+\.[\w/-]+/.exec(path)?.[0];

/** Holds unless a file's path and words show that a row speaks about nothing in it. */
export function maySpeak(row: LooseRow): (file: SourceFile) => boolean {
  const inFile = ({ path }: SourceFile): boolean => row.files === undefined || matchesPath(row.files, path);
  // Words are cheaper to look up than paths to match.
  if ("names" in row) {
    const lists = row.names.map((names) => names.filter((name) => name !== "*").map(parameterWord));
    return (file) => lists.some((words) => words.every((word) => file.words.has(word))) && inFile(file);
  }
  const exported = row.exports.map(nameOfExport);
  const anyName = exported.includes(null);
  return (file) =>
    (row.directive === undefined || file.words.has(row.directive)) &&
    (row.imports === undefined || row.imports.some((name) => file.words.has(name))) &&
    (anyName || exported.some((name) => file.words.has(name!))) &&
    inFile(file);
}

/** Words of which one has to stand in a file before a row may speak about it; null when there is none to look for. */
export function wordsBefore(row: LooseRow): readonly string[] | null {
  if ("names" in row) {
    const first = row.names.map((names) => names.find((name) => name !== "*"));
    return first.every((name) => name !== undefined) ? first.map(parameterWord) : null;
  }
  if (row.directive !== undefined) return [row.directive];
  const exported = row.exports.map(nameOfExport);
  return exported.every((name) => name !== null) ? exported : (row.imports ?? null);
}

/** The name that a file has to have to export something: `actions` of `actions.*`; null for `default` and `*`. */
const nameOfExport = (name: string): string | null =>
  name
    .split(".")
    .filter((part) => part !== "*" && part !== "default")
    .at(-1) ?? null;

const compiled = new Map<string, RegExp>();

/** Holds if a pattern for paths fits; settings write it as a text. */
export function matchesPath(pattern: RegExp | string, path: string): boolean {
  if (typeof pattern !== "string") return pattern.test(path);
  let expression = compiled.get(pattern);
  if (!expression) compiled.set(pattern, (expression = new RegExp(pattern)));
  return expression.test(path);
}
