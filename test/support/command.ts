import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { run } from "../../src/cli/run.js";

/** What one run of the command gave. */
export interface Run {
  code: 0 | 1 | 2;
  stdout: string;
  stderr: string;
}

/** Runs the command in this process, with a plain English environment unless told otherwise. */
export async function runCommand(
  cwd: string,
  args: readonly string[] = [],
  environment: NodeJS.ProcessEnv = { LANG: "en_US.UTF-8", COLUMNS: "100" },
): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, {
    cwd,
    environment,
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text) },
  });
  return { code, stdout: out.join(""), stderr: err.join("") };
}

/** Makes a folder with files for one test; its path has no links in it. */
export function folderWith(files: Record<string, string | Buffer>): string {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "hiyari-")));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }
  return folder;
}

/** Code with one finding of `no-hardcoded-credential`. */
export const LEAK = `import { createPool } from "mysql2/promise";
export const pool = createPool({ user: "shop", password: "kinmokusei-2019" });
`;
