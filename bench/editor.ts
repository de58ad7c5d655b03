/**
 * `npm run bench:editor`: what Hiyari costs an editor.
 *
 * The time from the start of the server to the first squiggle, and from a key to what it shows then for files of 100,
 * 1,000 and 10,000 lines; the time to the second answer, with types; activation in a real VS Code and the time from a
 * file's text to its first squiggle there; and the server's memory before and after as many words as an hour of typing
 * has. Names on the command line (keys, types, editor, memory) choose some of these. Beside it the server of the ESLint
 * extension (as the npm package vscode-langservers-extracted carries it, or the file HIYARI_ESLINT_SERVER names) with
 * eslint-plugin-sonarjs, and the ratio of both. Both servers are spoken to over stdio by a real LSP client, one right
 * after the other for each row, so that the ratio says something on a machine that does other work too; computing time
 * says more there than time. Each part has a time it must not exceed, and says when it did less than it wanted to; one
 * that fails leaves the others alone.
 */
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from "vscode-languageserver/node";
import { CHECKED_NOTIFICATION, type CheckedParams } from "../src/protocol.js";
import { editorAddress, withEditor } from "../test/vscode/rig/code-server.js";
import { CACHE, npm, ROOT } from "../test/vscode/rig/project.js";
import type { Run } from "../test/vscode/rig/runs.js";

const SIZES = [100, 1_000, 10_000];
const MOST_KEYS = 20;
const KEYS_BUDGET_MILLISECONDS = 10_000;
/** An hour of typing at forty words a minute; a word is typed without a pause, and the text is checked after it. */
const WORDS = 2_400;
const LETTERS = 5;
const TYPED_LINES = 100;
const TYPING_BUDGET_MILLISECONDS = 180_000;
const ACTIVATION_BUDGET_MILLISECONDS = 60_000;
/** No single answer may take longer. */
const ANSWER_BUDGET_MILLISECONDS = 60_000;
/** What has not begun by then is left out, so that the whole ends within ten minutes. */
const LAST_START_MILLISECONDS = 480_000;

const ESLINT_SERVER = "vscode-langservers-extracted@4.10.0";
const ESLINT_SERVER_FOLDER = path.join(CACHE, "eslint-language-server");
const ESLINT_SERVER_FILE = path.join(
  ESLINT_SERVER_FOLDER,
  "node_modules/vscode-langservers-extracted/lib/eslint-language-server/eslintServer.js",
);

/** Code as people write it, in blocks with names of their own; the first one has a finding. */
function source(lines: number): string {
  const head = [
    'import express from "express";',
    'import { load, save } from "./database";',
    "export const app = express();",
    'export const options = { user: "shop", password: "kitchen-door-2019" };',
    "// a",
    "",
  ];
  const block = (index: number) => [
    `/** Shows reservation ${index} of a guest, and how many there are. */`,
    `app.get("/reservations/${index}", async (req, res) => {`,
    `  const found${index} = await load("reservations", { guest: req.user.id, day: req.query.day });`,
    `  if (found${index}.length === 0) {`,
    '    res.status(404).json({ message: "not found" });',
    "    return;",
    "  }",
    `  for (const each of found${index}) each.total = each.seats * ${index} + (each.children ?? 0);`,
    `  res.json(found${index}.map(({ day, seats, total }) => ({ day, seats, total })));`,
    "});",
    "",
    `export function seats${index}(tables: { size: number; free: boolean }[]): number {`,
    "  return tables.filter((table) => table.free).reduce((sum, table) => sum + table.size, 0);",
    "}",
    "",
    `export async function move${index}(from: string, to: string): Promise<void> {`,
    `  const reservation = await load("reservations", { day: from, id: ${index} });`,
    '  await save("reservations", { ...reservation, day: to });',
    "}",
    "",
  ];
  const text = [...head];
  for (let index = 0; text.length < lines; index += 1) text.push(...block(index));
  return `${text.slice(0, text.length - (text.length % 20)).join("\n")}\n`;
}

