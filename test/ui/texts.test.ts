import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "../..");
const read = (name: string): string => readFileSync(path.join(ROOT, name), "utf8");
const json = (name: string) => JSON.parse(read(name)) as Record<string, string>;

const placeholders = (text: string): string[] => (text.match(/\{\d+\}|`[^`]*`/g) ?? []).sort();

/** Every text the client asks `vscode.l10n` for. */
function textsInSource(): Set<string> {
  const files = [
    "src/extension.ts",
    ...readdirSync(path.join(ROOT, "src/ui"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => `src/ui/${name}`),
  ];
  const texts = new Set<string>();
  for (const file of files) {
    const source = read(file);
    const calls = [...source.matchAll(/l10n\s*\.\s*t\(/g)].length;
    const literals = [...source.matchAll(/l10n\s*\.\s*t\(\s*("(?:[^"\\]|\\.)*")/g)];
    assert.equal(literals.length, calls, `${file}: every text must be a literal`);
    for (const [, literal] of literals) texts.add(JSON.parse(literal!) as string);
  }
  return texts;
}

describe("the client's texts", () => {
  const source = textsInSource();
  for (const bundle of ["l10n/bundle.l10n.json", "l10n/bundle.l10n.ja.json"]) {
    it(`${bundle} has exactly the texts of the source, with the same placeholders`, () => {
      const texts = json(bundle);
      assert.deepEqual(Object.keys(texts).sort(), [...source].sort());
      for (const [key, text] of Object.entries(texts))
        assert.deepEqual(placeholders(text), placeholders(key), key);
    });
  }

  it("are translated, not copied", () => {
    for (const [key, text] of Object.entries(json("l10n/bundle.l10n.ja.json"))) {
      assert.match(text, /[\u3040-\u30ff\u4e00-\u9fff]/, key);
    }
  });
});

describe("the manifest's texts", () => {
  const used = [...read("package.json").matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key!);

  for (const file of ["package.nls.json", "package.nls.ja.json"]) {
    it(`${file} has exactly the keys the manifest uses`, () => {
      assert.deepEqual(Object.keys(json(file)).sort(), [...new Set(used)].sort());
    });
  }

  it("quote the same code in both languages", () => {
    const japanese = json("package.nls.ja.json");
    for (const [key, text] of Object.entries(json("package.nls.json"))) {
      assert.deepEqual(placeholders(japanese[key]!), placeholders(text), key);
    }
  });
});
