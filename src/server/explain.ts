import { structuredPatch } from "diff";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { DiffLine, ExplainedFix, ExplainPage, ExplainParams } from "../explain-protocol.js";
import type { Place } from "../finding.js";
import type { Check } from "./checker.js";
import type { Problem, Remedy } from "./engine.js";
import { findingOf } from "./finding.js";
import { confirmedSources, headingOf, incidentById, shortSections } from "./incident-text.js";
import notes from "./rule-notes.json" with { type: "json" };
import { words } from "./words.js";

/** How many lines of a diff stay as they are around what changes. */
const CONTEXT = 2;

const NOTES: Record<string, { safeToIgnore: Record<"en" | "ja", string> } | undefined> = notes;

/** Everything the "Explain" page says about the finding at a place; null when there is none. */
export function explain({ document, report, locale }: Check, params: ExplainParams): ExplainPage | null {
  const problem = problemAt([...report.problems, ...report.accepted], params);
  if (!problem) return null;
  const finding = findingOf(problem, "", document);
  const incident = incidentById(problem.incidentId);
  const { line, column, endLine, endColumn } = finding;
  const place = { line, column, endLine, endColumn };
  return {
    locale,
    uri: document.uri,
    version: document.version,
    rule: { id: `hiyari/${problem.ruleName}`, url: problem.docsUrl },
    place,
    message: finding.message,
    citation: finding.citation,
    incident: incident && {
      id: incident.id,
      text: {
        heading: headingOf(incident, locale),
        title: incident.title[locale],
        sections: shortSections(incident, locale),
      },
      sources: confirmedSources(incident).map(({ url }) => url),
    },
    steps: [
      ...finding.steps.map((step, index) => ({
        ...step,
        code: problem.steps[index]!.elsewhere?.code ?? codeAt(document, step),
      })),
      { ...place, text: words[locale].reportedHere, code: codeAt(document, place) },
    ],
    fixes: problem.remedies.map((remedy) => fixOf(document, remedy)),
    safeToIgnore: NOTES[problem.ruleName]?.safeToIgnore[locale] ?? "",
  };
}

const problemAt = (problems: readonly Problem[], { ruleName, line, character }: ExplainParams) =>
  problems.find(
    ({ ruleName: name, range: { start } }) =>
      name === ruleName && start.line === line && start.character === character,
  );

/** The first line of a place, without its indent. */
function codeAt(document: TextDocument, { line }: Place): string {
  const start = { line: line - 1, character: 0 };
  return document.getText({ start, end: { line, character: 0 } }).trim();
}

function fixOf(document: TextDocument, { title, edit }: Remedy): ExplainedFix {
  const before = document.getText();
  const [start, end] = edit.range;
  const after = before.slice(0, start) + edit.text + before.slice(end);
  const { hunks } = structuredPatch("", "", before, after, "", "", { context: CONTEXT });
  return {
    title,
    hunks: hunks.map((hunk) => diffLines(hunk.oldStart, hunk.lines)),
    edit: { range: [start, end], text: edit.text },
  };
}

function diffLines(oldStart: number, lines: readonly string[]): DiffLine[] {
  let next = oldStart;
  return lines
    .filter((line) => !line.startsWith("\\"))
    .map((line) => {
      const sign = line[0] as DiffLine["sign"];
      return { sign, text: line.slice(1), line: sign === "+" ? null : next++ };
    });
}
