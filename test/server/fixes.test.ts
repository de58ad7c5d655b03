import assert from "node:assert/strict";
import type { CodeAction, TextDocumentEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { BundledEngine } from "../../src/server/bundled-engine.js";
import { fixAll, firstOfRule, lineEdits } from "../../src/server/fix-all.js";
import { Editor } from "./editor.js";

const credential = (name: string, value: string) => `export const ${name} = { password: "${value}" };\n`;
const THREE = ["kitchen-door-2019", "pantry-door-2020", "garden-gate-2021"]
  .map((value, index) => credential(`options${index}`, value))
  .join("");

/** One route with a header that shared caches obey: its fix is safe. */
const CACHED = `import express from "express";
const app = express();
app.get("/account", (req, res) => {
  res.set("Cache-Control", "public, max-age=60");
  res.json({ name: req.user.name, email: req.user.email });
});
`;

const titled = (actions: CodeAction[], title: RegExp) => actions.find((action) => title.test(action.title));

const editsOf = (action: CodeAction | undefined) =>
  (action?.edit?.documentChanges?.[0] as TextDocumentEdit | undefined)?.edits ?? [];

describe("fixes for a whole file", () => {
  let editor: Editor;
  before(async () => {
    editor = await Editor.start({ modern: true });
  });
  after(() => Editor.stopAll());
  const WHOLE = { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } };

  it("mend every finding of a rule; the edit is made when the action is chosen", async () => {
    const uri = "file:///project/three.js";
    const diagnostics = await editor.diagnosticsOf(uri, THREE);
    assert.equal(diagnostics.length, 3);
    const actions = await editor.actions(uri, diagnostics[0]!.range, diagnostics);
    const action = titled(actions, /^Fix all 3 of no-hardcoded-credential in this file$/);
    assert.ok(action && !action.edit && !action.isPreferred);
    await editor.apply(await editor.resolve(action));
    assert.deepEqual(await editor.diagnostics(uri), []);
    assert.doesNotMatch(editor.textOf(uri), /door|gate/);
  });

  it("can be looked at first, place by place", async () => {
    const uri = "file:///project/preview.js";
    const text = `${credential("a", "kitchen-door-2019")}\nf();\n\n${credential("b", "pantry-door-2020")}`;
    const diagnostics = await editor.diagnosticsOf(uri, text);
    assert.equal(diagnostics.length, 2);
    const preview = titled(await editor.actions(uri, diagnostics[0]!.range), /^Preview: Fix all 2/);
    const { edit } = await editor.resolve(preview!);
    const [annotation] = Object.values(edit?.changeAnnotations ?? {});
    assert.equal(annotation?.needsConfirmation, true);
    assert.equal(annotation?.label, "Preview: Fix all 2 of no-hardcoded-credential in this file");
    const edits = editsOf({ title: "", edit: edit! });
    assert.equal(edits.length, 2);
    assert.ok(edits.every((each) => "annotationId" in each));
  });

  it("come with their edit for an editor that does not ask later", async () => {
    const plain = await Editor.start();
    const uri = "file:///project/eager.js";
    const diagnostics = await plain.diagnosticsOf(uri, THREE);
    const actions = await plain.actions(uri, diagnostics[0]!.range);
    assert.equal(titled(actions, /^Preview/), undefined);
    const action = titled(actions, /^Fix all 3/);
    assert.ok(editsOf(action).length > 0);
  });

  it("are not given for a text that has changed since", async () => {
    const uri = "file:///project/stale.js";
    const diagnostics = await editor.diagnosticsOf(uri, THREE);
    const action = titled(await editor.actions(uri, diagnostics[0]!.range), /^Fix all 3/);
    await editor.change(uri, `// new\n${THREE}`);
    assert.equal((await editor.resolve(action!)).edit, undefined);
  });

  it("on save are only those that change nothing but the leak", async () => {
    const uri = "file:///project/save.js";
    const diagnostics = await editor.diagnosticsOf(uri, CACHED + THREE);
    assert.equal(diagnostics.length, 4);
    for (const only of [["source.fixAll"], ["source.fixAll.hiyari"], ["source"]]) {
      const actions = await editor.actions(uri, WHOLE, [], only);
      assert.deepEqual(
        actions.map(({ kind }) => kind),
        ["source.fixAll.hiyari"],
        only[0],
      );
    }
    const [action] = await editor.actions(uri, WHOLE, [], ["source.fixAll"]);
    await editor.apply(await editor.resolve(action!));
    assert.equal(editor.textOf(uri), CACHED.replace("public, max-age=60", "private, no-store") + THREE);
    assert.equal((await editor.diagnostics(uri)).length, 3);
  });

  it("on save are none where none is safe", async () => {
    const uri = "file:///project/unsafe.js";
    await editor.diagnosticsOf(uri, THREE);
    assert.deepEqual(await editor.actions(uri, WHOLE, [], ["source.fixAll"]), []);
    assert.deepEqual(await editor.actions(uri, WHOLE, [], ["source.fixAll.eslint"]), []);
    assert.deepEqual(await editor.actions(uri, WHOLE, [], ["source.organizeImports"]), []);
  });

  it("never prefer a suppression, whatever a light bulb asks for", async () => {
    const uri = "file:///project/preferred.js";
    const diagnostics = await editor.diagnosticsOf(uri, CACHED + THREE);
    const actions = await editor.actions(uri, WHOLE, diagnostics);
    for (const { isPreferred, command } of actions) assert.ok(!isPreferred || !command);
    const firstSuppression = actions.findIndex(({ command }) => command?.command === "hiyari.disable");
    assert.ok(actions.slice(firstSuppression).every(({ command }) => command?.command === "hiyari.disable"));
  });

  it("take a round back that makes nothing better", async () => {
    const engine = new BundledEngine();
    const settings = { locale: "en", citations: true, preset: "recommended", rules: {} } as const;
    const document = TextDocument.create("file:///a.js", "javascript", 1, THREE);
    const report = await engine.lint(document, settings);
    const broken = () => ({ range: [0, 0], text: "const = ;" }) as const;
    const result = await fixAll(document, report, broken, engine, settings);
    assert.deepEqual(result, { text: THREE, fixed: 0 });
    const good = await fixAll(document, report, firstOfRule("no-hardcoded-credential"), engine, settings);
    assert.equal(good.fixed, 3);
  });
});

