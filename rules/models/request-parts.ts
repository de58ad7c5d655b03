/** Parts of a request that are the same for everybody who asks for the same page. */
export const REQUEST_PARTS: readonly string[] = [
  "url", "originalUrl", "path", "pathname", "baseUrl", "hostname", "host", "protocol", "method", "query", "params", "param",
  "searchParams", "nextUrl", "href", "search", "route", "routerPath", "rawPath", "rawQueryString", "queryStringParameters",
  "pathParameters", "requestPath",
]; // prettier-ignore
