import assert from "node:assert/strict";
import { Linter } from "eslint";
import { Linter as Linter9 } from "eslint9";
import { differences } from "./support/compare.js";
import { lintAs, PROJECT, type Report } from "./support/lint.js";
import { allProjects, marksFor, programOf } from "./support/projects.js";

const linter9 = () => new Linter9({ configType: "flat", cwd: PROJECT }) as unknown as Linter;

const explain = (problems: readonly string[]) => assert.equal(problems.length, 0, problems.join("\n"));

const isLinted = (file: { path: string }) => !file.path.endsWith(".d.ts");

describe("projects of several files", () => {
  for (const { name, files } of allProjects()) {
    const linted = files.filter(isLinted);
    const program = programOf(files);

    describe(name, () => {
      it("is reported as its marks say with type services", () => {
        for (const file of linted)
          explain(
            differences(marksFor(file, "typed"), lintAs(file, file.text, "en", { program })).map(
              (problem) => `${file.path}:${problem}`,
            ),
          );
      });

      it("is reported as its marks say without them", () => {
        for (const file of linted)
          explain(
            differences(marksFor(file, "untyped"), lintAs(file)).map((problem) => `${file.path}:${problem}`),
          );
      });

      it("gives the same reports in ESLint 9", () => {
        for (const file of linted)
          assert.deepEqual(
            lintAs(file, file.text, "en", { program, linter: linter9() }),
            lintAs(file, file.text, "en", { program }),
            file.path,
          );
      });

      it("has suggestions that change this file only, and still parse", () => {
        for (const file of linted)
          for (const { suggestions } of lintAs(file, file.text, "en", { program }))
            for (const { range, text } of suggestions) {
              assert.ok(range[1] <= file.text.length, file.path);
              lintAs(file, file.text.slice(0, range[0]) + text + file.text.slice(range[1]));
            }
      });
    });
  }
});

describe("a program with gaps", () => {
  const handler = [
    'import { helper } from "./helper";',
    'import missing from "./missing";',
    'import { deep } from "./list";',
    "export function handle(req, res) {",
    "  missing.send(helper(req.body.email), deep(req.user));",
    "  res.json(helper(req.user));",
    "}",
  ].join("\n");
  const file = { path: "src/handle.ts", text: handler };
  const reports = (others: { path: string; text: string }[]): Report[] => {
    const [fixture] = allProjects()[0]!.files;
    const program = programOf([file, ...others]);
    return lintAs({ ...fixture!, name: file.path, path: file.path, text: handler }, handler, "en", {
      program,
    });
  };

  it("may hold files that do not parse", () => {
    reports([{ path: "src/helper.ts", text: "export const helper = (value => { return value" }]);
  });

  it("may hold modules that import each other", () => {
    reports([
      { path: "src/helper.ts", text: 'import { deep } from "./list"; export const helper = (v) => deep(v);' },
      {
        path: "src/list.ts",
        text: 'import { helper } from "./helper"; export const deep = (v) => helper(v);',
      },
    ]);
  });

  it("may hold lists that export each other, and names that stand for themselves", () => {
    reports([
      { path: "src/helper.ts", text: 'export * from "./list"; export { helper } from "./list";' },
      {
        path: "src/list.ts",
        text: 'export * from "./helper"; export { helper } from "./helper"; export const deep = deep;',
      },
    ]);
  });

  it("may hold JavaScript", () => {
    reports([{ path: "src/helper.js", text: "exports.helper = function (value) { return { ...value }; };" }]);
  });

  it("may be without the file that is linted", () => {
    assert.throws(() => {
      const [fixture] = allProjects()[0]!.files;
      lintAs({ ...fixture!, path: "src/other.ts" }, handler, "en", { program: programOf([file]) });
    }, /not found in any of the provided program/);
  });
});
