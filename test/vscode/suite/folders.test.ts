import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { ScanSummary } from "../../../src/ui/findings/store.js";
import {
  checked,
  closeAll,
  diagnosticsOf,
  fileUri,
  hiyari,
  noDiagnosticsOf,
  RUN,
  show,
} from "./workbench.js";

const codesOf = (diagnostics: readonly vscode.Diagnostic[]) =>
  diagnostics.map(({ code }) => (code as { value: string }).value);

const [SHOP, CLINIC] = [0, 1];
const NEWSLETTER = "src/newsletter.ts";
const CLOSING = "src/closing.ts";

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
      assert.equal((await checked(clinic.document)).findings, 0);
      assert.deepEqual(
        (await hiyari()).findings.files.flatMap(({ findings }) => findings),
        [],
      );
      for (const uri of written) await vscode.workspace.fs.delete(uri);
      await diagnosticsOf(document.uri);
      await diagnosticsOf(clinic.document.uri);
    });
  });
}
