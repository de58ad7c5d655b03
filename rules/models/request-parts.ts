/** Parts of a request that are the same for everybody who asks for the same page. */
export const REQUEST_PARTS: readonly string[] = [
  "url", "originalUrl", "path", "pathname", "baseUrl", "hostname", "host", "protocol", "method", "query", "params", "param",
  "searchParams", "nextUrl", "href", "search", "route", "routerPath", "rawPath", "rawQueryString", "queryStringParameters",
  "pathParameters", "requestPath",
]; // prettier-ignore

/** Words in the names of projects' own helpers that keep what a function makes under a key. */
export const CACHE_HELPER_WORDS: readonly string[] = [
  "cached",
  "cache",
  "remember",
  "memo",
  "memoized",
  "reuse",
];
