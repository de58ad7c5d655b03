import fs from "node:fs";
import path from "node:path";
import ignore, { type Ignore } from "ignore";

interface Level {
  folder: string;
  rules: Ignore;
}

/** The `.gitignore` files that speak about a folder: its own and those of the folders above, outermost first. */
export class IgnoreRules {
  private constructor(private readonly levels: readonly Level[]) {}

  /** Reads what holds at a folder, up to the top of its git repository. */
  static at(folder: string): IgnoreRules {
    const levels: Level[] = [];
    for (let current = folder; ; current = path.dirname(current)) {
      levels.unshift(...levelsOf(current));
      const isTop = fs.existsSync(path.join(current, ".git"));
      if (isTop) {
        const above = new IgnoreRules(levels.filter((level) => level.folder !== folder));
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
    for (let index = this.levels.length - 1; index >= 0; index -= 1) {
      const { folder, rules } = this.levels[index]!;
      const relative = path.relative(folder, absolute).replaceAll("\\", "/");
      const { ignored, unignored } = rules.test(isFolder ? `${relative}/` : relative);
      if (ignored || unignored) return ignored;
    }
    return false;
  }
}

function levelsOf(folder: string): Level[] {
  const texts = [path.join(folder, ".git", "info", "exclude"), path.join(folder, ".gitignore")].flatMap(
    readIfThere,
  );
  return texts.length === 0 ? [] : [{ folder, rules: ignore().add(texts.join("\n")) }];
}

function readIfThere(file: string): string[] {
  try {
    return [fs.readFileSync(file, "utf8")];
  } catch {
    return [];
  }
}
