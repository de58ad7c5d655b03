import { allFixtures, fixturesFolder } from "../../test/support/fixture.js";
import { snapshotFile, snapshotOf, strayFiles } from "../../test/support/snapshot.js";
import type { Generated } from "./files.js";

/** The snapshot of every rule fixture, and those that no longer have one. */
export function snapshots(rule?: string): Generated[] {
  const fixtures = allFixtures(rule);
  return [
    ...fixtures.map((fixture) => ({ file: snapshotFile(fixture), text: snapshotOf(fixture) })),
    ...(rule ? [] : strayFiles(fixturesFolder, fixtures).map((file) => ({ file, text: null }))),
  ];
}
