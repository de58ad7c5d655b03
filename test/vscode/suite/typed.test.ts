import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { CheckedParams } from "../../../src/protocol.js";
import {
  after,
  checked,
  closeAll,
  fileUri,
  hiyari,
  hoverText,
  ours,
  RUN,
  show,
  type,
  waitFor,
} from "./workbench.js";

/** Waits for the answer with types about the document as it is now. */
async function checkedWithTypes(document: vscode.TextDocument): Promise<CheckedParams> {
  const api = await hiyari();
  return waitFor(api.onDidCheck, () => {
    const check = api.lastCheck(document.uri);
    return check?.typed && check.version === document.version ? check : undefined;
  });
}

const rulesOf = (uri: vscode.Uri): string[] =>
  ours(uri).map(({ code }) => String(typeof code === "object" ? code.value : code));

/** Waits until exactly these rules report something in a document. */
const reported = (uri: vscode.Uri, rules: readonly string[]): Promise<true> =>
  waitFor(vscode.languages.onDidChangeDiagnostics, () =>
    rulesOf(uri).join() === rules.join() ? true : undefined,
  );

const LEAK = "hiyari/no-shared-cache-key";

if (RUN === "typed") {
  describe("the second answer, with types", () => {
    afterEach(closeAll);

    it("reports what only another file shows, after the quick answer was silent", async () => {
      const api = await hiyari();
      const uri = fileUri("src/points.ts");
      const answers: CheckedParams[] = [];
      const listening = api.onDidCheck((check) => {
        if (check.uri.endsWith("/points.ts")) answers.push(check);
      });
      const { document } = await show(uri);
      const check = await checkedWithTypes(document);
      await reported(uri, [LEAK]);
      listening.dispose();
      assert.deepEqual(
        answers.map(({ typed, findings }) => [typed, findings]),
        [
          [false, 0],
          [true, 1],
        ],
      );
      assert.match(check.engineNote ?? "", /types of tsconfig\.json \(6 files\)$/);
      assert.match(api.status().detail ?? "", /types of tsconfig\.json/);
    });

    it("goes with its cause, while the other file is typed and not saved", async () => {
      const uri = fileUri("src/points.ts");
      await checkedWithTypes((await show(uri)).document);
      await reported(uri, [LEAK]);
      const helper = await show(fileUri("src/keep.ts"));
      const from = helper.document.positionAt(helper.document.getText().indexOf("  const kept"));
      const to = helper.document.positionAt(helper.document.getText().lastIndexOf("}"));
      await helper.edit((edit) => edit.replace(new vscode.Range(from, to), "  return make();\n"));
      await reported(uri, []);
      await vscode.commands.executeCommand("undo");
      await reported(uri, [LEAK]);
    });

    it("never stands where an older text had it", async () => {
      const uri = fileUri("src/points.ts");
      const editor = await show(uri);
      await checkedWithTypes(editor.document);
      await reported(uri, [LEAK]);
      let looks = 0;
      const listening = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (!uris.some((each) => each.toString() === uri.toString())) return;
        for (const { range } of ours(uri)) {
          looks += 1;
          assert.match(editor.document.getText(range), /^latest\("points"/);
        }
      });
      // From before the pause is over to the middle of the check.
      for (const pause of [0, 200, 520, 540, 560, 600, 660, 700, 800, 0]) {
        await type(editor, new vscode.Position(0, 0), "//\n");
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
      await checkedWithTypes(editor.document);
      await reported(uri, [LEAK]);
      listening.dispose();
      assert.ok(looks > 0);
    });

    it("leads to the other file from the list of related places and from the hover", async () => {
      const uri = fileUri("src/visits.service.ts");
      const { document } = await show(uri);
      await checkedWithTypes(document);
      await reported(uri, ["hiyari/require-owner-check"]);
      const [finding] = ours(uri);
      const [step] = finding!.relatedInformation!;
      assert.equal(step!.location.uri.toString(), fileUri("src/visits.controller.ts").toString());
      const text = await hoverText(uri, finding!.range.start);
      const link = /\[visits\.controller\.ts, line \d+\]\(command:hiyari\.showPlace\?([^) ]+)/.exec(text);
      assert.ok(link, text);
      const place = JSON.parse(decodeURIComponent(link[1]!)) as unknown[];
      await vscode.commands.executeCommand("hiyari.showPlace", ...place);
      assert.equal(vscode.window.activeTextEditor?.document.uri.path.endsWith("/visits.controller.ts"), true);
      const there = vscode.window.activeTextEditor!;
      assert.equal(there.document.getText(there.selection).length > 0, true);
    });

    it("goes when it is switched off, and does not come back", async () => {
      const uri = fileUri("src/points.ts");
      const editor = await show(uri);
      await checkedWithTypes(editor.document);
      await reported(uri, [LEAK]);
      const settings = vscode.workspace.getConfiguration("hiyari");
      await settings.update("types.enable", false, vscode.ConfigurationTarget.Workspace);
      try {
        await reported(uri, []);
        await type(editor, after(editor.document, "points = Router();"), " ");
        await checked(editor.document);
        await new Promise((resolve) => setTimeout(resolve, 2_000));
        const check = await checked(editor.document);
        assert.equal(check.typed, false);
        assert.doesNotMatch(check.engineNote ?? "", /types/);
        assert.deepEqual(rulesOf(uri), []);
      } finally {
        await settings.update("types.enable", undefined, vscode.ConfigurationTarget.Workspace);
      }
    });
  });
}
