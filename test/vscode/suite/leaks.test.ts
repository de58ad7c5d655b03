import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
  after,
  apply,
  checked,
  closeAll,
  diagnosticsOf,
  EXTENSION_ID,
  fileUri,
  hoverText,
  noDiagnosticsOf,
  ourFixes,
  RUN,
  show,
  type,
} from "./workbench.js";

/** A leak to be typed, and what Hiyari must say about it. */
interface Leak {
  rule: string;
  file: string;
  /** It is typed right after this text. */
  behind: string;
  typed: string;
  /** The text the diagnostic stands under. */
  marked: string;
  cites: RegExp;
}

const LEAKS: Leak[] = [
  {
    rule: "no-hardcoded-credential",
    file: "src/database.ts",
    behind: 'user: "booking",',
    typed: '\n  password: "kitchen-door-2019",',
    marked: '"kitchen-door-2019"',
    cites: /— cf\. (?:ReserveLink 2018|Coubic 2019): /,
  },
  {
    rule: "no-bulk-recipients",
    file: "src/mailer.ts",
    behind: "Promise<void> {",
    typed:
      '\n  await transport.sendMail({ to: guests.map((guest) => guest.email), subject: "Closed", text: "On Friday" });',
    marked: "to: guests.map((guest) => guest.email)",
    cites: /— cf\. Palet d'Or 2021: /,
  },
  {
    rule: "no-shared-response-cache",
    file: "src/server.ts",
    behind: "const app = express();",
    typed: [
      "",
      'app.get("/account", (req, res) => {',
      '  res.set("Cache-Control", "public, max-age=60");',
      "  res.json({ name: req.user.name, email: req.user.email });",
      "});",
    ].join("\n"),
    marked: 'res.set("Cache-Control", "public, max-age=60")',
    cites: /— cf\. (?:TableCheck 2024|KAIKA 2021): /,
  },
];

if (RUN === "source" || RUN === "vsix") {
  describe(`a leak typed into an open file (${RUN})`, () => {
    afterEach(closeAll);

    for (const leak of LEAKS) {
      it(`${leak.rule}: appears while typing, is fixed by the first quick fix, and is gone`, async () => {
        const uri = fileUri(leak.file);
        const editor = await show(uri);
        assert.equal((await checked(editor.document)).findings, 0);

        await type(editor, after(editor.document, leak.behind), leak.typed);
        const [diagnostic, ...others] = await diagnosticsOf(uri);
        assert.equal(others.length, 0);
        assert.ok(diagnostic);
        assert.equal(editor.document.isDirty, true);
        assert.equal(editor.document.getText(diagnostic.range), leak.marked);
        assert.match(diagnostic.message, leak.cites);
        assert.doesNotMatch(diagnostic.message, /\n/);
        const code = diagnostic.code as { value: string; target: vscode.Uri };
        assert.equal(code.value, `hiyari/${leak.rule}`);
        assert.ok(code.target.path.endsWith(`/docs/rules/${leak.rule}.md`));

        const hover = await hoverText(uri, diagnostic.range.start);
        assert.match(hover, /\*\*How many\*\*/);
        assert.match(hover, /command:hiyari\.showIncident/);

        const fixes = await ourFixes(uri, diagnostic.range);
        assert.equal(fixes[0]?.isPreferred, true);
        assert.equal(fixes.filter(({ isPreferred }) => isPreferred).length, 1);
        assert.equal(fixes.at(-1)?.command?.command, "hiyari.disable");
        await apply(fixes[0]);
        await noDiagnosticsOf(uri);
        const last = await checked(editor.document);
        assert.equal(last.status, "checked", last.notice ?? "");
        assert.equal(last.findings, 0);
      });
    }

    it("appears in an untitled document by its language", async () => {
      const content = 'export const options = { password: "kitchen-door-2019" };\n';
      const document = await vscode.workspace.openTextDocument({ language: "typescript", content });
      await vscode.window.showTextDocument(document);
      assert.equal((await diagnosticsOf(document.uri)).length, 1);
    });

    it("appears in the script of a Vue file, where it stands", async () => {
      const uri = fileUri("src/Reservation.vue");
      const editor = await show(uri);
      await type(editor, after(editor.document, 'user: "guest"'), ', password: "kitchen-door-2019"');
      const [diagnostic] = await diagnosticsOf(uri);
      assert.equal(editor.document.getText(diagnostic?.range), '"kitchen-door-2019"');
    });

    it("appears in an Apps Script file", async () => {
      const uri = fileUri("src/Code.gs");
      const editor = await show(uri);
      await type(
        editor,
        after(editor.document, '"12 guests");'),
        '\n  login({ password: "kitchen-door-2019" });',
      );
      assert.equal((await diagnosticsOf(uri)).length, 1);
    });

    it("a text that stops parsing has no diagnostics and says why; the next good one has them again", async () => {
      const uri = fileUri("src/database.ts");
      const editor = await show(uri);
      await type(editor, after(editor.document, 'user: "booking",'), ' password: "kitchen-door-2019",');
      await diagnosticsOf(uri);
      const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
      await type(editor, end, "const = ;");
      await noDiagnosticsOf(uri);
      assert.equal((await checked(editor.document)).status, "broken-syntax");
      await editor.edit((edit) => edit.delete(new vscode.Range(end, end.translate(0, "const = ;".length))));
      assert.equal((await diagnosticsOf(uri)).length, 1);
    });
  });

  describe(`where the extension comes from (${RUN})`, () => {
    it(RUN === "vsix" ? "is the installed package" : "is the working folder", () => {
      const extension = vscode.extensions.getExtension(EXTENSION_ID);
      const folder = process.env.HIYARI_TEST_EXTENSION_FOLDER;
      assert.ok(extension && folder);
      assert.ok(extension.extensionPath.startsWith(folder), `${extension.extensionPath} is not in ${folder}`);
    });
  });
}
