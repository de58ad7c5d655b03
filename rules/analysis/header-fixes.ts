import type { SourceFile } from "./file.js";
import type { HeaderSetting } from "./header-settings.js";
import { unwrap } from "./nodes.js";
import { change, literal, replaced, type Change } from "./text-fixes.js";

/** What a header has to say so that nobody but the visitor keeps the response. */
export const unsharedValue = (name: string): string =>
  name === "cache-control" ? "private, no-store" : /expires$/.test(name) ? "0" : "no-store";

/** `cdn-cache-control` as people write it: `CDN-Cache-Control`. */
export const headerTitle = (name: string): string =>
  name
    .replace(/(^|-)([a-z])/g, (_, dash: string, letter: string) => dash + letter.toUpperCase())
    .replace("Cdn", "CDN");

/** Gives the header a value that keeps the response out of shared caches, in the form it is written in. */
export function unsharedHeader(file: SourceFile, setting: HeaderSetting): Change {
  const value = unsharedValue(setting.name);
  const inner = unwrap(setting.value);
  const text =
    inner.type === "Literal" && typeof inner.value === "number"
      ? value
      : inner.type === "ArrayExpression"
        ? `[${literal(file, value)}]`
        : literal(file, value);
  return change("private", [replaced(setting.value, text)], { header: headerTitle(setting.name), value });
}
