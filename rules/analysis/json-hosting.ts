import { sharingOf } from "./cache-directives.js";
import { memberOf, type JsonFile, type JsonValue } from "./json-file.js";
import { isPersonalPath } from "./path-patterns.js";

/** A header of a hosting file that puts a personal path into a shared cache. */
export interface HostedHeader {
  name: string;
  pattern: string;
  value: JsonValue;
}

/** Keys under which hosting files write the path a block of headers is for. */
const PATTERN_KEYS = ["source", "route", "path", "regex", "glob", "for", "src"];

/** Caching headers of a hosting configuration that cover personal paths. */
export function hostedHeadersOf(file: JsonFile): HostedHeader[] {
  const found: HostedHeader[] = [];
  const visit = (value: JsonValue, pattern: string | null): void => {
    const own = PATTERN_KEYS.map((key) => memberOf(value, key)?.scalar).find(
      (text) => typeof text === "string",
    ) as string | undefined;
    const here = own ?? pattern;
    const key = memberOf(value, "key")?.scalar;
    const text = memberOf(value, "value");
    if (typeof key === "string" && text) consider(key, text, here);
    for (const member of value.members ?? []) {
      consider(member.key, member.value, here);
      visit(member.value, here);
    }
    for (const item of value.items ?? []) visit(item, here);
  };
  const consider = (name: string, value: JsonValue, pattern: string | null): void => {
    if (typeof value.scalar !== "string" || pattern === null || !isPersonalPath(pattern)) return;
    if (sharingOf(name, value.scalar) === "shared") found.push({ name: name.toLowerCase(), pattern, value });
  };
  visit(file.root, null);
  return found;
}
