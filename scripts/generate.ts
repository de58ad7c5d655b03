/**
 * Writes everything that is derived: snapshots of rule fixtures, documentation pages, tables in the READMEs.
 *
 *     npm run generate                      writes what differs
 *     npm run generate -- --check           writes nothing, fails when something differs
 *     npm run generate -- <rule>            only the snapshots of one rule
 */
import { outdated, write } from "./generate/files.js";
import { incidentPages } from "./generate/incident-pages.js";
import { rulePages } from "./generate/rule-pages.js";
import { ruleNotes } from "./generate/rule-notes.js";
import { snapshots } from "./generate/snapshots.js";
import { readmes } from "./generate/tables.js";

const args = process.argv.slice(2);
const rule = args.find((arg) => !arg.startsWith("--"));
const files = rule
  ? snapshots(rule)
  : [...snapshots(), ...rulePages(), ...incidentPages(), ...ruleNotes(), ...readmes()];

if (args.includes("--check")) {
  const stale = outdated(files);
  for (const file of stale) console.error(`out of date: ${file}`);
  if (stale.length > 0) {
    console.error("Run `npm run generate` and read what changed.");
    process.exitCode = 1;
  }
} else {
  for (const file of write(files)) console.log(`wrote ${file}`);
}