/** The line of `source` in which is typed: a comment. */
const TYPED_LINE = 4;

/** A language server in a process of its own, and how it tells what it found. */
class Server {
  #version = 0;
  #character = 0;
  readonly #waiting = new Map<number, () => void>();
  /** Settles with the first answer that had types. */
  readonly typed: Promise<void>;
  readonly #ended: Promise<never>;
  readonly #started = performance.now();

  private constructor(
    private readonly child: ChildProcess,
    private readonly connection: ProtocolConnection,
    private readonly pulls: boolean,
    private readonly uri: string,
  ) {
    this.#ended = new Promise((_resolve, reject) =>
      child.once("exit", (code) => reject(new Error(`the server ended with ${code}`))),
    );
    this.#ended.catch(() => {});
    this.typed = new Promise((resolve) =>
      connection.onNotification(CHECKED_NOTIFICATION, ({ typed }: CheckedParams) => {
        if (typed) resolve();
      }),
    );
    connection.onNotification(
      PublishDiagnosticsNotification.type,
      ({ version }: PublishDiagnosticsParams) => {
        const settle = this.#waiting.get(version ?? -1);
        this.#waiting.delete(version ?? -1);
        settle?.();
      },
    );
  }

  static async start(
    file: string,
    folder: string,
    settings: unknown,
    pulls: boolean,
    trusted = false,
  ): Promise<Server> {
    const child = spawn(process.execPath, [file, "--stdio"], { stdio: ["pipe", "pipe", "ignore"] });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const server = new Server(child, connection, pulls, pathToFileURL(path.join(folder, "app.ts")).href);
    connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) =>
      items.map(() => settings),
    );
    for (const method of ["client/registerCapability", "workspace/diagnostic/refresh"])
      connection.onRequest(method, () => null);
    connection.onRequest("eslint/openDoc", () => ({}));
    connection.listen();
    const uri = pathToFileURL(folder).href;
    await server.answered(
      connection.sendRequest(InitializeRequest.type, {
        processId: process.pid,
        rootUri: uri,
        workspaceFolders: [{ uri, name: "bench" }],
        initializationOptions: { trusted },
        capabilities: {
          workspace: { configuration: true, workspaceFolders: true },
          textDocument: {
            publishDiagnostics: { versionSupport: true },
            ...(pulls ? { diagnostic: {} } : {}),
          },
        },
      }),
    );
    await connection.sendNotification(InitializedNotification.type, {});
    return server;
  }

  /** Opens a text and waits for what is found in it. */
  async open(text: string): Promise<number> {
    this.#version += 1;
    this.#character = 4;
    const { uri } = this;
    return this.#shown(this.#version, () =>
      this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: "typescript", version: this.#version, text },
      }),
    );
  }

  /** Types a letter; gives the milliseconds until the server has told what is wrong with the text as it is then. */
  async press(): Promise<number> {
    return this.#shown(this.#version + 1, () => this.#type());
  }

  /** Types a word and waits for an answer about the new text, without the pause that a publishing server makes. */
  async word(): Promise<void> {
    for (let letter = 1; letter < LETTERS; letter += 1) await this.#type();
    if (this.pulls) return void (await this.press());
    await this.#type();
    await this.answered(
      this.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri: this.uri },
        position: { line: 3, character: 60 },
      }),
    );
  }

  /** How long ago it was started, in milliseconds. */
  age(): number {
    return performance.now() - this.#started;
  }

  /** What the process holds in memory, in MB. */
  memory(): number {
    const printed = execFileSync("ps", ["-o", "rss=", "-p", String(this.child.pid)], { encoding: "utf8" });
    return Number(printed) / 1024;
  }

  /** The computing time of all its threads so far, in milliseconds; where the system does not tell it finely, null. */
  computed(): number | null {
    const file = `/proc/${this.child.pid}/stat`;
    if (!existsSync(file)) return null;
    // Behind the name, which may hold anything; the 14th and 15th field, in hundredths of a second.
    const fields = readFileSync(file, "utf8").split(") ").at(-1)!.split(" ");
    return (Number(fields[11]) + Number(fields[12])) * 10;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once("exit", resolve));
    await this.answered(this.connection.sendRequest("shutdown")).catch(() => {});
    this.connection.end();
    this.child.kill("SIGKILL");
    if (this.child.exitCode === null && this.child.signalCode === null) await ended;
    this.connection.dispose();
  }

  /** An answer, unless it takes too long or the server ends. */
  async answered<T>(answer: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      const message = `no answer in ${ANSWER_BUDGET_MILLISECONDS / 1_000} s`;
      timer = setTimeout(() => reject(new Error(message)), ANSWER_BUDGET_MILLISECONDS);
    });
    try {
      return await Promise.race([answer, this.#ended, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  async #type(): Promise<void> {
    this.#version += 1;
    // After many letters the line starts anew.
    const full = this.#character >= 60;
    const start = { line: TYPED_LINE, character: full ? 4 : this.#character };
    const end = { line: TYPED_LINE, character: this.#character };
    this.#character = start.character + 1;
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: this.uri, version: this.#version },
      contentChanges: [{ range: { start, end }, text: "x" }],
    });
  }

  /** Does something and waits for what the server shows of a version then. */
  async #shown(version: number, act: () => Promise<void>): Promise<number> {
    const started = performance.now();
    if (this.pulls) {
      await act();
      const textDocument = { uri: this.uri };
      await this.answered(this.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument }));
    } else {
      const published = new Promise<void>((resolve) => this.#waiting.set(version, resolve));
      await act();
      await this.answered(published);
    }
    return performance.now() - started;
  }
}

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[values.length >> 1]!;

