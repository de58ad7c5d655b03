import { fork, type ChildProcess } from "node:child_process";
import type { HostAnswer, HostQuestion, HostReply } from "./host-protocol.js";

/** Why a process gave no answer: it took too long, or it ended by itself. */
export type HostFailure = { kind: "time"; milliseconds: number } | { kind: "ended"; output: string };

export interface HostLimits {
  /** For the first answer, which includes loading the configuration. */
  firstAnswer: number;
  /** For every later one. */
  answer: number;
  /** How long a process is kept that nobody asks. */
  idle: number;
}

type Question = Omit<HostQuestion, "id">;

interface Waiting {
  question: Question;
  signal: AbortSignal | undefined;
  settle: (answer: HostAnswer | HostFailure | null) => void;
}

/** The end of what a process printed is enough to tell why it ended. */
const KEPT_OUTPUT = 2_000;

/** One process that runs a project's ESLint; it answers one question at a time. */
export class HostProcess {
  #child: ChildProcess | undefined;
  #output = "";
  #id = 0;
  #asked = false;
  #current: Waiting | undefined;
  #timer: NodeJS.Timeout | undefined;
  readonly #queue: Waiting[] = [];

  constructor(
    private readonly script: string,
    private readonly eslint: string,
    private readonly folder: string,
    private readonly limits: HostLimits,
  ) {}

  /**
   * Asks the project's ESLint about a text. The answer is a failure when the process hangs or ends, after which the
   * next question starts a new one; null when the signal came first.
   */
  ask(question: Question, signal?: AbortSignal): Promise<HostAnswer | HostFailure | null> {
    return new Promise((settle) => {
      this.#queue.push({ question, signal, settle });
      this.#next();
    });
  }

  /** Ends the process and answers nobody any more. */
  stop(): void {
    for (const { settle } of this.#queue.splice(0)) settle(null);
    this.#finish(null);
    this.#end();
  }

  /** Ends the process unless it is answering; the next question starts another. */
  release(): void {
    if (!this.#current) this.#end();
  }

  #next(): void {
    if (this.#current) return;
    clearTimeout(this.#timer);
    const next = this.#queue.shift();
    if (!next) {
      this.#timer = setTimeout(() => this.#end(), this.limits.idle);
      this.#timer.unref();
      return;
    }
    if (next.signal?.aborted) {
      next.settle(null);
      this.#next();
      return;
    }
    this.#current = next;
    const child = (this.#child ??= this.#start());
    const milliseconds = this.#asked ? this.limits.answer : this.limits.firstAnswer;
    this.#timer = setTimeout(() => {
      this.#end();
      this.#finish({ kind: "time", milliseconds });
    }, milliseconds);
    this.#id += 1;
    child.send({ id: this.#id, ...next.question } satisfies HostQuestion, (error) => {
      // An ended process is heard of by its exit.
      if (error && this.#child === child && child.exitCode === null) this.#finish(this.#ended());
    });
  }

  #start(): ChildProcess {
    this.#output = "";
    this.#asked = false;
    const child = fork(this.script, [this.eslint], {
      cwd: this.folder,
      // The editor's debugger is not for the project's code.
      execArgv: [],
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    const keep = (chunk: Buffer) => (this.#output = (this.#output + chunk).slice(-KEPT_OUTPUT));
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    child.on("message", (reply: HostReply) => {
      if (this.#child !== child || reply.id !== this.#id) return;
      this.#asked = true;
      this.#finish(reply);
    });
    const gone = () => {
      if (this.#child !== child) return;
      this.#child = undefined;
      this.#finish(this.#ended());
    };
    child.once("exit", gone);
    child.once("error", gone);
    return child;
  }

  #ended(): HostFailure {
    return { kind: "ended", output: this.#output.trim() };
  }

  #finish(answer: HostAnswer | HostFailure | null): void {
    clearTimeout(this.#timer);
    const current = this.#current;
    this.#current = undefined;
    current?.settle(answer);
    this.#next();
  }

  #end(): void {
    const child = this.#child;
    this.#child = undefined;
    clearTimeout(this.#timer);
    child?.kill("SIGKILL");
  }
}
