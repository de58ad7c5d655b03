import type * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { RestartPolicy } from "../restart-policy.js";

/** What the session tells the outside about its server. */
export interface SessionEvents {
  /** The server ended by itself, or could not be started; it is tried again at the given time. */
  onEnded(reason: string, nextTry: Date): void;
  /** The server runs again after it had ended. */
  onRecovered(): void;
}

/** Starts a client; `onClosed` is to be called when its server ends by itself. */
export type StartClient = (onClosed: () => void) => Promise<LanguageClient>;

/**
 * The one server of the editor window: started when it is first needed, started again when it ends by itself, each
 * time after a longer wait, and ended with the window.
 */
export class Session implements vscode.Disposable {
  #client: Promise<LanguageClient> | undefined;
  #retry: NodeJS.Timeout | undefined;
  #hasEnded = false;
  readonly #policy = new RestartPolicy();

  constructor(
    private readonly start: StartClient,
    private readonly events: SessionEvents,
  ) {}

  /** The running client, or undefined when none was needed yet. */
  get running(): Promise<LanguageClient> | undefined {
    return this.#client;
  }

  /** Holds once the server was asked for, also while it waits for its next try. */
  get isWanted(): boolean {
    return this.#client !== undefined || this.#retry !== undefined;
  }

  /** The client; started now when it is not running. */
  client(): Promise<LanguageClient> {
    if (this.#client) return this.#client;
    clearTimeout(this.#retry);
    this.#retry = undefined;
    // A start that fails may also close its connection; only one of both counts.
    let over = false;
    const ended = (reason: string) => {
      if (over || this.#client !== starting) return;
      over = true;
      this.#ended(reason);
    };
    const starting = Promise.resolve().then(() => this.start(() => ended("")));
    this.#client = starting;
    starting.then(
      () => {
        if (this.#client === starting && this.#hasEnded) this.events.onRecovered();
      },
      (error: unknown) => ended(error instanceof Error ? error.message : String(error)),
    );
    return starting;
  }

  /** Starts anew at once, as somebody asked for it by hand. */
  async restart(): Promise<void> {
    this.#policy.reset();
    await this.stop();
    await this.client();
  }

  async stop(): Promise<void> {
    clearTimeout(this.#retry);
    this.#retry = undefined;
    const running = this.#client;
    this.#client = undefined;
    // A server that never started has nothing to be stopped.
    const client = await running?.catch(() => undefined);
    await client?.stop();
  }

  dispose(): void {
    void this.stop();
  }

  #ended(reason: string): void {
    this.#client = undefined;
    this.#hasEnded = true;
    const wait = this.#policy.failed();
    this.events.onEnded(reason, new Date(Date.now() + wait));
    this.#retry = setTimeout(() => void this.client().catch(() => {}), wait);
  }
}