const seconds = (milliseconds: number): string =>
  milliseconds < 1_000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1_000).toFixed(1)} s`;

/** What was measured: milliseconds or MB, and what is to be said about it; or why it was not. */
interface Value {
  amount: number;
  unit: "ms" | "MB";
  note?: string;
}

/** One column of the table: what was measured of one server, by row. */
type Column = Map<string, Value | string>;

/** What is measured: how its server is started, and what was measured of it. */
interface Subject {
  column: Column;
  start: () => Promise<Server>;
}

/** Measures something with a server of its own; what fails is said in its row. */
async function withServer(
  column: Column,
  row: string,
  start: () => Promise<Server>,
  use: (server: Server) => Promise<void>,
): Promise<void> {
  if (isLate()) return void column.set(row, "left out, for it was late");
  console.error(row);
  try {
    const server = await start();
    try {
      await use(server);
    } finally {
      await server.stop();
    }
  } catch (error) {
    column.set(row, `not measured: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Opens a file of some length and types in it. */
async function measureKeys({ column, start }: Subject, lines: number): Promise<void> {
  const size = `${lines.toLocaleString("en")} lines`;
  const row = `key to squiggle, ${size}`;
  await withServer(column, row, start, async (server) => {
    const first = await server.open(source(lines));
    if (lines === SIZES[0]) {
      column.set("file opened to first squiggle", { amount: first, unit: "ms" });
      column.set("server started to first squiggle", { amount: server.age(), unit: "ms" });
      const computed = server.computed();
      if (computed !== null) column.set("computing until then", { amount: computed, unit: "ms" });
    }
    const [began, computed] = [performance.now(), server.computed()];
    const times: number[] = [];
    while (times.length < MOST_KEYS && performance.now() - began < KEYS_BUDGET_MILLISECONDS)
      times.push(await server.press());
    const note = times.length < MOST_KEYS ? `${times.length} keys` : undefined;
    column.set(row, { amount: median(times), unit: "ms", note });
    if (computed === null) return;
    column.set(`computing per key, ${size}`, {
      amount: (server.computed()! - computed) / times.length,
      unit: "ms",
    });
  });
}

