import assert from "node:assert/strict";
import { incidents } from "../rules/index.js";
import type { Bilingual, Incident } from "../rules/incidents/schema.js";
import { RULE_IDS } from "./support/rule-ids.js";

const MAXIMUM = { en: 140, ja: 70 };

/** Every line of an incident that can stand in a message, with a name for the failure text. */
const citationsOf = (incident: Incident): [string, Bilingual][] => [
  ["cite", incident.cite],
  ...Object.entries(incident.citeFor ?? {}).map(([rule, cite]): [string, Bilingual] => [
    `citeFor ${rule}`,
    cite,
  ]),
];

/** Numbers of a text without thousands separators. */
const numbersIn = (text: string): string[] =>
  (text.match(/\d[\d,]*/g) ?? []).map((number) => number.replaceAll(",", ""));

const isDate = (text: string): boolean => !Number.isNaN(Date.parse(text));

describe("incident records", () => {
  it("have ids that are their own, made of a name and the year", () => {
    const ids = incidents.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const { id, year } of incidents) assert.match(id, new RegExp(`^[a-z0-9]+-${year}$`));
  });

  for (const incident of incidents) {
    describe(incident.id, () => {
      for (const [name, cite] of citationsOf(incident)) {
        it(`${name}: is short, begins with name and year, and holds no avoided word`, () => {
          for (const locale of ["en", "ja"] as const) {
            const text = cite[locale];
            assert.ok([...text].length <= MAXIMUM[locale], `${locale}: ${[...text].length} characters`);
            assert.ok(text.startsWith(`${incident.name[locale]} ${incident.year}: `), text);
            assert.doesNotMatch(text, /[.。]$/, "the line stands at the end of a message");
            for (const word of incident.wording.avoid)
              assert.ok(!text.toLowerCase().includes(word.toLowerCase()), `${locale}: avoids "${word}"`);
          }
        });

        it(`${name}: every number is stated in the record`, () => {
          const stated = new Set(
            numbersIn(
              JSON.stringify([incident.affected, incident.conditions, incident.year]).replaceAll('"', " "),
            ),
          );
          for (const locale of ["en", "ja"] as const) {
            for (const number of numbersIn(cite[locale]))
              assert.ok(stated.has(number), `${locale}: ${number}`);
          }
        });
      }

      it("names only rules that exist", () => {
        for (const rule of Object.keys(incident.citeFor ?? {})) assert.ok(RULE_IDS.includes(rule), rule);
      });

      it("has a stated condition that code can show", () => {
        assert.ok(incident.conditions.some(({ basis, lintable }) => basis === "stated" && lintable));
      });

      it("claims no number of people where the source states none", () => {
        const { kind, value } = incident.affected;
        assert.equal(kind === "not-stated", value === null);
        if (value !== null) assert.ok(numbersIn(incident.affected.quote ?? "").includes(String(value)));
      });

      it("has dates that are dates, in order", () => {
        const { occurred, found, fixed, published } = incident.dates;
        for (const date of [occurred?.from, occurred?.to, found, fixed, published])
          if (date) assert.ok(isDate(date), date);
        if (occurred) assert.ok(Date.parse(occurred.from) <= Date.parse(occurred.to));
        if (found && fixed) assert.ok(Date.parse(found) <= Date.parse(fixed));
      });

      it("says which text the facts were taken from, and claims no page that was not seen", () => {
        assert.match(incident.verification.textSha256 ?? "", /^[0-9a-f]{64}$/);
        assert.ok(isDate(incident.verification.readOn));
        for (const { url, confirmed } of incident.sources) {
          if (confirmed) assert.match(url ?? "", /^https:\/\//);
        }
      });
    });
  }
});
