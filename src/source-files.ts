import ignore, { type Ignore } from "ignore";

/** Which files are checked: the same for the command and for the editor's scan. No file is touched here. */

/** Files the rules can read; declarations hold no code. */
const LINTED = /(?<!\.d)\.(?:[cm]?[jt]s|[jt]sx|gs|vue|svelte|astro)$/i;
const HOSTING = /^(?:(?:vercel|firebase|staticwebapp\.config)\.json|netlify\.toml)$/;
const MINIFIED_NAME = /[.-]min\.[cm]?js$/i;

/** Packages and test output are never a project's own code. */
const FOREIGN_FOLDERS = new Set(["node_modules", "bower_components", "jspm_packages", "coverage", "dist"]);
/** Usual names of build output when they stand beside a package.json. */
const OUTPUT_FOLDERS = new Set(["build", "out", "output", "esm", "cjs", "umd"]);

/** Holds if the rules can read a file of this name, without its folder. */
export const isLinted = (name: string): boolean =>
  (LINTED.test(name) && !MINIFIED_NAME.test(name)) || HOSTING.test(name);

/** An extension that names some other kind of file; a name without one may be a script. */
const OTHER_KIND = /[^/\\]\.(?![cm]?[jt]sx?$|(?:gs|vue|svelte|astro|es6|es|jsm)$)[^./\\]+$/i;

/** Holds for a file that was asked for by its path and is, by its name, nothing the rules can read. */
export const isOtherKind = (name: string): boolean => OTHER_KIND.test(name) && !HOSTING.test(name);

/** Holds for folders that hold other people's code or build output. */
export const isForeignFolder = (name: string, besidePackage: boolean): boolean =>
  name.startsWith(".") || FOREIGN_FOLDERS.has(name) || (besidePackage && OUTPUT_FOLDERS.has(name));

/** What the ignore files of one folder say. */
export interface IgnoreLevel {
  /** With forward slashes. */
  folder: string;
  rules: Ignore;
}

/** The level of a folder from the texts of its ignore files; none without a text. */
export const ignoreLevelsOf = (folder: string, texts: readonly string[]): IgnoreLevel[] =>
  texts.length === 0 ? [] : [{ folder, rules: ignore().add(texts.join("\n")) }];

/**
 * Holds if git leaves the path out. Levels are outermost first, and the path lies below each of them; an inner file
 * can bring back what an outer one ignores.
 */
export function isIgnored(levels: readonly IgnoreLevel[], path: string, isFolder: boolean): boolean {
  for (let index = levels.length - 1; index >= 0; index -= 1) {
    const { folder, rules } = levels[index]!;
    const relative = path.slice(folder.length).replace(/^\//, "");
    const { ignored, unignored } = rules.test(isFolder ? `${relative}/` : relative);
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** Larger files are bundles or data. */
export const MAXIMUM_BYTES = 1_000_000;

const LONG_LINE = 500;
/** Share of punctuation in code; encoded data and prose stay far below. */
const CODE_PUNCTUATION = 0.04;

/** Holds for content that is no text. */
export const isBinary = (bytes: Uint8Array): boolean => bytes.subarray(0, 8192).includes(0);

/** Holds if more than half of the text stands in very long lines of code. */
export function isMinified(text: string): boolean {
  if (text.length < LONG_LINE) return false;
  let minified = 0;
  for (const line of text.split("\n")) {
    if (line.length <= LONG_LINE) continue;
    const punctuation = line.match(/[;,(){}=]/g)?.length ?? 0;
    if (punctuation / line.length > CODE_PUNCTUATION) minified += line.length;
  }
  return minified > text.length / 2;
}
