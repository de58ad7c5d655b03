import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { LEAK, folderWith, runCommand } from "../support/command.js";

describe("the command", () => {
  it("answers 1 and cites the incident when it finds something", async () => {
    const { code, stdout } = await runCommand(folderWith({ "src/pool.ts": LEAK }));
    assert.equal(code, 1);
    assert.match(stdout, /^src\/pool\.ts:2:58 {2}no-hardcoded-credential\n/);
    assert.match(stdout, /\n {2}cf\. ReserveLink 2018: /);
    assert.match(stdout, /\n {2}2 │ export const pool = createPool\(.*\n {4}│ +\^{17}\n/);
    assert.match(stdout, /1 finding in 1 file\. 1 file checked in/);
    assert.match(stdout, /By incident\n {2}1 {2}ReserveLink 2018\n/);
  });

  it("answers 0 and says so when it finds nothing", async () => {
    const { code, stdout, stderr } = await runCommand(folderWith({ "a.ts": "export const answer = 42;\n" }));
    assert.deepEqual([code, stderr], [0, ""]);
    assert.match(stdout, /^No findings\. 1 file checked/);
  });

  it("notes directives without a reason or past their date, which is no finding", async () => {
    const directive = (reason: string) =>
      `// eslint-disable-next-line hiyari/no-hardcoded-credential${reason}\n`;
    const value = (name: string) => `export const ${name} = { password: "kinmokusei-2019" };\n`;
    const folder = folderWith({
      "a.ts": directive("") + value("a") + directive(" -- a demo (until 2020-01-31)") + value("b"),
      "b.ts": directive(" -- a demo (until 2999-01-31)") + value("c"),
    });
    const { code, stderr } = await runCommand(folder);
    assert.equal(code, 0);
    assert.equal(
      stderr,
      "hiyari: a.ts: line 1: This directive silences hiyari/no-hardcoded-credential without a reason.\n" +
        "hiyari: a.ts: line 3: This directive silences hiyari/no-hardcoded-credential until 2020-01-31, which has passed.\n",
    );
    assert.equal((await runCommand(folder, ["--quiet"])).stderr, "");
  });

  it("leaves out what eslint-suppressions.json accepts, all of a rule in a file or none", async () => {
    const suppressions = (count: number) =>
      JSON.stringify({ "src/pool.ts": { "hiyari/no-hardcoded-credential": { count } } });
    const folder = folderWith({
      "src/pool.ts": LEAK + LEAK.replace("pool", "other"),
      "eslint-suppressions.json": suppressions(2),
    });
    const { code, stdout, stderr } = await runCommand(folder);
    assert.equal(code, 0);
    assert.match(stdout, /^No findings\. 1 file checked/);
    assert.equal(stderr, "hiyari: src/pool.ts: 2 accepted in eslint-suppressions.json\n");
    assert.equal((await runCommand(path.join(folder, "src"), ["pool.ts"])).code, 0);
    fs.writeFileSync(path.join(folder, "eslint-suppressions.json"), suppressions(1));
    assert.equal((await runCommand(folder)).code, 1);
    const sarif = JSON.parse((await runCommand(folder, ["--format", "sarif"])).stdout) as {
      runs: { results: unknown[] }[];
    };
    assert.equal(sarif.runs[0]!.results.length, 2);
    fs.writeFileSync(path.join(folder, "eslint-suppressions.json"), "{");
    assert.equal((await runCommand(folder)).code, 1);
  });

  it("accepts the findings that are there, so that only new ones count", async () => {
    const folder = folderWith({ "src/pool.ts": LEAK, "src/other.ts": LEAK });
    const { code, stdout, stderr } = await runCommand(folder, ["--accept"]);
    assert.deepEqual([code, stderr], [0, ""]);
    assert.match(stdout, /^2 findings accepted in eslint-suppressions\.json\./);
    const file = path.join(folder, "eslint-suppressions.json");
    assert.deepEqual(JSON.parse(fs.readFileSync(file, "utf8")), {
      "src/other.ts": { "hiyari/no-hardcoded-credential": { count: 1 } },
      "src/pool.ts": { "hiyari/no-hardcoded-credential": { count: 1 } },
    });
    assert.equal((await runCommand(folder)).code, 0);
    fs.writeFileSync(path.join(folder, "src", "pool.ts"), LEAK + LEAK.replace("pool", "third"));
    assert.equal((await runCommand(folder)).code, 1);
    const again = await runCommand(path.join(folder, "src"), ["--accept", "--locale", "ja"]);
    assert.match(again.stdout, /^指摘 2 件を \.\.\/eslint-suppressions\.json に許容済みとして/);
    assert.equal(fs.existsSync(path.join(folder, "src", "eslint-suppressions.json")), false);
    assert.equal((await runCommand(folder)).code, 0);
    assert.match((await runCommand(folder, ["--accept"])).stdout, /^There are no findings to accept\.\n$/);
  });

  it("leaves a suppressions file alone that it cannot read", async () => {
    const folder = folderWith({ "a.ts": LEAK, "eslint-suppressions.json": "[]" });
    const { code, stderr } = await runCommand(folder, ["--accept"]);
    assert.equal(code, 2);
    assert.match(stderr, /^hiyari: eslint-suppressions\.json: is not in ESLint's format/);
    assert.equal(fs.readFileSync(path.join(folder, "eslint-suppressions.json"), "utf8"), "[]");
  });

  it("writes the report to a file when asked to", async () => {
    const folder = folderWith({ "a.ts": LEAK });
    const { code, stdout } = await runCommand(folder, ["-f", "sarif", "-o", "hiyari.sarif"]);
    assert.deepEqual([code, stdout], [1, ""]);
    const sarif = JSON.parse(fs.readFileSync(path.join(folder, "hiyari.sarif"), "utf8")) as {
      runs: unknown[];
    };
    assert.equal(sarif.runs.length, 1);
    const nowhere = await runCommand(folder, ["--output-file", "gone/report.html", "-f", "html"]);
    assert.equal(nowhere.code, 2);
    assert.match(nowhere.stderr, /^hiyari: gone\/report\.html: cannot be written: /);
  });

  it("checks the folders and files it is given, each once", async () => {
    const folder = folderWith({ "one/a.ts": LEAK, "two/b.ts": LEAK, "three/c.ts": LEAK });
    const { stdout } = await runCommand(folder, ["one", "two/b.ts", "one/a.ts"]);
    assert.match(stdout, /2 findings in 2 files\. 2 files checked/);
  });

  it("speaks Japanese by the environment or when asked to", async () => {
    const folder = folderWith({ "a.ts": LEAK });
    const byEnvironment = await runCommand(folder, [], { LANG: "ja_JP.UTF-8" });
    assert.match(byEnvironment.stdout, /参考: リザーブリンク 2018/);
    assert.match(byEnvironment.stdout, /1 ファイルに 1 件の指摘/);
    assert.equal((await runCommand(folder, ["--locale", "ja"])).stdout.includes("参考:"), true);
    assert.equal(
      (await runCommand(folder, ["--locale", "en"], { LANG: "ja_JP.UTF-8" })).stdout.includes("cf."),
      true,
    );
  });

  it("leaves citations out when asked to", async () => {
    const { code, stdout } = await runCommand(folderWith({ "a.ts": LEAK }), ["--no-citations"]);
    assert.equal(code, 1);
    assert.doesNotMatch(stdout, /cf\./);
  });

  it("honours ESLint's comments", async () => {
    const disabled = LEAK.replace(
      "export",
      "// eslint-disable-next-line hiyari/no-hardcoded-credential -- a test\nexport",
    );
    const { code } = await runCommand(folderWith({ "a.ts": disabled }));
    assert.equal(code, 0);
  });

  it("is not disturbed by comments about rules it does not know", async () => {
    const text = `/* eslint react/prop-types: "error" */\n/* global shop */\n${LEAK}`;
    const { code, stdout, stderr } = await runCommand(folderWith({ "a.js": text }));
    assert.deepEqual([code, stderr], [1, ""]);
    assert.match(stdout, /^a\.js:4:/);
  });

  it("reads the script parts of components, with the places of the file", async () => {
    const folder = folderWith({
      "Page.vue": `<template>\n  <p>宿</p>\n</template>\n<script lang="ts">\n${LEAK}</script>\n`,
    });
    assert.match((await runCommand(folder)).stdout, /^Page\.vue:6:58 /);
  });

  it("goes on after broken syntax and says where", async () => {
    const folder = folderWith({ "a.ts": 'const password = "\n', "b.ts": LEAK });
    const { code, stdout, stderr } = await runCommand(folder);
    assert.equal(code, 1);
    assert.match(stdout, /^b\.ts:2:58/);
    assert.match(stderr, /^hiyari: a\.ts: not checked, syntax error: .+ \(1:19\)\n$/);
    const alone = await runCommand(folder, ["a.ts"]);
    assert.deepEqual([alone.code, alone.stdout], [0, ""], "nothing was checked, so nothing is claimed");
  });

  it("skips what is too large, minified or binary, with a line for each", async () => {
    const minified = `${'var p={password:"kinmokusei-2019"};function a(){return p;}'.repeat(200)}\n`;
    const { code, stderr } = await runCommand(
      folderWith({
        "binary.js": Buffer.from([0x70, 0, 0x71]),
        "bundle.js": minified,
        "large.ts": `${LEAK}\n${"// filler\n".repeat(110_000)}`,
        "source.ts": "export {};\n",
      }),
    );
    assert.equal(code, 0);
    assert.deepEqual(stderr.trim().split("\n"), [
      "hiyari: binary.js: skipped: binary content",
      "hiyari: bundle.js: skipped: minified code",
      "hiyari: large.ts: skipped: larger than 1 MB",
    ]);
  });

  it("leaves out other kinds of files it is given, as hooks hand over all that changed", async () => {
    const names = ["notes.md", "tsconfig.json", "style.css", "bin/deploy", "src/pool.d.ts", "vercel.json"];
    const folder = folderWith(Object.fromEntries(names.map((name) => [name, "// nothing\n"])));
    const { code, stdout, stderr } = await runCommand(folder, names);
    assert.equal(code, 0);
    assert.match(stdout, /^No findings\. 3 files checked/);
    assert.deepEqual(
      stderr.trim().split("\n"),
      names.slice(0, 3).map((name) => `hiyari: ${name}: skipped: not a kind of file that Hiyari reads`),
    );
  });

  it("says nothing about skipped files when quiet", async () => {
    const { stderr } = await runCommand(folderWith({ "a.js": Buffer.from([0]), "b.ts": "export {};\n" }), [
      "--quiet",
    ]);
    assert.equal(stderr, "");
  });

  it("answers 2 for a folder that is not there, and still checks the others", async () => {
    const { code, stdout, stderr } = await runCommand(folderWith({ "here/a.ts": LEAK }), ["gone", "here"]);
    assert.equal(code, 2);
    assert.match(stdout, /1 finding in 1 file/);
    assert.equal(stderr, "hiyari: gone: no such file or folder\n");
  });

  it("answers 2 when there is nothing to check, without claiming that all is well", async () => {
    const { code, stdout, stderr } = await runCommand(folderWith({ "notes.txt": "" }));
    assert.deepEqual([code, stdout], [2, ""]);
    assert.match(stderr, /nothing to check: no JavaScript or TypeScript family file in \./);
  });

  it("answers 2 for a file that cannot be read, and goes on", async () => {
    const folder = folderWith({ "b.ts": LEAK });
    fs.symlinkSync("loop.ts", path.join(folder, "loop.ts"));
    const { code, stdout, stderr } = await runCommand(folder, ["loop.ts", "b.ts"]);
    assert.equal(code, 2);
    assert.match(stdout, /^b\.ts/);
    assert.match(stderr, /^hiyari: loop\.ts: cannot be read: /);
  });

  it("explains wrong usage in the reader's language", async () => {
    const folder = folderWith({});
    const format = await runCommand(folder, ["--format", "xml"]);
    assert.deepEqual([format.code, format.stdout], [2, ""]);
    assert.equal(
      format.stderr,
      "hiyari: --format: xml (stylish, unix, json, sarif, markdown, html)\nSee hiyari --help.\n",
    );
    const unknown = await runCommand(folder, ["--fix"], { LANG: "ja_JP.UTF-8" });
    assert.equal(unknown.code, 2);
    assert.match(unknown.stderr, /--fix[\s\S]*hiyari --help を参照/);
  });

  it("shows help and version", async () => {
    const help = await runCommand(folderWith({}), ["--help"]);
    assert.equal(help.code, 0);
    for (const option of [
      "--preset",
      "--locale",
      "--no-citations",
      "--format",
      "--output-file",
      "--accept",
      "--quiet",
      "--version",
    ])
      assert.ok(help.stdout.includes(option), option);
    const version = await runCommand(folderWith({}), ["--version"]);
    assert.match(version.stdout, /^\d+\.\d+\.\d+\n$/);
  });
});
