import { Worker } from "node:worker_threads";
import type { MessagePort } from "node:worker_threads";
import { TextDocument } from "vscode-languageserver-textdocument";
import { keepCompiled } from "./compile-cache.js";
import { whenComputed } from "./computing-limit.js";
import { emptyReport, type Engine, type LintSettings, type Report } from "./engine.js";
import { MAXIMUM_MILLISECONDS, PATIENCE_MILLISECONDS } from "./limits.js";
import { words } from "./words.js";

interface Question {
  id: number;
  uri: string;
  languageId: string;
  version: number;
  text: string;
  settings: LintSettings;
}

interface Waiting {
  question: Question;
  signal: AbortSignal | undefined;
  settle: (report: Report) => void;
}

/** Told to the thread that it is one of ours. */
export const ENGINE_THREAD = "hiyari-engine";

/** How long a thread that was started ahead waits for its first question. */
const UNASKED_MILLISECONDS = 60_000;

/**
 * Runs an engine in a thread of its own, so that the server answers while a long file is checked, and so that a check
 * without end can be ended. The thread starts with the first question, or ahead of it.
 */
export class WorkerEngine implements Engine {
  #worker: Worker | undefined;
  #id = 0;
  #current: Waiting | undefined;
  #timer: NodeJS.Timeout | undefined;
  #unasked: NodeJS.Timeout | undefined;
  readonly #queue: Waiting[] = [];

  /** @param script the program that calls `answerInThread` when it is started as `ENGINE_THREAD` */
  constructor(
    private readonly script: string,
    private readonly maximumMilliseconds = MAXIMUM_MILLISECONDS,
  ) {}

  /** Starts the thread, which takes a while to load, before there is a question; it ends when none comes. */
  prepare(): void {
    this.#worker ??= this.#start();
    this.#worker.unref();
    this.#unasked = setTimeout(() => this.#end(), UNASKED_MILLISECONDS);
    this.#unasked.unref();
  }

  lint(document: TextDocument, settings: LintSettings, signal?: AbortSignal): Promise<Report> {
    const { uri, languageId, version } = document;
    this.#id += 1;
    const question = { id: this.#id, uri, languageId, version, text: document.getText(), settings };
    return new Promise((settle) => {
      this.#queue.push({ question, signal, settle });
      this.#next();
    });
  }

  dispose(): void {
    for (const { settle } of this.#queue.splice(0)) settle(emptyReport("cancelled", "bundled"));
    this.#finish(emptyReport("cancelled", "bundled"));
    this.#end();
  }

  #next(): void {
    if (this.#current) return;
    const waiting = this.#queue.shift();
    if (!waiting) {
      // The thread must not keep the program alive that has nothing else to do.
      this.#worker?.unref();
      return;
    }
    if (waiting.signal?.aborted) {
      waiting.settle(emptyReport("cancelled", "bundled"));
      this.#next();
      return;
    }
    this.#current = waiting;
    clearTimeout(this.#unasked);
    const worker = (this.#worker ??= this.#start());
    worker.ref();
    const { locale } = waiting.question.settings;
    this.#timer = whenComputed(this.maximumMilliseconds, () => {
      this.#end();
      this.#finish(emptyReport("skipped", "bundled", words[locale].tooSlow(this.maximumMilliseconds / 1000)));
    });
    const started = performance.now();
    const givenUp = () => {
      if (this.#current !== waiting) return;
      // The next question must not wait long for the end of this one; a new thread costs less.
      clearTimeout(this.#timer);
      this.#timer = setTimeout(
        () => {
          this.#end();
          this.#finish(emptyReport("cancelled", "bundled"));
        },
        Math.max(0, PATIENCE_MILLISECONDS - (performance.now() - started)),
      );
    };
    waiting.signal?.addEventListener("abort", givenUp, { once: true });
    worker.postMessage(waiting.question);
  }

  #start(): Worker {
    const worker = new Worker(this.script, { workerData: ENGINE_THREAD });
    worker.on("message", ({ id, report }: { id: number; report: Report }) => {
      if (this.#worker === worker && this.#current?.question.id === id) this.#finish(report);
    });
    let reason = "";
    worker.on("error", (error: unknown) => (reason = error instanceof Error ? error.message : String(error)));
    worker.once("exit", () => {
      if (this.#worker !== worker) return;
      this.#worker = undefined;
      const locale = this.#current?.question.settings.locale ?? "en";
      this.#finish(emptyReport("failed", "bundled", `${words[locale].engineEnded} ${reason}`.trim()));
    });
    return worker;
  }

  #finish(report: Report): void {
    clearTimeout(this.#timer);
    const current = this.#current;
    this.#current = undefined;
    current?.settle(report);
    this.#next();
  }

  #end(): void {
    const worker = this.#worker;
    this.#worker = undefined;
    clearTimeout(this.#timer);
    clearTimeout(this.#unasked);
    void worker?.terminate();
  }
}

/** The engine of a program, its thread started at once: it loads while the server does and the first text comes. */
export function preparedEngine(script: string): WorkerEngine {
  const engine = new WorkerEngine(script);
  engine.prepare();
  return engine;
}

/** The other side: answers what `WorkerEngine` asks, in the thread it started. */
export function answerInThread(port: MessagePort, engine: Engine): void {
  let isFirst = true;
  port.on("message", async ({ id, uri, languageId, version, text, settings }: Question) => {
    const document = TextDocument.create(uri, languageId, version, text);
    const report = await engine.lint(document, settings);
    port.postMessage({ id, report });
    if (isFirst) setImmediate(keepCompiled);
    isFirst = false;
  });
}
