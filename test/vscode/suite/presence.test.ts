import assert from "node:assert/strict";
import * as vscode from "vscode";
import { checked, closeAll, diagnosticsOf, fileUri, RUN, show, waitFor } from "./workbench.js";

const run = <T>(command: string, ...values: unknown[]) =>
  vscode.commands.executeCommand<T>(`hiyari.${command}`, ...values);

if (RUN === "scan") {
  describe("around the findings", () => {
    afterEach(closeAll);

    it("the demo file lights up, with three incidents' conditions, and leaves nothing behind", async () => {
      const editor = await run<vscode.TextEditor>("openDemo");
      const { document } = editor;
      const found = await diagnosticsOf(document.uri);
      assert.deepEqual(found.map(({ code }) => (code as { value: string }).value).sort(), [
        "hiyari/no-bulk-recipients",
        "hiyari/no-hardcoded-credential",
        "hiyari/no-shared-response-cache",
      ]);
      assert.equal(document.isUntitled, true);
      // TypeScript would complain about the packages that are not there.
      assert.equal(document.languageId, "javascript");
    });

    it("a cell of a notebook in our languages is checked, one in another is not", async () => {
      const leak = 'const options = { user: "shop", password: "kitchen-door-2019" };';
      const { NotebookCellData, NotebookCellKind, NotebookData } = vscode;
      const cells = [
        new NotebookCellData(NotebookCellKind.Code, leak, "typescript"),
        new NotebookCellData(NotebookCellKind.Code, leak, "python"),
        new NotebookCellData(NotebookCellKind.Code, leak, "javascript"),
      ];
      const notebook = await vscode.workspace.openNotebookDocument(
        "jupyter-notebook",
        new NotebookData(cells),
      );
      const [typescript, python, javascript] = notebook.getCells().map(({ document }) => document.uri);
      assert.equal((await diagnosticsOf(typescript!)).length, 1);
      assert.equal((await diagnosticsOf(javascript!)).length, 1);
      assert.deepEqual(vscode.languages.getDiagnostics(python!), []);
    });

    it("the reason why a file is not checked is told", async () => {
      await closeAll();
      assert.match(await run<string>("whyNotChecked"), /^No file is open/);
      await show(fileUri(".gitignore"));
      assert.match(await run<string>("whyNotChecked"), /^The language of this file \(\w+\) is none/);
      await checked((await show(fileUri("src/unfinished.ts"))).document);
      assert.match(await run<string>("whyNotChecked"), /Unterminated string literal/);
      const { document } = await show(fileUri("src/routes/account.ts"));
      await checked(document);
      assert.match(
        await run<string>("whyNotChecked"),
        /^This file is checked: \d+ rules, 1 finding, \d+ ms\. Engine: bundled rules, because no ESLint conf/,
      );
    });

    it("a model's tool gives findings as data, and reads nothing outside the workspace", async () => {
      assert.ok(vscode.lm.tools.some(({ name }) => name === "hiyari_findings"));
      const ask = async (files: string[]) => {
        const options = { input: { files }, toolInvocationToken: undefined };
        const { content } = await vscode.lm.invokeTool("hiyari_findings", options);
        return JSON.parse((content[0] as vscode.LanguageModelTextPart).value) as {
          checkedFiles: number;
          findings: { file: string; rule: string; incidentId: string; steps: unknown[]; fixes: unknown[] }[];
        };
      };
      const { checkedFiles, findings } = await ask(["src/mail/newsletter.ts", "src/routes/catalogue.ts"]);
      assert.equal(checkedFiles, 2);
      assert.equal(findings.length, 1);
      const [finding] = findings;
      assert.equal(finding!.file, "src/mail/newsletter.ts");
      assert.equal(finding!.incidentId, "paletdor-2021");
      assert.ok(finding!.steps.length > 0 && finding!.fixes.length > 0);
      assert.equal((await ask(["../../etc/passwd.ts", "/etc/hosts.ts"])).checkedFiles, 0);
    });

    it("the command is a task where the package is installed, and its lines become problems", async () => {
      assert.deepEqual(await vscode.tasks.fetchTasks({ type: "hiyari" }), []);
      const package_ = fileUri("node_modules/eslint-plugin-hiyari/package.json");
      await vscode.workspace.fs.writeFile(package_, new TextEncoder().encode("{}"));
      const [task] = await vscode.tasks.fetchTasks({ type: "hiyari" });
      assert.ok(task);
      assert.deepEqual(task.problemMatchers, ["$hiyari"]);
      const { args } = task.execution as vscode.ShellExecution;
      assert.deepEqual(
        args.map((arg) => (typeof arg === "string" ? arg : arg.value)),
        ["--no-install", "hiyari", "--format", "unix", "."],
      );
      await vscode.workspace.fs.delete(fileUri("node_modules/eslint-plugin-hiyari"), { recursive: true });
    });

    it("the output says as much as its level asks for: the server, checks, messages, whole messages", async () => {
      const settings = vscode.workspace.getConfiguration("hiyari");
      const level = (name: string) => vscode.commands.executeCommand("_extensionTests.setLogLevel", name);
      const { document } = await show(fileUri("src/routes/catalogue.ts"));
      await run("showOutput");
      const output = await waitFor(vscode.window.onDidChangeVisibleTextEditors, () =>
        vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === "output" && /hiyari/i.test(uri.path)),
      );
      const says = (pattern: RegExp) =>
        waitFor(vscode.workspace.onDidChangeTextDocument, () =>
          pattern.test(output.getText()) ? true : undefined,
        );
      const typed = async (text: string) => {
        const edit = new vscode.WorkspaceEdit();
        edit.insert(document.uri, new vscode.Position(0, 0), text);
        await vscode.workspace.applyEdit(edit);
        await checked(document);
      };
      try {
        await says(/\[info\] The server runs as process \d+\./);
        await typed("// one\n");
        await level("debug");
        await typed("// two\n");
        await says(/\[debug\] checked: .*catalogue\.ts \(version \d+\), 0 findings, \d+ ms, bundled/);
        assert.equal(output.getText().match(/\[debug\] checked: /g)!.length, 1);
        assert.doesNotMatch(output.getText(), /didChange/);
        await level("trace");
        await typed("// three\n");
        await says(/\[trace\] .*'textDocument\/didChange'/);
        assert.doesNotMatch(output.getText(), /\/\/ three/);
        await settings.update("trace.server", "verbose", vscode.ConfigurationTarget.Workspace);
        await typed("// four\n");
        await says(/"text": "\/\/ four/);
      } finally {
        await level("info");
        await settings.update("trace.server", undefined, vscode.ConfigurationTarget.Workspace);
      }
    });
  });
}
