import type { Connection } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  FINDINGS_REQUEST,
  REPORT_REQUEST,
  type FindingsParams,
  type FindingsResult,
  type ReportParams,
} from "../findings-protocol.js";
import type { Notice } from "../finding.js";
import { reports } from "../report/index.js";
import pluginPackage from "../../rules/package.json" with { type: "json" };
import type { Check } from "./checker.js";
import { isChecked } from "./document-kind.js";
import type { Problem } from "./engine.js";
import { findingOf } from "./finding.js";
import { worthChecking } from "./worth-checking.js";

/** How documents are checked, open ones and others. */
export interface Checks {
  /** The check of an open document; null when it is not open or none of ours. */
  open(uri: string): Promise<Check | null>;
  /** The check of a document that is not open. */
  closed(document: TextDocument): Promise<Check>;
}

/** Answers questions about findings as data. */
export function serveFindings(connection: Connection, checks: Checks): void {
  connection.onRequest(FINDINGS_REQUEST, async (params: FindingsParams): Promise<FindingsResult | null> => {
    const { uri, languageId, text } = params;
    if (text === null) {
      const check = await checks.open(uri);
      return check && resultOf(check, params, check.document.version);
    }
    if (!isChecked(uri, languageId)) return null;
    if (!worthChecking(text)) return { version: null, status: "checked", findings: [], notices: [] };
    return resultOf(await checks.closed(TextDocument.create(uri, languageId, 0, text)), params, null);
  });

  connection.onRequest(REPORT_REQUEST, ({ format, ...run }: ReportParams): string =>
    reports[format]({ ...run, version: pluginPackage.version, sources: new Map() }),
  );
}

function resultOf(check: Check, { file }: FindingsParams, version: number | null): FindingsResult {
  const { report, document, enabled } = check;
  return {
    version,
    status: !enabled || report.status === "cancelled" ? "disabled" : report.status,
    // What is accepted is listed, too: lists show it when they are asked to.
    findings: [...report.problems, ...report.accepted].sort(byPlace).map((problem) => ({
      ...findingOf(problem, file, document),
      level: problem.level,
    })),
    notices: noticesOf(check, file),
  };
}

const byPlace = ({ range: { start: one } }: Problem, { range: { start: other } }: Problem): number =>
  one.line - other.line || one.character - other.character;

/** What the reader should know of; files that the project's configuration leaves out are no news. */
const KIND_OF_STATUS: Partial<Record<Check["report"]["status"], Notice["kind"]>> = {
  "broken-syntax": "syntax",
  failed: "failed",
  skipped: "skipped",
};

function noticesOf({ report }: Check, file: string): Notice[] {
  const kind = KIND_OF_STATUS[report.status];
  return kind ? [{ kind, file, text: (report.notice ?? "").split("\n")[0]! }] : [];
}
