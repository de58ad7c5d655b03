import fs from "node:fs";
import path from "node:path";
import { isBinary, isMinified, isOtherKind, MAXIMUM_BYTES } from "../source-files.js";

export type ReadSource = { text: string } | { skip: "size" | "binary" | "minified" | "other-kind" };

/** Reads a file, unless it is no source that people write. Throws when it cannot be read. */
export function readSource(file: string): ReadSource {
  const { size } = fs.statSync(file);
  if (isOtherKind(path.basename(file))) return { skip: "other-kind" };
  if (size > MAXIMUM_BYTES) return { skip: "size" };
  const bytes = fs.readFileSync(file);
  if (isBinary(bytes)) return { skip: "binary" };
  const text = bytes.toString("utf8");
  return isMinified(text) ? { skip: "minified" } : { text };
}
