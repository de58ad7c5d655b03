import fs from "node:fs";
import path from "node:path";
import { root } from "../../test/support/repository.js";

/** A file that is written by `npm run generate`; null when it must not exist. */
export interface Generated {
  file: string;
  text: string | null;
}

/** Files whose text on disk is not what would be generated, relative to the repository. */
export function outdated(files: readonly Generated[]): string[] {
  return files
    .filter(({ file, text }) => (fs.existsSync(file) ? fs.readFileSync(file, "utf8") : null) !== text)
    .map(({ file }) => path.relative(root, file));
}

/** Writes what differs; gives the files it changed. */
export function write(files: readonly Generated[]): string[] {
  const changed = outdated(files);
  for (const { file, text } of files) {
    if (!changed.includes(path.relative(root, file))) continue;
    if (text === null) fs.rmSync(file);
    else {
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, text);
    }
  }
  return changed;
}
