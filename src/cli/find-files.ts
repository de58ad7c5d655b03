import fs from "node:fs";
import path from "node:path";
import { IgnoreRules } from "./ignore-rules.js";

/** Files the rules can read; declarations hold no code. */
const LINTED = /(?<!\.d)\.(?:[cm]?[jt]s|[jt]sx|gs|vue|svelte|astro)$/i;
const HOSTING = /^(?:vercel|firebase|staticwebapp\.config)\.json$/;
const MINIFIED_NAME = /[.-]min\.[cm]?js$/i;

/** Packages and test output are never a project's own code. */
const FOREIGN_FOLDERS = new Set(["node_modules", "bower_components", "jspm_packages", "coverage", "dist"]);
/** Usual names of build output when they stand beside a package.json. */
const OUTPUT_FOLDERS = new Set(["build", "out", "output", "esm", "cjs", "umd"]);

/** A file to check, or a path that could not be read. */
export type Found = { path: string; problem?: undefined } | { path: string; problem: Error };

/** Holds if the rules can read a file of this name. */
export const isLinted = (file: string): boolean =>
  (LINTED.test(file) && !MINIFIED_NAME.test(file)) || HOSTING.test(path.basename(file));

/**
 * Every file to check below a folder, in the order of names; a file given by itself is taken as it is.
 * Links are not followed, so no file is checked twice and no loop can occur.
 */
export function* findFiles(target: string): Generator<Found> {
  let stats: fs.Stats;
  try {
    stats = fs.statSync(target);
  } catch (error) {
    yield { path: target, problem: error as Error };
    return;
  }
  if (stats.isDirectory()) yield* walk(target, IgnoreRules.at(target));
  else yield { path: target };
}

function* walk(folder: string, rules: IgnoreRules): Generator<Found> {
  let entries: fs.Dirent[];
  try {
    entries = fs.readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    yield { path: folder, problem: error as Error };
    return;
  }
  const isPackage = entries.some((entry) => entry.name === "package.json");
  entries.sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
  for (const entry of entries) {
    const absolute = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (isForeign(entry.name, isPackage) || rules.leaveOut(absolute, true)) continue;
      yield* walk(absolute, rules.below(absolute));
    } else if (entry.isFile() && isLinted(entry.name) && !rules.leaveOut(absolute, false)) {
      yield { path: absolute };
    }
  }
}

const isForeign = (name: string, besidePackage: boolean): boolean =>
  name.startsWith(".") || FOREIGN_FOLDERS.has(name) || (besidePackage && OUTPUT_FOLDERS.has(name));
