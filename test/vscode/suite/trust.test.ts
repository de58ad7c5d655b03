import assert from "node:assert/strict";
import * as vscode from "vscode";
import { checked, closeAll, diagnosticsOf, fileUri, hiyari, RUN, show } from "./workbench.js";

const FILE = "src/database.ts";

if (RUN === "restricted") {
  describe("a folder that is not trusted", () => {
    afterEach(closeAll);

    it("is in Restricted Mode", () => {
      assert.equal(vscode.workspace.isTrusted, false);
    });

    it("is checked, and cannot switch the checks off", async () => {
      const [diagnostic] = await diagnosticsOf((await show(fileUri(FILE))).document.uri);
      assert.equal((diagnostic?.code as { value: string }).value, "hiyari/no-hardcoded-credential");
    });

    it("gets the bundled engine", async () => {
      const { document } = await show(fileUri(FILE));
      assert.equal((await checked(document)).engine, "bundled");
      assert.equal((await hiyari()).isRunning(), true);
    });
  });
}

if (RUN === "trusted-switched-off") {
  describe("the same folder when it is trusted", () => {
    afterEach(closeAll);

    it("decides for itself that nothing is checked", async () => {
      assert.equal(vscode.workspace.isTrusted, true);
      const { document } = await show(fileUri(FILE));
      assert.equal((await checked(document)).status, "disabled");
      assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
    });
  });
}
