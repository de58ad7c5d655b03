import assert from "node:assert/strict";
import { incidents } from "eslint-plugin-hiyari";
import { incidentById, incidentPage } from "../../src/server/incident-text.js";
import { incidentHtml } from "../../src/ui/incident-page.js";

const NONCE = "0123456789abcdef";

describe("the page of an incident", () => {
  for (const incident of incidents) {
    for (const locale of ["en", "ja"] as const) {
      const html = incidentHtml(incidentPage(incident), locale, NONCE);

      it(`${incident.id} in ${locale}: allows no script, loads nothing, and holds both languages`, () => {
        assert.match(html, /default-src 'none'; style-src 'nonce-0123456789abcdef';/);
        assert.doesNotMatch(html, /<(?:script|img|iframe|link|object|form)\b|\son\w+=|javascript:/i);
        assert.doesNotMatch(html, /url\(|@import|#[0-9a-f]{3,6};/i);
        assert.match(html, new RegExp(`<html lang="${locale}">`));
        const shown = html.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
        assert.ok(shown.includes(incident.title.en) && shown.includes(incident.title.ja));
      });

      it(`${incident.id} in ${locale}: links only to confirmed sources and to pages of rules`, () => {
        const allowed = incident.sources.flatMap(({ url, confirmed }) => (confirmed && url ? [url] : []));
        for (const [, address] of html.matchAll(/href="([^"]*)"/g)) {
          assert.ok(allowed.includes(address!) || /\/docs\/rules\/[a-z-]+\.md$/.test(address!), address);
        }
      });
    }
  }

  it("gives the number only with its qualifier and the source's own words", () => {
    const page = incidentPage(incidentById("tablecheck-2024")!);
    const amounts = page.en.sections.find(({ label }) => label === "How many")!.lines;
    assert.deepEqual(amounts[0], "at most 500 cases");
    assert.match(amounts[1]!, /^in the source's words: “影響件数: 500件以下/);
    assert.equal(page.ja.sections.find(({ label }) => label === "件数")!.lines[0], "最大500件");
  });

  it("shows circumstances only where the source states them", () => {
    for (const incident of incidents) {
      const text = JSON.stringify(incidentPage(incident));
      for (const condition of incident.conditions) {
        assert.equal(
          text.includes(JSON.stringify(condition.text.en).slice(1, -1)),
          condition.basis === "stated",
        );
      }
    }
  });

  it("shows texts letter by letter", () => {
    const page = incidentPage(incidentById("kaika-2021")!);
    page.en.title = `<b onclick="x">&'`;
    const html = incidentHtml(page, "en", NONCE);
    assert.doesNotMatch(html, /<b onclick/);
    assert.match(html, /&#60;b onclick=&#34;x&#34;&#62;&#38;&#39;/);
  });
});
