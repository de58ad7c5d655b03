import fs from "node:fs";
import path from "node:path";
import {
  readSuppressions,
  suppressionsText,
  SUPPRESSIONS_FILE,
  withAccepted,
  type Suppressions,
} from "../baseline.js";
import type { Finding } from "../finding.js";
import { findUp } from "../server/project/suppressions.js";

/** A suppressions file that is not in ESLint's format, and so is left as it is. */
export class NoSuppressionsError extends Error {}

/**
 * Writes findings to ESLint's suppressions file, beside what is accepted already: to the nearest there is above each
 * finding's file, else to one in the working directory. Gives the files it wrote.
 */
export function accept(findings: readonly Finding[], cwd: string): readonly string[] {
  const baselines = new Map<string, Map<string, Finding[]>>();
  for (const finding of findings) {
    const file = path.resolve(cwd, finding.file);
    const baseline = findUp(SUPPRESSIONS_FILE, path.dirname(file)) ?? path.join(cwd, SUPPRESSIONS_FILE);
    const files = baselines.get(baseline) ?? new Map<string, Finding[]>();
    baselines.set(baseline, files);
    const name = path.relative(path.dirname(baseline), file).replaceAll(path.sep, "/");
    files.set(name, [...(files.get(name) ?? []), finding]);
  }
  for (const [baseline, files] of baselines)
    fs.writeFileSync(baseline, suppressionsText(withAccepted(suppressionsIn(baseline), files)));
  return [...baselines.keys()];
}

function suppressionsIn(baseline: string): Suppressions {
  if (!fs.existsSync(baseline)) return {};
  const known = readSuppressions(fs.readFileSync(baseline, "utf8"));
  if (!known) throw new NoSuppressionsError(baseline);
  return known;
}
