import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { FileChangeType, DidChangeWatchedFilesNotification } from "vscode-languageserver/node";
import { folderWith } from "../support/command.js";
import { inRepository } from "../support/repository.js";
import { Editor } from "./editor.js";

/** A handler whose cache forgets who is asking; that the helper keeps anything shows only in the helper. */
const HANDLER = `import { Router } from "express";
import { latest } from "./keep";
import { ledger } from "./ledger";

export const points = Router();

points.get("/points", async (req, res) => {
  const { userId } = req.session;
  const balance = await latest("points", () => ledger.balance(userId));
  res.set("Cache-Control", "private, no-store").json({ balance });
});
`;

const KEEPING = `import { createClient } from "redis";

const client = createClient();

export async function latest<T>(name: string, make: () => Promise<T>): Promise<T> {
  const kept = await client.get(name);
  if (kept) return JSON.parse(kept) as T;
  const made = await make();
  await client.set(name, JSON.stringify(made), { EX: 60 });
  return made;
}
`;

const FORGETTING = `export async function latest<T>(_name: string, make: () => Promise<T>): Promise<T> {
  return make();
}
`;

const LEDGER = `import { createPool } from "mysql2/promise";

const pool = createPool({});

export const ledger = {
  async balance(userId: string) {
    const [rows] = await pool.query("select points from ledger where user_id = ?", [userId]);
    return rows;
  },
};
`;

const TSCONFIG = JSON.stringify({ compilerOptions: { strict: true, types: [] }, include: ["src"] });

const visits = (name: string) =>
  fs.readFileSync(inRepository("test-fixtures/projects/leaky-service-lookup/src", name), "utf8");
const CONTROLLER = visits("visits.controller.ts");
const SERVICE = visits("visits.service.ts");
const ENTITY = visits("visit.entity.ts");

interface Folder {
  uri: (name: string) => string;
  write: (name: string, text: string) => void;
  remove: (name: string) => void;
}

function projectWith(files: Record<string, string> = {}): Folder {
  const folder = folderWith({
    "tsconfig.json": TSCONFIG,
    "src/points.ts": HANDLER,
    "src/keep.ts": KEEPING,
    "src/ledger.ts": LEDGER,
    ...files,
  });
  const real = fs.realpathSync(folder);
  return {
    uri: (name) => pathToFileURL(path.join(real, name)).href,
    write: (name, text) => fs.writeFileSync(path.join(real, name), text),
    remove: (name) => fs.rmSync(path.join(real, name)),
  };
}