/** Types for an hour, without the pauses. */
async function measureMemory({ column, start }: Subject): Promise<void> {
  await withServer(column, MEMORY_ROW, start, async (server) => {
    await server.open(source(TYPED_LINES));
    column.set("memory after the first check", { amount: server.memory(), unit: "MB" });
    const began = performance.now();
    let words = 0;
    for (; words < WORDS && performance.now() - began < TYPING_BUDGET_MILLISECONDS; words += 1)
      await server.word();
    const note = words < WORDS ? `after ${words.toLocaleString("en")} words` : undefined;
    column.set(MEMORY_ROW, { amount: server.memory(), unit: "MB", note });
  });
}

/** How long the second answer takes, from the opening of the first file on, and what the server holds then. */
async function measureTypes(column: Column, folder: string): Promise<void> {
  const text = source(SIZES[1]!);
  // A program holds what is on disk, and the open text instead of it.
  await fs.writeFile(path.join(folder, "app.ts"), text);
  await fs.writeFile(path.join(folder, "tsconfig.json"), '{ "compilerOptions": { "types": [] } }\n');
  const start = () => Server.start(path.join(ROOT, "dist/server.js"), folder, {}, false, true);
  const row = "file opened to second answer, with types";
  await withServer(column, row, start, async (server) => {
    const started = performance.now();
    await server.open(text);
    await server.answered(server.typed);
    column.set(row, { amount: performance.now() - started, unit: "ms" });
    column.set("memory with types", { amount: server.memory(), unit: "MB" });
  });
  await fs.rm(path.join(folder, "tsconfig.json"));
  await fs.rm(path.join(folder, "app.ts"));
}

/** The time counts from the start of the program. */
const isLate = (): boolean => performance.now() > LAST_START_MILLISECONDS;

const MEMORY_ROW = `memory after an hour's ${WORDS.toLocaleString("en")} words in ${TYPED_LINES} lines`;

/** The settings the ESLint extension sends to its server. */
const eslintSettings = (folder: string) => ({
  validate: "on",
  packageManager: "npm",
  useESLintClass: true,
  useFlatConfig: true,
  experimental: { useFlatConfig: false },
  codeAction: {
    disableRuleComment: { enable: true, location: "separateLine", commentStyle: "line" },
    showDocumentation: { enable: true },
  },
  codeActionOnSave: { mode: "all" },
  format: false,
  quiet: false,
  onIgnoredFiles: "off",
  options: {},
  rulesCustomizations: [],
  run: "onType",
  problems: { shortenToSingleLine: false },
  nodePath: null,
  workingDirectory: { directory: folder },
  workspaceFolder: { uri: pathToFileURL(folder).href, name: "bench" },
});

const SONAR_CONFIG = `import parser from "@typescript-eslint/parser";
import sonarjs from "eslint-plugin-sonarjs";
export default [{ files: ["**/*.ts"], languageOptions: { parser } }, { ...sonarjs.configs.recommended, files: ["**/*.ts"] }];
`;

/** The ESLint extension's server, installed from npm once; null when it cannot be had. */
async function eslintServer(): Promise<string | null> {
  const named = process.env.HIYARI_ESLINT_SERVER;
  if (named) return named;
  if (existsSync(ESLINT_SERVER_FILE)) return ESLINT_SERVER_FILE;
  try {
    await fs.mkdir(ESLINT_SERVER_FOLDER, { recursive: true });
    await fs.writeFile(path.join(ESLINT_SERVER_FOLDER, "package.json"), '{ "private": true }\n');
    await npm(ESLINT_SERVER_FOLDER, "install", ESLINT_SERVER);
    return existsSync(ESLINT_SERVER_FILE) ? ESLINT_SERVER_FILE : null;
  } catch {
    return null;
  }
}

