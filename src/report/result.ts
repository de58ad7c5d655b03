import type { Finding, Notice } from "../finding.js";
import type { Locale } from "../protocol.js";

/** What one run saw, of the command or of the scan in the editor. */
export interface RunResult {
  locale: Locale;
  preset: "recommended" | "strict";
  version: string;
  /** How many files were read and checked. */
  files: number;
  milliseconds: number;
  findings: readonly Finding[];
  notices: readonly Notice[];
  /** Text of the files that have findings, by `Finding.file`. */
  sources: ReadonlyMap<string, string>;
}

/** The notices about files that were not checked, or not wholly; others are about what is in them. */
export const notCheckedIn = ({ notices }: RunResult): readonly Notice[] =>
  notices.filter(({ kind }) => kind !== "directive" && kind !== "accepted");
