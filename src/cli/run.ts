import fs from "node:fs";
import path from "node:path";
import pluginPackage from "../../rules/package.json" with { type: "json" };
import { worthChecking } from "../server/worth-checking.js";
import { BundledEngine } from "../server/bundled-engine.js";
import { projectRoots } from "../server/project/project-roots.js";
import { acceptedReader } from "../server/project/suppressions.js";
import { accept, NoSuppressionsError } from "./accept.js";
import { checkFile } from "./check-file.js";
import { findFiles } from "./find-files.js";
import { formatters } from "./format/index.js";
import { readOptions, UsageError, localeOf, type Options } from "./options.js";
import { Progress, type ProgressStream } from "./progress.js";
import { MAXIMUM_BYTES } from "../source-files.js";
import { readSource } from "./read-source.js";
import type { Finding, Notice } from "../finding.js";
import type { RunResult } from "../report/result.js";
import { exitCodeOf } from "./exit-code.js";
import { styleFor } from "./terminal.js";
import { words } from "./words.js";

/** What the command has of the world around it; tests hand in their own. */
export interface Surroundings {
  cwd: string;
  environment: NodeJS.ProcessEnv;
  stdout: ProgressStream & { columns?: number };
  stderr: ProgressStream;
}

/** Runs the command; the answer is the exit code. */
export async function run(args: readonly string[], around: Surroundings): Promise<0 | 1 | 2> {
  let options: Options;
  try {
    options = readOptions(args, around.environment);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    around.stderr.write(`hiyari: ${error.message}\n${words[localeOf(around.environment)].seeHelp}\n`);
    return 2;
  }
  const say = words[options.locale];
  if (options.show !== "reports") {
    around.stdout.write(`${options.show === "help" ? say.help : pluginPackage.version}\n`);
    return 0;
  }
  const result = await check(options, around);
  const written = options.accept ? acceptAll(result, around) : report(result, options, around);
  for (const notice of result.notices) {
    const matters = notice.kind === "unreadable" || notice.kind === "failed";
    if (matters || !options.quiet) around.stderr.write(`hiyari: ${notice.file}: ${notice.text}\n`);
  }
  if (!written) return 2;
  return exitCodeOf(options.accept ? { ...result, findings: [] } : result);
}

/** Writes the report to where it is wanted; false if that was not possible. */
function report(result: RunResult, { format, outputFile }: Options, around: Surroundings): boolean {
  if (outputFile === null) {
    around.stdout.write(formatters[format](result, styleFor(around.stdout, around.environment)));
    return true;
  }
  try {
    fs.writeFileSync(path.resolve(around.cwd, outputFile), formatters[format](result, styleFor({}, {})));
    return true;
  } catch (error) {
    around.stderr.write(`hiyari: ${outputFile}: ${words[result.locale].cannotWrite(reasonOf(error))}\n`);
    return false;
  }
}

/** Accepts what was found, and says where; false if the file that is there cannot be added to. */
function acceptAll({ findings, locale }: RunResult, around: Surroundings): boolean {
  const say = words[locale];
  const shown = (file: string) => path.relative(around.cwd, file).replaceAll("\\", "/");
  try {
    const files = accept(findings, around.cwd).map(shown);
    around.stdout.write(
      `${files.length > 0 ? say.accepted(findings.length, files.join(", ")) : say.nothingToAccept}\n`,
    );
    return true;
  } catch (error) {
    if (!(error instanceof NoSuppressionsError)) throw error;
    around.stderr.write(`hiyari: ${shown(error.message)}: ${say.noSuppressions}\n`);
    return false;
  }
}

async function check(options: Options, around: Surroundings): Promise<RunResult> {
  const started = performance.now();
  const say = words[options.locale];
  const progress = new Progress(around.stderr, !options.quiet);
  const shownPath = (absolute: string) => path.relative(around.cwd, absolute).replaceAll("\\", "/") || ".";
  const notices: Notice[] = [];
  const looking = () => progress.tell(() => say.looking);
  const files = filesOf(options.targets, around.cwd, looking, (problem, absolute) => {
    const missing = (problem as NodeJS.ErrnoException).code === "ENOENT";
    const text = missing ? say.noSuchPath : say.cannotRead(reasonOf(problem));
    notices.push({ kind: "unreadable", file: shownPath(absolute), text });
  });
  if (files.length === 0 && notices.length === 0) {
    notices.push({ kind: "unreadable", file: ".", text: say.nothingToCheck(options.targets.join(", ")) });
  }
  const engine = new BundledEngine();
  const rootOf = projectRoots(around.cwd);
  const acceptedIn = acceptedReader();
  const settings = {
    locale: options.locale,
    citations: options.citations,
    preset: options.preset,
    rules: {},
  };
  const findings: Finding[] = [];
  const sources = new Map<string, string>();
  let done = 0;
  let checked = 0;
  for (const absolute of files) {
    progress.tell(() => say.progress(done, files.length));
    done += 1;
    const shown = shownPath(absolute);
    try {
      const source = readSource(absolute);
      if ("skip" in source) {
        const text =
          source.skip === "size" ? say.tooLarge(`${MAXIMUM_BYTES / 1_000_000} MB`) : say[source.skip];
        notices.push({ kind: "skipped", file: shown, text });
        continue;
      }
      if (!worthChecking(source.text)) {
        checked += 1;
        continue;
      }
      const result = await checkFile(
        engine,
        { absolute, shown, text: source.text },
        { ...settings, root: rootOf(absolute) },
        acceptedIn,
        say,
      );
      if (!result.notices.some(({ kind }) => kind === "syntax")) checked += 1;
      findings.push(...result.findings);
      notices.push(...result.notices);
      if (result.findings.length > 0) sources.set(shown, source.text);
    } catch (error) {
      notices.push({ kind: "unreadable", file: shown, text: say.cannotRead(reasonOf(error)) });
    }
  }
  progress.end();
  return {
    locale: options.locale,
    preset: options.preset,
    version: pluginPackage.version,
    files: checked,
    milliseconds: performance.now() - started,
    findings,
    notices,
    sources,
  };
}

function filesOf(
  targets: readonly string[],
  cwd: string,
  onFound: () => void,
  onProblem: (problem: Error, absolute: string) => void,
): readonly string[] {
  const files = new Set<string>();
  for (const target of targets) {
    for (const found of findFiles(path.resolve(cwd, target))) {
      onFound();
      if (found.problem) onProblem(found.problem, found.path);
      else files.add(found.path);
    }
  }
  return [...files];
}

/** An error without the path, which the notice already names. */
function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const known: Record<string, string> = {
    EACCES: "permission denied",
    EPERM: "permission denied",
    EISDIR: "a folder",
  };
  return (code && known[code]) || message;
}
