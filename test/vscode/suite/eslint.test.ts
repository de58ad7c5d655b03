import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
  after,
  checked,
  closeAll,
  fileUri,
  hoverText,
  ours,
  ourFixes,
  RUN,
  show,
  type,
  waitFor,
} from "./workbench.js";

const theirs = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "eslint");

const ruleOf = ({ code }: vscode.Diagnostic): string => String(typeof code === "object" ? code.value : code);

/** Waits until the ESLint extension shows so many reports of our rules, and we show none. */
const onlyTheirs = (uri: vscode.Uri, count: number): Promise<vscode.Diagnostic[]> =>
  waitFor(vscode.languages.onDidChangeDiagnostics, () =>
    theirs(uri).length === count && ours(uri).length === 0 ? theirs(uri) : undefined,
  );

if (RUN === "eslint") {
  describe("beside the real ESLint extension", () => {
    afterEach(closeAll);

    it("shows nothing twice, while both check what is typed", async () => {
      const extension = vscode.extensions.getExtension("dbaeumer.vscode-eslint");
      assert.ok(extension, "the ESLint extension is not installed");
      const { document } = await show(fileUri("packages/site/src/keys.ts"));
      const [report] = await onlyTheirs(document.uri, 1);
      assert.equal(ruleOf(report!), "hiyari/no-hardcoded-credential");
      const editor = await show(document.uri);
      const end = document.lineAt(document.lineCount - 1).range.end;
      await type(editor, end, 'export const more = { user: "shop", password: "pantry-door-2020" };\n');
      await onlyTheirs(document.uri, 2);
      await type(editor, after(document, "pantry-door"), "-old");
      const reports = await onlyTheirs(document.uri, 2);
      assert.ok(reports.every((each) => ruleOf(each) === "hiyari/no-hardcoded-credential"));
    });

    it("nor twice where the two speak different languages", async () => {
      const settings = vscode.workspace.getConfiguration("hiyari");
      await settings.update("locale", "ja", vscode.ConfigurationTarget.Workspace);
      try {
        const { document } = await show(fileUri("packages/api/src/mailer.ts"));
        const [before] = await onlyTheirs(document.uri, 1);
        assert.match(before!.message, / — cf\. /);
        assert.match(await hoverText(document.uri, before!.range.start), /この指摘の解説/);
        const most: number[] = [];
        const watch = vscode.languages.onDidChangeDiagnostics(() => most.push(ours(document.uri).length));
        await type(await show(document.uri), new vscode.Position(0, 0), "// one\n// two\n");
        await waitFor(vscode.languages.onDidChangeDiagnostics, () =>
          theirs(document.uri)[0]?.range.start.line === before!.range.start.line + 2 ? true : undefined,
        );
        await checked(document);
        watch.dispose();
        assert.equal(Math.max(...most), 0);
      } finally {
        await settings.update("locale", undefined, vscode.ConfigurationTarget.Workspace);
      }
    });

    it("gives the other's report the incident, the path of the data, the explanation and the fix", async () => {
      const { document } = await show(fileUri("packages/api/src/mailer.ts"));
      const [report] = await onlyTheirs(document.uri, 1);
      const { range } = report!;
      assert.match(await hoverText(document.uri, range.start), /command:hiyari\.explain/);
      const fixes = await ourFixes(document.uri, range);
      assert.ok(fixes[0]?.isPreferred && fixes[0].edit);
      const commands = fixes.map(({ command }) => command?.command);
      for (const name of ["hiyari.explain", "hiyari.showIncident", "hiyari.disable"])
        assert.ok(commands.includes(name), name);
      assert.ok(await vscode.workspace.applyEdit(fixes[0].edit));
      await onlyTheirs(document.uri, 0);
    });
  });
}
