import fs from "node:fs";
import path from "node:path";
import { createProjectService } from "@typescript-eslint/project-service";
import ts from "typescript";
import type { FileChange, NoTypes, OpenText } from "./protocol.js";
import { WorkspaceFiles } from "./workspace-files.js";

type Service = ReturnType<typeof createProjectService>["service"];

/** The program that a file is in. */
export interface FoundProgram {
  kind: "found";
  program: ts.Program;
  /** Path of the project's configuration. */
  config: string;
  /** How many files of its own the project has. */
  files: number;
}

/** Files whose projects are kept; the one asked about longest ago goes first. */
const MOST_OPEN = 20;

/** A folder's declarations of the language are there when this one is. */
const LIBRARY_FILE = "lib.es5.d.ts";

/**
 * The programs of the workspace's TypeScript projects, as TypeScript's own server keeps them: by the `tsconfig.json`
 * or `jsconfig.json` that includes a file, made once and then kept up to date. They are read only: neither plugins of
 * the configuration nor the project's TypeScript are run, only the declarations of its `lib` are read.
 */
export class Programs {
  readonly #files = new WorkspaceFiles();
  /** By the folder with TypeScript's declarations. */
  readonly #services = new Map<string, Service>();
  /** Files that were asked about, the last at the end, with the service that has them and the text it has. */
  readonly #asked = new Map<string, { service: Service; text: string }>();
  /** Projects that are too large, by how many files they have and when their configuration was written. */
  readonly #sizes = new Map<string, { files: number; written: number }>();

  /** @param fallback the folder with TypeScript's declarations for projects that have no TypeScript installed */
  programFor(
    file: string,
    text: string,
    maximumFiles: number,
    fallback: string | null,
  ): FoundProgram | NoTypes {
    const nearest = ["tsconfig.json", "jsconfig.json"]
      .map((name) => ts.findConfigFile(path.dirname(file), ts.sys.fileExists, name))
      .filter((found) => found !== undefined)
      .sort((a, b) => b.length - a.length)[0];
    if (!nearest) return { kind: "no-project" };
    const files = this.#sizeOf(nearest);
    if (files > maximumFiles) return { kind: "too-large", config: nearest, files };
    const library = libraryAbove(path.dirname(nearest)) ?? fallback;
    if (!library || !fs.existsSync(path.join(library, LIBRARY_FILE)))
      return { kind: "no-library", config: nearest };

    const service = this.#serviceWith(library);
    const opened = service.openClientFile(file, text);
    this.#keep(file, { service, text });
    if (!opened.configFileName) {
      this.#close(file);
      return { kind: "no-project" };
    }
    const project = service.getDefaultProjectForFile(ts.server.toNormalizedPath(file), true);
    const program = project?.getLanguageService(true).getProgram();
    if (!project || !program) return { kind: "no-project" };
    const config = opened.configFileName;
    const own = project.getFileNames(true, true).filter((name) => !/\.d\.[cm]?ts$/.test(name)).length;
    if (own > maximumFiles || !project.languageServiceEnabled) {
      this.#sizes.set(config, { files: own, written: writtenAt(config) });
      this.#close(file);
      return { kind: "too-large", config, files: own };
    }
    return { kind: "found", program, config, files: own };
  }

  /** How many files a configuration names. It is asked before they are read. */
  #sizeOf(config: string): number {
    const written = writtenAt(config);
    const known = this.#sizes.get(config);
    if (known?.written === written) return known.files;
    const parsed = ts.getParsedCommandLineOfConfigFile(
      config,
      {},
      { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
    );
    const files = (parsed?.fileNames ?? []).filter((name) => !/\.d\.[cm]?ts$/.test(name)).length;
    this.#sizes.set(config, { files, written });
    return files;
  }

  #serviceWith(library: string): Service {
    const known = this.#services.get(library);
    if (known) return known;
    const host = {
      ...ts.sys,
      ...this.#files.host(ts.sys),
      // The declarations of the language are looked for beside it.
      getExecutingFilePath: () => path.join(library, "typescript.js"),
      setTimeout,
      clearTimeout,
      setImmediate,
      clearImmediate,
    } as unknown as ts.server.ServerHost;
    const { service } = createProjectService({ host });
    this.#services.set(library, service);
    return service;
  }

  /** Keeps the project of a file, and lets go of the one that was asked about longest ago. */
  #keep(file: string, asked: { service: Service; text: string }): void {
    this.#asked.delete(file);
    this.#asked.set(file, asked);
    while (this.#asked.size > MOST_OPEN) this.#close(this.#asked.keys().next().value!);
  }

  #close(file: string): void {
    this.#asked.get(file)?.service.closeClientFile(file);
    this.#asked.delete(file);
  }

  /** Tells the projects what is open in the editor and what has changed on disk. */
  update(open: readonly OpenText[], changed: readonly FileChange[]): void {
    this.#files.update(open, changed);
    // The text of a file that was asked about is kept by its project; it may be one that never was in the editor.
    for (const [file, asked] of [...this.#asked]) {
      const text = this.#files.textOf(file);
      if (text === undefined) this.#close(file);
      else if (text !== asked.text) asked.service.openClientFile(file, (asked.text = text));
    }
  }
}

/** The declarations that belong to the TypeScript a project has installed; its code is not loaded. */
function libraryAbove(folder: string): string | null {
  for (let current = folder; ; current = path.dirname(current)) {
    const library = path.join(current, "node_modules/typescript/lib");
    if (fs.existsSync(path.join(library, LIBRARY_FILE))) return library;
    if (path.dirname(current) === current) return null;
  }
}

const writtenAt = (file: string): number => fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
