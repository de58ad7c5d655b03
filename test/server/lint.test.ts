import assert from "node:assert/strict";
import { incidents } from "eslint-plugin-hiyari";
import { Editor } from "./editor.js";

/** One report of `no-hardcoded-credential`; the value is made up and says so. */
const LEAK = 'export const database = { user: "app", password: "kitchen-door-2019" };\n';

describe("the language server", function () {
  let editor: Editor;
  let count = 0;
  const newUri = (name: string) => `file:///project/${(count += 1)}/${name}`;

  before(async () => {
    editor = await Editor.start();
  });
  after(() => Editor.stopAll());

  describe("diagnostics", () => {
    it("come with one line, the rule and its page, and the range of the literal", async () => {
      const uri = newUri("database.ts");
      const [diagnostic, ...others] = await editor.diagnosticsOf(uri, LEAK);
      assert.equal(others.length, 0);
      assert.equal(diagnostic?.source, "hiyari");
      assert.equal(diagnostic?.code, "hiyari/no-hardcoded-credential");
      assert.match(diagnostic?.codeDescription?.href ?? "", /docs\/rules\/no-hardcoded-credential\.md$/);
      assert.match(String(diagnostic?.message), /— cf\. (?:ReserveLink 2018|Coubic 2019): /);
      assert.doesNotMatch(String(diagnostic?.message), /\n/);
      assert.equal(editor.textOf(uri, diagnostic?.range), '"kitchen-door-2019"');
      assert.equal((diagnostic?.data as { version: number }).version, 1);
    });

    it("say where the data came from as related places in the same document", async () => {
      const uri = newUri("database.ts");
      const [diagnostic] = await editor.diagnosticsOf(uri, LEAK);
      for (const related of diagnostic?.relatedInformation ?? []) {
        assert.equal(related.location.uri, uri);
        assert.notEqual(related.message, "");
      }
    });

    for (const name of ["a.js", "a.jsx", "a.mjs", "a.cjs", "a.ts", "a.tsx", "a.mts", "a.cts"]) {
      it(`are given for ${name}`, async () => {
        const uri = newUri(name);
        const [diagnostic] = await editor.diagnosticsOf(uri, LEAK.replace("export ", ""));
        assert.equal(editor.textOf(uri, diagnostic?.range), '"kitchen-door-2019"');
      });
    }

    it("are given for Apps Script, whatever language the editor takes it for", async () => {
      const text = LEAK.replace("export ", "");
      assert.equal((await editor.diagnosticsOf(newUri("Code.gs"), text, "plaintext")).length, 1);
    });

    it("are given for untitled documents by their language", async () => {
      const jsx = `${LEAK}export const view = <p>{database.user}</p>;\n`;
      assert.equal((await editor.diagnosticsOf("untitled:Untitled-1", LEAK, "typescript")).length, 1);
      assert.equal((await editor.diagnosticsOf("untitled:Untitled-2", jsx, "typescriptreact")).length, 1);
    });

    it("keep their place after a byte order mark and with Windows line ends", async () => {
      const uri = newUri("windows.ts");
      const [diagnostic] = await editor.diagnosticsOf(
        uri,
        `\uFEFF// first\r\n${LEAK.replaceAll("\n", "\r\n")}`,
      );
      assert.equal(editor.textOf(uri, diagnostic?.range), '"kitchen-door-2019"');
      assert.equal(diagnostic?.range.start.line, 1);
    });

    it("keep their place after a line separator, which ESLint counts as a line end and editors do not", async () => {
      const uri = newUri("separator.ts");
      const [diagnostic] = await editor.diagnosticsOf(uri, `const text = "a\u2028b";\n${LEAK}`);
      assert.equal(editor.textOf(uri, diagnostic?.range), '"kitchen-door-2019"');
      assert.equal(diagnostic?.range.start.line, 1);
    });

    it("are taken away when the document is closed", async () => {
      const uri = newUri("closed.ts");
      await editor.diagnosticsOf(uri, LEAK);
      await editor.close(uri);
      const last = await editor.until(() => {
        const params = editor.published.findLast((p) => p.uri === uri);
        return params?.diagnostics.length === 0 ? params : undefined;
      });
      assert.deepEqual(last.diagnostics, []);
    });
  });

  describe("versions", () => {
    it("every result names its version, and only the last of a burst of changes is published", async () => {
      const uri = newUri("burst.ts");
      await editor.diagnosticsOf(uri, "");
      for (const text of ["const a = {", "const a = { password:", "", LEAK]) await editor.change(uri, text);
      assert.equal((await editor.diagnostics(uri)).length, 1);
      const versions = editor.published.filter((params) => params.uri === uri).map(({ version }) => version);
      assert.deepEqual(versions, [1, 5]);
    });

    it("a question about the text just typed is answered from that text, before the pause is over", async () => {
      const uri = newUri("typed.ts");
      await editor.diagnosticsOf(uri, "");
      await editor.change(uri, LEAK);
      const start = editor.document(uri).positionAt(LEAK.indexOf('"kitchen'));
      const actions = await editor.actions(uri, { start, end: start });
      const change = actions[0]?.edit?.documentChanges?.[0];
      assert.ok(change && "textDocument" in change);
      assert.equal((change.textDocument as { version: number }).version, 2);
    });
  });

  describe("texts it does not check", () => {
    it("broken syntax gives no diagnostics, says so, and the next good text is checked again", async () => {
      const uri = newUri("broken.ts");
      assert.deepEqual(await editor.diagnosticsOf(uri, `${LEAK}const = ;`), []);
      const checked = await editor.checkedAs(uri);
      assert.equal(checked.status, "broken-syntax");
      assert.match(checked.notice ?? "", /^Not checked until the syntax is complete: /);
      await editor.change(uri, LEAK);
      assert.equal((await editor.diagnostics(uri)).length, 1);
    });

    it("a text of more than a million characters is skipped with a notice", async () => {
      const uri = newUri("large.ts");
      assert.deepEqual(await editor.diagnosticsOf(uri, LEAK + "// padding\n".repeat(100_000)), []);
      const checked = await editor.checkedAs(uri);
      assert.equal(checked.status, "skipped");
      assert.equal(checked.notice, "Not checked: longer than 1,000,000 characters.");
    });

    it("a minified text is skipped with a notice", async () => {
      const uri = newUri("bundle.js");
      assert.deepEqual(await editor.diagnosticsOf(uri, LEAK.trim() + "a();".repeat(5_000)), []);
      const checked = await editor.checkedAs(uri);
      assert.equal(checked.status, "skipped");
      assert.match(checked.notice ?? "", /a line is longer than 10,000 characters/);
    });

    it("a document of another kind is left alone", async () => {
      const other = newUri("style.css");
      const ours = newUri("after.ts");
      await editor.open(other, LEAK, "css");
      await editor.diagnosticsOf(ours, LEAK);
      assert.equal(
        editor.published.some(({ uri }) => uri === other),
        false,
      );
    });
  });

  it("reports after every check that it is alive: rules, findings, time, engine", async () => {
    const uri = newUri("alive.ts");
    await editor.open(uri, LEAK);
    const checked = await editor.checkedAs(uri);
    assert.equal(checked.status, "checked");
    assert.equal(checked.findings, 1);
    assert.equal(checked.engine, "bundled");
    assert.ok(checked.rules >= 1);
    assert.ok(checked.milliseconds > 0);
  });

  describe("directives in the text", () => {
    const leakLine = 'const database = { password: "kitchen-door-2019" };';
    for (const [title, text] of [
      [
        "for the next line",
        `// eslint-disable-next-line hiyari/no-hardcoded-credential -- a demo\n${leakLine}`,
      ],
      ["on the same line", `${leakLine} // eslint-disable-line hiyari/no-hardcoded-credential -- a demo`],
      ["for the file", `/* eslint-disable hiyari/no-hardcoded-credential -- a demo */\n${leakLine}`],
      ["as a rule setting", `/* eslint hiyari/no-hardcoded-credential: "off" */\n${leakLine}`],
    ] as const) {
      it(`are honoured ${title}`, async () => {
        assert.deepEqual(await editor.diagnosticsOf(newUri("directive.ts"), text), []);
      });
    }

    it("about other plugins' rules bring no reports of their own", async () => {
      const text = `/* eslint other/rule: 2 */\n// eslint-disable-next-line no-console\n${leakLine}`;
      const diagnostics = await editor.diagnosticsOf(newUri("others.ts"), text);
      assert.deepEqual(
        diagnostics.map(({ code }) => code),
        ["hiyari/no-hardcoded-credential"],
      );
    });
  });

  describe("settings", () => {
    afterEach(() => editor.setSettings({}));

    it("switch checking off and on while documents are open", async () => {
      const uri = newUri("switch.ts");
      assert.equal((await editor.diagnosticsOf(uri, LEAK)).length, 1);
      await editor.setSettings({ enable: false });
      assert.deepEqual(await editor.diagnostics(uri), []);
      await editor.until(() => editor.checked.find((c) => c.uri === uri && c.status === "disabled"));
      await editor.setSettings({});
      assert.equal((await editor.diagnostics(uri)).length, 1);
    });

    it("choose the language, and leave the citation out", async () => {
      const uri = newUri("locale.ts");
      await editor.diagnosticsOf(uri, LEAK);
      await editor.setSettings({ locale: "ja" });
      assert.match(String((await editor.diagnostics(uri))[0]?.message), /— 参考: /);
      await editor.setSettings({ citations: false });
      assert.doesNotMatch(String((await editor.diagnostics(uri))[0]?.message), /cf\.|参考/);
    });

    it("give a rule another level, or switch it off", async () => {
      const uri = newUri("levels.ts");
      assert.equal((await editor.diagnosticsOf(uri, LEAK))[0]?.severity, 2);
      await editor.setSettings({ rules: { "no-hardcoded-credential": "error" } });
      assert.equal((await editor.diagnostics(uri))[0]?.severity, 1);
      await editor.setSettings({ rules: { "no-hardcoded-credential": "off" } });
      assert.deepEqual(await editor.diagnostics(uri), []);
    });
  });

  describe("hover", () => {
    it("shows the incident: when, how many, what data, cause, lesson, source", async () => {
      const uri = newUri("hover.ts");
      const [diagnostic] = await editor.diagnosticsOf(uri, LEAK);
      const { incidentId } = diagnostic?.data as { incidentId: string };
      const incident = incidents.find(({ id }) => id === incidentId)!;
      const hover = await editor.hover(uri, diagnostic!.range.start);
      const { value } = hover?.contents as { kind: string; value: string };
      assert.match(value, new RegExp(`^\\*\\*${incident.name.en} ${incident.year}\\*\\*`));
      for (const label of ["When", "How many", "What data", "Cause", "Lesson"]) {
        if (label === "What data" && incident.dataCategories.length === 0) continue;
        assert.match(value, new RegExp(`- \\*\\*${label}\\*\\*: \\S`));
      }
      for (const { url, confirmed } of incident.sources) {
        if (url) assert.equal(value.includes(url), confirmed);
      }
      assert.match(value, /command:hiyari\.showIncident\?/);
    });

    it("quotes the source's own words to those who read Japanese", async () => {
      const uri = newUri("quote.ts");
      const shown = async (locale: "en" | "ja") => {
        await editor.setSettings({ locale });
        const [diagnostic] = await editor.diagnosticsOf(uri, LEAK);
        const { value } = (await editor.hover(uri, diagnostic!.range.start))?.contents as { value: string };
        const { incidentId } = diagnostic?.data as { incidentId: string };
        const { quote } = incidents.find(({ id }) => id === incidentId)!.affected;
        assert.ok(quote, incidentId);
        return value.includes(quote.slice(0, 8));
      };
      assert.equal(await shown("en"), false);
      assert.equal(await shown("ja"), true);
      await editor.setSettings({});
    });

    it("is silent beside the problem", async () => {
      const uri = newUri("beside.ts");
      await editor.diagnosticsOf(uri, LEAK);
      assert.equal(await editor.hover(uri, { line: 0, character: 2 }), null);
    });
  });

  describe("quick fixes", () => {
    it("put real fixes first, prefer only the first, then the incident, and the directive last", async () => {
      const uri = newUri("actions.ts");
      const diagnostics = await editor.diagnosticsOf(uri, LEAK);
      const actions = await editor.actions(uri, diagnostics[0]!.range, diagnostics);
      const kinds = actions.map((action) => action.command?.command ?? "fix");
      const fixes = kinds.filter((kind) => kind === "fix");
      assert.deepEqual(kinds, [
        ...fixes,
        "hiyari.explain",
        "hiyari.showIncident",
        ...Array<string>(3).fill("hiyari.disable"),
      ]);
      assert.ok(fixes.length >= 1);
      assert.deepEqual(
        actions.map((action) => action.isPreferred === true),
        actions.map((_, index) => index === 0),
      );
      assert.deepEqual(actions[0]?.diagnostics, diagnostics);
    });

    it("remove the condition", async () => {
      const uri = newUri("fixed.ts");
      const diagnostics = await editor.diagnosticsOf(uri, LEAK);
      const [fix] = await editor.actions(uri, diagnostics[0]!.range, diagnostics);
      await editor.apply(fix!);
      assert.deepEqual(await editor.diagnostics(uri), []);
      assert.doesNotMatch(editor.textOf(uri), /kitchen-door-2019/);
    });

    it("are not given to an editor that asks for other kinds", async () => {
      const uri = newUri("organize.ts");
      const diagnostics = await editor.diagnosticsOf(uri, LEAK);
      assert.deepEqual(await editor.actions(uri, diagnostics[0]!.range, diagnostics, ["source.fixAll"]), []);
    });
  });

  it("gives an editor without our commands only what it can use", async () => {
    const plain = await Editor.start({ editorCommands: false, language: "ja" });
    const uri = newUri("plain.ts");
    const diagnostics = await plain.diagnosticsOf(uri, LEAK);
    assert.match(String(diagnostics[0]?.message), /参考: /);
    const actions = await plain.actions(uri, diagnostics[0]!.range, diagnostics);
    assert.ok(actions.length >= 1 && actions.every((action) => action.edit && !action.command));
    const hover = await plain.hover(uri, diagnostics[0]!.range.start);
    assert.doesNotMatch(JSON.stringify(hover), /command:/);
  });
});
