/**
 * `npm run bench [-- <folder>]`: what the rules cost.
 *
 * Lints the same files in one process with no rules, with the presets of Hiyari, and with the plugins people know. All
 * take turns at every file, after a round that only warms up; what counts is CPU time, and of each file the median, so
 * that a busy machine says the same as an idle one. Configurations are made once, as the `eslint` command makes them. It
 * takes two minutes of CPU time, and after four on the clock it ends with the rounds that were made. Without a folder it
 * takes a sample of this repository's sources, of the fixtures, which are written like applications, and of TypeScript
 * sources from node_modules.
 *
 * What is found costs more than looking for it: its path, its message and its suggestions. A fixture is made to be found,
 * hardly a file of an application is. So the files in which the strict preset reports nothing stand beside the others;
 * a folder of one's own says most.
 */
import { createRequire } from "node:module";
import fs from "node:fs";
import path from "node:path";
import * as parser from "@typescript-eslint/parser";
import { Linter, type ESLint, type Rule } from "eslint";
import hiyari from "../rules/index.js";
import { findFiles } from "../src/cli/find-files.js";
import { readSource } from "../src/cli/read-source.js";
import { isLinted } from "../src/source-files.js";
import { root } from "../test/support/repository.js";

const ROUNDS = 3;
/** Milliseconds after which no more files are taken, once each was measured. */
const LIMIT = 240_000;
/** Files of each kind, spread over all there are. */
const SAMPLE = { sources: 50, fixtures: 100, packages: 50 };
const LARGEST = 30_000;

const STRICT = "hiyari, strict";

interface Source {
  file: string;
  text: string;
}

interface Candidate {
  name: string;
  config: Linter.Config[];
}

const require = createRequire(path.join(root, "package.json"));

const sourcesOf = (folder: string): Source[] =>
  [...findFiles(folder)].flatMap((found) => (found.problem ? [] : read(found.path)));

/** Sources that packages carry; declarations and bundles are left out as anywhere else. */
function sourcesOfPackages(): Source[] {
  const modules = path.join(root, "node_modules");
  const names = fs
    .readdirSync(modules, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:[cm]?ts|tsx)$/.test(name) && isLinted(name))
    .sort();
  return spread(names, SAMPLE.packages * 2).flatMap((name) => read(path.join(modules, name)));
}

/** So many of a list, at equal distances: the same ones each time. */
function spread<T>(list: readonly T[], count: number): T[] {
  const step = Math.max(1, list.length / count);
  return list.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

function sample(): Source[] {
  const small = (sources: readonly Source[]) => sources.filter(({ text }) => text.length <= LARGEST);
  const folders = (...names: string[]) => small(names.flatMap((name) => sourcesOf(path.join(root, name))));
  return [
    ...spread(folders("rules", "src", "scripts", "test"), SAMPLE.sources),
    ...spread(folders("test-fixtures"), SAMPLE.fixtures),
    ...spread(small(sourcesOfPackages()), SAMPLE.packages),
  ];
}

function read(file: string): Source[] {
  if (file.endsWith(".json") || /\.(?:vue|svelte|astro)$/.test(file)) return [];
  const source = readSource(file);
  return "text" in source ? [{ file, text: source.text }] : [];
}

const preset = (name: "recommended" | "strict"): Linter.Config[] =>
  hiyari.configs[name].filter((config) => config.language === undefined);

/** ESLint keeps more of a file alive as soon as it has a rule, which costs collecting whatever the rule does. */
const idleRule: Linter.Config[] = [
  { plugins: { idle: { rules: { idle: { create: () => ({}) } } } }, rules: { "idle/idle": "error" } },
];

function candidates(): Candidate[] {
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
    { name: "a rule that does nothing", config: idleRule },
    { name: "hiyari, recommended", config: preset("recommended") },
    { name: STRICT, config: preset("strict") },
    ...installed("eslint-plugin-sonarjs", "recommended"),
    ...installed("eslint-plugin-security", "recommended"),
  ];
}

/** The array that ESLint makes of a configuration, which it does not export. */
interface ConfigArray extends Array<Linter.Config> {
  normalizeSync: () => void;
}
const { FlatConfigArray } = require(
  path.join(root, "node_modules/eslint/lib/config/flat-config-array.js"),
) as { FlatConfigArray: new (configs: Linter.Config[], options: { basePath: string }) => ConfigArray };

const BASE: Linter.Config = {
  files: ["**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx,gs}"],
  languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
  linterOptions: { reportUnusedDisableDirectives: "off", noInlineConfig: true },
};

/** The project whose files are linted. */
const project = process.argv[2] ? path.resolve(process.env.INIT_CWD ?? process.cwd(), process.argv[2]) : root;
const linter = new Linter({ configType: "flat", cwd: project });

const made = new Map<Candidate, ConfigArray>();

