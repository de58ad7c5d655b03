import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
  checked,
  closeAll,
  diagnosticsOf,
  EXTENSION_ID,
  fileUri,
  hiyari,
  hoverText,
  ourFixes,
  RUN,
  show,
} from "./workbench.js";

const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;

interface Manifest {
  description: string;
  contributes: {
    /** In another language than English, a title keeps its original. */
    commands: { command: string; title: string | { value: string } }[];
    configuration: { properties: Record<string, Setting> };
    views: Record<string, { name: string }[]>;
    walkthroughs: { title: string; steps: { title: string; description: string }[] }[];
  };
}

interface Setting {
  type: string;
  description?: string;
  markdownDescription?: string;
  enumDescriptions?: string[];
}

if (RUN === "japanese") {
  describe("in a Japanese editor, with no setting of our own", () => {
    afterEach(closeAll);

    it("the editor is Japanese", () => {
      assert.equal(vscode.env.language, "ja");
      assert.equal(vscode.workspace.getConfiguration("hiyari").get("locale"), "auto");
    });

    it("every setting, command, view and step of the walkthrough is told in Japanese", () => {
      const { description, contributes } = vscode.extensions.getExtension(EXTENSION_ID)!
        .packageJSON as Manifest;
      const { commands, configuration, views, walkthroughs } = contributes;
      const texts: [string, string | undefined][] = [
        ["the extension", description],
        ...commands.map(({ command, title }): [string, string] => [
          command,
          typeof title === "string" ? title : title.value,
        ]),
        ...Object.entries(configuration.properties).flatMap(
          ([name, setting]): [string, string | undefined][] => [
            [name, setting.markdownDescription ?? setting.description],
            ...(setting.enumDescriptions ?? []).map((text): [string, string] => [`a value of ${name}`, text]),
          ],
        ),
        ...Object.values(views).flatMap((list) => list.map(({ name }): [string, string] => ["a view", name])),
        ...walkthroughs.flatMap(({ title, steps }) => [
          ["the walkthrough", title] as [string, string],
          ...steps.flatMap((step): [string, string][] => [
            ["a step", step.title],
            ["a step", step.description],
          ]),
        ]),
      ];
      assert.ok(texts.length > 40);
      for (const [what, text] of texts) assert.match(text ?? "", JAPANESE, what);
    });

    it("message, hover, fixes and status are Japanese", async () => {
      const { document } = await show(fileUri("account.ts"));
      const [diagnostic] = await diagnosticsOf(document.uri);
      assert.match(diagnostic!.message, /^Cache-Control により、.* — 参考: /);
      assert.match(await hoverText(document.uri, diagnostic!.range.start), /この指摘の解説.*事例を表示/);
      const fixes = await ourFixes(document.uri, diagnostic!.range);
      assert.deepEqual(
        fixes.filter(({ title }) => !JAPANESE.test(title)),
        [],
      );
      await checked(document);
      const { text, detail } = (await hiyari()).status();
      assert.match(text, /^Hiyari: 指摘/);
      assert.match(detail ?? "", JAPANESE);
    });

    it("so are the explanation, the incident and the reason why a file is not checked", async () => {
      const { document } = await show(fileUri("account.ts"));
      const [diagnostic] = await diagnosticsOf(document.uri);
      const { line, character } = diagnostic!.range.start;
      const finding = {
        uri: document.uri.toString(),
        ruleName: "no-shared-response-cache",
        line,
        character,
      };
      const page = await vscode.commands.executeCommand<string>("hiyari.explain", finding);
      assert.match(page, /<html lang="ja">/);
      for (const heading of ["何が起きたか", "このコードのどこが似ているか", "修正", "無視してよい場合"])
        assert.ok(page.includes(heading), heading);
      const incident = await vscode.commands.executeCommand<string>("hiyari.showIncident", "tablecheck-2024");
      assert.match(incident, /<html lang="ja">[\s\S]*<details lang="en">/);
      await show(document.uri);
      assert.match(await vscode.commands.executeCommand<string>("hiyari.whyNotChecked"), /検査/);
    });
  });
}
