/** What the editor client and the language server say to each other about findings as data: lists, scans, reports. */

import type { Finding, Notice } from "./finding.js";
import type { CheckStatus, Locale, RuleLevel } from "./protocol.js";

/** A finding with the level the settings give it. */
export interface ListedFinding extends Finding {
  level: Exclude<RuleLevel, "off">;
}

/** Asks for the findings of one document. */
export interface FindingsParams {
  uri: string;
  languageId: string;
  /** How the file is called in lists and reports. */
  file: string;
  /** What stands on disk; null for a document that is open, whose text the server has. */
  text: string | null;
}

export interface FindingsResult {
  /** The version of an open document; null for a text from disk. */
  version: number | null;
  status: CheckStatus;
  findings: ListedFinding[];
  notices: Notice[];
}

/** Answers null for a document that was to be open and is not, or that is none of ours. */
export const FINDINGS_REQUEST = "hiyari/findings";

export const REPORT_FORMATS = ["html", "markdown", "sarif", "json"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Asks for a report about findings that the client has collected. */
export interface ReportParams {
  format: ReportFormat;
  locale: Locale;
  preset: "recommended" | "strict";
  /** How many files were checked. */
  files: number;
  milliseconds: number;
  findings: Finding[];
  notices: Notice[];
}

/** Answers the text of the report. */
export const REPORT_REQUEST = "hiyari/report";
