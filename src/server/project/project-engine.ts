import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { RestartPolicy, timeOfDay } from "../../restart-policy.js";
import {
  emptyReport,
  type Accepted,
  type LintSettings,
  type Report,
  type WorkspaceEngine,
  type Engine,
} from "../engine.js";
import { excessOf } from "../limits.js";
import { problemsOf } from "../problems.js";
import { kindOfPath, lintPathOf } from "../document-kind.js";
import type { FileChange } from "../typed/protocol.js";
import type { TypedEngine } from "../typed/typed-engine.js";
import { words } from "../words.js";
import { worthChecking } from "../worth-checking.js";
import { findConfig, findEslint, mayLoadPlugin } from "./find-eslint.js";
import { HostProcess, type HostFailure, type HostLimits } from "./host-process.js";
import type { HostAnswer } from "./host-protocol.js";
import { projectRoots } from "./project-roots.js";
import { acceptedIn } from "./suppressions.js";

const LIMITS: HostLimits = { firstAnswer: 30_000, answer: 10_000, idle: 300_000 };

/** Each process holds an ESLint with a parser, so in a large monorepo the one unused longest has to go. */
const MOST_PROCESSES = 4;

export interface ProjectEngineOptions {
  /** Checks what the project's ESLint does not. */
  bundled: Engine;
  /** Checks again what the bundled engine has checked, with types. */
  typed?: TypedEngine;
  /** Path of the program that runs a project's ESLint. */
  host: string;
  limits?: Partial<HostLimits>;
  policy?: () => RestartPolicy;
}

/** One configuration file with the ESLint that reads it. */
interface Project {
  config: string;
  eslint: string;
  /** When the configuration was last written; another time makes another project of it. */
  written: number;
  process: HostProcess;
  policy: RestartPolicy;
  /** Null as long as nothing failed. */
  failure: { reason: (settings: LintSettings) => string; nextTry: number } | null;
  /** False once ESLint has said that the configuration does not load the plugin. */
  loadsPlugin: boolean;
}

/**
 * Lets the project decide: where a trusted workspace's ESLint configuration loads the plugin, the project's own
 * ESLint checks, so that the editor says what CI says. Everywhere else, and whenever that fails, the bundled engine
 * checks, and the report says why.
 */
export class ProjectEngine implements WorkspaceEngine {
  /** By configuration file, the one asked last at the end. */
  readonly #projects = new Map<string, Project>();
  /** Configurations that cannot load the plugin, by when they were written. */
  readonly #without = new Map<string, number>();
  readonly #listeners: (() => void)[] = [];
  readonly #retries = new Set<NodeJS.Timeout>();
  #rootOf = projectRoots(path.sep);
  #trusted = false;

  constructor(private readonly options: ProjectEngineOptions) {}

  onNotice(listener: (notice: string) => void): void {
    if (this.options.typed) this.options.typed.onNotice = listener;
  }

  setOpenDocuments(documents: () => Iterable<TextDocument>): void {
    if (this.options.typed) this.options.typed.openDocuments = documents;
  }

  setTypeLibrary(folder: string): void {
    if (this.options.typed) this.options.typed.library = folder;
  }

  filesChanged(changes: readonly { uri: string; kind: FileChange["kind"] }[]): void {
    this.options.typed?.filesChanged(
      changes
        .filter(({ uri }) => uri.startsWith("file:"))
        .map(({ uri, kind }) => ({ path: fileURLToPath(uri), kind })),
    );
  }

