import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
  after,
  checked,
  closeAll,
  diagnosticsOf,
  fileUri,
  noDiagnosticsOf,
  ourFixes,
  RUN,
  show,
  type,
} from "./workbench.js";

const ours = (uri: vscode.Uri) =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "hiyari");

if (RUN === "project") {
  describe("a workspace whose ESLint configuration loads the plugin", () => {
    afterEach(closeAll);

    it("is checked by its own ESLint: severity, language and nested configuration", async () => {
      const site = await show(fileUri("packages/site/src/keys.ts"));
      const [warning] = await diagnosticsOf(site.document.uri);
      assert.equal(warning?.severity, vscode.DiagnosticSeverity.Warning);
      assert.match(warning?.message ?? "", /— 参考: /);
      const check = await checked(site.document);
      assert.equal(check.engine, "project");
      assert.match(check.engineNote ?? "", /^ESLint \d+\.\d+\.\d+ with eslint\.config\.js$/);
      const api = await show(fileUri("packages/api/src/mailer.ts"));
      const [error] = await diagnosticsOf(api.document.uri);
      assert.equal(error?.severity, vscode.DiagnosticSeverity.Error);
      assert.match((await checked(api.document)).engineNote ?? "", /eslint\.config\.ts$/);
    });

    it("accepts what eslint-suppressions.json accepts, and leaves out what ESLint ignores", async () => {
      const accepted = await show(fileUri("packages/legacy/old.js"));
      assert.equal((await checked(accepted.document)).status, "checked");
      assert.deepEqual(ours(accepted.document.uri), []);
      const generated = await show(fileUri("packages/site/src/generated/client.ts"));
      const check = await checked(generated.document);
      assert.equal(check.status, "ignored");
      assert.match(check.notice ?? "", /eslint\.config\.js checks this file with no rule of Hiyari/);
    });

    it("is checked as it is typed, and fixed", async () => {
      const editor = await show(fileUri("packages/legacy/old.js"));
      await type(editor, new vscode.Position(2, 0), 'export const third = { password: "loft-door-2012" };\n');
      // One more than the suppressions file accepts, so ESLint reports all three.
      const diagnostics = await diagnosticsOf(editor.document.uri);
      assert.equal(diagnostics.length, 3);
      const fixes = await ourFixes(editor.document.uri, diagnostics[2]!.range);
      assert.equal(fixes[0]?.isPreferred, true);
      assert.ok(await vscode.workspace.applyEdit(fixes[0]!.edit!));
      await noDiagnosticsOf(editor.document.uri);
    });
  });
}

if (RUN === "source") {
  describe("beside the ESLint extension", () => {
    afterEach(closeAll);

    it("nothing is said twice; its report gets our fixes, and ours comes back when it goes", async () => {
      const eslint = vscode.languages.createDiagnosticCollection("eslint");
      try {
        const uri = fileUri("src/database.ts");
        const editor = await show(uri);
        await type(editor, after(editor.document, 'user: "booking",'), ' password: "kitchen-door-2019",');
        const [own] = await diagnosticsOf(uri);
        const report = new vscode.Diagnostic(own!.range, own!.message, vscode.DiagnosticSeverity.Error);
        report.source = "eslint";
        report.code = { value: "hiyari/no-hardcoded-credential", target: uri };
        eslint.set(uri, [report]);
        await noDiagnosticsOf(uri);
        const fixes = await ourFixes(uri, report.range);
        assert.equal(fixes[0]?.isPreferred, true);
        assert.equal(
          fixes.some(({ command }) => command?.command === "hiyari.showIncident"),
          true,
        );
        eslint.delete(uri);
        assert.equal((await diagnosticsOf(uri)).length, 1);
      } finally {
        eslint.dispose();
      }
    });

    it("nor in another language, while the other has not checked what is typed above", async () => {
      const eslint = vscode.languages.createDiagnosticCollection("eslint");
      try {
        const uri = fileUri("src/database.ts");
        const editor = await show(uri);
        await type(editor, after(editor.document, 'user: "booking",'), ' password: "kitchen-door-2019",');
        const [own] = await diagnosticsOf(uri);
        const report = new vscode.Diagnostic(
          own!.range,
          "別の言語のメッセージ",
          vscode.DiagnosticSeverity.Error,
        );
        report.source = "eslint";
        report.code = { value: "hiyari/no-hardcoded-credential", target: uri };
        eslint.set(uri, [report]);
        await noDiagnosticsOf(uri);
        await type(editor, new vscode.Position(0, 0), "// one\n// two\n");
        assert.equal((await checked(editor.document)).findings, 1);
        assert.deepEqual(ours(uri), []);
        // The other's next answer is about the text as it is now.
        const { start, end } = report.range;
        const next = new vscode.Diagnostic(
          new vscode.Range(start.translate(2), end.translate(2)),
          report.message,
        );
        eslint.set(uri, [Object.assign(next, { source: report.source, code: report.code })]);
        await type(editor, new vscode.Position(0, 0), "// three\n");
        assert.equal((await checked(editor.document)).findings, 1);
        assert.deepEqual(ours(uri), []);
        eslint.delete(uri);
        assert.equal((await diagnosticsOf(uri)).length, 1);
      } finally {
        eslint.dispose();
      }
    });
  });
}
