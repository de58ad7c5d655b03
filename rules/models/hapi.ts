import type { LibraryModel } from "./schema.js";

/** hapi 21. */
export const hapi = {
  library: "@hapi/hapi",
  evidence: "@hapi/hapi 21.4.10 lib/types",
  aliases: {
    "@hapi/hapi.Server()": "@hapi/hapi.server()",
    "@hapi/hapi.Request()": "hapi:request",
    "@hapi/hapi.ResponseToolkit()": "hapi:toolkit",
    "hapi:toolkit.response().header()": "hapi:toolkit.response()",
    "hapi:toolkit.response().code()": "hapi:toolkit.response()",
    "hapi:toolkit.response().type()": "hapi:toolkit.response()",
    "hapi:toolkit.response().ttl()": "hapi:toolkit.response()",
    "hapi:toolkit.view()": "hapi:toolkit.response()",
    "hapi:request.server": "@hapi/hapi.server()",
  },
  extends: { "hapi:request": "node:request" },
  entries: [
    { call: ["@hapi/hapi.server().route()"], properties: ["handler", "method"], params: ["hapi:request", "hapi:toolkit"] },
    { files: /./, exports: ["plugin.register"], params: ["@hapi/hapi.server()"], runs: "start" },
    // `module.exports = { name, register(server) { … } }`
    { files: /./, exports: ["default.register", "register"], firstParameter: /^server$/, params: ["@hapi/hapi.server()"], runs: "start" },
    // lib/types/plugin.d.ts: `register(server, options)` of a plugin, which is typed, registered here or exported
    { types: ["@hapi/hapi.Plugin().register"], params: ["@hapi/hapi.server()"], runs: "start" },
    { call: ["@hapi/hapi.server().register()"], properties: ["register"], params: ["@hapi/hapi.server()"], runs: "start" },
    { names: [["server"]], reads: ["method", "methods", "ext", "cache", "state", "auth", "views"], params: ["@hapi/hapi.server()"], runs: "start" },
    { call: ["@hapi/hapi.server().ext()"], params: ["hapi:request", "hapi:toolkit"] },
    { types: ["@hapi/hapi.ServerRoute().handler"], params: ["hapi:request", "hapi:toolkit"] },
    { types: ["@hapi/hapi.Lifecycle.Method()", "(hapi:request)", "(hapi:toolkit)"], params: ["hapi:request", "hapi:toolkit"] },
    { names: [["request", "h"], ["req", "h"]], params: ["hapi:request", "hapi:toolkit"] },
  ],
  sources: [
    { path: "hapi:request.auth", is: "identity" },
    { path: "hapi:request.state", is: "identity" },
    { path: "hapi:request.yar", is: "identity" },
    { path: "hapi:request.payload", is: "input" },
  ],
  headers: [{ call: ["hapi:toolkit.response().header()"], name: 0, value: 1 }],
  sends: [
    { call: ["hapi:toolkit.response()"], body: [0] },
    { call: ["hapi:toolkit.view()"], body: [1] },
  ],
  // lib/headers.js: `private` is forced when `request.auth.isAuthenticated`; a cookie read by hand is not seen.
  routeCaches: [{ call: "@hapi/hapi.server().route()", at: ["options.cache", "config.cache"], lifetimes: ["expiresIn", "expiresAt"], privacy: "privacy", signedIn: ["options.auth", "config.auth"], separate: ["hapi:request.auth"] }],
  serverPackages: ["@hapi/hapi"],
} satisfies LibraryModel; // prettier-ignore