  setTrusted(trusted: boolean): void {
    if (this.#trusted === trusted) return;
    this.#trusted = trusted;
    this.forget();
    this.#changed();
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  forget(): void {
    for (const { process } of this.#projects.values()) process.stop();
    this.#projects.clear();
    // A configuration or what is installed has changed, and types with it.
    this.options.typed?.stop();
    this.#without.clear();
    this.#rootOf = projectRoots(path.sep);
    for (const retry of this.#retries) clearTimeout(retry);
    this.#retries.clear();
  }

  async acceptedIn(uri: string): Promise<Accepted | null> {
    return uri.startsWith("file:") ? acceptedIn(fileURLToPath(uri)) : null;
  }

  dispose(): void {
    this.forget();
    this.#listeners.length = 0;
  }

  async lint(document: TextDocument, settings: LintSettings, signal?: AbortSignal): Promise<Report> {
    const text = words[settings.locale];
    const isFile = document.uri.startsWith("file:");
    const bundled = async (
      engineNote: string,
      notice: string | null = null,
      mayUseTypes = true,
    ): Promise<Report> => {
      const open = settings.root?.startsWith("file:") ? fileURLToPath(settings.root) : undefined;
      const root = isFile ? this.#rootOf(fileURLToPath(document.uri), open) : settings.root;
      const known = { ...settings, root };
      const quick = await this.options.bundled.lint(document, known, signal);
      const report = { ...quick, engineNote, notice: quick.notice ?? notice };
      return mayUseTypes && isFile && this.#trusted
        ? this.#withTypes(report, document, known, signal)
        : report;
    };
    if (settings.engine === "bundled") return bundled(text.bundledChosen);
    if (!isFile) return bundled(text.bundledNoFile);
    if (!this.#trusted) return bundled(text.bundledUntrusted);
    const file = fileURLToPath(document.uri);
    const project = this.#projectOf(file);
    if (project === "no-config") return bundled(text.bundledNoConfig);
    if (project === "no-plugin") return bundled(text.bundledNoPlugin);
    if (project === "no-eslint") return bundled(text.bundledNoEslint, text.bundledNoEslint);
    if (!project.loadsPlugin) return bundled(text.bundledNoPlugin);
    const configName = path.basename(project.config);
    const { failure } = project;
    if (failure && Date.now() < failure.nextTry) {
      return bundled(text.bundledFailed, this.#noticeOf(project, settings), false);
    }
    const excess = excessOf(document.getText());
    if (excess) return emptyReport("skipped", "project", text.skipped(excess.kind, excess.limit));

    // A byte order mark would shift every position by one.
    const linted = document.getText().replace(/^\uFEFF/, " ");
    const answer = await project.process.ask({ file, text: linted, locale: settings.locale }, signal);
    if (answer === null) return emptyReport("cancelled", "project");
    if (!("status" in answer) || answer.status === "failed") {
      this.#fail(project, answer);
      return bundled(text.bundledFailed, this.#noticeOf(project, settings), false);
    }
    project.failure = null;
    if (answer.status === "not-loaded") {
      project.loadsPlugin = false;
      project.process.stop();
      return bundled(text.bundledNoPlugin);
    }
    const engineNote = text.projectDecides(answer.eslint, configName);
    const report = { ...emptyReport(answer.status, "project"), engineNote };
    switch (answer.status) {
      case "ignored":
        return { ...report, notice: text.projectIgnores(configName) };
      case "broken-syntax":
        return { ...report, notice: answer.message, milliseconds: answer.milliseconds };
      case "checked":
        return {
          ...report,
          problems: problemsOf(answer.problems, linted, document),
          directives: answer.directives,
          rules: answer.rules,
          milliseconds: answer.milliseconds,
          engineNote: answer.suppressed ? `${engineNote} — ${text.accepted(answer.suppressed)}` : engineNote,
        };
    }
  }

  /** Says how a report is made anew with types, where they can say more. */
  #withTypes(report: Report, document: TextDocument, settings: LintSettings, signal?: AbortSignal): Report {
    const { typed } = this.options;
    const { typedFiles = 0 } = settings;
    if (!typed || typedFiles === 0 || report.status !== "checked" || !mayGainFromTypes(document))
      return report;
    return {
      ...report,
      later: async () => {
        const result = await typed.lint(document, settings, typedFiles, signal);
        if (!result.report && !result.note) return null;
        const engineNote = [report.engineNote, result.note].filter((note) => note !== null).join(" — ");
        return { ...(result.report ?? report), engineNote, notice: report.notice };
      },
    };
  }

  #projectOf(file: string): Project | "no-config" | "no-plugin" | "no-eslint" {
    const folder = path.dirname(file);
    const config = findConfig(folder);
    if (!config) return "no-config";
    const written = writtenAt(config);
    const known = this.#projects.get(config);
    if (known && known.written === written) {
      // Asked last, so it stands last.
      this.#projects.delete(config);
      this.#projects.set(config, known);
      return known;
    }
    known?.process.stop();
    this.#projects.delete(config);
    if (this.#without.get(config) === written) return "no-plugin";
    if (!mayLoadPlugin(config)) {
      this.#without.set(config, written);
      return "no-plugin";
    }
    const eslint = findEslint(folder) ?? findEslint(path.dirname(config));
    if (!eslint) return "no-eslint";
    const limits = { ...LIMITS, ...this.options.limits };
    const project: Project = {
      config,
      eslint,
      written,
      process: new HostProcess(this.options.host, eslint, path.dirname(config), limits),
      policy: this.options.policy?.() ?? new RestartPolicy(),
      failure: null,
      loadsPlugin: true,
    };
    this.#projects.set(config, project);
    this.#limitProcesses();
    return project;
  }

  #limitProcesses(): void {
    const oldest = [...this.#projects.values()].slice(0, -MOST_PROCESSES);
    for (const { process } of oldest) process.release();
  }

  #fail(project: Project, answer: HostFailure | Extract<HostAnswer, { status: "failed" }>): void {
    const wait = project.policy.failed();
    const configName = path.basename(project.config);
    project.failure = {
      nextTry: Date.now() + wait,
      reason: ({ locale }) => {
        const text = words[locale];
        if ("status" in answer) return text.projectError(configName, answer.message);
        if (answer.kind === "time") return text.projectTooSlow(answer.milliseconds / 1000);
        return text.projectEnded(lastLine(answer.output));
      },
    };
    const retry = setTimeout(() => {
      this.#retries.delete(retry);
      this.#changed();
    }, wait);
    retry.unref();
    this.#retries.add(retry);
  }

  #noticeOf({ failure }: Project, settings: LintSettings): string | null {
    if (!failure) return null;
    return words[settings.locale].projectFailed(failure.reason(settings), timeOfDay(failure.nextTry));
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Scripts that name what a rule looks for, or that other files may do it for. */
function mayGainFromTypes(document: TextDocument): boolean {
  const text = document.getText();
  const isScript = kindOfPath(lintPathOf(document.uri, document.languageId)) === "script";
  return isScript && (/\bimport\b|\brequire\(/.test(text) || worthChecking(text));
}

function writtenAt(file: string): number {
  try {
    return fs.statSync(file).mtimeMs;
  } catch {
    return 0;
  }
}

const lastLine = (output: string): string =>
  output
    .split("\n")
    .findLast((line) => line.trim() !== "")
    ?.trim() ?? "";
