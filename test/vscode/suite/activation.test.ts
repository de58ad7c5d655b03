import assert from "node:assert/strict";
import * as vscode from "vscode";
import { checked, closeAll, fileUri, hiyari, RUN, show } from "./workbench.js";

// Mocha loads the files by name, so this one runs while nothing has been opened yet.
if (RUN === "source" || RUN === "vsix") {
  describe(`before a document of ours is open (${RUN})`, () => {
    after(closeAll);

    it("nothing runs, also when other documents open", async () => {
      const document = await vscode.workspace.openTextDocument(fileUri("notes.txt"));
      await vscode.window.showTextDocument(document);
      const api = await hiyari();
      assert.equal(api.isRunning(), false);
      assert.equal(api.lastCheck(document.uri), undefined);
    });

    it("the first document of ours starts the server", async () => {
      const { document } = await show(fileUri("src/mailer.ts"));
      assert.equal((await checked(document)).status, "checked");
      assert.equal((await hiyari()).isRunning(), true);
    });
  });
}
