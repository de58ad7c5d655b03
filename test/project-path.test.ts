import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { pathWithin } from "../rules/kit/project-path.js";
import { projectRoots } from "../src/server/project/project-roots.js";
import { lintPathOf } from "../src/server/document-kind.js";

describe("the path of a file within its project", () => {
  it("starts below the project's folder, on every system", () => {
    assert.equal(pathWithin("/home/dev/test/app", "/home/dev/test/app/src/a.ts"), "src/a.ts");
    assert.equal(pathWithin("C:\\test\\app", "C:\\test\\app\\src\\a.ts"), "src/a.ts");
    assert.equal(pathWithin("/", "/src/a.ts"), "/src/a.ts");
  });

  it("is whole outside the project's folder", () => {
    assert.equal(pathWithin("/app", "/application/a.ts"), "/application/a.ts");
  });

  it("is the same in the editor, where a folder has a URI", () => {
    assert.equal(
      lintPathOf("file:///c%3A/test/app/src/a.ts", "typescript", "file:///c%3A/test/app"),
      "/src/a.ts",
    );
    assert.equal(lintPathOf("file:///elsewhere/a.ts", "typescript", "file:///test/app"), "/elsewhere/a.ts");
    assert.equal(lintPathOf("untitled:Untitled-1", "typescript", "file:///test/app"), "/Untitled-1.ts");
  });

  it("starts, for the command, at the nearest folder with a manifest", () => {
    const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "hiyari-root-")));
    try {
      const app = path.join(folder, "test", "app");
      fs.mkdirSync(path.join(app, "src"), { recursive: true });
      fs.writeFileSync(path.join(app, "package.json"), "{}");
      const rootOf = projectRoots(folder);
      assert.equal(rootOf(path.join(app, "src", "a.ts")), pathToFileURL(app).href);
      assert.equal(rootOf(path.join(folder, "test", "b.ts")), pathToFileURL(folder).href);
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });
});
