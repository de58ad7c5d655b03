import type { Fixture } from "./fixture.js";
import type { Report } from "./lint.js";
import type { Mark } from "./marks.js";

/** What differs between a fixture's marks and its reports, one line each; empty when they agree. */
export function differences(fixture: Fixture, reports: readonly Report[]): string[] {
  const problems: string[] = [];
  const explained = new Set<Report>();
  const onFileLine = (line: number) => fixture.fileLines[line] ?? line;
  for (const mark of fixture.marks) {
    if (mark.kind === "todo-report") {
      if (reports.some((report) => report.rule === fixture.rule && touches(mark, report)))
        problems.push(`${mark.fileLine}: is reported now: replace todo-report by the message id`);
      continue;
    }
    const report = reports.find((each) => !explained.has(each) && speaksOf(mark, each, fixture.rule));
    if (report) explained.add(report);
    else if (mark.kind === "todo-silent")
      problems.push(`${mark.fileLine}: is no longer reported: remove the todo-silent mark`);
    else problems.push(`${mark.fileLine}: expected ${mark.text}${nearby(mark, reports)}`);
  }
  for (const report of reports) {
    if (explained.has(report)) continue;
    problems.push(`${onFileLine(report.line)}: unexpected ${place(report)} ${report.message}`);
  }
  return problems;
}

function speaksOf(mark: Mark, report: Report, rule: string): boolean {
  if (mark.line !== report.line || mark.column !== report.column) return false;
  if (mark.length === null ? report.endLine === report.line : lengthOf(report) !== mark.length) return false;
  if (mark.kind === "todo-silent") return true;
  return (
    mark.text === `${report.rule}/${report.messageId}` ||
    (report.rule === rule && mark.text === report.messageId)
  );
}

/** Length of a report on one line; null when it ends on a later one. */
const lengthOf = (report: Report): number | null =>
  report.endLine === report.line ? report.endColumn - report.column : null;

function touches(mark: Mark, report: Report): boolean {
  if (mark.line !== report.line) return false;
  const markEnd = mark.column + (mark.length ?? 1);
  const reportEnd = report.column + (lengthOf(report) ?? Infinity);
  return mark.column < reportEnd && report.column < markEnd;
}

const place = (report: Report): string =>
  `${report.rule}/${report.messageId} at column ${report.column}, ${
    lengthOf(report) === null ? "several lines" : `length ${lengthOf(report)}`
  }:`;

function nearby(mark: Mark, reports: readonly Report[]): string {
  const same = reports.filter((report) => report.line === mark.line);
  const wanted = `column ${mark.column}, ${mark.length === null ? "several lines" : `length ${mark.length}`}`;
  return same.length === 0
    ? ` at ${wanted}; nothing is reported on that line`
    : ` at ${wanted}; found ${same.map(place).join(" ")}`;
}
