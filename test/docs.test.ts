import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { incidents, rules } from "../rules/index.js";
import { incidentPages } from "../scripts/generate/incident-pages.js";
import { outdated } from "../scripts/generate/files.js";
import { handWrittenText } from "../scripts/generate/parts.js";
import { HAND_WRITTEN, rulePageFile, rulePages } from "../scripts/generate/rule-pages.js";
import { ruleNotes } from "../scripts/generate/rule-notes.js";
import { readmes } from "../scripts/generate/tables.js";
import { inRepository, root } from "./support/repository.js";

const pagesIn = (...parts: string[]): string[] =>
  fs
    .readdirSync(inRepository(...parts))
    .filter((name) => name.endsWith(".md"))
    .map((name) => inRepository(...parts, name));

const documents = [
  ...["README.md", "README.ja.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"].map((name) =>
    inRepository(name),
  ),
  inRepository("rules", "README.md"),
  ...pagesIn("docs", "rules"),
  ...pagesIn("docs", "incidents"),
];

const shown = (file: string) => path.relative(root, file);

describe("documentation", () => {
  it("is what `npm run generate` writes", () => {
    assert.deepEqual(outdated([...rulePages(), ...incidentPages(), ...ruleNotes(), ...readmes()]), []);
  });

  it("has a page for every rule and incident, and no others", () => {
    const names = (...parts: string[]) =>
      pagesIn(...parts)
        .map((file) => path.basename(file, ".md"))
        .sort();
    assert.deepEqual(names("docs", "rules"), Object.keys(rules).sort());
    assert.deepEqual(names("docs", "incidents"), incidents.map(({ id }) => id).sort());
  });

  for (const id of Object.keys(rules)) {
    it(`says why ${id} exists and when to ignore it, in both languages`, () => {
      for (const part of HAND_WRITTEN)
        assert.ok(handWrittenText(rulePageFile(id), part), `"${part}" is empty`);
    });
  }

  it("shows an address of an incident only where it is confirmed", () => {
    const confirmed = new Set(
      incidents.flatMap(({ sources }) => sources.filter((each) => each.confirmed).map(({ url }) => url)),
    );
    for (const file of [...pagesIn("docs", "incidents"), ...pagesIn("docs", "rules")]) {
      for (const [, url] of fs.readFileSync(file, "utf8").matchAll(/<(https?:[^>]+)>/g))
        assert.ok(
          confirmed.has(url!) || url!.startsWith("https://github.com/hiyari-lint/"),
          `${shown(file)}: ${url}`,
        );
    }
    const unconfirmed = incidents.flatMap(({ sources }) =>
      sources.filter((each) => !each.confirmed && each.url),
    );
    const texts = [
      ...documents.map((file) => fs.readFileSync(file, "utf8")),
      JSON.stringify(Object.values(rules).map((rule) => rule.meta)),
    ];
    for (const { url } of unconfirmed) for (const text of texts) assert.ok(!text.includes(url!));
  });

  it("claims no similarity of code on any incident's page", () => {
    for (const file of pagesIn("docs", "incidents")) {
      const text = fs.readFileSync(file, "utf8");
      assert.match(text, /similarity of code is not claimed\. Corrections: </);
      assert.match(text, /コードが似ていると主張するものではありません。/);
    }
  });

  it("links only to files that are there", () => {
    for (const file of documents) {
      const text = fs.readFileSync(file, "utf8");
      for (const [, target] of text.matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)) {
        const linked = path.resolve(path.dirname(file), target!);
        assert.ok(fs.existsSync(linked), `${shown(file)} links to ${target}`);
      }
    }
  });
});
