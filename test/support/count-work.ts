/**
 * Prints what each rule costs on large files of two lengths: calls and turns of loops in the plugin's code, as V8
 * counts them, so that a busy machine changes nothing. Runs in a process of its own: what other tests ran before, and
 * what V8 made of it, would change the counts.
 */
import inspector from "node:inspector/promises";
import { pathToFileURL } from "node:url";
import path from "node:path";
import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import hiyari from "../../rules/index.js";
import { LARGE_FILES } from "./large-files.js";
import { root } from "./repository.js";

/** What a rule costs on a text, and on one so many times as long. */
export interface Growth {
  shape: string;
  rule: string;
  small: number;
  large: number;
  /** How many times as long the longer text is. */
  times: number;
}

const SMALL = 20;
const TIMES = 4;
const OURS = pathToFileURL(path.join(root, "rules")).href;

const session = new inspector.Session();
const linter = new Linter({ configType: "flat", cwd: root });

/** Calls and turns of loops in the plugin while a text is linted with a rule. */
async function workOf(text: string, rule: string): Promise<number> {
  await session.post("Profiler.takePreciseCoverage");
  const messages = linter.verify(
    text,
    {
      files: ["**/*.ts"],
      plugins: { hiyari },
      rules: { [rule]: "warn" },
      languageOptions: { parser },
      linterOptions: { reportUnusedDisableDirectives: "off" },
    },
    { filename: path.join(root, "large.ts") },
  );
  const fatal = messages.find((message) => message.fatal);
  if (fatal) throw new Error(fatal.message);
  const { result } = await session.post("Profiler.takePreciseCoverage");
  let work = 0;
  for (const { url, functions } of result)
    if (url.startsWith(OURS))
      for (const { ranges } of functions) for (const { count } of ranges) work += count;
  return work;
}

async function measure(): Promise<Growth[]> {
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  const rules = new Set(hiyari.configs.strict.flatMap((config) => Object.keys(config.rules ?? {})));
  const found: Growth[] = [];
  for (const [shape, make] of Object.entries(LARGE_FILES)) {
    const [small, large] = [make(SMALL), make(SMALL * TIMES)];
    for (const rule of rules) {
      // What is remembered of names from file to file is remembered from here on.
      for (const text of [small, large]) await workOf(text, rule);
      found.push({
        shape,
        rule,
        small: await workOf(small, rule),
        large: await workOf(large, rule),
        times: large.length / small.length,
      });
    }
  }
  return found;
}

void measure().then((found) => console.log(JSON.stringify(found)));
