/**
 * Prints what the rules cost on large files of two lengths: calls and turns of loops in each of the plugin's modules,
 * as V8 counts them, so that a busy machine changes nothing. Runs in a process of its own: what other tests ran before,
 * and what V8 made of it, would change the counts.
 */
import inspector from "node:inspector/promises";
import { pathToFileURL } from "node:url";
import path from "node:path";
import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import hiyari from "../../rules/index.js";
import { LARGE_FILES } from "./large-files.js";
import { root } from "./repository.js";

/** What a shape of file costs, in all modules or in one of them. */
export interface Growth {
  shape: string;
  /** `analysis/flow.ts`; null for all of them together. */
  module: string | null;
  small: number;
  large: number;
  /** How many times as long the longer text is. */
  times: number;
  /** How often the rules report on the longer text. */
  reports: number;
}

const SMALL = 15;
const TIMES = 4;
const OURS = `${pathToFileURL(path.join(root, "rules")).href}/`;

const session = new inspector.Session();
const linter = new Linter({ configType: "flat", cwd: root });

interface Work {
  byModule: Map<string, number>;
  reports: number;
}

/** Calls and turns of loops in the plugin's modules while a text is linted with all rules. */
async function workOf(text: string): Promise<Work> {
  await session.post("Profiler.takePreciseCoverage");
  const messages = linter.verify(
    text,
    [
      {
        files: ["**/*.ts"],
        languageOptions: { parser },
        linterOptions: { reportUnusedDisableDirectives: "off" },
      },
      ...hiyari.configs.strict.filter((config) => config.language === undefined),
    ],
    { filename: path.join(root, "large.ts") },
  );
  const fatal = messages.find((message) => message.fatal);
  if (fatal) throw new Error(fatal.message);
  const { result } = await session.post("Profiler.takePreciseCoverage");
  const byModule = new Map<string, number>();
  for (const { url, functions } of result) {
    if (!url.startsWith(OURS)) continue;
    const module = url.slice(OURS.length);
    let work = byModule.get(module) ?? 0;
    for (const { ranges } of functions) for (const { count } of ranges) work += count;
    byModule.set(module, work);
  }
  return { byModule, reports: messages.length };
}

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

async function measure(): Promise<Growth[]> {
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  const found: Growth[] = [];
  for (const [shape, make] of Object.entries(LARGE_FILES)) {
    const [short, long] = [make(SMALL), make(SMALL * TIMES)];
    // What is remembered of names from file to file is remembered from here on.
    for (const text of [short, long]) await workOf(text);
    const [small, large] = [await workOf(short), await workOf(long)];
    const common = { shape, times: long.length / short.length, reports: large.reports };
    found.push({
      ...common,
      module: null,
      small: sum(small.byModule.values()),
      large: sum(large.byModule.values()),
    });
    for (const [module, work] of large.byModule)
      found.push({ ...common, module, small: small.byModule.get(module) ?? 0, large: work });
  }
  return found;
}

void measure().then((found) => console.log(JSON.stringify(found)));
