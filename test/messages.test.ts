import assert from "node:assert/strict";
import { incidents, rules } from "../rules/index.js";
import { RULE_IDS } from "./support/rule-ids.js";

/** The Problems panel and inline lenses cut a message about here. */
const FIRST_CLAUSE = 100;
/** Room for a quoted piece of the user's code. */
const QUOTED = "somebodysCode";

const filled = (text: string): string => text.replace(/\{\{\s*\w+\s*\}\}/g, QUOTED);
const clausesOf = (text: string): string[] =>
  filled(text)
    .split(/[;:—。；：]|\.(?=\s|$)/)
    .filter((clause) => clause.trim() !== "");
const placeholdersOf = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name!).sort();

describe("rules", () => {
  it("have ids with a fixed meaning, in the plugin under their own name", () => {
    for (const [id, { definition }] of Object.entries(rules)) {
      assert.ok(RULE_IDS.includes(id), id);
      assert.equal(definition.name, id);
    }
  });

  for (const [id, rule] of Object.entries(rules)) {
    const { messages, remedies, docs, incidents: cited, options } = rule.definition;

    describe(id, () => {
      it("cites incidents that are on record and not withdrawn", () => {
        assert.ok(cited.length > 0);
        for (const name of cited) {
          const incident = incidents.find((each) => each.id === name);
          assert.ok(incident && incident.status !== "withdrawn", name);
        }
      });

      it("is described in both languages, without a full stop", () => {
        for (const text of Object.values(docs.description)) {
          assert.ok(text.length > 0);
          assert.doesNotMatch(text, /[.。]$/);
        }
      });

      for (const [name, text] of Object.entries(messages)) {
        it(`${name}: says the fact within ${FIRST_CLAUSE} characters, then more, and ends with a full stop`, () => {
          for (const locale of ["en", "ja"] as const) {
            const clauses = clausesOf(text[locale]);
            assert.ok([...clauses[0]!].length < FIRST_CLAUSE, `${locale}: ${clauses[0]}`);
            assert.ok(clauses.length >= 2, `${locale}: say why it matters and what to do`);
            assert.match(text[locale], locale === "ja" ? /。$/ : /\.$/);
          }
        });

        it(`${name}: exists in both languages with the same placeholders`, () => {
          assert.ok(rule.meta?.messages?.[name]?.startsWith(text.en));
          assert.ok(rule.meta?.messages?.[`${name}.ja`]?.startsWith(text.ja));
          assert.deepEqual(placeholdersOf(text.en), placeholdersOf(text.ja));
        });
      }

      for (const [name, text] of Object.entries(remedies ?? {})) {
        it(`fix ${name}: is a short title in both languages with the same placeholders`, () => {
          assert.deepEqual(placeholdersOf(text.en), placeholdersOf(text.ja));
          for (const title of [text.en, text.ja]) {
            assert.doesNotMatch(title, /[.。]$/);
            assert.ok([...title].length <= 100, title);
          }
        });
      }

      it("explains every option in its schema", () => {
        for (const [name, schema] of Object.entries(options?.properties ?? {}))
          assert.ok(schema.description, `${name} needs a description`);
      });
    });
  }
});
