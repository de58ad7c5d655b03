import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { rules } from "eslint-plugin-hiyari";
import { folderWith, LEAK } from "../support/command.js";
import { inRepository, root } from "../support/repository.js";

interface Report {
  findings: {
    file: string;
    line: number;
    rule: string;
    message: string;
    incident: { id: string; name: string; source: string | null } | null;
    path: { line: number; text: string }[];
    fixes: { title: string; replacement: string; line: number; changesOnlyTheLeak: boolean }[];
  }[];
  notChecked: { file: string; reason: string }[];
  filesChecked: number;
  total: number;
}

const CACHED = `import express from "express";
const app = express();
app.get("/account", (req, res) => {
  res.set("Cache-Control", "public, max-age=60");
  res.json({ name: req.user.name, email: req.user.email });
});
`;

describe("the server for agents", function () {
  this.timeout(60_000);

  const folder = folderWith({
    "src/pool.ts": LEAK,
    "src/account.js": CACHED,
    "src/clean.ts": "export const one = 1;\n",
    "src/broken.ts": "const = ;\n",
    "node_modules/other/index.js": LEAK,
    ".git/HEAD": "",
  });
  const outside = folderWith({ "pool.ts": LEAK });
  let client: Client;

  before(async () => {
    execFileSync(process.execPath, ["esbuild.js", "--only=rules/dist/"], { cwd: root, stdio: "pipe" });
    client = new Client({ name: "test", version: "1" });
    const program = inRepository("rules/dist/mcp.js");
    await client.connect(
      new StdioClientTransport({ command: process.execPath, args: [program], cwd: folder }),
    );
  });
  after(() => client.close());

  async function call(name: string, args: object = {}) {
    const result = await client.callTool({ name, arguments: { ...args } });
    return { result, data: result.structuredContent as unknown as Report };
  }

  it("offers tools that only read, and says so", async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name }) => name),
      ["check_files", "check_text", "list_rules"],
    );
    for (const { name, annotations, outputSchema, description } of tools) {
      assert.equal(annotations?.readOnlyHint, true, name);
      assert.equal(annotations?.destructiveHint, false, name);
      assert.equal(annotations?.openWorldHint, false, name);
      assert.ok(outputSchema && description, name);
    }
  });

  it("gives findings of a folder with path, incident and fixes as data", async () => {
    const { data, result } = await call("check_files");
    assert.deepEqual(
      data.findings.map(({ file, rule, line }) => [file, rule, line]),
      [
        ["src/account.js", "no-shared-response-cache", 4],
        ["src/pool.ts", "no-hardcoded-credential", 2],
      ],
    );
    const [cached] = data.findings;
    assert.equal(cached?.incident?.id, "tablecheck-2024");
    assert.match(cached?.incident?.source ?? "", /^https:\/\//);
    assert.deepEqual(
      cached?.path.map(({ line }) => line),
      [5],
    );
    assert.equal(cached?.fixes[0]?.changesOnlyTheLeak, true);
    assert.match(cached?.fixes[0]?.replacement ?? "", /private, no-store/);
    assert.deepEqual(
      data.notChecked.map(({ file }) => file),
      ["src/broken.ts"],
    );
    assert.deepEqual([data.filesChecked, data.total], [3, 2]);
    const [content] = result.content as { type: string; text: string }[];
    assert.deepEqual(JSON.parse(content!.text), data);
  });

  it("never gives a secret's value in a message", async () => {
    const { data } = await call("check_files", { paths: ["src/pool.ts"] });
    for (const { message } of data.findings) assert.doesNotMatch(message, /kinmokusei-2019/);
  });

  it("limits the answer and says how many there are", async () => {
    const { data } = await call("check_files", { limit: 1 });
    assert.deepEqual([data.findings.length, data.total], [1, 2]);
  });

  it("checks a text before it is written, in Japanese when asked", async () => {
    const { data } = await call("check_text", { path: "src/new.ts", text: LEAK, locale: "ja" });
    assert.equal(data.findings[0]?.file, "src/new.ts");
    assert.match(data.findings[0]?.message ?? "", /パスワード/);
    assert.equal(fs.existsSync(path.join(folder, "src/new.ts")), false);
  });

  it("changes nothing: a fix is told, not made", async () => {
    await call("check_files");
    assert.equal(fs.readFileSync(path.join(folder, "src/pool.ts"), "utf8"), LEAK);
  });

  for (const target of ["..", outside, "src/link/pool.ts"]) {
    it(`does not read outside its folder: ${target === outside ? "an absolute path" : target}`, async () => {
      const link = path.join(folder, "src/link");
      if (!fs.existsSync(link)) fs.symlinkSync(outside, link);
      const { result } = await call("check_files", { paths: [target] });
      assert.equal(result.isError, true);
      assert.match(JSON.stringify(result.content), /is outside/);
    });
  }

  it("tells what the rules find and whom they cite", async () => {
    const { result } = await call("list_rules");
    const { rules: told } = result.structuredContent as { rules: { rule: string; incidents: unknown[] }[] };
    assert.deepEqual(
      told.map(({ rule }) => rule),
      Object.keys(rules),
    );
    assert.ok(told.every(({ incidents }) => incidents.length > 0));
  });

  it("refuses arguments it does not know", async () => {
    const { result } = await call("check_files", { preset: "everything" });
    assert.equal(result.isError, true);
  });
});
