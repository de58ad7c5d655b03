import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { findUp } from "./suppressions.js";

/** In ESLint's own order. */
const CONFIG_FILES = ["js", "mjs", "cjs", "ts", "mts", "cts"].map(
  (extension) => `eslint.config.${extension}`,
);

const LOCK_FILES = ["package-lock.json", "pnpm-lock.yaml", "yarn.lock", "bun.lock"];

const PLUGIN = "eslint-plugin-hiyari";

/** The configuration that ESLint uses for a file: the nearest flat one in its folder or above. */
export function findConfig(folder: string): string | null {
  for (let current = folder; ; current = path.dirname(current)) {
    for (const name of CONFIG_FILES) {
      const file = path.join(current, name);
      if (fs.existsSync(file)) return file;
    }
    if (path.dirname(current) === current) return null;
  }
}

/** ESLint's entry as the file's folder resolves it; null where it is not installed. */
export const findEslint = (folder: string): string | null => resolveFrom(folder, "eslint");

/**
 * Whether a configuration can load the plugin at all, told without running it: the plugin is installed, named in the
 * configuration, or named in the lock file. Projects without it are spared the process that would find out.
 */
export function mayLoadPlugin(config: string): boolean {
  const folder = path.dirname(config);
  if (resolveFrom(folder, PLUGIN) || mentions(config, "hiyari")) return true;
  return LOCK_FILES.some((name) => {
    const file = findUp(name, folder);
    return file !== null && mentions(file, PLUGIN);
  });
}

function resolveFrom(folder: string, name: string): string | null {
  try {
    return createRequire(path.join(folder, "_")).resolve(name);
  } catch {
    return null;
  }
}

function mentions(file: string, text: string): boolean {
  try {
    return fs.readFileSync(file, "utf8").includes(text);
  } catch {
    return false;
  }
}
