import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { inRepository, root } from "../support/repository.js";
import { Editor } from "./editor.js";

const LEAK = 'export const database = { user: "app", password: "kitchen-door-2019" };\n';

describe("the language server of the npm package", function () {
  this.timeout(60_000);

  before(() => {
    execFileSync(process.execPath, ["esbuild.js", "--only=rules/dist/"], { cwd: root, stdio: "pipe" });
  });
  afterEach(() => Editor.stopAll());

  const program = inRepository("rules/dist/language-server.js");

  for (const args of [["--stdio"], []]) {
    it(`serves an editor over standard input and output when told ${args.join() || "nothing"}`, async () => {
      const editor = await Editor.start({ editorCommands: false, server: [program, ...args] });
      const uri = "file:///project/database.ts";
      const diagnostics = await editor.diagnosticsOf(uri, LEAK);
      assert.equal(diagnostics[0]?.code, "hiyari/no-hardcoded-credential");
      const hover = await editor.hover(uri, diagnostics[0]!.range.start);
      assert.match((hover?.contents as { value: string }).value, /\*\*Lesson\*\*/);
      const actions = await editor.actions(uri, diagnostics[0]!.range, diagnostics);
      assert.ok(actions.length > 0 && actions.every(({ edit, command }) => edit && !command));
      await editor.apply(actions[0]!);
      assert.deepEqual(await editor.diagnostics(uri), []);
    });
  }

  for (const name of ["language-server", "mcp"]) {
    it(`says what ${name} is to people who ask, and waits for nobody`, () => {
      const ask = (option: string, LANG: string) =>
        execFileSync(process.execPath, [inRepository("rules/dist", `${name}.js`), option], {
          encoding: "utf8",
          env: { ...process.env, LC_ALL: "", LANG },
        });
      assert.match(ask("--help", "en_US.UTF-8"), new RegExp(`^hiyari-${name}: findings`));
      assert.match(ask("--help", "ja_JP.UTF-8"), /標準入出力/);
      assert.match(ask("--version", "en_US.UTF-8"), /^\d+\.\d+\.\d+\n$/);
    });
  }

  it("takes the settings of the start from an editor whose configuration knows nothing of it", async () => {
    const editor = await Editor.start({ server: [program], initialSettings: { locale: "ja" } });
    editor.knowsSection = false;
    const [diagnostic] = await editor.diagnosticsOf("file:///project/a.ts", LEAK);
    assert.match(String(diagnostic?.message), /参考: /);
  });

  it("has each folder's own settings in a workspace of several", async () => {
    const editor = await Editor.start({ server: [program] });
    editor.settingsByFolder.set("file:///one", { rules: { "no-hardcoded-credential": "error" } });
    editor.settingsByFolder.set("file:///two", { enable: false });
    assert.equal((await editor.diagnosticsOf("file:///one/a.ts", LEAK))[0]?.severity, 1);
    assert.deepEqual(await editor.diagnosticsOf("file:///two/a.ts", LEAK), []);
    assert.equal((await editor.checkedAs("file:///two/a.ts")).status, "disabled");
    assert.equal((await editor.diagnosticsOf("file:///three/a.ts", LEAK))[0]?.severity, 2);
  });
});
