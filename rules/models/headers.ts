/** Response headers that tell caches what to keep, lower case. `of` says who listens. */
export const CACHE_HEADERS: Readonly<Record<string, "everyone" | "shared caches">> = {
  "cache-control": "everyone",
  "cdn-cache-control": "shared caches", // RFC 9213
  "surrogate-control": "shared caches", // https://www.w3.org/TR/edge-arch/
  "vercel-cdn-cache-control": "shared caches", // https://vercel.com/docs/headers/cache-control-headers
  "netlify-cdn-cache-control": "shared caches",
  "cloudflare-cdn-cache-control": "shared caches",
  "x-accel-expires": "shared caches",
  "fastly-surrogate-control": "shared caches",
  "akamai-cache-control": "shared caches",
  "edge-control": "shared caches",
};

/** Directives as options of functions that spell them, lower case: `{ public: true, sMaxAge: 60 }`, `{ "no-store": true }`. */
export const DIRECTIVE_OPTIONS: readonly string[] = [
  "public", "private", "no-store", "no-cache", "no-transform", "must-revalidate", "proxy-revalidate", "immutable",
  "max-age", "s-maxage", "stale-while-revalidate", "stale-if-error",
]; // prettier-ignore

/** Headers of hosting configuration, lower case, and the values by which a visitor's answer is kept apart or not at all. */
export const VISITOR_VARIANTS: Readonly<Record<string, RegExp>> = {
  vary: /\b(?:cookie|authorization)\b|\*/i, // https://vercel.com/changelog/vary-cookie-responses-no-longer-cached
  "netlify-vary": /\bcookie\s*=|\bheader\s*=[^,]*\b(?:cookie|authorization)\b/i, // https://docs.netlify.com/platform/caching/
};
