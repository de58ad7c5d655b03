import fs from "node:fs";

/** Larger files are bundles or data. */
export const MAXIMUM_BYTES = 1_000_000;

export type ReadSource = { text: string } | { skip: "size" | "binary" | "minified" };

/** Reads a file, unless it is no source that people write. Throws when it cannot be read. */
export function readSource(file: string): ReadSource {
  if (fs.statSync(file).size > MAXIMUM_BYTES) return { skip: "size" };
  const bytes = fs.readFileSync(file);
  if (bytes.subarray(0, 8192).includes(0)) return { skip: "binary" };
  const text = bytes.toString("utf8");
  return isMinified(text) ? { skip: "minified" } : { text };
}

const LONG_LINE = 500;
/** Share of punctuation in code; encoded data and prose stay far below. */
const CODE_PUNCTUATION = 0.04;

/** Holds if more than half of the text stands in very long lines of code. */
export function isMinified(text: string): boolean {
  if (text.length < LONG_LINE) return false;
  let minified = 0;
  for (const line of text.split("\n")) {
    if (line.length <= LONG_LINE) continue;
    const punctuation = line.match(/[;,(){}=]/g)?.length ?? 0;
    if (punctuation / line.length > CODE_PUNCTUATION) minified += line.length;
  }
  return minified > text.length / 2;
}