describe("edits by lines", () => {
  const applied = (before: string, after: string) => {
    const document = TextDocument.create("file:///a", "x", 1, before);
    const edits = lineEdits(before, after).map(({ range: [start, end], text }) => ({
      range: { start: document.positionAt(start), end: document.positionAt(end) },
      newText: text,
    }));
    assert.equal(TextDocument.applyEdits(document, edits), after);
    return edits.length;
  };

  it("are as many as there are places that differ", () => {
    assert.equal(applied("a\nb\nc\nd\ne\n", "a\nB\nc\nd\nE\n"), 2);
    assert.equal(applied("a\nb\n", "a\nb\n"), 0);
    assert.equal(applied("a\nb\nc\n", "x\na\nb\nc\n"), 1);
    assert.equal(applied("a\nb\nc", "a\nc"), 1);
    assert.equal(applied("", "a\n"), 1);
    assert.equal(applied("a\r\nb\r\n", "a\r\nx\r\ny\r\nb\r\n"), 1);
    assert.equal(applied("one", "two\nthree"), 1);
    assert.equal(applied("a\n\nb\n", "A\n\nB\n"), 2);
  });

  it("leave out what begins and ends alike, and cut through no word, character or end of a line", () => {
    const only = (before: string, after: string) => {
      const [edit, ...others] = lineEdits(before, after);
      assert.deepEqual(others, []);
      return [before.slice(...edit!.range), edit!.text];
    };
    assert.deepEqual(only('f({ key: "abc" });\n', "f({ key: readKey() });\n"), ['"abc"', "readKey()"]);
    assert.deepEqual(only("let password;\n", "let passphrase;\n"), ["password", "passphrase"]);
    assert.deepEqual(only("f('🎉');\n", "f('🎊');\n"), ["🎉", "🎊"]);
    assert.deepEqual(only("a;\r\n", "b;\n"), ["a;\r\n", "b;\n"]);
  });

  it("take no longer for texts of which every line differs", () => {
    const lines = (word: string) =>
      Array.from({ length: 20_000 }, (_, index) => `${word} ${index};\n`).join("");
    const started = performance.now();
    assert.equal(applied(lines("old"), lines("new")), 1);
    const everySecond = lines("old").replace(/old (\d*[02468]);/g, "new $1;");
    assert.ok(applied(lines("old"), everySecond) >= 1);
    // Quadratic work took minutes.
    assert.ok(performance.now() - started < 5_000);
  });

  it("apply whatever was changed", () => {
    let seed = 7;
    const random = (most: number) => (seed = (seed * 48_271) % 2_147_483_647) % most;
    for (let round = 0; round < 300; round += 1) {
      const before = Array.from({ length: random(30) }, () => `${random(6)}\n`);
      const after = before.flatMap((line) =>
        random(5) > 0 ? [line] : random(2) ? [] : [line, `${random(6)}\n`],
      );
      applied(before.join(""), after.join(""));
    }
  });
});
