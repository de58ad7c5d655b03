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
  waitFor,
} from "./workbench.js";

async function typedLeak(): Promise<{
  uri: vscode.Uri;
  editor: vscode.TextEditor;
  diagnostic: vscode.Diagnostic;
}> {
  const uri = fileUri("src/database.ts");
  const editor = await show(uri);
  await type(editor, after(editor.document, 'user: "booking",'), '\n  password: "kitchen-door-2019",');
  const [diagnostic] = await diagnosticsOf(uri);
  assert.ok(diagnostic);
  return { uri, editor, diagnostic };
}

if (RUN === "source" || RUN === "vsix") {
  describe(`around a finding (${RUN})`, () => {
    afterEach(closeAll);

    it("the incident opens as a page without scripts, in both languages", async () => {
      const { uri, diagnostic } = await typedLeak();
      const action = (await ourFixes(uri, diagnostic.range)).find(
        ({ command }) => command?.command === "hiyari.showIncident",
      );
      assert.ok(action?.command);
      const html = await vscode.commands.executeCommand<string>(
        "hiyari.showIncident",
        ...(action.command.arguments ?? []),
      );
      assert.match(
        html,
        /Content-Security-Policy" content="default-src 'none'; style-src 'nonce-[0-9a-f]{32}';"/,
      );
      assert.doesNotMatch(html, /<script|javascript:|<img|onclick/i);
      assert.match(html, /<html lang="en">/);
      assert.match(html, /<details lang="ja">/);
      await waitFor(vscode.window.tabGroups.onDidChangeTabs, () =>
        vscode.window.tabGroups.all
          .flatMap((group) => group.tabs)
          .find(({ input }) => input instanceof vscode.TabInputWebview),
      );
    });

    it("the explanation shows incident, path, fix and when to ignore it", async () => {
      const { uri, diagnostic } = await typedLeak();
      const action = (await ourFixes(uri, diagnostic.range)).find(
        ({ command }) => command?.command === "hiyari.explain",
      );
      assert.ok(action?.command);
      const html = await vscode.commands.executeCommand<string>(
        "hiyari.explain",
        ...(action.command.arguments ?? []),
      );
      for (const heading of ["What happened", "How this code resembles it", "The fix", "safe to ignore"])
        assert.ok(html.includes(heading), heading);
    });

    it("a directive with the reason that was given silences the line", async () => {
      const { uri, editor, diagnostic } = await typedLeak();
      const actions = await ourFixes(uri, diagnostic.range);
      const action = actions.find(({ title }) => /for this line, with a reason/.test(title));
      assert.ok(action?.command);
      const [place] = action.command.arguments as [object];
      await vscode.commands.executeCommand(action.command.command, { ...place, reason: "a demo value" });
      await noDiagnosticsOf(uri);
      assert.match(
        editor.document.getText(),
        /\n  \/\/ eslint-disable-next-line hiyari\/no-hardcoded-credential -- a demo value\n  password:/,
      );
    });

    it("the status tells rules, findings, time and engine", async () => {
      const { editor } = await typedLeak();
      const check = await checked(editor.document);
      assert.equal(check.findings, 1);
      assert.equal(check.engine, "bundled");
      assert.ok(check.rules > 0 && check.milliseconds > 0);
    });

    it("restarting the server brings the findings back", async () => {
      const { uri, editor } = await typedLeak();
      await vscode.commands.executeCommand("hiyari.restart");
      assert.equal((await diagnosticsOf(uri)).length, 1);
      assert.equal((await checked(editor.document)).findings, 1);
    });

    it("all commands of the manifest are there", async () => {
      const { contributes } = vscode.extensions.getExtension("hiyari.hiyari")?.packageJSON as {
        contributes: { commands: { command: string }[] };
      };
      const known = new Set(await vscode.commands.getCommands(true));
      for (const { command } of contributes.commands) assert.ok(known.has(command), command);
    });
  });
}
