import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** What stands in the folder of a project: its manifest, its repository, Apps Script's or Deno's project file. */
const MARKS = ["package.json", ".git", ".clasp.json", "deno.json", "deno.jsonc"];

/**
 * Finds the project a file belongs to: the nearest folder above it with a mark of a project, else the working
 * directory (or another folder that is named for the file) where the file is inside, else the file's own folder. The
 * answer is a URI; each folder is looked at once.
 */
export function projectRoots(cwd: string): (file: string, around?: string) => string {
  const known = new Map<string, string | null>();
  const markedAbove = (folder: string): string | null => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const parent = path.dirname(folder);
    const marked = MARKS.some((name) => fs.existsSync(path.join(folder, name)));
    const root = marked ? folder : parent === folder ? null : markedAbove(parent);
    known.set(folder, root);
    return root;
  };
  return (file, around = cwd) => {
    const folder = path.dirname(file);
    const inside = !path.relative(around, folder).startsWith("..");
    return pathToFileURL(markedAbove(folder) ?? (inside ? around : folder)).href;
  };
}
