import assert from "node:assert/strict";
import { Editor } from "./editor.js";

/** One leak of each kind, with the text the report stands under and what the fixed text has instead. */
const LEAKS: [rule: string, text: string, marked: string, fixed: RegExp][] = [
  [
    "no-bulk-recipients",
    'import nodemailer from "nodemailer";\n' +
      "const transport = nodemailer.createTransport({});\n" +
      "export async function announce(users) {\n" +
      '  await transport.sendMail({ to: users.map((user) => user.email), subject: "Closed", text: "On Friday" });\n' +
      "}\n",
    "to: users.map((user) => user.email)",
    /for \(const user of users\) \{\s+await transport\.sendMail\(\{ to: user\.email,/,
  ],
  [
    "no-shared-response-cache",
    'import express from "express";\n' +
      "const app = express();\n" +
      'app.get("/account", (req, res) => {\n' +
      '  res.set("Cache-Control", "public, max-age=60");\n' +
      "  res.json({ name: req.user.name, email: req.user.email });\n" +
      "});\n",
    'res.set("Cache-Control", "public, max-age=60")',
    /res\.set\("Cache-Control", "private, no-store"\)/,
  ],
];

describe("reports of the rules in the server", () => {
  let editor: Editor;
  before(async () => {
    editor = await Editor.start();
  });
  after(() => Editor.stopAll());

  for (const [rule, text, marked, fixed] of LEAKS) {
    it(`${rule}: is reported where it stands, and its first fix removes it`, async () => {
      const uri = `file:///project/${rule}.js`;
      const diagnostics = await editor.diagnosticsOf(uri, text);
      assert.deepEqual(
        diagnostics.map(({ code }) => code),
        [`hiyari/${rule}`],
      );
      assert.equal(editor.textOf(uri, diagnostics[0]!.range), marked);
      const [fix] = await editor.actions(uri, diagnostics[0]!.range, diagnostics);
      await editor.apply(fix!);
      assert.match(editor.textOf(uri), fixed);
      assert.deepEqual(await editor.diagnostics(uri), []);
    });
  }

  it("no-shared-response-cache: the path of the data is told as related places and in the hover", async () => {
    const uri = "file:///project/path.js";
    const [diagnostic] = await editor.diagnosticsOf(uri, LEAKS[1]![1]);
    const related = diagnostic?.relatedInformation ?? [];
    assert.deepEqual(
      related.map(({ location }) => editor.textOf(uri, location.range)),
      ["req.user"],
    );
    const hover = await editor.hover(uri, diagnostic!.range.start);
    const { value } = hover?.contents as { value: string };
    const link = /\*\*Path in this file\*\*\n\n1\. \[line 5\]\(command:hiyari\.showPlace\?([^)]*)\): /.exec(
      value,
    );
    assert.deepEqual(JSON.parse(decodeURIComponent(link![1]!)), [uri, related[0]!.location.range]);
  });
});
