import type { EntryRow, ExportEntry, LibraryModel, Path } from "../models/schema.js";
import { parameterWord } from "./file.js";

/** What a file has to have for any of some paths to be reached in it. */
export interface Reach {
  /** One of these words. */
  words: ReadonlySet<string>;
  /** Or an export that one of these rows is about. */
  exports: readonly ExportEntry[];
  /** Or nothing at all. */
  anywhere: boolean;
}

/** One way to a path: from another path, from a word of the file, or from an export. */
export interface Arrow {
  from: { path: Path } | { word: string } | { exported: ExportEntry };
  to: Path;
}

/** The ways a model knows to its paths: aliases, what a value extends, and what a framework gives to functions. */
export function arrowsOf(library: LibraryModel): Arrow[] {
  const byPath = Object.entries({ ...library.aliases }).concat(Object.entries({ ...library.extends }));
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
  if ("files" in row && "exports" in row) return [{ exported: row }];
  if ("types" in row) return row.types.map((path) => ({ path }));
  if ("names" in row) return row.names.flat().map((name) => ({ word: parameterWord(name) }));
  if ("under" in row) return row.under.map((word) => ({ word }));
  return [...(row.decorators ?? []), ...(row.classes ?? [])].map((path) => ({ path }));
}

/** What a file needs to reach any of the paths. */
export function reachOf(paths: readonly Path[], arrows: readonly Arrow[]): Reach {
  const reaching = new Set(paths);
  const roots = new Set(paths.map(rootOf));
  const words = new Set<string>();
  const exports = new Set<ExportEntry>();
  for (let size = -1; size !== reaching.size; ) {
    size = reaching.size;
    for (const { from, to } of arrows) {
      if (!roots.has(rootOf(to))) continue;
      if ("word" in from) words.add(from.word);
      else if ("exported" in from) exports.add(from.exported);
      else {
        reaching.add(from.path);
        roots.add(rootOf(from.path));
      }
    }
  }
  for (const path of reaching) for (const word of wordsOfRoot(path)) words.add(word);
  // `~:store` and its kin are given by the analysis to names of the project's own.
  return { words, exports: [...exports], anywhere: [...roots].some((root) => /^~(?!\.[\w$])/.test(root)) };
}

/** What a path begins with: a package, `$global`, `~.name` of the project's own, a role such as `express:request`. */
const rootOf = (path: Path): string =>
  /^\(?(inject\([^)]*\)|~\.[\w$]+|[^.()[\]`]+)/.exec(path)?.[1] ?? path;

/** What stands in a file that begins a path like this one. */
function wordsOfRoot(path: Path): string[] {
  const root = rootOf(path);
  const name = /^(?:\$|~\.|inject\((?:.*\.)?)([\w$]+)/.exec(root)?.[1];
  // A package's name may have a dot: `socket.io`.
  const dotted = /^[\w@/-]+\.[\w-]+/.exec(path)?.[0];
  return [root, ...(name === undefined ? [] : [name]), ...(dotted === undefined ? [] : [dotted])];
}

/** The name that a file has to have to export something: `actions` of `actions.*`; null for `default` and `*`. */
export const nameOfExport = (name: string): string | null =>
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
