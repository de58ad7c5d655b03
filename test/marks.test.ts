import assert from "node:assert/strict";
import { differences } from "./support/compare.js";
import type { Fixture } from "./support/fixture.js";
import type { Report } from "./support/lint.js";
import { readMarks } from "./support/marks.js";
import { diagnosticsByCode, newDiagnostics } from "./support/types.js";

const fixture = (source: string): Fixture => ({
  ...readMarks(source),
  rule: "no-example",
  file: "leaky.ts",
  name: "no-example/leaky.ts",
  path: "src/leaky.ts",
  preset: "strict",
  only: null,
  options: null,
  settings: {},
});

const report = (line: number, column: number, length: number): Report => ({
  rule: "no-example",
  messageId: "found",
  message: "Found.",
  line,
  column,
  endLine: line,
  endColumn: column + length,
  incidentId: null,
  steps: [],
  suggestions: [],
});

describe("fixture marks", () => {
  it("are taken out of the text, with the directives", () => {
    const read = readMarks("// fixture: path app/page.tsx\ncall(one);\n//   ^^^ found\nnext();");
    assert.equal(read.text, "call(one);\nnext();");
    assert.deepEqual(read.fileLines, [0, 2, 4]);
    assert.equal(read.directives.get("path"), "app/page.tsx");
  });

  it("agree with a report of the same place", () => {
    assert.deepEqual(differences(fixture("call(one);\n//   ^^^ found"), [report(1, 6, 3)]), []);
  });

  it("differ from a report one column off, one character longer, or of another message", () => {
    const marked = fixture("call(one);\n//   ^^^ found");
    for (const other of [report(1, 5, 3), report(1, 6, 4), { ...report(1, 6, 3), messageId: "other" }])
      assert.equal(differences(marked, [other]).length, 2);
  });

  it("can name a column the comment covers", () => {
    assert.deepEqual(differences(fixture("leak();\n// ^^^^^^@1 found"), [report(1, 1, 6)]), []);
  });

  it("can speak of a report that ends on a later line, in markup too", () => {
    const long = { ...report(1, 6, 1), endLine: 3 };
    assert.deepEqual(differences(fixture("<p>  {\n<!-- ^... found -->\n}"), [long]), []);
    assert.equal(differences(fixture("call({\n//   ^... found\n})"), [report(1, 6, 1)]).length, 2);
  });

  it("fail on a line that has no mark and is reported", () => {
    const [problem] = differences(fixture("one();\n\ntwo();"), [report(3, 1, 3)]);
    assert.match(problem!, /^3: unexpected no-example\/found at column 1, length 3/);
  });

  it("fail when a known miss is found, or known noise is gone", () => {
    const miss = fixture("call(one);\n//   ^^^ todo-report: helper in another file");
    assert.deepEqual(differences(miss, []), []);
    assert.equal(differences(miss, [report(1, 6, 3)]).length, 2);
    const noise = fixture("call(one);\n//   ^^^ todo-silent: a constant");
    assert.deepEqual(differences(noise, [report(1, 6, 3)]), []);
    assert.equal(differences(noise, []).length, 1);
  });

  it("must be readable", () => {
    assert.throws(() => readMarks("call();\n// ^^^"), /line 2/);
  });
});

describe("type check of suggestions", () => {
  it("tells a text that lost a declaration from one that kept its types", () => {
    const checked = diagnosticsByCode([
      { name: "a/before.ts", text: 'import { send } from "nowhere";\nexport const to: string = send("x");' },
      { name: "a/kept.ts", text: 'import { send } from "nowhere";\nexport const to: string = send("y");' },
      { name: "a/lost.ts", text: 'export const to: string = send("x");' },
    ]);
    assert.deepEqual(newDiagnostics(checked.get("a/before.ts")!, checked.get("a/kept.ts")!), []);
    assert.deepEqual(newDiagnostics(checked.get("a/before.ts")!, checked.get("a/lost.ts")!), [2304]);
  });
});
