import { spawn } from "node:child_process";
import path from "node:path";

/** The project's root. */
export const ROOT = path.resolve(import.meta.dirname, "../../..");

/** What is downloaded for the tests, as `@vscode/test-electron` does; not in git. */
export const CACHE = path.join(ROOT, ".vscode-test");

export const WORKSPACES = path.join(ROOT, "test-fixtures/workspaces");

/** The package that `npm run package` makes. */
export const PACKAGE = path.join(ROOT, "hiyari.vsix");

/** A tiny extension for the run with the installed package: VS Code runs tests only beside one under development. */
export const TEST_EXTENSION = path.join(ROOT, "test/vscode/test-extension");

/** The suite as the editor loads it. */
export const SUITE = path.join(ROOT, "out/test/vscode/index.js");

/** Runs a program and gives what it printed; fails with its output when it fails. */
export function execute(
  program: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: options.cwd ?? ROOT,
      env: options.env ?? process.env,
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    let output = "";
    let printed = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
      printed += chunk;
    });
    child.stderr.on("data", (chunk) => (output += chunk));
    child.once("error", reject);
    child.once("exit", (code) =>
      code === 0
        ? resolve(printed)
        : reject(new Error(`${program} ${args.join(" ")} ended with ${code}:\n${output.slice(-2000)}`)),
    );
  });
}

/** Runs npm in a folder of the cache, without what an outer `npm run` says about this project. */
export function npm(folder: string, ...args: string[]): Promise<string> {
  const about = /^npm_(?:package_|lifecycle_|config_local_prefix|config_prefix|command)/i;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !about.test(name)));
  return execute("npm", [...args, "--no-audit", "--no-fund", "--ignore-scripts"], { cwd: folder, env });
}
