import assert from "node:assert/strict";
import fs from "node:fs";
import { createRequire } from "node:module";
import { Linter as Linter10, type ESLint, type Linter } from "eslint";
import { Linter as Linter9 } from "eslint9";
import { builtinRules } from "eslint/use-at-your-own-risk";
import json from "@eslint/json";
import tseslint from "typescript-eslint";
import hiyari from "../rules/index.js";
import { inRepository } from "./support/repository.js";

const require = createRequire(import.meta.url);
const plugins: Record<string, ESLint.Plugin> = {
  typescript: tseslint.plugin as ESLint.Plugin,
  sonarjs: (require("eslint-plugin-sonarjs") as { default?: ESLint.Plugin }).default ?? {},
  security: require("eslint-plugin-security") as ESLint.Plugin,
};

/** Every rule there is here, turned on for no particular files, as most projects do. */
const everyRule: Linter.RulesRecord = Object.fromEntries([
  ...[...builtinRules.keys()].map((name): [string, "error"] => [name, "error"]),
  ...Object.entries(plugins).flatMap(([plugin, { rules = {} }]) =>
    Object.keys(rules).map((name): [string, "error"] => [`${plugin}/${name}`, "error"]),
  ),
]);

const fixture = (name: string): string =>
  fs.readFileSync(inRepository("test-fixtures", "rules", "no-shared-response-cache", name), "utf8");

const files = [
  { filename: "vercel.json", text: fixture("leaky-vercel.json"), lines: [9, 13] },
  { filename: "firebase.json", text: fixture("leaky-firebase.json"), lines: [6] },
  {
    filename: "netlify.toml",
    text: '[[headers]]\nfor = "/mypage"\nvalues.Cache-Control = "public"\n',
    lines: [3],
  },
];

const linters = {
  "ESLint 10": new Linter10({ configType: "flat" }),
  "ESLint 9": new Linter9({ configType: "flat" }) as unknown as Linter10,
};

const linesBy = (messages: readonly Linter.LintMessage[]) =>
  messages.map(({ ruleId, line, message }) => (ruleId ? `${ruleId} ${line}` : message));

describe("hosting files", () => {
  for (const [version, linter] of Object.entries(linters))
    for (const { filename, text, lines } of files) {
      const due = lines.map((line) => `hiyari/no-shared-response-cache ${line}`);

      it(`${filename}: rules for scripts that run on every file neither fail nor report (${version})`, () => {
        for (const preset of [
          [{ plugins }, { rules: everyRule }, ...hiyari.configs.recommended],
          [...hiyari.configs.recommended, { plugins }, { rules: everyRule }],
        ])
          assert.deepEqual(linesBy(linter.verify(text, preset as Linter.Config[], { filename })), due);
      });

      it(`${filename}: a project may set a parser and options for every file (${version})`, () => {
        const all = { languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true } } };
        const config = [...hiyari.configs.recommended, all] as unknown as Linter.Config[];
        assert.deepEqual(linesBy(linter.verify(text, config, { filename })), due);
      });
    }

  it("are read too where a project lints its JSON itself", () => {
    const own = { files: ["**/*.json"], plugins: { json }, language: "json/json" };
    const config = [...hiyari.configs.recommended, own] as Linter.Config[];
    const { text, filename, lines } = files[0]!;
    const reports = linters["ESLint 10"].verify(text, config, { filename });
    assert.deepEqual(
      linesBy(reports),
      lines.map((line) => `hiyari/no-shared-response-cache ${line}`),
    );
  });

  it("that do not parse are reported with their place", () => {
    for (const [filename, text, line] of [
      ["netlify.toml", "[build]\ncommand = = 1\n", 2],
      ["vercel.json", '{\n  "headers": [,]\n}\n', 2],
    ] as const) {
      const [problem] = linters["ESLint 10"].verify(text, hiyari.configs.recommended, { filename });
      assert.equal(problem?.fatal, true, filename);
      assert.equal(problem.line, line, filename);
    }
  });
});
