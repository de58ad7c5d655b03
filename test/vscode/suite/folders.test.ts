import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { ScanSummary } from "../../../src/ui/findings/store.js";
import {
  checked,
  checkedWith,
  closeAll,
  diagnosticsOf,
  fileUri,
  hiyari,
  noDiagnosticsOf,
  RUN,
  show,
  waitFor,
} from "./workbench.js";

const codesOf = (diagnostics: readonly vscode.Diagnostic[]) =>
  diagnostics.map(({ code }) => (code as { value: string }).value);

const [SHOP, CLINIC, BRANCH] = [0, 1, 2];
const NEWSLETTER = "src/newsletter.ts";
const CLOSING = "src/closing.ts";
const REMINDER = "src/reminder.ts";
/** Never opened. */
const INVITATION = "src/invitation.ts";

/** Adds and removes folders, and waits until the editor has done so. */
async function changeFolders(...change: Parameters<typeof vscode.workspace.updateWorkspaceFolders>) {
  const done = new Promise<void>((resolve) => {
    const subscription = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      subscription.dispose();
      resolve();
    });
  });
  assert.ok(vscode.workspace.updateWorkspaceFolders(...change));
  await done;
}

if (RUN === "folders") {
  describe("two open folders with settings of their own", () => {
    afterEach(closeAll);

    it("have their findings by their own language, rules and severity", async () => {
      const shop = await show(fileUri(NEWSLETTER, SHOP));
      const ofShop = await diagnosticsOf(shop.document.uri);
      assert.deepEqual(codesOf(ofShop), ["hiyari/no-bulk-recipients"]);
      assert.match(ofShop[0]!.message, /— 参考: /);
      assert.equal(ofShop[0]!.severity, vscode.DiagnosticSeverity.Warning);
      // This folder lies in one called `test`, which says nothing about what is in it.
      const clinic = await show(fileUri(CLOSING, CLINIC));
      const ofClinic = await diagnosticsOf(clinic.document.uri);
      assert.deepEqual(codesOf(ofClinic), ["hiyari/no-bulk-recipients"]);
      assert.match(ofClinic[0]!.message, /— cf\. /);
      assert.equal(ofClinic[0]!.severity, vscode.DiagnosticSeverity.Error);
      assert.equal((await checked(clinic.document)).findings, 1);
    });

    it("are scanned in one go; each file is called by its folder", async () => {
      const summary = await vscode.commands.executeCommand<ScanSummary>("hiyari.scanWorkspace");
      assert.deepEqual([summary.checked, summary.all], [2, 2]);
      const { files } = (await hiyari()).findings;
      assert.deepEqual(
        files.map(({ file, findings }) => [file, findings.map(({ level }) => level)]),
        [
          [`clinic/${CLOSING}`, ["error"]],
          [`shop/${NEWSLETTER}`, ["warning"]],
        ],
      );
    });

    it("are both read by an agent's tool, by the names that lists show", async () => {
      const options = {
        input: { files: [`clinic/${CLOSING}`, NEWSLETTER] },
        toolInvocationToken: undefined,
      };
      const { content } = await vscode.lm.invokeTool("hiyari_findings", options);
      const answer = JSON.parse((content[0] as vscode.LanguageModelTextPart).value) as {
        findings: { file: string }[];
      };
      assert.deepEqual(
        answer.findings.map(({ file }) => file),
        [`clinic/${CLOSING}`, `shop/${NEWSLETTER}`],
      );
    });

    it("have a baseline each; what it accepts is shown in no open file either", async () => {
      const { document } = await show(fileUri(NEWSLETTER, SHOP));
      await diagnosticsOf(document.uri);
      const written = await vscode.commands.executeCommand<vscode.Uri[]>("hiyari.acceptFindings", "yes");
      assert.deepEqual(
        written.map(String).sort(),
        [CLINIC, SHOP].map((index) => fileUri("eslint-suppressions.json", index).toString()).sort(),
      );
      await noDiagnosticsOf(document.uri);
      const clinic = await show(fileUri(CLOSING, CLINIC));
      await checkedWith(clinic.document, 0);
      await noDiagnosticsOf(clinic.document.uri);
      assert.deepEqual(
        (await hiyari()).findings.files.flatMap(({ findings }) => findings),
        [],
      );
      for (const uri of written) await vscode.workspace.fs.delete(uri);
      await diagnosticsOf(document.uri);
      await diagnosticsOf(clinic.document.uri);
    });

    it("get a third one beside them, which has an engine of its own; the status tells each by the file in front", async () => {
      const branch = vscode.Uri.joinPath(fileUri("", SHOP), "../branch");
      await changeFolders(2, 0, { uri: branch, name: "branch" });
      const reminder = await show(fileUri(REMINDER, BRANCH));
      const ofBranch = await diagnosticsOf(reminder.document.uri);
      assert.deepEqual(codesOf(ofBranch), ["hiyari/no-bulk-recipients"]);
      assert.equal(ofBranch[0]!.severity, vscode.DiagnosticSeverity.Error);
      const check = await checked(reminder.document);
      assert.equal(check.engine, "project");
      assert.match(check.engineNote ?? "", /^ESLint \d+\.\d+\.\d+ with (?:.*\/)?eslint\.config\.js$/);
      const api = await hiyari();
      assert.match(api.status().detail ?? "", /the project's ESLint|ESLint \d/);
      for (const [name, index] of [
        [NEWSLETTER, SHOP],
        [CLOSING, CLINIC],
      ] as const) {
        const { document } = await show(fileUri(name, index));
        assert.equal((await checked(document)).engine, "bundled");
        assert.match(api.status().detail ?? "", /bundled/);
      }
      const summary = await vscode.commands.executeCommand<ScanSummary>("hiyari.scanWorkspace");
      // Its configuration is a source file, too.
      assert.deepEqual([summary.checked, summary.all], [5, 5]);
      assert.deepEqual(
        api.findings.files.map(({ file }) => file),
        [`branch/${INVITATION}`, `branch/${REMINDER}`, `clinic/${CLOSING}`, `shop/${NEWSLETTER}`],
      );
    });

    it("keep their findings when it is taken away; of its own only those of open documents stay", async () => {
      await changeFolders(BRANCH, 1);
      const { findings } = await hiyari();
      const isOpen = (uri: vscode.Uri) =>
        vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
      const left = findings.files.filter(({ file, uri }) => !file.startsWith("branch/") || isOpen(uri));
      assert.equal(
        await waitFor(findings.store.onDidChange, () => findings.files.length === left.length || undefined),
        true,
      );
      assert.ok(!findings.files.some(({ file }) => file === `branch/${INVITATION}`));
      assert.deepEqual(
        findings.files.map(({ file }) => file).filter((file) => !file.startsWith("branch/")),
        [`clinic/${CLOSING}`, `shop/${NEWSLETTER}`],
      );
    });
  });
}
