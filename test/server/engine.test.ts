import assert from "node:assert/strict";
import { rules } from "eslint-plugin-hiyari";
import type { Rule } from "eslint";
import { TextDocument } from "vscode-languageserver-textdocument";
import { BundledEngine } from "../../src/server/bundled-engine.js";
import type { LintSettings } from "../../src/server/engine.js";

const SETTINGS: LintSettings = { locale: "en", citations: true, preset: "recommended", rules: {} };
const LEAK = TextDocument.create("file:///a.ts", "typescript", 1, 'f({ password: "kitchen-door-2019" });');

const rule = (create: Rule.RuleModule["create"]): Rule.RuleModule => ({ meta: { schema: [] }, create });

describe("the bundled engine", () => {
  for (const [when, create] of [
    [
      "starts",
      () => {
        throw new Error("broken on purpose");
      },
    ],
    [
      "meets a node",
      () => ({
        CallExpression() {
          throw new Error("broken on purpose");
        },
      }),
    ],
    [
      "ends the file",
      () => ({
        "Program:exit"() {
          throw new Error("broken on purpose");
        },
      }),
    ],
  ] as [string, Rule.RuleModule["create"]][]) {
    it(`goes on with the other rules when one throws as it ${when}`, async () => {
      const engine = new BundledEngine({ ...rules, broken: rule(create) });
      const report = await engine.lint(LEAK, { ...SETTINGS, rules: { broken: "warning" } });
      assert.equal(report.status, "checked");
      assert.deepEqual(
        report.problems.map(({ ruleName }) => ruleName),
        ["no-hardcoded-credential"],
      );
      assert.deepEqual(
        report.failedRules.map(({ ruleName }) => ruleName),
        ["broken"],
      );
      assert.match(report.failedRules[0]!.error, /broken on purpose/);
    });
  }

  it("forgets a failure with the next document", async () => {
    const engine = new BundledEngine({
      ...rules,
      broken: rule(() => {
        throw new Error("x");
      }),
    });
    await engine.lint(LEAK, { ...SETTINGS, rules: { broken: "warning" } });
    assert.deepEqual((await engine.lint(LEAK, SETTINGS)).failedRules, []);
  });

  it("runs a rule that only the strict preset has when the settings name it", async () => {
    const all = Object.keys(rules);
    const named = Object.fromEntries(all.map((name) => [name, "info" as const]));
    const report = await new BundledEngine().lint(LEAK, { ...SETTINGS, rules: named });
    assert.equal(report.rules, all.length);
    assert.equal(report.problems[0]?.level, "info");
  });

  for (const [name, language, text, line] of [
    [
      "vercel.json",
      "json",
      '{"headers":[{"source":"/mypage","headers":[{"key":"Cache-Control","value":"public"}]}]}',
      0,
    ],
    ["netlify.toml", "plaintext", '[[headers]]\nfor = "/mypage"\nvalues.Cache-Control = "public"\n', 2],
  ] as const)
    it(`reads hosting configuration: ${name}`, async () => {
      const document = TextDocument.create(`file:///app/${name}`, language, 1, text);
      const report = await new BundledEngine().lint(document, SETTINGS);
      assert.deepEqual(
        report.problems.map(({ ruleName, range }) => [ruleName, range.start.line]),
        [["no-shared-response-cache", line]],
      );
      const [start, end] = report.problems[0]!.remedies[0]!.edit.range;
      assert.equal(text.slice(start, end), '"public"');
    });

  it("gives a remedy's edit by offsets in the document's own text", async () => {
    const [problem] = (await new BundledEngine().lint(LEAK, SETTINGS)).problems;
    const [start, end] = problem!.remedies[0]!.edit.range;
    assert.match(LEAK.getText().slice(start, end), /kitchen-door-2019/);
  });
});
