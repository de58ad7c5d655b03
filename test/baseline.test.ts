import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import {
  accepted,
  readSuppressions,
  suppressionsText,
  SUPPRESSIONS_FILE,
  withAccepted,
} from "../src/baseline.js";
import { folderWith } from "./support/command.js";
import { inRepository } from "./support/repository.js";

/** A plugin of the same name whose rule reports every string, so that ESLint counts something. */
const CONFIG = `
const rule = { create: (context) => ({ Literal: (node) => context.report({ node, message: "a literal" }) }) };
const rules = { "hiyari/b": "error", "hiyari/a": "error" };
export default [{ plugins: { hiyari: { rules: { a: rule, b: rule } } }, rules }];
`;

const FILES = { "src/two.js": "f(1, 2);\n", "src/one.js": "f(1);\n", "app/日本.js": "f(1);\n" };

const findings = (count: number) =>
  Array.from({ length: count }, () => [{ rule: "a" }, { rule: "b" }]).flat();

const COUNTED = new Map([
  ["src/two.js", findings(2)],
  ["src/one.js", findings(1)],
  ["app/日本.js", findings(1)],
]);

describe("the baseline", () => {
  for (const version of ["eslint", "eslint9"]) {
    it(`is written letter by letter as ${version} --suppress-all writes it`, () => {
      const folder = folderWith({ ...FILES, "eslint.config.mjs": CONFIG });
      const command = inRepository("node_modules", version, "bin", "eslint.js");
      execFileSync(process.execPath, [command, "--suppress-all", "src", "app"], {
        cwd: folder,
        stdio: "pipe",
      });
      const written = fs.readFileSync(path.join(folder, SUPPRESSIONS_FILE), "utf8");
      assert.equal(suppressionsText(withAccepted({}, COUNTED)), written);
    });
  }

  it("is read by eslint, which then has nothing left to report", () => {
    const folder = folderWith({
      ...FILES,
      "eslint.config.mjs": CONFIG,
      [SUPPRESSIONS_FILE]: suppressionsText(withAccepted({}, COUNTED)),
    });
    const command = inRepository("node_modules", "eslint", "bin", "eslint.js");
    const printed = execFileSync(process.execPath, [command, "src", "app"], {
      cwd: folder,
      encoding: "utf8",
    });
    assert.equal(printed, "");
  });

  it("keeps what other rules and files have", () => {
    const before = { "src/one.js": { "no-console": { count: 3 } }, "old.js": { "hiyari/a": { count: 1 } } };
    const after = withAccepted(before, new Map([["src/one.js", findings(1)]]));
    assert.deepEqual(after, {
      "src/one.js": { "no-console": { count: 3 }, "hiyari/a": { count: 1 }, "hiyari/b": { count: 1 } },
      "old.js": { "hiyari/a": { count: 1 } },
    });
    assert.deepEqual(Object.keys(before["src/one.js"]), ["no-console"]);
  });

  it("accepts a rule's reports together, as long as there are no more of them", () => {
    const all = findings(2);
    const ofFile = { "hiyari/a": { count: 2 }, "hiyari/b": { count: 1 } };
    assert.deepEqual(
      [...accepted(all, ofFile)].map(({ rule }) => rule),
      ["a", "a"],
    );
    assert.equal(accepted(all, undefined).size, 0);
  });

  it("takes nothing for a baseline that is none", () => {
    for (const text of ["", "[]", '{"a.js": 1}', '{"a.js": {"hiyari/a": 1}}', "{"]) {
      assert.equal(readSuppressions(text), null, text);
    }
    assert.deepEqual(readSuppressions("{}"), {});
  });
});
