/** Longer texts are bundles or data, and would hold up the editor. */
export const MAXIMUM_CHARACTERS = 1_000_000;

/** A longer line means minified or generated code. */
export const MAXIMUM_LINE_CHARACTERS = 10_000;

/**
 * A check that computes longer than this is given up, so that it does not take the machine. Time in which a busy
 * machine gives others their turn does not count.
 */
export const MAXIMUM_MILLISECONDS = 30_000;

/** How long a check may go on that nobody waits for any more, before its thread is ended. */
export const PATIENCE_MILLISECONDS = 3_000;

/** How long typing must pause before a check. */
export const TYPING_PAUSE_MILLISECONDS = 150;

/** How long typing must pause, once the quick answer is there, before a check with types. */
export const TYPED_PAUSE_MILLISECONDS = 500;

/** How long other files must have been left alone before the documents that may depend on them are checked again. */
export const DEPENDENT_PAUSE_MILLISECONDS = 1_000;

export type Excess = { kind: "size" | "line"; limit: number };

/** Tells which limit a text exceeds; null when it is fit to be checked. */
export function excessOf(text: string): Excess | null {
  if (text.length > MAXIMUM_CHARACTERS) return { kind: "size", limit: MAXIMUM_CHARACTERS };
  let lineStart = 0;
  while (lineStart < text.length) {
    const found = text.indexOf("\n", lineStart);
    const lineEnd = found === -1 ? text.length : found;
    if (lineEnd - lineStart > MAXIMUM_LINE_CHARACTERS)
      return { kind: "line", limit: MAXIMUM_LINE_CHARACTERS };
    lineStart = lineEnd + 1;
  }
  return null;
}
