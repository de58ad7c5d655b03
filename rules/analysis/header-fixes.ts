import type { SourceFile } from "./file.js";
import type { HeaderSetting } from "./header-settings.js";
import { isCallLike, unwrap } from "./nodes.js";
import { change, insertedAt, literal, replaced, type Change } from "./text-fixes.js";

/** What a header has to say so that nobody but the visitor keeps the response. */
export const unsharedValue = (name: string): string =>
  name === "cache-control" ? "private, no-store" : /expires$/.test(name) ? "0" : "no-store";

/** `cdn-cache-control` as people write it: `CDN-Cache-Control`. */
export const headerTitle = (name: string): string =>
  name
    .replace(/(^|-)([a-z])/g, (_, dash: string, letter: string) => dash + letter.toUpperCase())
    .replace("Cdn", "CDN");

/** Gives the header a value that keeps the response out of shared caches, in the form it is written in. */
export function unsharedHeader(file: SourceFile, setting: HeaderSetting): Change[] {
  const value = unsharedValue(setting.name);
  const inner = unwrap(setting.value);
  // Options that a function spells out: which of them its type allows is not known.
  if (inner.type === "ObjectExpression") return [];
  const text =
    inner.type === "Literal" && typeof inner.value === "number"
      ? value
      : inner.type === "ArrayExpression"
        ? `[${literal(file, value)}]`
        : literal(file, value);
  const edit =
    setting.leftOut && isCallLike(setting.at) && setting.at.arguments.length > 0
      ? insertedAt(setting.at.arguments.at(-1)!.range[1], `, ${text}`)
      : replaced(setting.value, text);
  return [change("private", [edit], { header: headerTitle(setting.name), value })];
}
