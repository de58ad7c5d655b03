import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { MARK } from "../mark.js";
import { CLICKS, prepare } from "../page/clicks.js";
import { clickThrough, ROOM, type Steps } from "../page/hands.js";
import { TRUST } from "../page/trust.js";
import { startChromium } from "./chromium.js";
import { addLanguagePack } from "./language-pack.js";
import { CACHE, execute, npm, PACKAGE, ROOT, SUITE, TEST_EXTENSION } from "./project.js";
import { makeWebExtension, WEB_EXTENSION, WEB_SUITE } from "./web-extension.js";
import { newProfile, QUIET_SETTINGS, type LauncherAnswer, type Profile, type Run } from "./runs.js";

/** Carries VS Code 1.139.1 as its server. */
const CODE_SERVER = "code-server@4.139.1";
const FOLDER = path.join(CACHE, CODE_SERVER.replace("@", "-"));
const VSCODE = path.join(FOLDER, "node_modules/code-server/lib/vscode");

/** The npm package that carries a Node 24 for this machine, which the server needs. */
function nodePackage(): string {
  const platform = process.platform === "win32" ? "win" : process.platform;
  const prefix = process.platform === "darwin" && process.arch === "arm64" ? "node-bin" : "node";
  return `${prefix}-${platform}-${process.arch}`;
}

const nodeBinary = (): string =>
  path.join(FOLDER, "node_modules", nodePackage(), "bin", process.platform === "win32" ? "node.exe" : "node");

/** What writes the server's log files, for the module that does it would have to be built. */
const LOG_FILES = path.join(import.meta.dirname, "log-files.cjs");

/** Installs the VS Code server and its Node from npm, once. No native module is built. */
async function install(): Promise<void> {
  const done = path.join(FOLDER, ".installed");
  if (!existsSync(done)) await installFromNpm();
  await copyFile(LOG_FILES, path.join(VSCODE, "node_modules/@vscode/spdlog/index.js"));
  await writeFile(done, "");
}

async function installFromNpm(): Promise<void> {
  console.log(`Installing ${CODE_SERVER} from npm into .vscode-test (once)…`);
  await mkdir(FOLDER, { recursive: true });
  await writeFile(path.join(FOLDER, "package.json"), '{ "private": true }\n');
  await npm(FOLDER, "install", CODE_SERVER, `${nodePackage()}@24`);
  await npm(VSCODE, "install", "--omit=dev");
  // The TypeScript extension's server is here.
  await npm(path.join(VSCODE, "extensions"), "install", "--omit=dev");
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** A running VS Code server. */
export interface Server {
  port: number;
  /** The folder to open, or the file that names several. */
  workspace: string;
  stop(): Promise<void>;
}

function serverArguments(profile: Profile): string[] {
  return [
    path.join(VSCODE, "out/server-main.js"),
    `--user-data-dir=${profile.userData}`,
    `--server-data-dir=${profile.serverData}`,
    `--extensions-dir=${profile.extensions}`,
    "--accept-server-license-terms",
  ];
}

/** Starts the VS Code server for one run and waits until it says that it listens. */
export async function startServer(
  run: Run,
  profile: Profile,
  settings: object,
  locale: string,
): Promise<Server> {
  for (const folder of [path.join(profile.serverData, "data/Machine"), path.join(profile.userData, "User")]) {
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, "settings.json"), JSON.stringify({ ...QUIET_SETTINGS, ...settings }));
  }
  for (const file of [...(run.extension === "package" ? [PACKAGE] : []), ...(run.beside ?? [])]) {
    await execute(nodeBinary(), [...serverArguments(profile), `--install-extension=${file}`], {
      cwd: VSCODE,
    });
  }
  if (locale !== "en") await addLanguagePack(profile, locale);
  if (run.extension === "browser") await makeWebExtension();
  const port = await freePort();
  const args = [
    ...serverArguments(profile),
    "--host=127.0.0.1",
    `--port=${port}`,
    "--without-connection-token",
    "--telemetry-level=off",
    ...(locale === "en" ? [] : [`--locale=${locale}`]),
    "--enable-smoke-test-driver",
    ...(run.trusted ? ["--disable-workspace-trust"] : []),
  ];
  const env = {
    ...process.env,
    HIYARI_TEST_RUN: run.name,
    HIYARI_TEST_MARK: "yes",
    HIYARI_TEST_EXTENSION_FOLDER: run.extension === "package" ? profile.extensions : ROOT,
  };
  const child = spawn(nodeBinary(), args, { cwd: VSCODE, env, stdio: ["ignore", "pipe", "pipe"] });
  await listening(child);
  return { port, workspace: profile.workspace, stop: () => ended(child) };
}

