import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import ts from "typescript";
import { folderWith, LEAK } from "./support/command.js";
import { inRepository, root } from "./support/repository.js";

const plugin = inRepository("rules");

/** Exactly what people install. */
const FILES = [
  "LICENSE",
  "README.md",
  "dist/cli.js",
  "dist/eslint-host.cjs",
  "dist/index.js",
  "dist/language-server.js",
  "dist/mcp.js",
  "dist/programs.js",
  "dist/programs.js.LEGAL.txt",
  "dist/typescript.cjs",
  "package.json",
  "types/index.d.ts",
];

const npm = (cwd: string, ...args: string[]): string =>
  execFileSync("npm", [...args, "--ignore-scripts", "--loglevel=error"], {
    cwd,
    encoding: "utf8",
    shell: process.platform === "win32",
  });

const tool = (name: string, ...args: string[]): string =>
  execFileSync(process.execPath, [inRepository("node_modules", ...name.split("/")), ...args], {
    cwd: root,
    encoding: "utf8",
  });

/** Packs the plugin and unpacks it as another project would have it. */
function installedIn(folder: string): void {
  const tarball = npm(plugin, "pack", "--pack-destination", folder).trim().split("\n").at(-1)!;
  const target = path.join(folder, "node_modules", "eslint-plugin-hiyari");
  fs.mkdirSync(target, { recursive: true });
  execFileSync("tar", ["-xzf", path.join(folder, tarball), "-C", target, "--strip-components=1"]);
}

function link(folder: string, name: string, to = name): void {
  const target = path.join(folder, "node_modules", ...name.split("/"));
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.symlinkSync(inRepository("node_modules", ...to.split("/")), target);
}

const CONSUMER = `import hiyari, { findingsOf, incidents, rules, type HiyariSettings } from "eslint-plugin-hiyari";
import { defineConfig } from "eslint/config";
import type { Linter } from "eslint";

const settings: HiyariSettings = { locale: "ja", citations: false, server: ["api/**"] };
export const plain: Linter.Config[] = [...hiyari.configs.recommended, { settings: { hiyari: settings } }];
export const year: number | undefined = incidents.find(({ id }) => id === "kaika-2021")?.year;
export const steps: string[] = findingsOf({}).flatMap((finding) => finding.steps.map(({ text }) => text));
export const ids: string[] = Object.keys(rules);
export default defineConfig([
  hiyari.configs.strict,
  { plugins: { hiyari }, rules: { "hiyari/no-bulk-recipients": ["error", { checkBcc: true }] } },
]);
`;

