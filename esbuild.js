// Bundles the deliverables: the plugin, its programs, and the editor extension.
"use strict";

const fs = require("node:fs/promises");
const path = require("node:path");
const esbuild = require("esbuild");

const watch = process.argv.includes("--watch");
const minify = process.argv.includes("--minify");
/** `--only=dist/` builds just the bundles below that folder. */
const only = process.argv.find((argument) => argument.startsWith("--only="))?.slice("--only=".length) ?? "";

/** Settings every bundle shares. */
const common = {
  bundle: true,
  minify,
  sourcemap: minify ? false : "linked",
  target: "node20",
  platform: "node",
  logLevel: "info",
};

/** What stands for Node's own modules in the browser. */
const BROWSER_MODULES = {
  fs: "src/web/node-fs.ts",
  util: "src/web/node-util.ts",
  url: "src/web/node-util.ts",
  "timers/promises": "src/web/node-timers.ts",
  path: require.resolve("path-browserify"),
};

/** Takes what runs in Node alone out of the browser's bundles. */
const forBrowser = {
  name: "for-browser",
  setup(build) {
    const inProject = (file) => ({ path: path.resolve(__dirname, file) });
    build.onResolve({ filter: /^(?:node:)?(?:fs|util|url|path|timers\/promises)$/ }, ({ path: name }) =>
      inProject(BROWSER_MODULES[name.replace(/^node:/, "")]),
    );
    build.onResolve({ filter: /^vscode-languageclient\/node$/ }, ({ resolveDir }) =>
      build.resolve("vscode-languageclient/browser", { kind: "import-statement", resolveDir }),
    );
    build.onResolve({ filter: /^\.\/transport\.js$/ }, ({ importer }) =>
      importer.endsWith("client.ts") ? inProject("src/web/transport.ts") : undefined,
    );
  },
};

/**
 * TypeScript loaded with little computing. Its modules' importers copy the two thousand names of the namespace each
 * (`__importStar`) unless it says that it is one; and within a bundle, where it would be a function that is called
 * later, its megabytes are parsed twice, so where there can be a second file (`apart`) it is one.
 */
const quickTypeScript = (apart) => ({
  name: "quick-typescript",
  setup(build) {
    const filter = /^typescript(?:\/lib\/(?:typescript|tsserverlibrary)(?:\.js)?)?$/;
    build.onResolve({ filter }, ({ namespace }) => {
      if (namespace !== "quick-typescript") return { path: "typescript", namespace: "quick-typescript" };
      return apart ? { path: apart, external: true } : { path: TYPESCRIPT };
    });
    build.onLoad({ filter: /.*/, namespace: "quick-typescript" }, () => ({
      contents: `const ts = require("typescript");
Object.defineProperties(ts, { __esModule: { value: true }, default: { value: ts } });
module.exports = ts;`,
      resolveDir: __dirname,
    }));
  },
});

const TYPESCRIPT = require.resolve("typescript");

/** The server in three files beside the one that starts it, each loaded where and when it is needed. */
const serverInParts = {
  name: "server-in-parts",
  setup(build) {
    const parts = { start: "language-server", threads: "engine", directives: "engine" };
    build.onResolve({ filter: /^\.\/(?:start|threads|directives)\.js$/ }, ({ path: name, kind }) =>
      kind === "dynamic-import"
        ? { path: `./${parts[path.basename(name, ".js")]}.js`, external: true }
        : undefined,
    );
  },
};

/** Mocha's browser bundle would otherwise put itself in the place of the suite's exports. */
const mochaAsGlobal = {
  name: "mocha-as-global",
  setup(build) {
    build.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path: file }) => ({
      contents: `const module = undefined, exports = undefined;\n${await fs.readFile(file, "utf8")}`,
    }));
  },
};

