import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { FINDINGS_REQUEST, type FindingsResult } from "../../src/findings-protocol.js";
import { WorkspaceFolders } from "../../src/server/workspace-folders.js";
import { Editor } from "./editor.js";

const MAILS =
  'await transport.sendMail({ to: guests.map((guest) => guest.email), subject: "Closed", text: "On Friday" });\n';
const SECRETS =
  'export const one = { password: "kitchen-door-2019" };\nexport const two = { password: "pantry-door-2020" };\n';

describe("the open folders", () => {
  const folders = new WorkspaceFolders({
    workspaceFolders: [
      { uri: "file:///work/shop", name: "shop" },
      { uri: "file:///work/shop/clinic", name: "clinic" },
    ],
    rootUri: null,
  });

  it("are told apart, also where one lies in another", () => {
    assert.equal(folders.of("file:///work/shop/a.ts"), "file:///work/shop");
    assert.equal(folders.of("file:///work/shop/clinic/a.ts"), "file:///work/shop/clinic");
    assert.equal(folders.of("file:///work/shopping/a.ts"), undefined);
    assert.equal(folders.of("vscode-vfs:///work/shop/a.ts"), undefined);
  });

  it("are the one folder of an older client", () => {
    const one = new WorkspaceFolders({ rootUri: "file:///work/shop" });
    assert.equal(one.of("file:///work/shop/a.ts"), "file:///work/shop");
  });
});

describe("the language server with several folders", function () {
  let base: string;
  const uriOf = (...names: string[]) => pathToFileURL(path.join(base, ...names)).href;

  before(() => {
    base = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "hiyari-folders-")));
  });
  after(async () => {
    await Editor.stopAll();
    fs.rmSync(base, { recursive: true });
  });

  it("takes a file's path from its open folder on, and follows folders that come and go", async () => {
    const clinic = uriOf("test", "clinic");
    const editor = await Editor.start({ folders: [uriOf("shop")] });
    const uri = uriOf("test", "clinic", "letters.ts");
    // Below a folder called `test`, in no open folder: a test, whose mails reach nobody.
    assert.deepEqual(await editor.diagnosticsOf(uri, MAILS), []);
    await editor.changeFolders([clinic], []);
    assert.equal((await editor.diagnostics(uri)).length, 1);
    await editor.changeFolders([], [clinic]);
    assert.deepEqual(await editor.diagnostics(uri), []);
  });

  it("asks for each folder's settings", async () => {
    const editor = await Editor.start({ folders: [uriOf("shop"), uriOf("clinic")] });
    editor.settingsByFolder.set(uriOf("shop"), { locale: "ja" });
    editor.settingsByFolder.set(uriOf("clinic"), { enable: false });
    const [diagnostic] = await editor.diagnosticsOf(uriOf("shop", "letters.ts"), MAILS);
    assert.match(String(diagnostic?.message), /— 参考: /);
    assert.deepEqual(await editor.diagnosticsOf(uriOf("clinic", "letters.ts"), MAILS), []);
  });
});

describe("what a suppressions file accepts", () => {
  const rule = "hiyari/no-hardcoded-credential";
  after(() => Editor.stopAll());

  it("is no diagnostic, has no fix, and is still listed", async () => {
    const editor = await Editor.start();
    const uri = "file:///project/accepted.ts";
    const [first] = await editor.diagnosticsOf(uri, SECRETS);
    await editor.checkedAs(uri);
    await editor.accept(uri, { [rule]: { count: 2 } });
    assert.deepEqual(await editor.diagnostics(uri), []);
    const check = await editor.checkedAs(uri);
    assert.equal(check.findings, 0);
    assert.match(check.engineNote ?? "", /2 accepted in eslint-suppressions\.json$/);
    assert.deepEqual(await editor.actions(uri, first!.range), []);
    const listed = await editor.connection.sendRequest<FindingsResult>(FINDINGS_REQUEST, {
      uri,
      languageId: "typescript",
      file: "accepted.ts",
      text: null,
    });
    assert.deepEqual(
      listed.findings.map(({ line }) => line),
      [1, 2],
    );
    // One more than is accepted, so all are reported.
    await editor.change(uri, `${SECRETS}export const three = { password: "loft-door-2021" };\n`);
    assert.equal((await editor.diagnostics(uri)).length, 3);
  });

  it("is read from the disk for editors that cannot be asked", async () => {
    const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "hiyari-accepted-")));
    try {
      const suppressions = { "src/keys.ts": { [rule]: { count: 2 } } };
      fs.writeFileSync(path.join(folder, "eslint-suppressions.json"), JSON.stringify(suppressions));
      const editor = await Editor.start({ editorCommands: false, folders: [pathToFileURL(folder).href] });
      const uri = (name: string) => pathToFileURL(path.join(folder, "src", name)).href;
      assert.deepEqual(await editor.diagnosticsOf(uri("keys.ts"), SECRETS), []);
      assert.equal((await editor.diagnosticsOf(uri("others.ts"), SECRETS)).length, 2);
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });
});
