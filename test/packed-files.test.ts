import assert from "node:assert/strict";
import { lintAs, type Report } from "./support/lint.js";
import type { Fixture } from "./support/fixture.js";

const LEAK =
  'const transport = nodemailer.createTransport({ auth: { user: "desk", pass: "sakura-desk-77" } });';

const fillerOf = (count: number, joint: string): string =>
  Array.from(
    { length: count },
    (_, index) => `function part${index}(a){return a?a+${index}:{b:${index}}}`,
  ).join(joint);

/** What all rules report in an application's file of this text. */
const reportsIn = (text: string): Report[] =>
  lintAs({ name: "bundle.js", path: "public/bundle.js", text, preset: "strict" } as Fixture);

describe("files that a program packed", () => {
  const head = 'import nodemailer from "nodemailer";';

  it("are not reported: their sources are", () => {
    assert.deepEqual(reportsIn(`${head}${LEAK}${fillerOf(900, ";")}`), []);
  });

  it("are told from long files of short lines", () => {
    const [report] = reportsIn(`${head}\n${LEAK}\n${fillerOf(900, "\n")}`);
    assert.equal(report?.rule, "no-hardcoded-credential");
  });

  it("are told from files with a long table in one line", () => {
    const table = `const IMAGE = "${"iVBORw0KGgo".repeat(3000)}";`;
    const [report] = reportsIn(`${head}\n${LEAK}\n${table}`);
    assert.equal(report?.rule, "no-hardcoded-credential");
  });
});