const browser = {
  ...common,
  platform: "browser",
  target: "es2022",
  plugins: [forBrowser, quickTypeScript()],
  // Parsers look at the process they believe to be in.
  banner: {
    js: 'var process = globalThis.process ?? { env: {}, argv: [], cwd: () => "/", platform: "browser" };',
  },
};

const allBundles = [
  {
    ...common,
    entryPoints: ["rules/index.ts"],
    outfile: "rules/dist/index.js",
    format: "esm",
    external: ["eslint", "@eslint/json", "toml-eslint-parser"],
  },
  {
    ...common,
    // The programs carry ESLint's linter and the TypeScript parser, so that they run where neither is installed.
    entryPoints: ["src/bin/programs.ts"],
    outfile: "rules/dist/programs.js",
    format: "esm",
    minify: true,
    sourcemap: false,
    legalComments: "linked",
    plugins: [quickTypeScript("./typescript.cjs")],
    banner: {
      js: [
        'import { createRequire } from "node:module";',
        'import { fileURLToPath as hiyariFile } from "node:url";',
        "const require = createRequire(import.meta.url);",
        "const __filename = hiyariFile(import.meta.url);",
        'const __dirname = hiyariFile(new URL(".", import.meta.url));',
      ].join("\n"),
    },
  },
  ...["cli", "language-server", "mcp"].map((program) => ({
    ...common,
    entryPoints: [`src/bin/${program}.ts`],
    outfile: `rules/dist/${program}.js`,
    format: "esm",
    sourcemap: false,
    external: ["./programs.js"],
    banner: { js: "#!/usr/bin/env node" },
  })),
  {
    ...common,
    entryPoints: ["src/extension.ts"],
    outfile: "dist/extension.js",
    format: "cjs",
    external: ["vscode"],
  },
  ...Object.entries({ main: "server", start: "language-server", "engine-bundle": "engine" }).map(
    ([entry, file]) => ({
      ...common,
      entryPoints: [`src/server/${entry}.ts`],
      outfile: `dist/${file}.js`,
      format: "cjs",
      plugins: [quickTypeScript("./typescript.js"), serverInParts],
    }),
  ),
  ...["dist/typescript.js", "rules/dist/typescript.cjs"].map((outfile) => ({
    ...common,
    entryPoints: [TYPESCRIPT],
    outfile,
    bundle: false,
    minify: minify || outfile.startsWith("rules/"),
    sourcemap: false,
  })),
  ...["dist", "rules/dist"].map((folder) => ({
    ...common,
    // Runs a project's own ESLint; beside the server, which starts it.
    entryPoints: ["src/server/project/host.ts"],
    outfile: `${folder}/eslint-host.cjs`,
    format: "cjs",
    sourcemap: false,
  })),
  {
    ...browser,
    entryPoints: ["src/extension.ts"],
    outfile: "dist/web/extension.js",
    format: "cjs",
    external: ["vscode"],
  },
  {
    ...browser,
    entryPoints: ["src/web/server.ts"],
    outfile: "dist/web/server.js",
    format: "iife",
  },
  {
    ...browser,
    entryPoints: ["test/vscode/web/index.ts"],
    outfile: "out/test/vscode/web/index.js",
    plugins: [forBrowser, mochaAsGlobal],
    format: "cjs",
    external: ["vscode"],
  },
  {
    ...common,
    // What runs inside the editor under test; each file is loaded by Mocha there.
    entryPoints: ["test/vscode/index.ts", "test/vscode/suite/*.test.ts"],
    outdir: "out/test/vscode",
    format: "cjs",
    external: ["vscode", "mocha"],
  },
];

const bundles = allBundles.filter(({ outfile, outdir }) => (outfile ?? `${outdir}/`).startsWith(only));

async function main() {
  if (watch) {
    const contexts = await Promise.all(bundles.map((options) => esbuild.context(options)));
    await Promise.all(contexts.map((context) => context.watch()));
    return;
  }
  await Promise.all(bundles.map((options) => esbuild.build(options)));
}

main().catch(() => process.exit(1));
