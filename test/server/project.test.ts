import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { TextDocument } from "vscode-languageserver-textdocument";
import { TRUSTED_NOTIFICATION } from "../../src/protocol.js";
import { RestartPolicy } from "../../src/restart-policy.js";
import { BundledEngine } from "../../src/server/bundled-engine.js";
import { ProjectEngine } from "../../src/server/project/project-engine.js";
import { folderWith, LEAK } from "../support/command.js";
import { inRepository, root } from "../support/repository.js";
import { Editor } from "./editor.js";

const SETTINGS = { locale: "en", citations: true, preset: "recommended", rules: {} } as const;

/** What a project has installed; `eslint` is the version under test. */
function install(folder: string, eslint: string): void {
  const packages = { eslint, "eslint-plugin-hiyari": "", "@typescript-eslint/parser": "", jiti: "" };
  for (const [name, from] of Object.entries(packages)) {
    const target = path.join(folder, "node_modules", name);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.symlinkSync(fs.realpathSync(inRepository("node_modules", from || name)), target);
  }
}

function monorepo(eslint: string): string {
  const folder = folderWith({});
  fs.cpSync(inRepository("test-fixtures/workspaces/monorepo"), folder, { recursive: true });
  install(folder, eslint);
  return folder;
}

const uriOf = (...names: string[]): string => pathToFileURL(path.join(...names)).href;
const textOf = (...names: string[]): string => fs.readFileSync(path.join(...names), "utf8");

interface Shown {
  rule: string;
  severity: number;
  from: string;
  to: string;
  message: string;
}

