import type { Range } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { EngineChoice, EngineName, Locale, RuleLevel } from "../protocol.js";
import type { Suppressions } from "../baseline.js";
import type { Comment } from "./directive-comments.js";

/** How many reports of each rule ESLint's suppressions file accepts in a document. */
export type Accepted = Suppressions[string];

/** What an engine must know to check one document. */
export interface LintSettings {
  locale: Locale;
  /** `bundled` keeps the project's own ESLint out; `auto` when left out. */
  engine?: EngineChoice;
  citations: boolean;
  preset: "recommended" | "strict";
  rules: Readonly<Record<string, RuleLevel>>;
  /** With the types of the project, too, if it has no more files of its own than this; 0 or left out for never. */
  typedFiles?: number;
  /** URI of the project's folder, or as long as that is not known, of the open folder; what folders above it are
   * called says nothing about its files. */
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
  /** Changes nothing but the leak, so it may be made without a look at each place. */
  safe: boolean;
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
  steps: readonly ProblemStep[];
  /** Best first. */
  remedies: readonly Remedy[];
}

export interface ProblemStep {
  range: Range;
  text: string;
  /** Where the place is, if it is in another file: its URI, and its line as it stands. */
  elsewhere?: { uri: string; code: string };
}

/** `ignored`: the project's configuration leaves the file out. `cancelled`: nobody waits for the answer any more. */
export type ReportStatus = "checked" | "broken-syntax" | "skipped" | "failed" | "ignored" | "cancelled";

export interface Report {
  status: ReportStatus;
  problems: readonly Problem[];
  /** Problems that the project's suppressions file accepts. */
  accepted: readonly Problem[];
  /** Comments that silence rules of ours. */
  directives: readonly Comment[];
  /** How many rules ran. */
  rules: number;
  milliseconds: number;
  engine: EngineName;
  /** Whether the types of the project were at hand. */
  typed: boolean;
  /** Which ESLint and configuration decided, or why the bundled engine did, for people. */
  engineNote: string | null;
  /** Why the file was skipped, or what failed, for people. */
  notice: string | null;
  /** Rules that threw; the others' reports stand. */
  failedRules: readonly { ruleName: string; error: string }[];
  /**
   * Makes a better report about the same text, which takes longer, as one with type information does. It replaces this
   * one when it is there; null or a failure leaves this one standing. It can be asked again, as it depends on other
   * files.
   */
  later?: () => Promise<Report | null>;
}

/** A report without problems, for what was not checked. */
export const emptyReport = (
  status: ReportStatus,
  engine: EngineName,
  notice: string | null = null,
): Report => ({
  status,
  problems: [],
  accepted: [],
  directives: [],
  rules: 0,
  milliseconds: 0,
  engine,
  typed: false,
  engineNote: null,
  notice,
  failedRules: [],
});

/**
 * Something that finds problems in a document. The bundled engine is one; the project's own ESLint is another.
 * An engine never throws for the sake of a document: it answers with a status.
 */
export interface Engine {
  /** @param signal ends the wait; an engine that has begun may finish or answer `cancelled`. */
  lint(document: TextDocument, settings: LintSettings, signal?: AbortSignal): Promise<Report>;
}

/** An engine that depends on the workspace beside the text. */
export interface WorkspaceEngine extends Engine {
  /** Says whether the workspace's code may be run. */
  setTrusted(trusted: boolean): void;
  /** Forgets what was read from the workspace, because files it depends on have changed. */
  forget(): void;
  /** Calls back when answers may have changed without a change of text or settings. */
  onChange(listener: () => void): void;
  /** Calls back with what is worth a line in the log. */
  onNotice(listener: (notice: string) => void): void;
  /** Gives the documents that are open in the editor, whose texts count for others. */
  setOpenDocuments(documents: () => Iterable<TextDocument>): void;
  /** Says where TypeScript's own declarations are, for projects that have none. */
  setTypeLibrary(folder: string): void;
  /** Source files have changed on disk, by URI. */
  filesChanged(changes: readonly { uri: string; kind: "created" | "changed" | "deleted" }[]): void;
  /** What the suppressions file that speaks about a document accepts in it; null when there is none. */
  acceptedIn(uri: string): Promise<Accepted | null>;
  dispose(): void;
}