function listening(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = "";
    const take = (chunk: Buffer) => {
      output += chunk;
      if (output.includes("Extension host agent listening")) resolve();
    };
    child.stdout!.on("data", take);
    child.stderr!.on("data", take);
    child.once("exit", (code) =>
      reject(new Error(`the VS Code server ended with ${code}:\n${output.slice(-2000)}`)),
    );
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill();
  });
}

/** The address of the editor with a folder open and, if wanted, the suite. */
export function editorAddress(server: Server, run: Run, payload: [string, string][] = []): string {
  const remote = (file: string) => `vscode-remote://127.0.0.1:${server.port}${file}`;
  const development = { source: ROOT, package: TEST_EXTENSION, browser: WEB_EXTENSION }[run.extension];
  const entries = [
    ["extensionDevelopmentPath", remote(development)],
    ["skipWelcome", "true"],
    ...(run.extension === "browser" ? [["extensionDevelopmentKind", "web"]] : []),
    ...payload,
  ];
  const kind = server.workspace.endsWith(".code-workspace") ? "workspace" : "folder";
  const query = new URLSearchParams({ [kind]: server.workspace, payload: JSON.stringify(entries) });
  return `http://127.0.0.1:${server.port}/?${query}`;
}

/** Opens the editor with the suite, prints what the tests print, and waits for the outcome. */
async function runSuite(page: Page, server: Server, run: Run): Promise<number> {
  const log: string[] = [];
  const outcome = new Promise<number>((resolve, reject) => {
    void page.exposeFunction("codeAutomationLog", (_type: string, args: unknown[]) => print(log, args));
    void page.exposeFunction("codeAutomationExit", (code: number) => resolve(code));
    page.once("crash", () => reject(new Error("the browser's page crashed")));
    page.once("close", () => reject(new Error("the browser's page was closed")));
  });
  const file = run.extension === "browser" ? WEB_SUITE : SUITE;
  const suite: [string, string] = ["extensionTestsPath", `vscode-remote://127.0.0.1:${server.port}${file}`];
  await page.goto(editorAddress(server, run, [suite]));
  try {
    return await outcome;
  } finally {
    await writeFile(path.join(CACHE, `${run.name}.log`), log.join("\n"));
  }
}

/** Opens the editor and does with mouse and keyboard what people do. */
async function runByHand(page: Page, server: Server, run: Run, steps: Steps): Promise<number> {
  if (steps === CLICKS) await prepare(server.workspace);
  await page.goto(editorAddress(server, run));
  return clickThrough(page, steps);
}

const STEPS: Record<NonNullable<Run["byHand"]>, Steps> = { clicks: CLICKS, trust: TRUST };

/** Prints what the suite says; everything else goes to a log that one reads when something is wrong. */
function print(log: string[], args: unknown[]): void {
  const text = args.map((value) => (typeof value === "string" ? value : JSON.stringify(value))).join(" ");
  const start = text.indexOf(MARK);
  if (start === -1) log.push(text);
  else console.log(text.slice(start + MARK.length));
}

/** The launcher that needs nothing but npm: the VS Code server in a headless Chromium. */
export async function codeServerLauncher(): Promise<LauncherAnswer> {
  let browser: Browser;
  try {
    await install();
    browser = await startChromium(nodeBinary());
    await browser.close();
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
  return {
    launcher: {
      name: `${CODE_SERVER} in Chromium ${browser.version()}`,
      start: (run) => {
        const { byHand, language: locale } = run;
        if (!byHand) return withEditor(run, (page, server) => runSuite(page, server, run), { locale });
        const use = (page: Page, server: Server) => runByHand(page, server, run, STEPS[byHand]);
        return withEditor(run, use, { settings: ROOM, locale });
      },
    },
  };
}

export interface EditorLook {
  /** Settings beside the quiet ones; only pictures have some of their own. */
  settings?: object;
  viewport?: { width: number; height: number };
  /** The language of the browser, and with it of the editor as far as it has one. */
  locale?: string;
}

/** Starts server and browser for one run, and ends both whatever happens. */
export async function withEditor<T>(
  run: Run,
  use: (page: Page, server: Server) => Promise<T>,
  { settings = {}, viewport = { width: 1280, height: 800 }, locale = "en" }: EditorLook = {},
): Promise<T> {
  await install();
  const server = await startServer(run, newProfile(run), settings, locale);
  try {
    return await withBrowser(async (browser) => {
      const context = await browser.newContext({ viewport, deviceScaleFactor: 1, locale });
      return use(await context.newPage(), server);
    });
  } finally {
    await server.stop();
  }
}

/** Starts a browser, and ends it whatever happens. */
export async function withBrowser<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  await install();
  const browser = await startChromium(nodeBinary());
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}
