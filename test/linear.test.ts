/** What the rules cost grows with a file's length and not faster, whatever the file is like. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import path from "node:path";
import type { Growth } from "./support/count-work.js";
import { root } from "./support/repository.js";

/** What a file of four times the length may cost more than four times the cost. */
const SLACK = 1.15;

/** Looks at all uses of a variable for each report, up to 300 of them, so that its growth ends beyond these sizes. */
const BOUNDED = new Set(["hiyari/no-module-level-user-state"]);

/** Options of V8 with which it counts the same in every run: nothing is compiled, thrown away or inlined on the way. */
const COUNTING = ["--no-opt", "--no-sparkplug", "--no-maglev", "--no-flush-bytecode"];

describe("cost of large files", function () {
  this.timeout(300_000);

  it("grows no faster than the file", () => {
    const script = path.join(root, "test/support/count-work.ts");
    const printed = execFileSync(process.execPath, [...COUNTING, "--import", "tsx", script], {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 10_000_000,
    });
    const measured = JSON.parse(printed) as Growth[];
    assert.ok(measured.length >= 12 && measured.every(({ small }) => small > 0));
    for (const { shape, rule, small, large, times } of measured) {
      if (BOUNDED.has(rule)) continue;
      assert.ok(
        large <= small * times * SLACK + 2_000,
        `${shape}: ${rule}: ${small} steps grow to ${large}, ${(large / small).toFixed(1)} times, in ${times.toFixed(1)} times the text`,
      );
    }
  });
});
