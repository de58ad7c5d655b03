import type { Locale } from "../protocol.js";

/** A stretch of a file; lines and columns count from 1, in UTF-16 units as ESLint counts. */
export interface Place {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** One report, with its message taken apart. */
export interface Finding extends Place {
  /** Path relative to the working directory, forward slashes. */
  file: string;
  rule: string;
  /** What the code does and why it matters, without the citation. */
  message: string;
  /** The line after "cf.", null when citations are off. */
  citation: string | null;
  incidentId: string | null;
  docsUrl: string | null;
  /** How the data got here. */
  steps: readonly (Place & { text: string })[];
  /** Changes that remove the condition, best first. */
  fixes: readonly { title: string; range: readonly [number, number]; place: Place; text: string }[];
}

/** Something the reader should know about a file or folder that was not checked as usual. */
export interface Notice {
  kind: "unreadable" | "failed" | "syntax" | "skipped" | "directive";
  file: string;
  text: string;
}

/** What one run of the command saw. */
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

/** 0: clean. 1: findings. 2: something could not be read or checked, so silence means nothing. */
export function exitCodeOf(result: RunResult): 0 | 1 | 2 {
  if (result.notices.some(({ kind }) => kind === "unreadable" || kind === "failed")) return 2;
  return result.findings.length > 0 ? 1 : 0;
}
