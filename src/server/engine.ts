import type { Range } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Locale, RuleLevel } from "../protocol.js";

/** What an engine must know to check one document. */
export interface LintSettings {
  locale: Locale;
  citations: boolean;
  preset: "recommended" | "strict";
  rules: Readonly<Record<string, RuleLevel>>;
  /** URI of the project's folder; what folders above it are called says nothing about its files. */
  root?: string;
}

/** A replacement by offsets in the document's text. */
export interface TextEditByOffset {
  range: readonly [number, number];
  text: string;
}

/** A change that removes the condition. */
export interface Remedy {
  title: string;
  edit: TextEditByOffset;
}

/** One report, free of ESLint's own types so that any engine can make it. */
export interface Problem {
  /** Without the `hiyari/` prefix. */
  ruleName: string;
  message: string;
  level: Exclude<RuleLevel, "off">;
  range: Range;
  docsUrl: string | null;
  incidentId: string | null;
  /** How the data got to the place that is reported. */
  steps: readonly { range: Range; text: string }[];
  /** Best first. */
  remedies: readonly Remedy[];
}

export type ReportStatus = "checked" | "broken-syntax" | "skipped" | "failed";

export interface Report {
  status: ReportStatus;
  problems: readonly Problem[];
  /** How many rules ran. */
  rules: number;
  milliseconds: number;
  /** Why the file was skipped, or what failed, for people. */
  notice: string | null;
  /** Rules that threw; the others' reports stand. */
  failedRules: readonly { ruleName: string; error: string }[];
}

/**
 * Something that finds problems in a document. The bundled engine is one; the project's own ESLint can be another.
 * An engine never throws for the sake of a document: it answers with a status.
 */
export interface Engine {
  readonly name: string;
  lint(document: TextDocument, settings: LintSettings): Promise<Report>;
}
