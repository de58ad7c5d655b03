/**
 * What the rules cost grows with a file's length and not faster, whatever the file is like. Counted is what runs, not
 * how long: calls and turns of loops in the plugin's code, as V8 counts them, so that a busy machine changes nothing.
 */
import assert from "node:assert/strict";
import inspector from "node:inspector/promises";
import { pathToFileURL } from "node:url";
import path from "node:path";
import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import hiyari from "../rules/index.js";
import { LARGE_FILES } from "./support/large-files.js";
import { root } from "./support/repository.js";

const SMALL = 20;
const TIMES = 4;
/** What a file of four times the length may cost more than four times the cost. */
const SLACK = 1.15;

/** Looks at all uses of a variable for each report, up to 300 of them, so that its growth ends beyond these sizes. */
const BOUNDED = new Set(["hiyari/no-module-level-user-state"]);

const OURS = pathToFileURL(path.join(root, "rules")).href;

const session = new inspector.Session();
const linter = new Linter({ configType: "flat", cwd: root });

/** Calls and turns of loops in the plugin while a text is linted with some rules. */
async function workOf(text: string, rules: Linter.RulesRecord): Promise<number> {
  await session.post("Profiler.takePreciseCoverage");
  const messages = linter.verify(
    text,
    {
      files: ["**/*.ts"],
      plugins: { hiyari },
      rules,
      languageOptions: { parser },
      linterOptions: { reportUnusedDisableDirectives: "off" },
    },
    { filename: path.join(root, "large.ts") },
  );
  assert.ok(!messages.some((message) => message.fatal), messages[0]?.message);
  const { result } = await session.post("Profiler.takePreciseCoverage");
  let work = 0;
  for (const { url, functions } of result)
    if (url.startsWith(OURS))
      for (const { ranges } of functions) for (const { count } of ranges) work += count;
  return work;
}

describe("cost of large files", function () {
  this.timeout(120_000);
  before(async () => {
    session.connect();
    await session.post("Profiler.enable");
    await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  });
  after(async () => {
    await session.post("Profiler.stopPreciseCoverage");
    session.disconnect();
  });

  const strict = Object.assign(
    {},
    ...hiyari.configs.strict.map(({ rules }) => rules ?? {}),
  ) as Linter.RulesRecord;
  for (const [shape, make] of Object.entries(LARGE_FILES))
    it(`grows no faster than the file: ${shape}`, async () => {
      const [small, large] = [make(SMALL), make(SMALL * TIMES)];
      const grown = large.length / small.length;
      for (const [rule, setting] of Object.entries(strict)) {
        if (BOUNDED.has(rule)) continue;
        // What is remembered of names from file to file is remembered now.
        for (const text of [small, large]) await workOf(text, { [rule]: setting });
        const [one, other] = [
          await workOf(small, { [rule]: setting }),
          await workOf(large, { [rule]: setting }),
        ];
        assert.ok(
          other <= one * grown * SLACK + 2_000,
          `${rule}: ${one} steps grow to ${other}, ${(other / one).toFixed(1)} times, in ${grown.toFixed(1)} times the text`,
        );
      }
    });
});
