import fs from "node:fs";
import path from "node:path";
import { ignoreLevelsOf, isIgnored, type IgnoreLevel } from "../source-files.js";

/** The `.gitignore` files that speak about a folder: its own and those of the folders above, outermost first. */
export class IgnoreRules {
  private constructor(private readonly levels: readonly IgnoreLevel[]) {}

  /** Reads what holds at a folder, up to the top of its git repository. */
  static at(folder: string): IgnoreRules {
    const levels: IgnoreLevel[] = [];
    for (let current = folder; ; current = path.dirname(current)) {
      levels.unshift(...levelsOf(current));
      const isTop = fs.existsSync(path.join(current, ".git"));
      if (isTop) {
        const above = new IgnoreRules(levels.filter((level) => level.folder !== withSlashes(folder)));
        // A folder that is asked for by name is checked, even if git leaves it out.
        return new IgnoreRules(above.leaveOut(folder, true) ? levelsOf(folder) : levels);
      }
      // Outside a repository only the folder's own file counts.
      if (path.dirname(current) === current) return new IgnoreRules(levelsOf(folder));
    }
  }

  /** The rules inside a folder below. */
  below(folder: string): IgnoreRules {
    const own = levelsOf(folder);
    return own.length === 0 ? this : new IgnoreRules([...this.levels, ...own]);
  }

  /** Holds if git leaves the path out; an inner file can bring back what an outer one ignores. */
  leaveOut(absolute: string, isFolder: boolean): boolean {
    return isIgnored(this.levels, withSlashes(absolute), isFolder);
  }
}

const withSlashes = (file: string): string => file.replaceAll("\\", "/");

function levelsOf(folder: string): IgnoreLevel[] {
  const texts = [path.join(folder, ".git", "info", "exclude"), path.join(folder, ".gitignore")].flatMap(
    readIfThere,
  );
  return ignoreLevelsOf(withSlashes(folder), texts);
}

function readIfThere(file: string): string[] {
  try {
    return [fs.readFileSync(file, "utf8")];
  } catch {
    return [];
  }
}
