import fs from "node:fs";
import path from "node:path";
import { isForeignFolder, isLinted } from "../source-files.js";
import { IgnoreRules } from "./ignore-rules.js";

/** A file to check, or a path that could not be read. */
export type Found = { path: string; problem?: undefined } | { path: string; problem: Error };

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
      if (isForeignFolder(entry.name, isPackage) || rules.leaveOut(absolute, true)) continue;
      yield* walk(absolute, rules.below(absolute));
    } else if (entry.isFile() && isLinted(entry.name) && !rules.leaveOut(absolute, false)) {
      yield { path: absolute };
    }
  }
}