/** What the `eslint` command reports, by file. */
function byCommand(folder: string, cwd: string, eslint: string, ...args: string[]): Map<string, Shown[]> {
  const command = inRepository("node_modules", eslint, "bin/eslint.js");
  const { stdout, stderr } = spawnSync(process.execPath, [command, "--format=json", ...args], {
    cwd: path.join(folder, cwd),
    encoding: "utf8",
  });
  assert.match(stdout, /^\[/, stderr);
  const results = JSON.parse(stdout) as {
    filePath: string;
    messages: {
      ruleId: string;
      severity: number;
      line: number;
      column: number;
      endLine: number;
      endColumn: number;
      message: string;
    }[];
  }[];
  return new Map(
    results.map(({ filePath, messages }) => [
      path.relative(folder, filePath).replaceAll(path.sep, "/"),
      messages.map((message) => ({
        rule: message.ruleId,
        severity: message.severity,
        from: `${message.line}:${message.column}`,
        to: `${message.endLine}:${message.endColumn}`,
        message: message.message,
      })),
    ]),
  );
}

async function byEditor(editor: Editor, uri: string, text: string): Promise<Shown[]> {
  const place = ({ line, character }: { line: number; character: number }) => `${line + 1}:${character + 1}`;
  return (await editor.diagnosticsOf(uri, text)).map((diagnostic) => ({
    rule: String(diagnostic.code),
    severity: diagnostic.severity === 1 ? 2 : 1,
    from: place(diagnostic.range.start),
    to: place(diagnostic.range.end),
    message: String(diagnostic.message),
  }));
}

const FILES = [
  "packages/api/src/database.ts",
  "packages/api/src/mailer.ts",
  "packages/site/src/keys.ts",
  "packages/site/src/generated/client.ts",
  "packages/legacy/old.js",
  "packages/legacy/older.js",
];

describe("a project's own ESLint", function () {
  this.timeout(120_000);

  before(() => {
    execFileSync(process.execPath, ["esbuild.js", "--only=rules/dist/index"], { cwd: root, stdio: "pipe" });
  });
  afterEach(() => Editor.stopAll());

  // ESLint 9 takes the configuration of the folder it runs in, so CI runs it once per package there.
  for (const [eslint, runs] of [
    ["eslint", [["."]]],
    ["eslint9", [[".", "--ignore-pattern", "packages/api"], ["packages/api"]]],
  ] as const) {
    it(`decides: the editor shows what the command of ${eslint} reports`, async () => {
      const folder = monorepo(eslint);
      const expected = new Map<string, Shown[]>();
      for (const [cwd, ...args] of runs) {
        for (const [file, shown] of byCommand(folder, cwd, eslint, ".", ...args)) expected.set(file, shown);
      }
      const editor = await Editor.start({ trusted: true });
      for (const file of FILES) {
        const uri = uriOf(folder, file);
        const shown = await byEditor(editor, uri, textOf(folder, file));
        assert.deepEqual(shown, expected.get(file) ?? [], file);
        assert.equal((await editor.checkedAs(uri)).engine, "project", file);
      }
      assert.deepEqual(
        FILES.map((file) => expected.get(file)?.length ?? 0),
        [1, 1, 1, 0, 0, 2],
      );
    });
  }

  it("brings its findings' path, incident and fixes along", async () => {
    const folder = monorepo("eslint");
    const editor = await Editor.start({ trusted: true });
    const uri = uriOf(folder, FILES[0]!);
    const [diagnostic] = await editor.diagnosticsOf(uri, textOf(folder, FILES[0]!));
    assert.equal((diagnostic!.data as { incidentId: string }).incidentId, "reservelink-2018");
    const [fix] = await editor.actions(uri, diagnostic!.range, [diagnostic!]);
    assert.equal(fix?.isPreferred, true);
    await editor.apply(fix!);
    assert.deepEqual(await editor.diagnostics(uri), []);
  });

  it("speaks the reader's language where the configuration names none", async () => {
    const folder = monorepo("eslint");
    const named = "packages/site/src/keys.ts";
    const unnamed = "packages/api/src/mailer.ts";
    const cites = { en: /— cf\. /, ja: /— 参考: / };
    for (const locale of ["en", "ja"] as const) {
      const editor = await Editor.start({ trusted: true, settings: { locale } });
      const messageIn = async (file: string) =>
        String((await editor.diagnosticsOf(uriOf(folder, file), textOf(folder, file)))[0]!.message);
      assert.match(await messageIn(unnamed), cites[locale]);
      assert.match(await messageIn(named), cites.ja);
    }
  });

  it("says which ESLint and configuration decide, what is accepted, and why a file is left out", async () => {
    const folder = monorepo("eslint");
    const editor = await Editor.start({ trusted: true });
    const checkOf = async (file: string) => {
      await editor.open(uriOf(folder, file), textOf(folder, file));
      return editor.checkedAs(uriOf(folder, file));
    };
    assert.match(
      (await checkOf(FILES[0]!)).engineNote ?? "",
      /^ESLint 10\.\d+\.\d+ with eslint\.config\.ts$/,
    );
    const accepted = await checkOf(FILES[4]!);
    assert.match(accepted.engineNote ?? "", /— 2 accepted in eslint-suppressions\.json$/);
    assert.equal(accepted.engineShort, accepted.engineNote);
    const ignored = await checkOf(FILES[3]!);
    assert.equal(ignored.status, "ignored");
    assert.equal(ignored.notice, "eslint.config.js checks this file with no rule of Hiyari.");
  });

  it("is not run before the workspace is trusted, and takes over at once when it is", async () => {
    const folder = monorepo("eslint");
    const ran = path.join(folder, "ran");
    const config = path.join(folder, "eslint.config.js");
    fs.appendFileSync(config, `\nimport fs from "node:fs";\nfs.writeFileSync(${JSON.stringify(ran)}, "");\n`);
    const editor = await Editor.start();
    const uri = uriOf(folder, FILES[5]!);
    const first = await byEditor(editor, uri, textOf(folder, FILES[5]!));
    assert.match(first[0]!.message, /cf\. /);
    const check = await editor.checkedAs(uri);
    assert.deepEqual(
      [check.engine, check.engineNote, fs.existsSync(ran)],
      ["bundled", "bundled rules, because the workspace is not trusted", false],
    );
    editor.checked.length = 0;
    await editor.connection.sendNotification(TRUSTED_NOTIFICATION);
    await editor.until(() => editor.checked.find(({ engine }) => engine === "project"));
    assert.equal(fs.existsSync(ran), true);
    assert.match(String((await editor.diagnostics(uri))[0]!.message), /参考: /);
  });

  it("can be kept out by a setting", async () => {
    const folder = monorepo("eslint");
    const editor = await Editor.start({ trusted: true, settings: { engine: "bundled" } });
    const uri = uriOf(folder, FILES[3]!);
    assert.equal((await editor.diagnosticsOf(uri, textOf(folder, FILES[3]!))).length, 1);
    assert.equal((await editor.checkedAs(uri)).engine, "bundled");
  });

  it("is asked again when its configuration or its suppressions change", async () => {
    const folder = monorepo("eslint");
    const editor = await Editor.start({ trusted: true });
    const uri = uriOf(folder, FILES[4]!);
    assert.deepEqual(await editor.diagnosticsOf(uri, textOf(folder, FILES[4]!)), []);
    const suppressions = path.join(folder, "eslint-suppressions.json");
    fs.rmSync(suppressions);
    await editor.fileChanged(suppressions);
    assert.equal((await editor.diagnostics(uri)).length, 2);
    const config = path.join(folder, "eslint.config.js");
    fs.writeFileSync(config, textOf(config).replace('"**/generated/"', '"**/generated/", "**/old.js"'));
    await editor.fileChanged(config);
    assert.deepEqual(await editor.diagnostics(uri), []);
  });

  it("is not asked where the configuration does not load the plugin; the bundled rules check there", async () => {
    const folder = folderWith({ "eslint.config.js": "module.exports = [];\n", "a.js": LEAK });
    install(folder, "eslint");
    const editor = await Editor.start({ trusted: true });
    const uri = uriOf(folder, "a.js");
    assert.equal((await editor.diagnosticsOf(uri, LEAK)).length, 1);
    const check = await editor.checkedAs(uri);
    assert.equal(
      check.engineNote,
      "bundled rules, because the ESLint configuration does not load eslint-plugin-hiyari",
    );
    assert.equal(check.engineShort, null);
    assert.equal(check.notice, null);
  });

  it("and untitled documents have nothing to do with each other", async () => {
    const editor = await Editor.start({ trusted: true });
    assert.equal((await editor.diagnosticsOf("untitled:Untitled-1", LEAK, "typescript")).length, 1);
    assert.equal((await editor.checkedAs("untitled:Untitled-1")).engine, "bundled");
  });
});

describe("a project's ESLint that fails", function () {
  this.timeout(60_000);

  const host = inRepository("dist/eslint-host.cjs");
  const engines: ProjectEngine[] = [];
  before(() => {
    execFileSync(process.execPath, ["esbuild.js", "--only=dist/eslint-host"], { cwd: root, stdio: "pipe" });
  });
  afterEach(() => engines.splice(0).forEach((engine) => engine.dispose()));

  function projectWith(config: string, wait = 600_000) {
    const folder = folderWith({ "eslint.config.js": config });
    install(folder, "eslint");
    const engine = new ProjectEngine({
      bundled: new BundledEngine(),
      host,
      limits: { firstAnswer: 5_000, answer: 5_000 },
      policy: () => new RestartPolicy(Date.now, [wait]),
    });
    engine.setTrusted(true);
    engines.push(engine);
    const document = TextDocument.create(uriOf(folder, "a.js"), "javascript", 1, LEAK);
    return { folder, engine, lint: () => engine.lint(document, SETTINGS) };
  }

  const MENTION = "// loads eslint-plugin-hiyari\n";

  for (const [what, config, notice] of [
    ["hangs", "for (;;);", /^The project's ESLint did not answer within 5 seconds\. The bundled rules/],
    ["ends the process", "process.exit(3);", /^The project's ESLint ended unexpectedly\. The bundled rules/],
    [
      "throws",
      'throw new Error("no such preset");',
      /^eslint\.config\.js: no such preset The bundled rules are used instead; next try at \d\d:\d\d:\d\d\.$/,
    ],
    ["does not parse", "module.exports = [;", /^eslint\.config\.js: Unexpected token/],
  ] as const) {
    it(`because the configuration ${what}, is replaced by the bundled rules, visibly`, async () => {
      const { lint } = projectWith(MENTION + config);
      const report = await lint();
      assert.equal(report.problems.length, 1);
      assert.equal(report.engine, "bundled");
      assert.match(report.notice ?? "", notice);
      const started = performance.now();
      assert.equal((await lint()).notice, report.notice);
      assert.ok(performance.now() - started < 2_000, "it is not tried again before its time");
    });
  }

  it("is tried again when its time has come, and says so", async () => {
    const { engine, folder, lint } = projectWith(`${MENTION}throw new Error("not yet");`, 50);
    const again = new Promise<void>((resolve) => engine.onChange(resolve));
    await lint();
    await again;
    fs.writeFileSync(
      path.join(folder, "eslint.config.js"),
      "import h from 'eslint-plugin-hiyari'; export default h.configs.recommended;",
    );
    fs.writeFileSync(path.join(folder, "package.json"), '{ "type": "module" }');
    const report = await lint();
    assert.deepEqual([report.engine, report.problems.length], ["project", 1]);
  });

  it("does not answer a question that nobody asks any more", async () => {
    const { engine, folder } = projectWith(`${MENTION}for (;;);`);
    const document = TextDocument.create(uriOf(folder, "a.js"), "javascript", 1, LEAK);
    const first = engine.lint(document, SETTINGS);
    const abort = new AbortController();
    const second = engine.lint(document, SETTINGS, abort.signal);
    abort.abort();
    assert.equal((await first).engine, "bundled");
    assert.equal((await second).status, "cancelled");
  });
});

describe("the restart policy", () => {
  it("waits ever longer, up to ten minutes, and forgets old failures", () => {
    let now = 1_000_000;
    const policy = new RestartPolicy(() => now);
    const waits = Array.from({ length: 7 }, () => {
      const wait = policy.failed();
      now += wait;
      return wait / 1000;
    });
    assert.deepEqual(waits, [1, 5, 30, 120, 600, 600, 600]);
    now += 301_000;
    assert.equal(policy.failed(), 1_000);
    policy.reset();
    assert.equal(policy.failed(), 1_000);
  });
});