describe("the plugin's package", () => {
  before(() => {
    assert.ok(fs.existsSync(path.join(plugin, "dist", "cli.js")), "run `npm run build` first");
  });

  it("holds exactly what is listed", () => {
    const [{ files }] = JSON.parse(npm(plugin, "pack", "--dry-run", "--json"));
    assert.deepEqual(files.map((file: { path: string }) => file.path).sort(), FILES);
  });

  it("needs nothing at run time but what its entry imports", () => {
    const manifest = JSON.parse(fs.readFileSync(path.join(plugin, "package.json"), "utf8"));
    const entry = fs.readFileSync(path.join(plugin, "dist", "index.js"), "utf8");
    const imported = [...entry.matchAll(/^import .*? from "([^".][^"]*)";$/gm)].map(([, name]) => name);
    assert.deepEqual([...new Set(imported)], Object.keys(manifest.dependencies));
    for (const peer of Object.keys(manifest.peerDependencies))
      assert.ok(manifest.peerDependenciesMeta[peer].optional, `the command runs without ${peer}`);
  });

  it("pleases publint", () => {
    assert.match(tool("publint/src/cli.js", "run", plugin, "--strict"), /All good!/);
  });

  it("resolves with types for ESM and bundlers", () => {
    const out = tool(
      "@arethetypeswrong/cli/dist/index.js",
      "--pack",
      plugin,
      "--profile",
      "esm-only",
      "--format",
      "json",
    );
    const { analysis, problems } = JSON.parse(out);
    assert.equal(analysis.types.kind, "included");
    const ignored = new Set(["NoResolution", "CJSResolvesToESM"]); // what esm-only leaves aside
    const kinds = Object.keys(problems ?? {}).filter((kind) => !ignored.has(kind));
    assert.deepEqual(kinds, []);
  });

  for (const eslint of ["eslint", "eslint9"]) {
    it(`type-checks in an eslint.config.ts with ${eslint}`, () => {
      const folder = folderWith({ "eslint.config.ts": CONSUMER, "package.json": '{ "type": "module" }' });
      installedIn(folder);
      link(folder, "eslint", eslint);
      const file = path.join(folder, "eslint.config.ts");
      const program = ts.createProgram([file], {
        module: ts.ModuleKind.NodeNext,
        moduleResolution: ts.ModuleResolutionKind.NodeNext,
        target: ts.ScriptTarget.ES2022,
        types: [],
        strict: true,
        noEmit: true,
      });
      const own = ts
        .getPreEmitDiagnostics(program)
        .filter(
          ({ file: where }) =>
            !where || where.fileName === file || where.fileName.includes("eslint-plugin-hiyari"),
        )
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
      assert.deepEqual(own, []);
    });
  }

  it("declares what its entry exports", async () => {
    const declared: typeof import("../rules/types/index.js") = await import("../rules/index.js");
    for (const name of ["default", "rules", "incidents", "findingsOf"]) assert.ok(name in declared, name);
  });

  it("is the plugin itself where a CommonJS configuration asks for it", () => {
    const folder = folderWith({
      "asks.cjs": `const hiyari = require("eslint-plugin-hiyari");
const { default: same, rules, incidents, findingsOf, configs } = hiyari;
const [preset] = configs.recommended;
const own = [same, preset.plugins.hiyari].every((each) => each === hiyari) && rules === hiyari.rules;
console.log(own, incidents.length > 0, typeof findingsOf, Object.keys(hiyari).join());
`,
    });
    installedIn(folder);
    for (const name of ["@eslint/json", "toml-eslint-parser"]) link(folder, name);
    const said = execFileSync(process.execPath, ["--no-warnings", "asks.cjs"], {
      cwd: folder,
      encoding: "utf8",
    });
    assert.equal(said.trim(), "true true function meta,rules,languages,configs");
  });

  it("runs its command in an empty folder, where nothing is installed", () => {
    const folder = folderWith({ "pool.ts": LEAK });
    const target = folderWith({});
    installedIn(target);
    const command = path.join(target, "node_modules", "eslint-plugin-hiyari", "dist", "cli.js");
    assert.match(fs.readFileSync(command, "utf8").slice(0, 40), /^#!\/usr\/bin\/env node\n/);
    const environment = { PATH: process.env.PATH, LANG: "en_US.UTF-8" };
    const run = () =>
      execFileSync(process.execPath, [command], { cwd: folder, env: environment, encoding: "utf8" });
    assert.throws(run, (error: { status: number; stdout: string; stderr: string }) => {
      assert.deepEqual([error.status, error.stderr], [1, ""]);
      assert.match(error.stdout, /^pool\.ts:2:58 {2}no-hardcoded-credential\n/);
      return true;
    });
  });

  it("works as an ESLint plugin from its built entry", async () => {
    const { ESLint } = await import("eslint");
    const entry = path.join(plugin, "dist", "index.js");
    const { default: built } = await import(entry);
    const eslint = new ESLint({
      cwd: folderWith({}),
      overrideConfigFile: true,
      overrideConfig: built.configs.recommended,
    });
    const [result] = await eslint.lintText('const pool = createPool({ password: "kinmokusei-2019" });\n', {
      filePath: "a.js",
    });
    assert.deepEqual(
      result!.messages.map(({ ruleId }) => ruleId),
      ["hiyari/no-hardcoded-credential"],
    );
  });
});
