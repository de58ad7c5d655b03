import fs from "node:fs";
import path from "node:path";
import { structuredPatch } from "diff";
import type { Fixture } from "./fixture.js";
import { lintAs, type Report } from "./lint.js";
import { remediesOf } from "./remedies.js";

/** Where a fixture's snapshot stands. */
export const snapshotFile = (fixture: Fixture): string => `${fixture.file}.snap`;

/**
 * What a reader sees of each report of a fixture: the code with a caret, the message in both languages, the path of
 * the data and each suggestion as a diff. Null for a fixture without reports.
 */
export function snapshotOf(fixture: Fixture): string | null {
  const english = lintAs(fixture, fixture.text, "en");
  const japanese = lintAs(fixture, fixture.text, "ja");
  if (english.length === 0) return null;
  const parts = english.map((report, index) => reportText(fixture, report, japanese[index]!));
  return `${path.basename(fixture.file)}, written by \`npm run generate\`\n\n${parts.join("\n\n")}\n`;
}

function reportText(fixture: Fixture, report: Report, japanese: Report): string {
  const lines = fixture.text.split("\n");
  const code = lines[report.line - 1] ?? "";
  const fileLine = fixture.fileLines[report.line]!;
  const gutter = `${String(fileLine).padStart(4)} | `;
  const length =
    report.endLine === report.line ? report.endColumn - report.column : code.length - report.column + 1;
  const caret = `${" ".repeat(gutter.length + report.column - 1)}^${"~".repeat(Math.max(0, length - 1))}`;
  const text = [
    `${report.rule}/${report.messageId}${report.incidentId ? ` (${report.incidentId})` : ""}`,
    gutter + code,
    caret + (report.endLine === report.line ? "" : "..."),
    `  en: ${report.message}`,
    `  ja: ${japanese.message}`,
  ];
  report.steps.forEach((step, index) => {
    const place = `${fixture.fileLines[step.line]}:${step.column}`;
    text.push(`  step ${index + 1}, ${place}: ${step.text} / ${japanese.steps[index]?.text}`);
  });
  remediesOf(fixture, [report]).forEach(({ title, text: changed }, index) => {
    text.push(`  fix: ${title}`, `       ${japanese.suggestions[index]?.title}`);
    text.push(...unifiedDiff(fixture, changed).map((line) => `    ${line}`.trimEnd()));
  });
  return text.join("\n");
}

function unifiedDiff(fixture: Fixture, changed: string): string[] {
  const { hunks } = structuredPatch("", "", fixture.text, changed, "", "", { context: 1 });
  return hunks.flatMap((hunk) => [
    `@@ line ${fixture.fileLines[hunk.oldStart] ?? hunk.oldStart} @@`,
    ...hunk.lines.filter((line) => !line.startsWith("\\")),
  ]);
}

/** Snapshots in a rule's folder that no fixture accounts for. */
export function strayFiles(folder: string, fixtures: readonly Fixture[]): string[] {
  if (!fs.existsSync(folder)) return [];
  const expected = new Set(fixtures.filter((each) => snapshotOf(each) !== null).map(snapshotFile));
  return fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => path.join(folder, file))
    .filter((file) => file.endsWith(".snap") && !expected.has(file));
}
