import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** Everything that may be in the package; a new file is added here on purpose or stays out. */
const CONTENTS = [
  "[Content_Types].xml",
  "extension.vsixmanifest",
  "extension/LICENSE.txt",
  "extension/changelog.md",
  "extension/dist/engine.js",
  "extension/dist/eslint-host.cjs",
  "extension/dist/extension.js",
  "extension/dist/language-server.js",
  "extension/dist/server.js",
  "extension/dist/typescript.js",
  "extension/dist/web/extension.js",
  "extension/dist/web/server.js",
  "extension/l10n/bundle.l10n.ja.json",
  "extension/l10n/bundle.l10n.json",
  "extension/media/icon.png",
  "extension/media/view.svg",
  "extension/media/walkthrough/ci.md",
  "extension/media/walkthrough/ci.nls.ja.md",
  "extension/media/walkthrough/see.md",
  "extension/media/walkthrough/see.nls.ja.md",
  "extension/media/walkthrough/understand.md",
  "extension/media/walkthrough/understand.nls.ja.md",
  "extension/media/walkthrough/workspace.md",
  "extension/media/walkthrough/workspace.nls.ja.md",
  "extension/package.json",
  "extension/package.nls.ja.json",
  "extension/package.nls.json",
  "extension/readme.md",
];

const BUNDLES = CONTENTS.flatMap((name) => /^extension\/(dist\/.*)$/.exec(name)?.[1] ?? []);

const CENTRAL_HEADER = 0x02014b50;
const END_HEADER = 0x06054b50;

/** The names in a zip file's directory. */
function namesInZip(zip: Buffer): string[] {
  let end = zip.length - 22;
  while (zip.readUInt32LE(end) !== END_HEADER) end -= 1;
  const names: string[] = [];
  let offset = zip.readUInt32LE(end + 16);
  while (zip.readUInt32LE(offset) === CENTRAL_HEADER) {
    const nameLength = zip.readUInt16LE(offset + 28);
    names.push(zip.toString("utf8", offset + 46, offset + 46 + nameLength));
    offset += 46 + nameLength + zip.readUInt16LE(offset + 30) + zip.readUInt16LE(offset + 32);
  }
  return names;
}

describe("the extension's package", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "hiyari-package-"));
  after(() => rmSync(folder, { recursive: true }));

  it("holds what is on the list and nothing else", function () {
    this.timeout(120_000);
    const file = path.join(folder, "hiyari.vsix");
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    const options = { cwd: ROOT, stdio: "pipe", shell: process.platform === "win32" } as const;
    execFileSync(npm, ["run", "package", "--", "--out", file], options);
    assert.deepEqual(namesInZip(readFileSync(file)).sort(), CONTENTS);
  });

  // `net` is there for language servers on sockets, which ours is not asked to be.
  for (const bundle of BUNDLES) {
    it(`${bundle} cannot reach the network`, () => {
      const program = readFileSync(path.join(ROOT, bundle), "utf8");
      assert.doesNotMatch(program, /require\("(?:node:)?(?:https?|http2|tls|dgram|dns)"\)/);
      assert.doesNotMatch(program, /\bfetch\(|new (?:WebSocket|XMLHttpRequest)\b/);
    });
  }
});
