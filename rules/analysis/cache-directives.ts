import { HOLE } from "./texts.js";
import { CACHE_HEADERS } from "../models/headers.js";

/** What a caching header lets a shared cache do with a response. */
export type Sharing = "shared" | "private" | "neither";

/** Reads the value of a caching header. An unknown part of the value never makes it shared by itself. */
export function sharingOf(header: string, value: string): Sharing {
  const listens = CACHE_HEADERS[header.toLowerCase()];
  if (!listens) return "neither";
  const directives = value
    .toLowerCase()
    .split(/[,;]/)
    .map((part) => part.trim());
  const has = (name: string): boolean =>
    directives.some((directive) => directive === name || directive.startsWith(`${name}=`));
  if (has("private") || has("no-store")) return "private";
  if (header.toLowerCase() === "x-accel-expires") return Number(value) > 0 ? "shared" : "neither";
  if (
    has("public") ||
    lifetime(directives, "s-maxage") ||
    lifetime(directives, "stale-while-revalidate") ||
    lifetime(directives, "stale-if-error") ||
    has("immutable")
  )
    return "shared";
  return lifetime(directives, "max-age") ? "shared" : "neither";
}

function lifetime(directives: readonly string[], name: string): boolean {
  const directive = directives.find((part) => part.startsWith(`${name}=`));
  if (directive === undefined) return false;
  const value = directive.slice(name.length + 1);
  return value.includes(HOLE) || Number(value.replaceAll('"', "")) > 0;
}

/** Holds for the name of a header that caches obey. */
export const isCacheHeader = (name: string): boolean => name.toLowerCase() in CACHE_HEADERS;
