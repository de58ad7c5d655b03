import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
  after,
  apply,
  checked,
  closeAll,
  diagnosticsOf,
  fileUri,
  hiyari,
  hoverText,
  noDiagnosticsOf,
  ourFixes,
  ours,
  quickFixes,
  RUN,
  show,
  type,
  waitFor,
} from "./workbench.js";

/** More than anybody should have in one file. */
const LINES = 10_000;

/** The longest time the extension host did not get a turn, in milliseconds. */
function longestPause(): () => number {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 10);
  return () => {
    clearInterval(timer);
    return longest;
  };
}

if (RUN === "source") {
  describe("when something goes wrong", () => {
    afterEach(closeAll);

    it("a server that is killed is started again, says when, and brings the findings back", async () => {
      const uri = fileUri("src/database.ts");
      const editor = await show(uri);
      await type(editor, after(editor.document, 'user: "booking",'), ' password: "kitchen-door-2019",');
      await diagnosticsOf(uri);
      const api = await hiyari();
      const before = await api.serverProcess();
      assert.ok(before);
      process.kill(before, "SIGKILL");
      await noDiagnosticsOf(uri);
      assert.equal(api.status().text, "Hiyari has stopped");
      assert.match(api.status().detail ?? "", /^Next try at \d\d:\d\d:\d\d$/);
      assert.equal((await diagnosticsOf(uri)).length, 1);
      assert.notEqual(await api.serverProcess(), before);
      await checked(editor.document);
      assert.equal(api.status().text, "Hiyari: 1 finding");
    });

    it(`${LINES} findings are shown, and the editor gets its turns meanwhile`, async function () {
      this.timeout(300_000);
      const content = Array.from(
        { length: LINES },
        (_, index) => `export const o${index} = { password: "kitchen-door-${2000 + index}" };\n`,
      ).join("");
      const done: string[] = [];
      const pause = longestPause();
      const document = await vscode.workspace.openTextDocument({ language: "typescript", content });
      const editor = await vscode.window.showTextDocument(document);
      const found = waitFor(vscode.languages.onDidChangeDiagnostics, () =>
        ours(document.uri).length >= LINES ? ours(document.uri) : undefined,
      ).then((diagnostics) => {
        done.push("found");
        return diagnostics;
      });
      // Meanwhile people type and read.
      for (const letter of "// a") await type(editor, new vscode.Position(LINES, done.length), letter);
      done.push("typed");
      assert.match(
        await vscode.commands.executeCommand<string>("hiyari.showIncident", "kaika-2021"),
        /KAIKA/,
      );
      done.push("read");
      const diagnostics = await found;
      assert.deepEqual(done, ["typed", "read", "found"]);
      assert.equal(diagnostics.length, LINES);
      const check = await checked(document);
      assert.equal(check.findings, LINES);
      const { findings } = await hiyari();
      await waitFor(findings.tree.onDidChangeTreeData, () =>
        findings.files.some(({ findings: listed }) => listed.length === LINES) ? true : undefined,
      );
      console.log(
        `      ${LINES} findings: check ${Math.round(check.milliseconds)} ms, longest pause ${Math.round(pause())} ms`,
      );
    });
  });

  describe("fixes of several places", () => {
    afterEach(closeAll);

    it("mend the whole file at once", async () => {
      const uri = fileUri("src/database.ts");
      const editor = await show(uri);
      await type(
        editor,
        after(editor.document, 'user: "booking",'),
        ' password: "kitchen-door-2019", replica: { password: "pantry-door-2020" },',
      );
      const [diagnostic] = await waitFor(vscode.languages.onDidChangeDiagnostics, () => {
        const found = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "hiyari");
        return found.length === 2 ? found : undefined;
      });
      const actions = await quickFixes(uri, diagnostic!.range);
      const titles = actions.map(({ title }) => title);
      assert.ok(
        titles.includes("Preview: Fix all 2 of no-hardcoded-credential in this file"),
        titles.join("\n"),
      );
      const resolved = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        uri,
        diagnostic!.range,
        vscode.CodeActionKind.QuickFix.value,
        actions.length,
      );
      await apply(
        resolved.find(({ title }) => title === "Fix all 2 of no-hardcoded-credential in this file"),
      );
      await noDiagnosticsOf(uri);
      assert.doesNotMatch(editor.document.getText(), /door/);
    });

    it("that change nothing but the leak are made on save", async () => {
      const config = vscode.workspace.getConfiguration("editor");
      await config.update(
        "codeActionsOnSave",
        { "source.fixAll.hiyari": "explicit" },
        vscode.ConfigurationTarget.Workspace,
      );
      const uri = fileUri("src/server.ts");
      const before = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      try {
        const editor = await show(uri);
        await type(
          editor,
          after(editor.document, "const app = express();"),
          '\napp.get("/account", (req, res) => {\n  res.set("Cache-Control", "public, max-age=60");\n  res.json({ name: req.user.name });\n});',
        );
        await diagnosticsOf(uri);
        await editor.document.save();
        assert.match(editor.document.getText(), /"private, no-store"/);
        await noDiagnosticsOf(uri);
      } finally {
        await config.update("codeActionsOnSave", undefined, vscode.ConfigurationTarget.Workspace);
        await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(before));
      }
    });
  });

  describe("a directive with a reason", () => {
    afterEach(closeAll);

    it("can have a date, and one without a reason is noted", async () => {
      const uri = fileUri("src/database.ts");
      const editor = await show(uri);
      await type(editor, after(editor.document, 'user: "booking",'), '\n  password: "kitchen-door-2019",');
      const [diagnostic] = await diagnosticsOf(uri);
      const actions = await quickFixes(uri, diagnostic!.range);
      const inFile = actions.find(
        ({ title }) => title === "Disable no-hardcoded-credential in this file, with a reason…",
      );
      const [place] = inFile!.command!.arguments as [object];
      await vscode.commands.executeCommand("hiyari.disable", {
        ...place,
        reason: "a demo value",
        until: "2999-03-31",
      });
      await noDiagnosticsOf(uri);
      assert.ok(
        editor.document
          .getText()
          .startsWith(
            "/* eslint-disable hiyari/no-hardcoded-credential -- a demo value (until 2999-03-31) */\n",
          ),
      );
      const dashes = editor.document.getText().indexOf(" -- a demo");
      const end = editor.document.getText().indexOf(" */");
      await editor.edit((edit) =>
        edit.delete(new vscode.Range(editor.document.positionAt(dashes), editor.document.positionAt(end))),
      );
      const [note] = await diagnosticsOf(uri);
      assert.equal(note?.code, "directive-without-reason");
    });

    it("whose date has passed says so, still silences, and gives the finding back when it is removed", async () => {
      const uri = fileUri("src/database.ts");
      const editor = await show(uri);
      const directive =
        "// eslint-disable-next-line hiyari/no-hardcoded-credential -- a demo value (until 2020-01-01)";
      await type(
        editor,
        after(editor.document, 'user: "booking",'),
        `\n  ${directive}\n  password: "kitchen-door-2019",`,
      );
      // While it is typed, it has no reason yet.
      const note = await waitFor(vscode.languages.onDidChangeDiagnostics, () =>
        ours(uri).find(({ code }) => code === "directive-expired"),
      );
      await checked(editor.document);
      assert.deepEqual(ours(uri), [note]);
      assert.equal(note.severity, vscode.DiagnosticSeverity.Warning);
      assert.match(note.message, /no-hardcoded-credential until 2020-01-01, which has passed/);
      assert.equal(editor.document.getText(note.range), directive);
      const actions = await ourFixes(uri, note.range);
      assert.ok(actions.some(({ command }) => command?.command === "hiyari.restateDirective"));
      await apply(actions.find(({ title }) => title === "Remove the directive"));
      const [finding] = await waitFor(vscode.languages.onDidChangeDiagnostics, () =>
        ours(uri).some(({ code }) => typeof code === "object") ? ours(uri) : undefined,
      );
      assert.equal(editor.document.getText(finding?.range), '"kitchen-door-2019"');
      assert.deepEqual(ours(uri), [finding]);
    });

    it("says at the rule's name what the rule is about, why it is silenced, and until when", async () => {
      const uri = fileUri("src/database.ts");
      const editor = await show(uri);
      await type(
        editor,
        after(editor.document, 'user: "booking",'),
        '\n  // eslint-disable-next-line hiyari/no-hardcoded-credential -- a demo value (until 2999-03-31)\n  password: "kitchen-door-2019",',
      );
      await checked(editor.document);
      const hover = await hoverText(uri, after(editor.document, "hiyari/no-hard"));
      assert.match(hover, /\*\*hiyari\/no-hardcoded-credential\*\* — /);
      assert.match(hover, /command:hiyari\.showIncident/);
      assert.match(hover, /\*\*Reason\*\*: a demo value\n- \*\*Until\*\*: 2999-03-31/);
    });
  });

  describe("a rule's name in an ESLint configuration", () => {
    afterEach(closeAll);

    it("says what the rule is about, and nothing of a directive", async () => {
      const uri = fileUri("eslint.config.js").with({ scheme: "untitled" });
      const editor = await show(uri);
      const text =
        'export default [{ rules: { "hiyari/no-bulk-recipients": "error", "no-eval": "error" } }];\n';
      await type(editor, new vscode.Position(0, 0), text);
      await checked(editor.document);
      const hover = await hoverText(uri, after(editor.document, "hiyari/no-bulk"));
      assert.match(hover, /\*\*hiyari\/no-bulk-recipients\*\* — /);
      assert.match(hover, /\/docs\/rules\/no-bulk-recipients\.md/);
      assert.match(hover, /command:hiyari\.showIncident/);
      assert.doesNotMatch(hover, /\*\*Reason\*\*/);
      // TypeScript has a hover of its own there.
      assert.doesNotMatch(await hoverText(uri, after(editor.document, '"no-ev')), /hiyari/i);
    });
  });

  describe("a step of the data's path", () => {
    afterEach(closeAll);

    it("is a link in the hover that goes there", async () => {
      const uri = fileUri("src/server.ts");
      const { document } = await show(uri);
      await type(
        await show(uri),
        after(document, "const app = express();"),
        '\napp.get("/account", (req, res) => {\n  res.set("Cache-Control", "public, max-age=60");\n  res.json({ name: req.user.name });\n});',
      );
      const [diagnostic] = await diagnosticsOf(uri);
      const [step] = diagnostic!.relatedInformation!;
      const hover = await hoverText(uri, diagnostic!.range.start);
      const link = /\]\(command:(hiyari\.showPlace)\?([^)]*)\)/.exec(hover)!;
      await show(fileUri("src/mailer.ts"));
      await vscode.commands.executeCommand(
        link[1]!,
        ...(JSON.parse(decodeURIComponent(link[2]!)) as unknown[]),
      );
      const editor = vscode.window.activeTextEditor!;
      assert.equal(editor.document.uri.toString(), uri.toString());
      assert.deepEqual(editor.selection.start, step!.location.range.start);
      assert.equal(editor.document.getText(editor.selection), "req.user");
    });
  });
}
