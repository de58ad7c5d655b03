import type { Locale } from "../../protocol.js";
import type { Comment } from "../directive-comments.js";
import type { RawProblem } from "../problems.js";

/** Sent to the process that runs a project's ESLint: check this text as that file. */
export interface HostQuestion {
  id: number;
  file: string;
  text: string;
  /** The reader's language; a configuration that names one decides. */
  locale: Locale;
}

/** What the project's ESLint says. */
export type HostAnswer =
  | {
      status: "checked";
      problems: RawProblem[];
      directives: readonly Comment[];
      /** How many of our rules the configuration switches on for the file. */
      rules: number;
      /** How many reports the suppressions file took away. */
      suppressed: number;
      milliseconds: number;
      eslint: string;
    }
  | { status: "broken-syntax"; message: string; milliseconds: number; eslint: string }
  /** The configuration loads the plugin, but not for this file. */
  | { status: "ignored"; eslint: string }
  /** The configuration does not load the plugin at all. */
  | { status: "not-loaded" }
  | { status: "failed"; message: string };

export type HostReply = { id: number } & HostAnswer;
