import assert from "node:assert/strict";
import { readFileSync, existsSync } from "node:fs";
import path from "node:path";
import { folderWith, LEAK, runCommand } from "../support/command.js";
import { root } from "../support/repository.js";

interface Manifest {
  contributes: {
    problemMatchers: { pattern: Record<string, number> & { regexp: unknown } }[];
    walkthroughs: { steps: { id: string; media: { markdown: string } }[] }[];
  };
}

const { contributes } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as Manifest;

describe("the problem matcher", () => {
  it("reads every line the command prints, with place, message and rule", async () => {
    const { pattern } = contributes.problemMatchers[0]!;
    const regexp = new RegExp(pattern.regexp as string);
    const folder = folderWith({ "src/日本 pool.ts": LEAK, "c.ts": LEAK });
    for (const locale of ["en", "ja"]) {
      const { stdout } = await runCommand(folder, ["--format", "unix", "--locale", locale]);
      const lines = stdout.trimEnd().split("\n");
      assert.equal(lines.length, 2);
      const found = lines.map((line) => regexp.exec(line)!);
      assert.deepEqual(
        found.map((match) => [
          match[pattern.file!],
          match[pattern.line!],
          match[pattern.column!],
          match[pattern.code!],
        ]),
        [
          ["c.ts", "2", "58", "hiyari/no-hardcoded-credential"],
          ["src/日本 pool.ts", "2", "58", "hiyari/no-hardcoded-credential"],
        ],
      );
      assert.ok(found[0]![pattern.message!]!.length > 20);
    }
  });
});

describe("the walkthrough", () => {
  it("has a text for every step in both languages", () => {
    for (const { media } of contributes.walkthroughs[0]!.steps) {
      const japanese = media.markdown.replace(/\.md$/, ".nls.ja.md");
      for (const file of [media.markdown, japanese]) assert.ok(existsSync(path.join(root, file)), file);
      assert.match(readFileSync(path.join(root, japanese), "utf8"), /[\u3040-\u30ff]/);
    }
  });

  for (const [locale, file] of [
    ["en", "see.md"],
    ["ja", "see.nls.ja.md"],
  ] as const) {
    it(`quotes in ${locale} what is said of the code it shows`, async () => {
      const text = readFileSync(path.join(root, "media/walkthrough", file), "utf8");
      const code = /```ts\n([\s\S]*?)```/.exec(text)![1]!.replace(/^ *\/\/ +~+\n/m, "");
      const quoted = [...text.matchAll(/^> (.*)$/gm)].map(([, line]) => line).join(" ");
      const folder = folderWith({
        "server.ts": `import express from "express";\nconst app = express();\n${code}`,
      });
      const { stdout } = await runCommand(folder, ["--format", "unix", "--locale", locale]);
      assert.equal(stdout.trim().replace(/^.*?:\d+:\d+: warning: | \[hiyari\/[\w-]+\]$/g, ""), quoted);
    });
  }
});
