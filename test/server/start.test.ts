import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import module from "node:module";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { COMPILE_CACHE } from "../../src/protocol.js";
import { folderWith, LEAK } from "../support/command.js";
import { Editor } from "./editor.js";

/** Nodes before 22 cannot keep what they compile. */
const CAN_KEEP = "enableCompileCache" in module;

describe("the start of the language server", function () {
  this.timeout(60_000);
  afterEach(() => Editor.stopAll());

  it("takes a folder for compiled code, which it uses where Node can, and takes away other versions'", async () => {
    const folder = folderWith({ "0.0.1/v22/code": "of an older version" });
    const kept = path.join(folder, "0.0.2");
    for (const start of ["the first", "the second"]) {
      const editor = await Editor.start({ environment: { [COMPILE_CACHE]: kept } });
      const diagnostics = await editor.diagnosticsOf("file:///project/database.ts", LEAK);
      assert.deepEqual(
        diagnostics.map(({ code }) => code),
        ["hiyari/no-hardcoded-credential"],
        `${start} start`,
      );
      await until(() => !existsSync(path.join(folder, "0.0.1")));
      if (CAN_KEEP) await until(() => filesIn(kept) > 0);
      else assert.equal(filesIn(kept), 0);
      await Editor.stopAll();
    }
  });
});

const filesIn = (folder: string): number =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length
    : 0;

async function until(holds: () => boolean): Promise<void> {
  for (let rest = 200; !holds(); rest -= 1) {
    assert.ok(rest > 0, "it never came true");
    await sleep(50);
  }
}
