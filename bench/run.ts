/**
 * `npm run bench [-- <folder>]`: what the rules cost.
 *
 * Lints the same files in one process with no rules, with all rules of Hiyari, and with the plugins people know, in
 * several rounds; prints medians, ratios to linting with no rules, and the time of each rule. Without a folder it
 * takes this repository's sources and TypeScript sources from node_modules.
 */
import { createRequire } from "node:module";
import fs from "node:fs";
import path from "node:path";
import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import hiyari from "../rules/index.js";
import { findFiles } from "../src/cli/find-files.js";
import { readSource } from "../src/cli/read-source.js";
import { isLinted } from "../src/source-files.js";
import { root } from "../test/support/repository.js";

const ROUNDS = 5;
const FILES_FROM_PACKAGES = 300;

interface Source {
  file: string;
  text: string;
}

interface Candidate {
  name: string;
  config: Linter.Config[];
}

const require = createRequire(path.join(root, "package.json"));

function sourcesOf(folder: string): Source[] {
  const files = [...findFiles(folder)].filter((found) => !found.problem).map((found) => found.path);
  return files.flatMap(read);
}

/** Sources that packages carry; declarations and bundles are left out as anywhere else. */
function sourcesOfPackages(): Source[] {
  const modules = path.join(root, "node_modules");
  const files = fs
    .readdirSync(modules, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:[cm]?ts|tsx)$/.test(name) && isLinted(name))
    .sort()
    .slice(0, FILES_FROM_PACKAGES);
  return files.map((name) => path.join(modules, name)).flatMap(read);
}

function read(file: string): Source[] {
  if (file.endsWith(".json") || /\.(?:vue|svelte|astro)$/.test(file)) return [];
  const source = readSource(file);
  return "text" in source ? [{ file, text: source.text }] : [];
}

function candidates(): Candidate[] {
  const strict = hiyari.configs.strict.filter((config) => config.language === undefined);
  const installed = (name: string, config: string): Candidate[] => {
    try {
      const plugin = require(name) as { default?: object; configs?: Record<string, Linter.Config> };
      const { configs } = (plugin.default ?? plugin) as typeof plugin;
      return configs?.[config] ? [{ name, config: [configs[config]] }] : [];
    } catch {
      return [];
    }
  };
  return [
    { name: "no rules", config: [] },
    { name: "hiyari, strict", config: strict },
    ...installed("eslint-plugin-sonarjs", "recommended"),
    ...installed("eslint-plugin-security", "recommended"),
  ];
}

const BASE: Linter.Config = {
  files: ["**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx,gs}"],
  languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
  linterOptions: { reportUnusedDisableDirectives: "off", noInlineConfig: true },
};

/** Lints every source once; gives milliseconds, and adds up the time of each rule. */
function round(sources: readonly Source[], { config }: Candidate, perRule: Map<string, number>): number {
  const linter = new Linter({ configType: "flat", cwd: "/" });
  const started = performance.now();
  for (const { file, text } of sources) {
    // The path inside packages would be ignored by ESLint's defaults.
    const filename = file.replaceAll("node_modules", "packages");
    linter.verifyAndFix(text, [BASE, ...config], { filename, fix: false, stats: true } as Linter.FixOptions);
    for (const pass of linter.getTimes?.().passes ?? []) {
      for (const [rule, { total }] of Object.entries(pass.rules ?? {}))
        perRule.set(rule, (perRule.get(rule) ?? 0) + total);
    }
  }
  return performance.now() - started;
}

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[values.length >> 1]!;
const column = (text: string, width: number) => text.padStart(width);

const folder = process.argv[2];
const sources = folder
  ? sourcesOf(path.resolve(process.env.INIT_CWD ?? process.cwd(), folder))
  : [...sourcesOf(root), ...sourcesOfPackages()];
if (sources.length === 0) {
  console.error("bench: no files to lint");
  process.exit(2);
}
const kilobytes = Math.round(sources.reduce((sum, { text }) => sum + text.length, 0) / 1000);
console.log(`${sources.length} files, ${kilobytes} kB, medians of ${ROUNDS} rounds\n`);

const all = candidates();
const times = all.map(() => [] as number[]);
const hiyariRules = new Map<string, number>();
// Rounds take turns, so that a busy moment of the machine hits everyone alike; the first one only warms up.
for (let turn = 0; turn <= ROUNDS; turn += 1) {
  all.forEach((candidate, index) => {
    const perRule = turn > 0 && candidate.name.startsWith("hiyari") ? hiyariRules : new Map<string, number>();
    const milliseconds = round(sources, candidate, perRule);
    if (turn > 0) times[index]!.push(milliseconds);
  });
}

const base = median(times[0]!);
for (const [index, { name }] of all.entries()) {
  const time = median(times[index]!);
  console.log(`${name.padEnd(26)}${column(time.toFixed(0), 7)} ms${column((time / base).toFixed(2), 7)} ×`);
}
console.log("\nper rule, one round");
for (const [rule, total] of [...hiyariRules].sort(([, one], [, other]) => other - one))
  console.log(`${rule.padEnd(40)}${column((total / ROUNDS).toFixed(1), 8)} ms`);
