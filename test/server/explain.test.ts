import assert from "node:assert/strict";
import { rules } from "eslint-plugin-hiyari";
import { TextDocument } from "vscode-languageserver-textdocument";
import { BundledEngine } from "../../src/server/bundled-engine.js";
import type { Check } from "../../src/server/checker.js";
import { explain } from "../../src/server/explain.js";
import notes from "../../src/server/rule-notes.json" with { type: "json" };
import { explainHtml } from "../../src/ui/explain-page.js";
import type { ExplainPage } from "../../src/explain-protocol.js";
import type { Locale } from "../../src/protocol.js";

const TEXT = `import { transporter } from "./transporter";
import { prisma } from "../prisma";

export async function sendNewsletter(subject: string): Promise<void> {
  const subscribers = await prisma.subscriber.findMany();
  await transporter.sendMail({ to: subscribers.map((each) => each.email), subject: subject + "<b onclick>" });
}
`;

const NONCE = "0123456789abcdef";

async function pageOf(locale: Locale): Promise<ExplainPage> {
  const document = TextDocument.create("file:///app/mail.ts", "typescript", 3, TEXT);
  const settings = { locale, citations: true, preset: "recommended", rules: {} } as const;
  const report = await new BundledEngine().lint(document, settings);
  const [problem] = report.problems;
  assert.ok(problem);
  const { line, character } = problem.range.start;
  const check = { document, locale, enabled: true, report } as unknown as Check;
  assert.equal(
    explain(check, { uri: document.uri, ruleName: problem.ruleName, line: line + 1, character }),
    null,
  );
  const page = explain(check, { uri: document.uri, ruleName: problem.ruleName, line, character });
  assert.ok(page);
  return page;
}

/** What a reader sees: without tags, entities as letters. */
const shown = (html: string) =>
  html
    .replace(/<style[\s\S]*?<\/style>/, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

describe("the explanation of a finding", () => {
  it("has the path as steps with their code, ending where it is reported", async () => {
    const { steps, place } = await pageOf("en");
    assert.ok(steps.length >= 2);
    assert.match(steps[0]!.code, /^const subscribers = await/);
    assert.equal(steps.at(-1)!.line, place.line);
    assert.equal(steps.at(-1)!.text, "reported here");
  });

  it("has every fix as a diff whose kept and removed lines are those of the text", async () => {
    const { fixes } = await pageOf("en");
    assert.ok(fixes.length > 0);
    const lines = TEXT.split("\n");
    for (const { hunks, edit } of fixes) {
      assert.ok(hunks.flat().some(({ sign }) => sign === "+"));
      for (const { sign, text, line } of hunks.flat()) {
        if (sign === "+") assert.equal(line, null);
        else assert.equal(text, lines[line! - 1]);
      }
      const applied = TEXT.slice(0, edit.range[0]) + edit.text + TEXT.slice(edit.range[1]);
      for (const { sign, text } of hunks.flat()) if (sign === "+") assert.ok(applied.includes(text));
    }
  });

  for (const locale of ["en", "ja"] as const) {
    it(`allows no script, loads nothing, and runs only its own commands (${locale})`, async () => {
      const html = explainHtml(await pageOf(locale), "app/mail.ts", NONCE);
      assert.match(html, /default-src 'none'; style-src 'nonce-0123456789abcdef';/);
      assert.doesNotMatch(html, /<(?:script|img|iframe|link|object|form|b)\b|\son\w+=|javascript:|\sstyle=/i);
      assert.doesNotMatch(html, /url\(|@import|#[0-9a-f]{3,6};/i);
      assert.match(html, new RegExp(`<html lang="${locale}">`));
      const commands = [...html.matchAll(/href="command:([\w.]+)\?/g)].map(([, name]) => name!);
      assert.deepEqual([...new Set(commands)].sort(), [
        "hiyari.applyFix",
        "hiyari.showIncident",
        "hiyari.showPlace",
      ]);
    });

    it(`says what happened, how the code resembles it, and when to ignore it (${locale})`, async () => {
      const page = await pageOf(locale);
      const text = shown(explainHtml(page, "app/mail.ts", NONCE));
      assert.ok(text.includes(page.incident!.text.title));
      assert.ok(text.includes('subject + "<b onclick>"'));
      const note = notes["no-bulk-recipients"].safeToIgnore[locale];
      assert.ok(text.replace(/\s+/g, " ").includes(note.split("`")[0]!.trim().slice(0, 40)));
    });
  }

  it("has a note for every rule, in both languages", () => {
    assert.deepEqual(Object.keys(notes).sort(), Object.keys(rules).sort());
    for (const [id, { safeToIgnore }] of Object.entries(notes)) {
      assert.ok(safeToIgnore.en.length > 20 && /[\u3040-\u30ff]/.test(safeToIgnore.ja), id);
    }
  });
});
