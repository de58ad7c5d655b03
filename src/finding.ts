/** What is found, as data: for reports, for the editor's lists and for other programs. */

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
  steps: readonly FindingStep[];
  /** Changes that remove the condition, best first. */
  fixes: readonly { title: string; range: readonly [number, number]; place: Place; text: string }[];
}

/** A place the data passes. */
export interface FindingStep extends Place {
  text: string;
  /** Where it is, if it is not in the finding's file: as that one is called, and as a URI. */
  elsewhere?: { file: string; uri: string };
}

/** Something the reader should know about a file or folder that was not checked as usual. */
export interface Notice {
  kind: "unreadable" | "failed" | "syntax" | "skipped" | "directive" | "accepted";
  file: string;
  text: string;
}
