// Bundles the deliverables: the plugin, its programs, and the editor extension.
"use strict";

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

const allBundles = [
  {
    ...common,
    entryPoints: ["rules/index.ts"],
    outfile: "rules/dist/index.js",
    format: "esm",
    external: ["eslint", "@eslint/json"],
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
  {
    ...common,
    entryPoints: ["src/server/main.ts"],
    outfile: "dist/server.js",
    format: "cjs",
  },
  ...["dist", "rules/dist"].map((folder) => ({
    ...common,
    // Runs a project's own ESLint; beside the server, which starts it.
    entryPoints: ["src/server/project/host.ts"],
    outfile: `${folder}/eslint-host.cjs`,
    format: "cjs",
    sourcemap: false,
  })),
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
