import type { EntryRow, ExportEntry, LibraryModel, Path, SignatureEntry } from "../models/schema.js";
import { parameterWord, type SourceFile } from "./file.js";

/** Rows that know a function by the file it is in, or by the names of its parameters. */
export type LooseRow = ExportEntry | SignatureEntry;

/** What a file has to have for any of some paths to be reached in it. */
export interface Reach {
  /** One of these words. */
  words: ReadonlySet<string>;
  /** Or something that one of these rows is about. */
  rows: readonly LooseRow[];
  /** Or nothing at all. */
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
      [...row.params, ...("fourParams" in row ? (row.fourParams ?? []) : [])].flatMap((to) =>
        to === null ? [] : beginningsOf(row).map((from): Arrow => ({ from, to })),
      ),
    ),
  ];
}

/** What makes a row of entries speak about a function. */
function beginningsOf(row: EntryRow): Arrow["from"][] {
  if ("call" in row) return row.call.map((path) => ({ path }));
  if ("exports" in row || "names" in row) return [{ row }];
  if ("types" in row) return row.types.map((path) => ({ path }));
  if ("under" in row) return row.under.map((word) => ({ word }));
  return [...(row.decorators ?? []), ...(row.classes ?? [])].map((path) => ({ path }));
}

/** What a file needs to reach any of the paths. */
export function reachOf(paths: readonly Path[], arrows: readonly Arrow[]): Reach {
  const reaching = new Set(paths);
  const roots = new Set(paths.map(rootOf));
  const words = new Set<string>();
  const rows = new Set<LooseRow>();
  for (let size = -1; size !== reaching.size;) {
    size = reaching.size;
    for (const { from, to } of arrows) {
      if (!roots.has(rootOf(to))) continue;
      if ("word" in from) words.add(from.word);
      else if ("row" in from) rows.add(from.row);
      else {
        reaching.add(from.path);
        roots.add(rootOf(from.path));
      }
    }
  }
  for (const path of reaching) for (const word of wordsOfRoot(path)) words.add(word);
  // `~:store` and its kin are given by the analysis to names of the project's own.
  return { words, rows: [...rows], anywhere: [...roots].some((root) => /^~(?!\.[\w$])/.test(root)) };
}

/** What a path begins with: a package, `$global`, `~.name` of the project's own, a role such as `express:request`. */
const rootOf = (path: Path): string => /^\(?(inject\([^)]*\)|~\.[\w$]+|[^.()[\]`]+)/.exec(path)?.[1] ?? path;

/** What stands in a file that begins a path like this one. */
function wordsOfRoot(path: Path): string[] {
  const root = rootOf(path);
  const name = /^(?:\$|~\.|inject\((?:.*\.)?)([\w$]+)/.exec(root)?.[1];
  // A package's name may have a dot: `socket.io`.
  const dotted = /^[\w@/-]+\.[\w-]+/.exec(path)?.[0];
  return [root, ...(name === undefined ? [] : [name]), ...(dotted === undefined ? [] : [dotted])];
}

/** Holds unless a file's path and words show that a row speaks about nothing in it. */
export function maySpeak(row: LooseRow, file: SourceFile): boolean {
  if (row.files !== undefined && !matchesPath(row.files, file.path)) return false;
  if ("names" in row)
    return row.names.some((names) =>
      names.every((name) => name === "*" || file.words.has(parameterWord(name))),
    );
  return (
    (row.directive === undefined || file.words.has(row.directive)) &&
    (row.imports === undefined || row.imports.some((name) => file.words.has(name))) &&
    row.exports.map(nameOfExport).some((name) => name === null || file.words.has(name))
  );
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
