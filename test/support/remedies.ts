import type { Fixture } from "./fixture.js";
import { lintAs, type Report } from "./lint.js";

/** A fixture's text after one suggestion was applied. */
export interface Remedied {
  report: Report;
  title: string;
  text: string;
}

/** Applies every suggestion of every report, each on its own. */
export const remediesOf = (fixture: Fixture, reports: readonly Report[]): Remedied[] =>
  reports.flatMap((report) =>
    report.suggestions.map(({ title, range, text }) => ({
      report,
      title,
      text: fixture.text.slice(0, range[0]) + text + fixture.text.slice(range[1]),
    })),
  );

/**
 * What is wrong with a text after a suggestion: it must parse, lose the report, and bring no new one.
 * Reports are counted by rule, because lines and columns move.
 */
export function remedyProblems(fixture: Fixture, before: readonly Report[], remedied: Remedied): string[] {
  const what = `line ${fixture.fileLines[remedied.report.line]}, "${remedied.title}"`;
  let after: Report[];
  try {
    after = lintAs(fixture, remedied.text);
  } catch (error) {
    return [`${what}: the result does not parse: ${(error as Error).message}`];
  }
  const problems: string[] = [];
  for (const rule of new Set([...before, ...after].map((report) => report.rule))) {
    const was = before.filter((report) => report.rule === rule).length;
    const is = after.filter((report) => report.rule === rule).length;
    if (rule === remedied.report.rule && is >= was) problems.push(`${what}: ${rule} is still reported`);
    else if (is > was) problems.push(`${what}: brings a report of ${rule}`);
  }
  return problems;
}
