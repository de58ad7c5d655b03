/** What the rules cost grows with a file's length and not faster, whatever the file is like. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import path from "node:path";
import type { Growth } from "./support/count-work.js";
import { LARGE_FILES } from "./support/large-files.js";
import { root } from "./support/repository.js";

/** What a file of four times the length may cost more than four times the cost. */
const SLACK = 1.15;

/** What a module may cost beyond it: this part of all that is done. */
const SMALL_PART = 0.02;

/** Files whose cost is known to grow faster, and how much faster it may. */
const KNOWN: Readonly<Record<string, number>> = {
  // Each lookup of a handler is held against each check in it.
  "one long handler": 1.3,
};

/** Files that are made of what the rules report. */
const REPORTED = ["routes", "state", "mails", "caches", "credentials", "queries"];

/** Options of V8 with which it counts the same in every run: nothing is compiled, thrown away or inlined on the way. */
const COUNTING = ["--no-opt", "--no-sparkplug", "--no-maglev", "--no-flush-bytecode"];

describe("cost of large files", function () {
  this.timeout(300_000);
  let measured: Growth[];

  before(() => {
    const script = path.join(root, "test/support/count-work.ts");
    const printed = execFileSync(process.execPath, [...COUNTING, "--import", "tsx", script], {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 10_000_000,
    });
    measured = JSON.parse(printed) as Growth[];
  });

  for (const shape of Object.keys(LARGE_FILES))
    it(`grows no faster than the file: ${shape}`, () => {
      const own = measured.filter((each) => each.shape === shape);
      const all = own.find(({ module }) => module === null);
      assert.ok(all && all.small > 0 && own.length > 5);
      if (REPORTED.includes(shape)) assert.ok(all.reports >= 40, `${all.reports} reports`);
      for (const { module, small, large, times } of shape in KNOWN ? [all] : own)
        assert.ok(
          large <=
            small * times * (KNOWN[shape] ?? SLACK) + (module === null ? 2_000 : all.large * SMALL_PART),
          `${module ?? "all modules"}: ${small} steps grow to ${large}, ${(large / small).toFixed(1)} times, in ${times.toFixed(1)} times the text`,
        );
    });
});
