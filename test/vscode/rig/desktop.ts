import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import {
  downloadAndUnzipVSCode,
  resolveCliArgsFromVSCodeExecutablePath,
  runTests,
} from "@vscode/test-electron";
import { CACHE, execute, PACKAGE, ROOT, SUITE, TEST_EXTENSION } from "./project.js";
import { newProfile, QUIET_SETTINGS, type LauncherAnswer, type Profile, type Run } from "./runs.js";

/** How long the vendor's server may take to answer before we take it for out of reach. */
const ANSWER_MILLISECONDS = 5_000;

const RELEASES = "https://update.code.visualstudio.com/api/releases/stable";

/** The program to test with: named by HIYARI_VSCODE, else downloaded by `@vscode/test-electron`. */
async function executable(): Promise<string> {
  const named = process.env.HIYARI_VSCODE;
  if (named) return named;
  await fetch(RELEASES, { method: "HEAD", signal: AbortSignal.timeout(ANSWER_MILLISECONDS) });
  return downloadAndUnzipVSCode({ version: "stable", cachePath: CACHE });
}

/** The launcher for a desktop VS Code. */
export async function desktopLauncher(): Promise<LauncherAnswer> {
  if (process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return { reason: "there is no display for a desktop window" };
  }
  try {
    const program = await executable();
    return { launcher: { name: `the desktop editor ${program}`, start: (run) => start(program, run) } };
  } catch (error) {
    return {
      reason: `no desktop VS Code can be had: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

async function start(program: string, run: Run): Promise<number> {
  const profile = newProfile(run);
  await mkdir(path.join(profile.userData, "User"), { recursive: true });
  await writeFile(path.join(profile.userData, "User/settings.json"), JSON.stringify(QUIET_SETTINGS));
  const folders = [`--user-data-dir=${profile.userData}`, `--extensions-dir=${profile.extensions}`];
  if (run.extension === "package") await installPackage(program, profile, PACKAGE);
  for (const file of run.beside ?? []) await installPackage(program, profile, file);
  return runTests({
    vscodeExecutablePath: program,
    extensionDevelopmentPath: run.extension === "source" ? ROOT : TEST_EXTENSION,
    extensionTestsPath: SUITE,
    extensionTestsEnv: {
      HIYARI_TEST_RUN: run.name,
      HIYARI_TEST_EXTENSION_FOLDER: run.extension === "package" ? profile.extensions : ROOT,
    },
    launchArgs: [
      profile.workspace,
      ...folders,
      "--skip-welcome",
      "--disable-telemetry",
      ...(run.trusted ? ["--disable-workspace-trust"] : []),
    ],
  });
}

async function installPackage(program: string, profile: Profile, file: string): Promise<void> {
  const [cli, ...args] = resolveCliArgsFromVSCodeExecutablePath(program);
  const own = args.filter((argument) => !/^--(?:user-data|extensions)-dir/.test(argument));
  await execute(cli!, [
    ...own,
    `--user-data-dir=${profile.userData}`,
    `--extensions-dir=${profile.extensions}`,
    "--install-extension",
    file,
  ]);
}
