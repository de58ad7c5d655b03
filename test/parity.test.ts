import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import * as typescriptParser from "@typescript-eslint/parser";
import { Linter as Linter10 } from "eslint";
import { Linter as Linter9 } from "eslint9";
import * as svelteParser from "svelte-eslint-parser";
import { TextDocument } from "vscode-languageserver-textdocument";
import * as vueParser from "vue-eslint-parser";
import hiyari from "../rules/index.js";
import { BundledEngine } from "../src/server/bundled-engine.js";
import { findFiles } from "../src/cli/find-files.js";
import { runCommand } from "./support/command.js";
import { allFixtures } from "./support/fixture.js";
import { languages } from "./support/languages.js";
import { inRepository, root } from "./support/repository.js";

/** What all faces must agree on. */
interface Report {
  rule: string;
  from: string;
  to: string;
  message: string;
  fixes: string[];
}

interface Source {
  file: string;
  text: string;
}

const bookingApp = inRepository("test-fixtures", "booking-app");

/** Files of the booking application and all leaky fixtures that need no special path, settings or options. */
const sources: Source[] = [
  ...[...findFiles(bookingApp)].map(({ path: file }) => file),
  ...allFixtures()
    .filter(({ directives, file }) => directives.size === 0 && !file.endsWith(".json"))
    .map(({ file }) => file),
].map((file) => ({ file, text: fs.readFileSync(file, "utf8") }));

/** Components as projects configure them: by their framework's own parser. */
const frameworkParsers = [
  {
    files: ["**/*.vue"],
    languageOptions: { parser: vueParser, parserOptions: { parser: typescriptParser } },
  },
  {
    files: ["**/*.svelte"],
    languageOptions: { parser: svelteParser, parserOptions: { parser: typescriptParser } },
  },
];

const config = [
  ...languages,
  ...frameworkParsers,
  { settings: { hiyari: { locale: "en" } } },
  ...hiyari.configs.recommended,
] as unknown as Parameters<Linter10["verify"]>[1];

function byLinter(linter: Linter10, { file, text }: Source): Report[] {
  return linter.verify(text, config, { filename: file }).map((message) => {
    assert.ok(message.ruleId, `${file}: ${message.message}`);
    return {
      rule: message.ruleId.replace("hiyari/", ""),
      from: `${message.line}:${message.column}`,
      to: `${message.endLine}:${message.endColumn}`,
      message: message.message,
      fixes: (message.suggestions ?? []).map(({ desc }) => desc),
    };
  });
}

async function byServer(engine: BundledEngine, { file, text }: Source): Promise<Report[]> {
  const document = TextDocument.create(`file://${file}`, "", 0, text);
  const settings = { locale: "en", citations: true, preset: "recommended", rules: {} } as const;
  const { problems } = await engine.lint(document, settings);
  const place = ({ line, character }: { line: number; character: number }) => `${line + 1}:${character + 1}`;
  return problems.map((problem) => ({
    rule: problem.ruleName,
    from: place(problem.range.start),
    to: place(problem.range.end),
    message: problem.message,
    fixes: problem.remedies.map(({ title }) => title),
  }));
}

async function byCommand(): Promise<Map<string, Report[]>> {
  const files = sources.map(({ file }) => path.relative(root, file));
  const { stdout } = await runCommand(root, ["--format", "json", ...files]);
  const reports = new Map<string, Report[]>();
  for (const finding of JSON.parse(stdout).findings) {
    const report = {
      rule: finding.rule,
      from: `${finding.line}:${finding.column}`,
      to: `${finding.endLine}:${finding.endColumn}`,
      message: finding.citation ? `${finding.message} — cf. ${finding.citation}` : finding.message,
      fixes: finding.fixes.map(({ title }: { title: string }) => title),
    };
    const file = path.join(root, finding.file);
    reports.set(file, [...(reports.get(file) ?? []), report]);
  }
  return reports;
}

describe("the same file", () => {
  const linter10 = new Linter10({ configType: "flat", cwd: root });
  const linter9 = new Linter9({ configType: "flat", cwd: root }) as unknown as Linter10;
  const expected = new Map(sources.map((source) => [source.file, byLinter(linter10, source)]));

  it("has reports at all", () => {
    const rules = new Set([...expected.values()].flat().map(({ rule }) => rule));
    assert.ok(rules.size >= Math.min(4, Object.keys(hiyari.rules).length), [...rules].join(", "));
  });

  it("is linted by two versions of ESLint", () => {
    assert.match(Linter9.version, /^9\./);
    assert.match(Linter10.version, /^10\./);
  });

  it("gives the same reports in ESLint 9", () => {
    for (const source of sources)
      assert.deepEqual(byLinter(linter9, source), expected.get(source.file), source.file);
  });

  it("gives the same reports in the command", async () => {
    const reports = await byCommand();
    for (const { file } of sources) assert.deepEqual(reports.get(file) ?? [], expected.get(file), file);
  });

  it("gives the same reports in the language server", async () => {
    const engine = new BundledEngine();
    for (const source of sources)
      assert.deepEqual(await byServer(engine, source), expected.get(source.file), source.file);
  });
});
