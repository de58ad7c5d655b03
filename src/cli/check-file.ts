import { pathToFileURL } from "node:url";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Finding, Notice } from "../finding.js";
import { accepted } from "../baseline.js";
import type { Accepted, LintSettings, Report } from "../server/engine.js";
import { BundledEngine } from "../server/bundled-engine.js";
import { directiveNotes, type DirectiveNote } from "../server/directive-notes.js";
import { findingOf } from "../server/finding.js";
import { words as serverWords } from "../server/words.js";
import type { Words } from "./words.js";

/** What checking one file gave. */
export interface Checked {
  findings: Finding[];
  notices: Notice[];
}

/** Checks one text with the engine the editor uses, so that both say the same; what the project has accepted is left out. */
export async function checkFile(
  engine: BundledEngine,
  file: { absolute: string; shown: string; text: string },
  settings: LintSettings,
  acceptedIn: (file: string) => Accepted | null,
  say: Words,
): Promise<Checked> {
  const document = TextDocument.create(pathToFileURL(file.absolute).href, "", 0, file.text);
  const report = await engine.lint(document, settings);
  const found = report.problems.map((problem) => findingOf(problem, file.shown, document));
  const ofFile = found.length > 0 ? acceptedIn(file.absolute) : null;
  const aside = accepted(found, ofFile ?? undefined);
  return {
    findings: found.filter((finding) => !aside.has(finding)),
    notices: [
      ...noticesOf(report, file.shown, say),
      ...directiveNotes(document, report.directives).map((note) => noticeOf(note, file.shown, settings)),
      ...(aside.size > 0
        ? [
            {
              kind: "accepted",
              file: file.shown,
              text: serverWords[settings.locale].accepted(aside.size),
            } as const,
          ]
        : []),
    ],
  };
}

/** A note about a directive; it is no finding, so it changes neither the report nor the exit code. */
function noticeOf(note: DirectiveNote, file: string, { locale }: LintSettings): Notice {
  const text = serverWords[locale];
  const rules = text.list(note.ruleNames.map((name) => `hiyari/${name}`));
  const says = text.directive[note.kind](rules, note.until ?? "");
  return { kind: "directive", file, text: `${text.line(note.range.start.line + 1)}${text.colon}${says}` };
}

function noticesOf(report: Report, file: string, say: Words): Notice[] {
  const failures = report.failedRules.map(({ ruleName, error }): Notice => ({
    kind: "failed",
    file,
    text: say.failedRule(ruleName, firstLine(error)),
  }));
  switch (report.status) {
    case "broken-syntax":
      return [...failures, { kind: "syntax", file, text: say.syntax(firstLine(report.notice ?? "")) }];
    case "failed":
      return [...failures, { kind: "failed", file, text: say.failed(firstLine(report.notice ?? "")) }];
    case "ignored":
    case "cancelled":
    case "skipped":
      return [...failures, { kind: "skipped", file, text: report.notice ?? "" }];
    case "checked":
      return failures;
  }
}

const firstLine = (text: string): string => text.split("\n")[0]!;
