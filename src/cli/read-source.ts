import fs from "node:fs";
import { isBinary, isMinified, MAXIMUM_BYTES } from "../source-files.js";

export type ReadSource = { text: string } | { skip: "size" | "binary" | "minified" };

/** Reads a file, unless it is no source that people write. Throws when it cannot be read. */
export function readSource(file: string): ReadSource {
  if (fs.statSync(file).size > MAXIMUM_BYTES) return { skip: "size" };
  const bytes = fs.readFileSync(file);
  if (isBinary(bytes)) return { skip: "binary" };
  const text = bytes.toString("utf8");
  return isMinified(text) ? { skip: "minified" } : { text };
}
