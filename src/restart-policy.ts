/** Waiting times after each failure in a row: soon at first, in case it was a mishap, then ever later. */
const WAITS = [1_000, 5_000, 30_000, 120_000, 600_000];

/** Something that ran this long without failing has recovered; its old failures are forgotten. */
const RECOVERED_AFTER = 300_000;

/** Decides when something that failed is tried again. One policy for the language server and for a project's ESLint. */
export class RestartPolicy {
  #failures = 0;
  #lastFailure = 0;

  /** @param now the clock, for tests. */
  constructor(
    private readonly now: () => number = Date.now,
    private readonly waits: readonly number[] = WAITS,
  ) {}

  /** Takes note of a failure; the answer is how many milliseconds to wait before the next try. */
  failed(): number {
    const time = this.now();
    if (time - this.#lastFailure > RECOVERED_AFTER) this.#failures = 0;
    const wait = this.waits[Math.min(this.#failures, this.waits.length - 1)]!;
    this.#failures += 1;
    // Waiting is not running well.
    this.#lastFailure = time + wait;
    return wait;
  }

  /** Forgets the failures, as when somebody asks for a new start by hand or has changed what failed. */
  reset(): void {
    this.#failures = 0;
  }
}

/** The time of day people read in a notice: `14:03:20`. */
export const timeOfDay = (time: number): string => new Date(time).toTimeString().slice(0, 8);