/** In a real VS Code: what it says of the extension's activation, and how long a file's text waits for its squiggle. */
async function measureEditor(column: Column): Promise<void> {
  const [activation, squiggle] = ["activation in VS Code", "text shown to first squiggle, in VS Code"];
  const run: Run = { name: "source", workspace: "screenshots", extension: "source", trusted: true };
  console.error(activation);
  try {
    await withEditor(run, async (page, server) => {
      page.setDefaultTimeout(ACTIVATION_BUDGET_MILLISECONDS);
      const file = path.join(server.workspace, "account.ts");
      await page.goto(
        editorAddress(server, run, [["openFile", `vscode-remote://127.0.0.1:${server.port}${file}`]]),
      );
      await page.locator(".view-line", { hasText: "session" }).first().waitFor();
      const shown = performance.now();
      await page.locator(".squiggly-warning").first().waitFor({ state: "attached" });
      column.set(squiggle, { amount: performance.now() - shown, unit: "ms" });
      await page.keyboard.press("F1");
      await page.locator(".quick-input-widget input").fill(">Developer: Show Running Extensions");
      await page.locator(".quick-input-list .monaco-list-row.focused", { hasText: "Running" }).waitFor();
      await page.keyboard.press("Enter");
      const row = page.locator(".runtime-extensions-editor .monaco-list-row", { hasText: /hiyari/i }).first();
      const text = await row.locator(".activation-time").innerText();
      column.set(activation, { amount: Number(/(\d+)\s*ms/.exec(text)?.[1]), unit: "ms" });
    });
  } catch (error) {
    column.set(activation, `not measured: ${String(error).split("\n")[0]!}`);
  }
}

const chosen = process.argv.slice(2);
const isWanted = (part: string): boolean => chosen.length === 0 || chosen.includes(part);

async function main(): Promise<void> {
  execFileSync(process.execPath, ["esbuild.js", "--only=dist/", "--minify"], { cwd: ROOT, stdio: "pipe" });
  const folder = await fs.realpath(await fs.mkdtemp(path.join(os.tmpdir(), "hiyari-bench-")));
  try {
    await fs.symlink(path.join(ROOT, "node_modules"), path.join(folder, "node_modules"), "junction");
    const other = await eslintServer();
    const [own, sonar]: Column[] = [new Map(), new Map()];
    const subjects: Subject[] = [
      { column: own!, start: () => Server.start(path.join(ROOT, "dist/server.js"), folder, {}, false) },
    ];
    if (other) {
      await fs.writeFile(path.join(folder, "eslint.config.mjs"), SONAR_CONFIG);
      const settings = eslintSettings(folder);
      subjects.push({ column: sonar!, start: () => Server.start(other, folder, settings, true) });
    }
    if (isWanted("keys"))
      for (const lines of SIZES) for (const subject of subjects) await measureKeys(subject, lines);
    if (isWanted("types")) await measureTypes(own!, folder);
    if (isWanted("editor")) await measureEditor(own!);
    if (isWanted("memory")) for (const subject of subjects) await measureMemory(subject);
    print([...own!.keys()], [own!, sonar!]);
    if (!other) console.log(`\n${ESLINT_SERVER} cannot be had from npm here.`);
    console.log(
      "\nHiyari's time from key to squiggle holds its pause of 150 ms; the ESLint extension's server is asked at once.",
    );
  } finally {
    await fs.rm(folder, { recursive: true });
  }
}

const WIDTHS = [48, 26, 26, 6];

function print(rows: readonly string[], [own, other]: readonly Column[]): void {
  const line = (...cells: string[]) =>
    console.log(`| ${cells.map((cell, index) => cell.padEnd(WIDTHS[index]!)).join(" | ")} |`);
  line("", "Hiyari", "ESLint's server, sonarjs", "ratio");
  line(...WIDTHS.map((width) => "-".repeat(width)));
  for (const row of rows) {
    const values = [own!.get(row), other!.get(row)];
    const [one, two] = values.map((value) => (typeof value === "object" ? value.amount : NaN));
    const ratio = one! / two!;
    line(row, ...values.map(shown), Number.isFinite(ratio) ? ratio.toFixed(2) : "");
  }
}

function shown(value: Value | string | undefined): string {
  if (typeof value !== "object") return value ?? "—";
  const amount = value.unit === "ms" ? seconds(value.amount) : `${Math.round(value.amount)} MB`;
  return value.note ? `${amount} (${value.note})` : amount;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
