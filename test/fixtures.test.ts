import assert from "node:assert/strict";
import fs from "node:fs";
import { differences } from "./support/compare.js";
import { allFixtures, fixturesFolder, type Fixture } from "./support/fixture.js";
import { lintAs, type Report } from "./support/lint.js";
import { remediesOf, remedyProblems, type Remedied } from "./support/remedies.js";
import { snapshotFile, snapshotOf, strayFiles } from "./support/snapshot.js";
import { diagnosticsByCode, newDiagnostics, type Checked } from "./support/types.js";

const fixtures = allFixtures();

/** What a computation gives, computed on the first question. */
function once<T>(compute: () => T): () => T {
  let answer: { value: T } | undefined;
  return () => (answer ??= { value: compute() }).value;
}

interface Linted {
  fixture: Fixture;
  reports: () => Report[];
  remedies: () => Remedied[];
}

const linted: Linted[] = fixtures.map((fixture) => {
  const reports = once(() => lintAs(fixture));
  return { fixture, reports, remedies: once(() => remediesOf(fixture, reports())) };
});

const TYPE_CHECKED = /\.(?:[cm]?[jt]sx?|gs)$/;
const checkedName = (fixture: Fixture, remedy?: number) => {
  const name = fixture.name.replace(/\.gs$/, ".js");
  return remedy === undefined ? name : name.replace("/", `/${remedy}.`);
};

/** TypeScript's complaints about every fixture and every remedied fixture, in one program. */
const diagnostics = once(() => {
  const texts: Checked[] = [];
  for (const { fixture, remedies } of linted) {
    if (!TYPE_CHECKED.test(fixture.file) || remedies().length === 0) continue;
    texts.push({ name: checkedName(fixture), text: fixture.text });
    remedies().forEach(({ text }, index) => texts.push({ name: checkedName(fixture, index), text }));
  }
  return diagnosticsByCode(texts);
});

const fail = (fixture: Fixture, problems: readonly string[]) =>
  assert.equal(problems.length, 0, `${fixture.name}\n${problems.map((each) => `  ${each}`).join("\n")}`);

describe("rule fixtures", () => {
  it("exist for every rule", async () => {
    const { rules } = await import("../rules/index.js");
    for (const rule of Object.keys(rules)) {
      const own = fixtures.filter((fixture) => fixture.rule === rule).map((fixture) => fixture.name);
      assert.ok(
        own.some((name) => name.includes("/leaky")) && own.some((name) => name.includes("/safe")),
        `${rule} needs a leaky and a safe fixture in test-fixtures/rules/${rule}`,
      );
    }
  });

  for (const { fixture, reports, remedies } of linted) {
    describe(fixture.name, () => {
      it("is reported as its marks say", () => fail(fixture, differences(fixture, reports())));

      it("loses each report by each of its suggestions, and nothing else changes", () => {
        const problems = remedies().flatMap((remedied) => remedyProblems(fixture, reports(), remedied));
        if (TYPE_CHECKED.test(fixture.file) && remedies().length > 0) {
          const before = diagnostics().get(checkedName(fixture))!;
          remedies().forEach(({ report, title }, index) => {
            const worse = newDiagnostics(before, diagnostics().get(checkedName(fixture, index))!);
            const line = fixture.fileLines[report.line];
            if (worse.length > 0)
              problems.push(`line ${line}, "${title}": brings TypeScript errors ${worse.join(", ")}`);
          });
        }
        fail(fixture, problems);
      });

      it("has the snapshot that is written down", () => {
        const file = snapshotFile(fixture);
        const written = fs.existsSync(file) ? fs.readFileSync(file, "utf8") : null;
        assert.equal(snapshotOf(fixture), written, "run `npm run generate` and read what changed");
      });
    });
  }

  it("leave no snapshot behind", () => {
    assert.deepEqual(strayFiles(fixturesFolder, fixtures), []);
  });
});