/** The configuration of a candidate, made once: else each file would pay for checking it. */
function configOf(candidate: Candidate): ConfigArray {
  let config = made.get(candidate);
  if (!config) {
    config = new FlatConfigArray([BASE, ...candidate.config], { basePath: project });
    config.normalizeSync();
    made.set(candidate, config);
  }
  return config;
}

/** Lints one source; gives milliseconds of CPU time, and how much was reported. */
function lint({ file, text }: Source, candidate: Candidate): { milliseconds: number; reports: number } {
  // The path inside packages would be ignored by ESLint's defaults.
  const filename = file.replaceAll("node_modules", "packages");
  const config = configOf(candidate);
  const started = cpu();
  const messages = linter.verify(text, config, { filename });
  return { milliseconds: cpu() - started, reports: messages.filter(({ ruleId }) => ruleId !== null).length };
}

function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Hiyari's rules, each with the CPU time it takes added up; what rules share counts for the first that asks. */
function timedRules(spent: Map<string, number>): Candidate {
  const timed = <T>(name: string, run: () => T): T => {
    const started = cpu();
    const result = run();
    spent.set(name, (spent.get(name) ?? 0) + cpu() - started);
    return result;
  };
  const rules = Object.entries(hiyari.rules).map(([name, rule]): [string, Rule.RuleModule] => [
    name,
    {
      ...rule,
      create: (context) => {
        const listeners = Object.entries(timed(name, () => rule.create(context)));
        return Object.fromEntries(
          listeners.map(([event, listen]) => [
            event,
            (...given: unknown[]) =>
              timed(name, () => (listen as ((...given: unknown[]) => void) | undefined)?.(...given)),
          ]),
        );
      },
    },
  ]);
  const plugin: ESLint.Plugin = { ...hiyari, rules: Object.fromEntries(rules) };
  return {
    name: "by rule",
    config: preset("strict").map((config) => ({ ...config, plugins: { hiyari: plugin } })),
  };
}

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[values.length >> 1]!;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const column = (text: string, width: number) => text.padStart(width);

const sources = project === root ? sample() : sourcesOf(project);
if (sources.length === 0) {
  console.error("bench: no files to lint");
  process.exit(2);
}
const sizeOf = (some: readonly Source[]) =>
  `${some.length} files, ${Math.round(sum(some.map(({ text }) => text.length)) / 1000)} kB`;
console.log(`${sizeOf(sources)}, CPU time, medians of up to ${ROUNDS} rounds`);

const spent = new Map<string, number>();
const byRule = timedRules(spent);
const all = candidates();
/** Of each candidate and source, one time per round. */
const times = all.map(() => sources.map(() => [] as number[]));
const perRule = new Map<string, number[][]>();
/** The sources in which the strict preset reports something. */
const found = new Set<number>();
const isLate = (round: number): boolean => round > 1 && performance.now() > LIMIT;
for (let round = 0; round <= ROUNDS; round += 1)
  for (const [index, source] of sources.entries()) {
    if (isLate(round)) break;
    for (const turn of all.keys()) {
      const each = (turn + round) % all.length;
      const { milliseconds, reports } = lint(source, all[each]!);
      if (all[each]!.name === STRICT && reports > 0) found.add(index);
      if (round > 0) times[each]![index]!.push(milliseconds);
    }
    spent.clear();
    lint(source, byRule);
    for (const [rule, milliseconds] of round > 0 ? spent : []) {
      const ofSources = perRule.get(rule) ?? sources.map(() => []);
      ofSources[index]!.push(milliseconds);
      perRule.set(rule, ofSources);
    }
  }

/** What each candidate takes for some of the sources, beside linting them with no rules. */
function printTimes(title: string, counts: (index: number) => boolean): void {
  const some = sources.filter((_, index) => counts(index));
  if (some.length === 0) return;
  console.log(`\n${title}: ${sizeOf(some)}`);
  const totals = times.map((ofSources) =>
    sum(ofSources.filter((_, index) => counts(index)).map((each) => median(each))),
  );
  for (const [index, { name }] of all.entries())
    console.log(
      `${name.padEnd(26)}${column(totals[index]!.toFixed(0), 7)} ms${column((totals[index]! / totals[0]!).toFixed(2), 7)} ×`,
    );
}

printTimes("all", () => true);
printTimes("nothing to report", (index) => !found.has(index));
printTimes("something to report", (index) => found.has(index));
const base = sum(times[0]!.map(median));
console.log("\nper rule of hiyari, strict");
const ofRules = [...perRule].map(
  ([rule, ofSources]) =>
    [rule, sum(ofSources.map((each) => median(each.length === 0 ? [0] : each)))] as const,
);
for (const [rule, total] of ofRules.sort(([, one], [, other]) => other - one))
  console.log(
    `${rule.padEnd(34)}${column(total.toFixed(1), 8)} ms${column(((100 * total) / base).toFixed(1), 7)} %`,
  );
