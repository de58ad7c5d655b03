import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { whenComputed } from "../computing-limit.js";
import type { LintSettings, Report } from "../engine.js";
import { words, type Words } from "../words.js";
import {
  TYPED_THREAD,
  type FileChange,
  type OpenText,
  type TypedAnswer,
  type TypedQuestion,
} from "./protocol.js";

export interface TypedLimits {
  /** A check that computes longer is given up, and types with it, until something about the workspace changes. */
  milliseconds: number;
  /** What programs, checker and linter may use together. */
  megabytes: number;
  /** How long the thread and its programs are kept when nobody asks. */
  idle: number;
}

const LIMITS: TypedLimits = { milliseconds: 60_000, megabytes: 1_536, idle: 600_000 };

export interface TypedEngineOptions {
  /** The program that calls `answerWithTypes` when it is started as `TYPED_THREAD`. */
  script: string;
  limits?: Partial<TypedLimits>;
}

interface Waiting {
  document: TextDocument;
  settings: LintSettings;
  maximumFiles: number;
  given: Int32Array;
  signal: AbortSignal | undefined;
  settle: (result: TypedResult) => void;
}

/** The report with types, or none and perhaps the reason, for people. */
export interface TypedResult {
  report: Report | null;
  note: string | null;
}

const NOTHING: TypedResult = { report: null, note: null };

/**
 * Checks documents with the types of the project they are in, in a thread of its own: making a program takes seconds,
 * and the quick answers must not wait for it. One question is answered at a time. A question that is given up does not
 * end the thread, for the program is kept and the next question needs it; one without end does.
 */
export class TypedEngine {
  /** Where to look for TypeScript's own declarations where the project has none. */
  library: string | null = null;
  /** The documents that are open in the editor. */
  openDocuments: () => Iterable<TextDocument> = () => [];
  /** Hears once of what keeps types from being used. */
  onNotice: (notice: string) => void = () => {};

  #worker: Worker | undefined;
  #id = 0;
  #current: Waiting | undefined;
  #timer: NodeJS.Timeout | undefined;
  readonly #queue: Waiting[] = [];
  /** What the thread knows of open documents: the version, by path. */
  readonly #told = new Map<string, number>();
  #changed: FileChange[] = [];
  readonly #noticed = new Set<string>();
  /** Why no thread is started any more. */
  #off: ((text: Words) => string) | null = null;
  readonly #limits: TypedLimits;

  constructor(private readonly options: TypedEngineOptions) {
    this.#limits = { ...LIMITS, ...options.limits };
  }

  /** Gives nothing when the signal came first, or when no project has the document. */
  lint(
    document: TextDocument,
    settings: LintSettings,
    maximumFiles: number,
    signal?: AbortSignal,
  ): Promise<TypedResult> {
    const given = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    return new Promise((settle) => {
      this.#queue.push({ document, settings, maximumFiles, given, signal, settle });
      this.#next();
    });
  }

  /** Files of the workspace have changed on disk. */
  filesChanged(changes: readonly FileChange[]): void {
    if (this.#worker) this.#changed.push(...changes);
    this.#off = null;
  }

  /** Ends the thread and its programs; the next question starts anew. */
  stop(): void {
    for (const { settle } of this.#queue.splice(0)) settle(NOTHING);
    this.#finish(NOTHING);
    this.#end();
    this.#off = null;
  }

  #next(): void {
    if (this.#current) return;
    clearTimeout(this.#timer);
    const waiting = this.#queue.shift();
    if (!waiting) {
      // The thread must not keep the program alive that has nothing else to do.
      this.#worker?.unref();
      this.#timer = setTimeout(() => this.#end(), this.#limits.idle);
      this.#timer.unref();
      return;
    }
    const { document, settings, maximumFiles, given, signal } = waiting;
    if (signal?.aborted || this.#off) {
      waiting.settle({ report: null, note: this.#off?.(words[settings.locale]) ?? null });
      this.#next();
      return;
    }
    this.#current = waiting;
    const worker = (this.#worker ??= this.#start());
    worker.ref();
    const { milliseconds } = this.#limits;
    this.#timer = whenComputed(milliseconds, () =>
      this.#switchOff((text) => text.typesTooSlow(milliseconds / 1000)),
    );
    signal?.addEventListener("abort", () => Atomics.store(given, 0, 1), { once: true });
    this.#id += 1;
    const { uri, languageId, version } = document;
    const question: TypedQuestion = {
      id: this.#id,
      uri,
      languageId,
      version,
      text: document.getText(),
      settings,
      maximumFiles,
      open: this.#open(),
      changed: this.#changed.splice(0),
      library: this.library,
      given,
    };
    worker.postMessage(question);
  }

  /** Open documents whose text the thread does not know yet. */
  #open(): OpenText[] {
    const news: OpenText[] = [];
    const open = new Set<string>();
    for (const document of this.openDocuments()) {
      if (!document.uri.startsWith("file:")) continue;
      const path = fileURLToPath(document.uri);
      open.add(path);
      if (this.#told.get(path) === document.version) continue;
      this.#told.set(path, document.version);
      news.push({ path, text: document.getText().replace(/^\uFEFF/, " ") });
    }
    for (const path of [...this.#told.keys()]) {
      if (open.has(path)) continue;
      this.#told.delete(path);
      news.push({ path, text: null });
    }
    return news;
  }

  #start(): Worker {
    this.#told.clear();
    const worker = new Worker(this.options.script, {
      workerData: TYPED_THREAD,
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes },
    });
    worker.on("message", (answer: TypedAnswer) => {
      if (this.#worker === worker && answer.id === this.#id) this.#finish(this.#resultOf(answer));
    });
    let error: (Error & { code?: string }) | undefined;
    worker.on("error", (reason: Error) => (error = reason));
    worker.once("exit", () => {
      if (this.#worker !== worker) return;
      const { megabytes } = this.#limits;
      const outOfMemory = error?.code === "ERR_WORKER_OUT_OF_MEMORY";
      this.#switchOff((text) =>
        outOfMemory ? text.typesTooBig(megabytes) : text.typesEnded(error?.message ?? ""),
      );
    });
    return worker;
  }

  #resultOf(answer: TypedAnswer): TypedResult {
    const current = this.#current;
    if (!current || current.signal?.aborted) return NOTHING;
    const text = words[current.settings.locale];
    switch (answer.kind) {
      case "checked":
        if (answer.report.status !== "checked") return NOTHING;
        return { report: answer.report, note: text.typesOf(answer.config, answer.files) };
      case "too-large":
        return this.#without(text.typesTooLarge(answer.config, answer.files, current.maximumFiles));
      case "no-library":
        return this.#without(text.typesWithoutLibrary(answer.config));
      case "no-project":
      case "cancelled":
        return NOTHING;
    }
  }

  #switchOff(reason: (text: Words) => string): void {
    this.#off = reason;
    this.#end();
    this.#finish(this.#without(reason(words[this.#current?.settings.locale ?? "en"])));
  }

  /** No report, and the reason, which is told once more than to those who look at the document. */
  #without(note: string): TypedResult {
    if (!this.#noticed.has(note)) this.onNotice(note);
    this.#noticed.add(note);
    return { report: null, note };
  }

  #finish(result: TypedResult): void {
    clearTimeout(this.#timer);
    const current = this.#current;
    this.#current = undefined;
    current?.settle(result);
    this.#next();
  }

  #end(): void {
    const worker = this.#worker;
    this.#worker = undefined;
    clearTimeout(this.#timer);
    void worker?.terminate();
  }
}
