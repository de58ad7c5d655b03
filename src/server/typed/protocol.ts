import type { LintSettings, Report } from "../engine.js";

/** Told to the thread that it is one of ours. */
export const TYPED_THREAD = "hiyari-typed-engine";

/** A document that is open in the editor; what it says there counts, not what is on disk. Null when it was closed. */
export interface OpenText {
  path: string;
  text: string | null;
}

/** What happened to a file of the workspace. */
export interface FileChange {
  path: string;
  kind: "created" | "changed" | "deleted";
}

/** Asks for a document to be checked with the types of its project. */
export interface TypedQuestion {
  id: number;
  uri: string;
  languageId: string;
  version: number;
  text: string;
  settings: LintSettings;
  /** The project's own files may be as many as this. */
  maximumFiles: number;
  /** Documents that were opened, changed or closed since the last question. */
  open: readonly OpenText[];
  /** Files that changed on disk since then, as far as the editor says. */
  changed: readonly FileChange[];
  /** Where to look for TypeScript's own declarations where the project has none. */
  library: string | null;
  /** The first number is not zero once nobody waits any more. */
  given: Int32Array;
}

/** Why there is no answer: no project has the file, the project is too large, TypeScript is not there, or nobody waits. */
export type NoTypes =
  | { kind: "no-project" }
  | { kind: "too-large"; config: string; files: number }
  | { kind: "no-library"; config: string }
  | { kind: "cancelled" };

export interface TypedReport {
  kind: "checked";
  report: Report;
  /** Name of the project's configuration. */
  config: string;
  /** How many files of its own the project has. */
  files: number;
}

export type TypedAnswer = { id: number } & (TypedReport | NoTypes);
