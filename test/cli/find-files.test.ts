import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { findFiles } from "../../src/cli/find-files.js";
import { folderWith } from "../support/command.js";

const found = (folder: string, below = "."): string[] =>
  [...findFiles(path.join(folder, below))].map((each) =>
    path.relative(folder, each.path).replaceAll("\\", "/"),
  );

const empty = (...names: string[]) => Object.fromEntries(names.map((name) => [name, ""]));

describe("the files the command checks", () => {
  it("are sources of the JavaScript family, components, Apps Script and hosting configuration", () => {
    const wanted = [
      "a.ts",
      "b.tsx",
      "c.mjs",
      "d.cjs",
      "e.mts",
      "f.cts",
      "g.jsx",
      "h.js",
      "i.gs",
      "j.vue",
      "k.svelte",
    ];
    const folder = folderWith(
      empty(...wanted, "l.astro", "vercel.json", "package.json", "types.d.ts", "x.min.js", "y.css"),
    );
    assert.deepEqual(found(folder), [...wanted, "l.astro", "vercel.json"]);
  });

  it("are not those of packages, hidden folders and build output", () => {
    const folder = folderWith(
      empty(
        "package.json",
        "src/a.ts",
        "node_modules/x/a.js",
        ".next/a.js",
        "dist/a.js",
        "build/a.js",
        "src/build/b.ts",
      ),
    );
    assert.deepEqual(found(folder), ["src/a.ts", "src/build/b.ts"]);
  });

  it("respect nested .gitignore files, and those above the folder", () => {
    const folder = folderWith({
      ...empty(
        "app/a.ts",
        "app/generated/b.ts",
        "app/kept.gen.ts",
        "app/c.gen.ts",
        "app/secret/d.ts",
        "e.ts",
      ),
      ".gitignore": "*.gen.ts\n/app/generated/\n",
      "app/.gitignore": "!kept.gen.ts\nsecret\n",
    });
    fs.mkdirSync(path.join(folder, ".git"));
    assert.deepEqual(found(folder), ["app/a.ts", "app/kept.gen.ts", "e.ts"]);
    assert.deepEqual(found(folder, "app"), ["app/a.ts", "app/kept.gen.ts"]);
  });

  it("include a file that is named, whatever is ignored", () => {
    const folder = folderWith({ "dist/a.js": "", ".gitignore": "dist" });
    assert.deepEqual(found(folder, "dist/a.js"), ["dist/a.js"]);
  });

  it("include those of a folder that is named, although git leaves it out", () => {
    const folder = folderWith({
      "vendor/a.js": "",
      "vendor/b.js": "",
      "vendor/.gitignore": "b.js",
      ".gitignore": "vendor/",
    });
    fs.mkdirSync(path.join(folder, ".git"));
    assert.deepEqual(found(folder, "vendor"), ["vendor/a.js"]);
  });

  it("are each listed once although links make a loop", () => {
    const folder = folderWith(empty("src/a.ts"));
    fs.symlinkSync(folder, path.join(folder, "src", "loop"));
    assert.deepEqual(found(folder), ["src/a.ts"]);
  });
});