describe("the second answer, with types", function () {
  this.timeout(60_000);
  afterEach(() => Editor.stopAll());

  const start = (types: { enable?: boolean; maximumFiles?: number } = {}, options = {}) =>
    Editor.start({
      trusted: true,
      settings: { preset: "strict", types: { enable: true, maximumFiles: 100, ...types } },
      ...options,
    });

  /** The rules that are shown for a document after its check with types. */
  async function typed(editor: Editor, uri: string): Promise<string[]> {
    const { version } = editor.document(uri);
    await editor.until(
      () =>
        editor.checked.some((each) => each.uri === uri && each.version === version && each.typed) ||
        undefined,
    );
    return rulesOf((await editor.diagnostics(uri)) ?? []);
  }
  const rulesOf = (diagnostics: readonly { code?: unknown }[]) => diagnostics.map(({ code }) => String(code));
  const forget = (editor: Editor) => {
    editor.checked.length = 0;
    editor.published.length = 0;
  };

  it("comes after the quick one and sees the cause in another file", async () => {
    const { uri } = projectWith();
    const editor = await start();
    const quick = await editor.diagnosticsOf(uri("src/points.ts"), HANDLER);
    assert.deepEqual(rulesOf(quick), []);
    assert.deepEqual(await typed(editor, uri("src/points.ts")), ["hiyari/no-shared-cache-key"]);
    const checks = editor.checked.filter((each) => each.uri === uri("src/points.ts"));
    assert.deepEqual(
      checks.map((each) => each.typed),
      [false, true],
    );
    assert.match(checks[1]!.engineNote ?? "", /types of tsconfig\.json \(3 files\)$/);
  });

  it("follows another document while that is edited, and does not wait for it to be saved", async () => {
    const { uri } = projectWith();
    const editor = await start();
    await editor.open(uri("src/points.ts"), HANDLER);
    assert.equal((await typed(editor, uri("src/points.ts"))).length, 1);
    await editor.open(uri("src/keep.ts"), KEEPING);
    forget(editor);
    await editor.change(uri("src/keep.ts"), FORGETTING);
    assert.deepEqual(await typed(editor, uri("src/points.ts")), []);
    forget(editor);
    await editor.change(uri("src/keep.ts"), KEEPING);
    assert.deepEqual(await typed(editor, uri("src/points.ts")), ["hiyari/no-shared-cache-key"]);
  });

  it("returns to what is on disk when another document is closed unsaved", async () => {
    const { uri } = projectWith();
    const editor = await start();
    await editor.open(uri("src/keep.ts"), FORGETTING);
    await editor.open(uri("src/points.ts"), HANDLER);
    assert.deepEqual(await typed(editor, uri("src/points.ts")), []);
    await editor.close(uri("src/keep.ts"));
    forget(editor);
    await editor.change(uri("src/points.ts"), `${HANDLER}\n`);
    assert.deepEqual(await typed(editor, uri("src/points.ts")), ["hiyari/no-shared-cache-key"]);
  });

  it("sees what changes on disk, files that come and go too", async () => {
    const { uri, write, remove } = projectWith();
    const editor = await start();
    await editor.open(uri("src/points.ts"), HANDLER);
    assert.equal((await typed(editor, uri("src/points.ts"))).length, 1);
    const changed = async (type: FileChangeType) => {
      forget(editor);
      const changes = [{ uri: uri("src/keep.ts"), type }];
      await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
      return typed(editor, uri("src/points.ts"));
    };
    write("src/keep.ts", FORGETTING);
    assert.deepEqual(await changed(FileChangeType.Changed), []);
    write("src/keep.ts", KEEPING);
    assert.equal((await changed(FileChangeType.Changed)).length, 1);
    remove("src/keep.ts");
    assert.deepEqual(await changed(FileChangeType.Deleted), []);
    write("src/keep.ts", KEEPING);
    assert.equal((await changed(FileChangeType.Created)).length, 1);
  });

  it("is never shown for a text that has changed since", async () => {
    const { uri } = projectWith();
    const editor = await start();
    await editor.open(uri("src/points.ts"), HANDLER);
    await typed(editor, uri("src/points.ts"));
    const latest: number[] = [];
    for (let stroke = 0; stroke < 12; stroke += 1) {
      // Some strokes come before the pause is over, some while the check is under way.
      await new Promise((resolve) => setTimeout(resolve, stroke % 3 === 0 ? 560 : 90));
      await editor.change(uri("src/points.ts"), `// ${"a".repeat(stroke)}\n${HANDLER}`);
      latest.push(editor.published.findLast((each) => each.uri === uri("src/points.ts"))!.version!);
    }
    assert.equal((await typed(editor, uri("src/points.ts"))).length, 1);
    // Versions only ever rise, and each report stands where the text of its version has it.
    const shown = editor.published.filter((each) => each.uri === uri("src/points.ts"));
    assert.deepEqual(
      shown.map(({ version }) => version),
      shown.map(({ version }) => version).sort((a, b) => a! - b!),
    );
    for (const { version, diagnostics } of shown)
      for (const { range } of diagnostics) assert.equal(range.start.line, version === 1 ? 8 : 9);
  });

  it("says which file a step is in, in the list, in the hover and on the page", async () => {
    const { uri } = projectWith({
      "src/visits.controller.ts": CONTROLLER,
      "src/visits.service.ts": SERVICE,
      "src/visit.entity.ts": ENTITY,
    });
    const editor = await start();
    await editor.open(uri("src/visits.service.ts"), SERVICE);
    assert.deepEqual(await typed(editor, uri("src/visits.service.ts")), ["hiyari/require-owner-check"]);
    const [diagnostic] = await editor.diagnostics(uri("src/visits.service.ts"));
    const [first] = diagnostic!.relatedInformation!;
    assert.equal(first!.location.uri, uri("src/visits.controller.ts"));
    const line = CONTROLLER.split("\n")[first!.location.range.start.line]!;
    const { start: from, end: to } = first!.location.range;
    assert.equal(line.slice(from.character, to.character).includes("SignedInGuard"), true, line);
    const hover = await editor.hover(uri("src/visits.service.ts"), diagnostic!.range.start);
    const { value } = hover!.contents as { value: string };
    assert.match(value, /visits\.controller\.ts, line \d+/);
    assert.ok(
      value.includes(encodeURIComponent(JSON.stringify(uri("src/visits.controller.ts")).slice(1, -1))),
      value,
    );
  });

  it("is left out where it is switched off, and in a workspace that is not trusted", async () => {
    const { uri } = projectWith();
    for (const [types, trusted] of [
      [{ enable: false }, true],
      [{}, false],
    ] as const) {
      const editor = await start(types, { trusted });
      await editor.diagnosticsOf(uri("src/points.ts"), HANDLER);
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      assert.deepEqual(
        editor.checked.map((each) => each.typed),
        [false],
      );
      await editor.stop();
    }
  });

  for (const [what, types, options, note] of [
    [
      "a project that is too large",
      { maximumFiles: 2 },
      {},
      "without types, because tsconfig.json has 3 files, more than hiyari.types.maximumFiles (2)",
    ],
    [
      "TypeScript that is nowhere",
      {},
      { typeLibrary: "/nowhere" },
      "without types, because TypeScript is not installed where tsconfig.json is",
    ],
  ] as const)
    it(`says why it does not come: ${what}`, async () => {
      const { uri } = projectWith();
      const editor = await start(types, options);
      const logged: string[] = [];
      editor.connection.onNotification("window/logMessage", ({ message }: { message: string }) => {
        logged.push(message);
      });
      await editor.open(uri("src/points.ts"), HANDLER);
      const said = await editor.until(() =>
        editor.checked.find(({ engineNote }) => engineNote?.includes("types")),
      );
      assert.equal(said.typed, false);
      assert.ok(said.engineNote!.endsWith(note), said.engineNote!);
      assert.deepEqual(logged, [note]);
    });
});
