import assert from "node:assert/strict";
import { Ajv } from "ajv";
import schema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import type { Log } from "sarif";
import { LEAK, folderWith, runCommand } from "../support/command.js";
import { inRepository } from "../support/repository.js";

const leaky = () => folderWith({ "src/日本 pool.ts": LEAK, "src/broken.ts": 'const password = "' });

describe("report formats", () => {
  it("json holds every finding with its path, fixes and citation apart from the message", async () => {
    const { stdout } = await runCommand(leaky(), ["--format", "json"]);
    const report = JSON.parse(stdout);
    assert.equal(report.files, 1);
    assert.deepEqual(
      report.notices.map(({ kind, file }: { kind: string; file: string }) => [kind, file]),
      [["syntax", "src/broken.ts"]],
    );
    const [finding] = report.findings;
    assert.equal(finding.file, "src/日本 pool.ts");
    assert.deepEqual([finding.line, finding.column, finding.endColumn], [2, 58, 75]);
    assert.equal(finding.incidentId, "reservelink-2018");
    assert.match(finding.citation, /^ReserveLink 2018: /);
    assert.doesNotMatch(finding.message, /cf\./);
    assert.ok(finding.fixes[0].title.length > 0);
  });

  it("no format holds the literal that is reported", async () => {
    for (const format of ["json", "sarif", "markdown", "html", "unix", "stylish"]) {
      const { stdout } = await runCommand(leaky(), ["--format", format]);
      assert.ok(!stdout.includes("kinmokusei-2019"), format);
    }
  });

  it("sarif has rules, results, relative addresses, fixes and the path as a code flow", async () => {
    const { stdout } = await runCommand(leaky(), ["--format", "sarif"]);
    const log = JSON.parse(stdout) as Log;
    assert.equal(log.version, "2.1.0");
    const run = log.runs[0]!;
    const result = run.results![0]!;
    const rule = run.tool.driver.rules![result.ruleIndex!]!;
    assert.equal(rule.id, result.ruleId);
    assert.match(rule.helpUri!, /docs\/rules\/no-hardcoded-credential\.md$/);
    const place = result.locations![0]!.physicalLocation!;
    assert.equal(place.artifactLocation!.uri, "src/%E6%97%A5%E6%9C%AC%20pool.ts");
    assert.deepEqual(place.region, { startLine: 2, startColumn: 58, endLine: 2, endColumn: 75 });
    assert.equal(run.columnKind, "utf16CodeUnits");
    assert.match(result.message.text!, / — cf\. ReserveLink 2018/);
    assert.ok(result.fixes![0]!.artifactChanges[0]!.replacements[0]!.insertedContent!.text!.length > 0);
    for (const flow of result.codeFlows ?? []) assert.ok(flow.threadFlows[0]!.locations.length > 0);
    assert.equal(run.invocations![0]!.toolExecutionNotifications!.length, 1);
  });

  it("sarif is valid by the official schema, with findings, notices, in both languages, and with nothing", async () => {
    // The schema is of an older draft; nothing it uses has another meaning in the one Ajv reads.
    const { $schema: _draft, id: _id, ...rules } = schema as Record<string, unknown>;
    const isValid = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(rules);
    const app = inRepository("test-fixtures", "booking-app");
    for (const [folder, ...args] of [
      [leaky()],
      [leaky(), "--locale", "ja"],
      [app],
      [folderWith({ "a.ts": "" })],
    ]) {
      const { stdout } = await runCommand(folder!, ["--format", "sarif", ...args]);
      assert.ok(isValid(JSON.parse(stdout)), JSON.stringify(isValid.errors, null, 2));
    }
    assert.equal(isValid({ version: "2.1.0", runs: [{}] }), false);
  });

  it("html is one page that loads and runs nothing, with a bar and a section per incident", async () => {
    const app = inRepository("test-fixtures", "booking-app");
    for (const locale of ["en", "ja"]) {
      const { stdout } = await runCommand(app, ["--format", "html", "--locale", locale]);
      assert.match(stdout, new RegExp(`<html lang="${locale}">`));
      assert.match(
        stdout,
        /Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/,
      );
      assert.doesNotMatch(stdout, /<(?:script|link|img|iframe|object)\b|\son\w+=|url\(|@import/i);
      const bars = [...stdout.matchAll(/<a href="#(incident-\d+)">/g)];
      assert.ok(bars.length > 1);
      for (const [, id] of bars) assert.ok(stdout.includes(`<section id="${id!}">`), id);
      assert.match(stdout, /style="width: 100\.0%"/);
    }
  });

  it("html shows texts letter by letter", async () => {
    const folder = folderWith({ "src/<b onclick=x>.ts": LEAK });
    const { stdout } = await runCommand(folder, ["--format", "html"]);
    assert.doesNotMatch(stdout, /<b onclick/);
    assert.match(stdout, /src\/&#60;b onclick=x&#62;\.ts:2:58/);
  });

  it("unix has one line per finding, with place, message and rule", async () => {
    const { stdout } = await runCommand(leaky(), ["--format", "unix"]);
    assert.match(stdout, /^src\/日本 pool\.ts:2:58: warning: .+ \[hiyari\/no-hardcoded-credential\]\n$/);
  });

  it("markdown groups findings by incident and says why incidents are cited", async () => {
    const { stdout } = await runCommand(leaky(), ["--format", "markdown"]);
    assert.match(stdout, /^# Hiyari report\n/);
    assert.match(stdout, /\n## ReserveLink 2018\n/);
    assert.match(stdout, /- `src\/日本 pool\.ts:2:58` \[no-hardcoded-credential\]\(http/);
    assert.match(stdout, /similarity of code is not claimed/);
  });
});
