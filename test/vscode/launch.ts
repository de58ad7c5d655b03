import { existsSync } from "node:fs";
import { codeServerLauncher } from "./rig/code-server.js";
import { desktopLauncher } from "./rig/desktop.js";
import { execute, PACKAGE, SUITE } from "./rig/project.js";
import { reasonAgainst, RUNS, type Launcher, type Run } from "./rig/runs.js";

const LAUNCHERS = { desktop: desktopLauncher, "code-server": codeServerLauncher };

/** The first launcher that works here; HIYARI_LAUNCHER asks for one by name. */
async function findLauncher(): Promise<Launcher> {
  const wanted = process.env.HIYARI_LAUNCHER;
  const reasons: string[] = [];
  for (const [name, answerOf] of Object.entries(LAUNCHERS)) {
    if (wanted && wanted !== name) continue;
    const answer = await answerOf();
    if ("launcher" in answer) return answer.launcher;
    reasons.push(`${name}: ${answer.reason}`);
  }
  throw new Error(
    `No VS Code to test in.\n${reasons.join("\n") || `HIYARI_LAUNCHER=${wanted} is not known`}`,
  );
}

/** Holds for what a desktop editor cannot do: run an extension in a browser, be clicked in, have a language without its pack. */
const needsBrowser = ({ extension, byHand, language }: Run): boolean =>
  extension === "browser" || byHand !== undefined || language !== undefined;

/** The launcher for an editor in a browser. */
async function browserLauncher(): Promise<Launcher> {
  const answer = await codeServerLauncher();
  if ("launcher" in answer) return answer.launcher;
  throw new Error(`No editor in a browser to test in: ${answer.reason}`);
}

/** Runs the suite in every way the extension is used; names on the command line choose some of them. */
async function main(): Promise<void> {
  const names = process.argv.slice(2);
  const runs = RUNS.filter(({ name }) => names.length === 0 || names.includes(name));
  if (runs.length === 0)
    throw new Error(`No such run; there are ${RUNS.map(({ name }) => name).join(", ")}.`);
  if (!existsSync(SUITE)) throw new Error("The suite is not built; run it with npm run test:vscode.");
  const launcher = await findLauncher();
  if (runs.some(({ extension }) => extension === "package")) {
    await execute("npm", ["run", "--silent", "package"]);
    if (!existsSync(PACKAGE)) throw new Error("npm run package made no package");
  }
  const failed: string[] = [];
  const left: string[] = [];
  for (const run of runs) {
    const reason = reasonAgainst(run);
    if (reason) {
      left.push(`${run.name} was not run: ${reason}`);
      continue;
    }
    const { name, start } = needsBrowser(run) ? await browserLauncher() : launcher;
    console.log(`\n${run.name}: ${run.workspace}, ${name}`);
    if ((await start(run)) !== 0) failed.push(run.name);
  }
  if (failed.length > 0) throw new Error(`Failed: ${failed.join(", ")}`);
  console.log([`\nAll ${runs.length - left.length} runs in a real VS Code passed.`, ...left].join("\n"));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
