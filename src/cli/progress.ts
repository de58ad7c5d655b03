/** Where progress goes: standard error, so that standard output holds only the report. */
export interface ProgressStream {
  isTTY?: boolean;
  write(text: string): unknown;
}

const TERMINAL_INTERVAL = 100;
const LOG_INTERVAL = 5_000;

/**
 * Says how far a run is: one line that changes in a terminal, a line every few seconds in a log.
 * A run that is over before the first interval says nothing.
 */
export class Progress {
  #last: number;
  #shown = false;

  constructor(
    private readonly stream: ProgressStream,
    private readonly enabled: boolean,
    private readonly now: () => number = Date.now,
  ) {
    this.#last = now();
  }

  /** Shows a text when it is time to; the text is made only then. */
  tell(text: () => string): void {
    if (!this.enabled) return;
    const terminal = this.stream.isTTY === true;
    if (this.now() - this.#last < (terminal ? TERMINAL_INTERVAL : LOG_INTERVAL)) return;
    this.#last = this.now();
    this.#shown = true;
    this.stream.write(terminal ? `\r\u001B[2Khiyari: ${text()}` : `hiyari: ${text()}\n`);
  }

  /** Takes the changing line away. */
  end(): void {
    if (this.#shown && this.stream.isTTY) this.stream.write("\r\u001B[2K");
    this.#shown = false;
  }
}
