import type { LibraryModel } from "./schema.js";

/** Node's own HTTP server. */
export const node = {
  library: "node:http",
  evidence: "https://nodejs.org/docs/latest-v20.x/api/http.html",
  aliases: {
    "http.IncomingMessage()": "node:request",
    "http2.Http2ServerRequest()": "node:request",
    "http.ServerResponse()": "node:response",
    "http2.Http2ServerResponse()": "node:response",
    "http.createServer().on": "http.createServer().on",
    "https.createServer": "http.createServer",
    "http2.createServer": "http.createServer",
    "http2.createSecureServer": "http.createServer",
    "node:response.writeHead()": "node:response",
    "node:response.setHeader()": "node:response",
  },
  entries: [
    {
      call: ["http.createServer()"],
      params: ["node:request", "node:response"],
      answers: "sent by a parameter",
    },
    {
      types: ["http.RequestListener()"],
      params: ["node:request", "node:response"],
      answers: "sent by a parameter",
    },
    { types: ["(node:request)", "(node:response)"], params: [], answers: "sent by a parameter" },
    {
      names: [
        ["req", "res"],
        ["request", "response"],
        ["err", "req", "res"],
        ["error", "req", "res"],
        ["req", "reply"],
      ],
      params: ["express:request", "express:response", "express:next"],
      answers: "sent by a parameter",
    },
  ],
  sources: [
    { path: "node:request.headers.*", is: "identity", when: { argument: 0, names: "identity header" } },
    { path: "node:request.headers.cookie", is: "identity" },
    { path: "node:request.headers.authorization", is: "identity" },
    { path: "node:request.headers.x-user-id", is: "identity" },
    { path: "node:request.headers.x-user-email", is: "identity" },
    { path: "node:request.headers.x-session-id", is: "identity" },
    { path: "node:request.headers.x-auth-token", is: "identity" },
    { path: "node:request.headers.x-access-token", is: "identity" },
    { path: "node:request.headers.x-api-key", is: "identity" },
    { path: "node:request.headers.x-forwarded-user", is: "identity" },
    { path: "node:request.headers.x-forwarded-email", is: "identity" },
    { path: "node:request.headers.x-goog-authenticated-user-email", is: "identity" },
    { path: "node:request.headers.cf-access-authenticated-user-email", is: "identity" },
    { path: "node:request.headers.x-ms-client-principal", is: "identity" },
    { path: "node:request.headers.x-amzn-oidc-data", is: "identity" },
    // https://nodejs.org/api/async_context.html#asynclocalstoragegetstore: what middleware keeps for the request at hand
    { path: "async_hooks.AsyncLocalStorage().getStore().*", is: "identity" },
  ],
  headers: [
    { call: ["node:response.setHeader()", "node:response.appendHeader()"], name: 0, value: 1 },
    { call: ["node:response.setHeaders()"], fields: 0 },
    { call: ["node:response.writeHead()"], fields: -1 },
  ],
  sends: [{ call: ["node:response.end()", "node:response.write()"], body: [0] }],
  serverPackages: [
    "http",
    "https",
    "http2",
    "net",
    "cluster",
    "fs",
    "fs/promises",
    "child_process",
    "worker_threads",
  ],
} satisfies LibraryModel;

/**
 * Functions that give the same function in another form, its answer a promise:
 * https://nodejs.org/api/util.html#utilpromisifyoriginal, https://github.com/sindresorhus/pify, http://bluebirdjs.com/docs/api/promise.promisify.html
 */
export const PROMISIFIERS: readonly string[] = [
  "util.promisify",
  "pify",
  "bluebird.promisify",
  "es6-promisify.promisify",
];
