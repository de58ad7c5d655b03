import { parseArgs } from "node:util";
import type { Locale } from "../protocol.js";

export const FORMATS = ["stylish", "unix", "json", "sarif", "markdown", "html"] as const;
export type Format = (typeof FORMATS)[number];

export interface Options {
  /** Files and folders to check. */
  targets: readonly string[];
  preset: "recommended" | "strict";
  locale: Locale;
  citations: boolean;
  format: Format;
  /** Where the report is written; null for standard output. */
  outputFile: string | null;
  /** Write the findings to ESLint's suppressions file instead of reporting them. */
  accept: boolean;
  /** No progress and no notes about skipped files. */
  quiet: boolean;
  show: "reports" | "help" | "version";
}

/** A command line that cannot be understood; `problem` names the part. */
export class UsageError extends Error {}

/** Reads the command line. The language comes from the environment unless `--locale` says otherwise. */
export function readOptions(args: readonly string[], environment: NodeJS.ProcessEnv): Options {
  const { values, positionals } = parse(args);
  return {
    targets: positionals.length > 0 ? positionals : ["."],
    preset: oneOf("--preset", values.preset, ["recommended", "strict"], "recommended"),
    locale: oneOf("--locale", values.locale, ["en", "ja"], localeOf(environment)),
    citations: values.citations !== false,
    format: oneOf("--format", values.format, FORMATS, "stylish"),
    outputFile: values["output-file"] ?? null,
    accept: values.accept === true,
    quiet: values.quiet === true,
    show: values.help ? "help" : values.version ? "version" : "reports",
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      allowNegative: true,
      options: {
        preset: { type: "string" },
        locale: { type: "string" },
        citations: { type: "boolean" },
        format: { type: "string", short: "f" },
        "output-file": { type: "string", short: "o" },
        accept: { type: "boolean" },
        quiet: { type: "boolean", short: "q" },
        help: { type: "boolean", short: "h" },
        version: { type: "boolean", short: "v" },
      },
    });
  } catch (error) {
    // The first sentence names the part; what follows is about arguments of any program.
    throw new UsageError((error as Error).message.split(/\.\s/)[0]);
  }
}

function oneOf<T extends string>(
  name: string,
  value: string | undefined,
  allowed: readonly T[],
  fallback: T,
): T {
  if (value === undefined) return fallback;
  const found = allowed.find((each) => each === value);
  if (!found) throw new UsageError(`${name}: ${value} (${allowed.join(", ")})`);
  return found;
}

/** The reader's language by the usual variables; English when they say nothing. */
export function localeOf(environment: NodeJS.ProcessEnv): Locale {
  const language =
    environment.LC_ALL ||
    environment.LC_MESSAGES ||
    environment.LANG ||
    Intl.DateTimeFormat().resolvedOptions().locale;
  return /^ja\b|^ja_/i.test(language) ? "ja" : "en";
}
