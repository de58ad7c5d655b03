import type { LibraryModel } from "./schema.js";

/** TanStack Start: server functions, server routes, middleware. */
export const tanstackStart = {
  library: "@tanstack/react-start",
  evidence: "https://tanstack.com/start/latest/docs/framework/react/guide/server-functions",
  aliases: {
    "@tanstack/solid-start.createServerFn": "@tanstack/react-start.createServerFn",
    ...Object.fromEntries(["inputValidator", "validator", "middleware"].map((name) => [`@tanstack/react-start.createServerFn().${name}()`, "@tanstack/react-start.createServerFn()"])),
    ...Object.fromEntries(["inputValidator", "validator", "middleware", "type"].map((name) => [`@tanstack/react-start.createMiddleware().${name}()`, "@tanstack/react-start.createMiddleware()"])),
    "@tanstack/react-start/server.getRequest()": "web:request",
    "@tanstack/react-start/server.getWebRequest()": "web:request",
    "@tanstack/start-server-core.getRequest()": "web:request",
    "tanstack:handler.request": "web:request",
  },
  entries: [
    { call: ["@tanstack/react-start.createServerFn().handler()", "@tanstack/react-start.createMiddleware().server()"], params: ["tanstack:handler"] },
    { call: ["@tanstack/react-router.createFileRoute()()"], properties: ["GET", "POST", "PUT", "DELETE", "PATCH"], params: ["tanstack:handler"] },
  ],
  sources: [
    { path: "tanstack:handler.context.*", is: "identity" },
    { path: "@tanstack/react-start/server.useSession()", is: "identity" },
    { path: "@tanstack/react-start/server.getSession()", is: "identity" },
    { path: "@tanstack/react-start/server.getCookie()", is: "identity" },
    { path: "@tanstack/react-start/server.getCookies()", is: "identity" },
    { path: "@tanstack/react-start/server.getRequestHeader()", is: "identity", when: { argument: 0, names: "identity header" } },
    { path: "tanstack:handler.context.user", is: "identity" },
    { path: "tanstack:handler.context.session", is: "identity" },
    { path: "tanstack:handler.data", is: "input" },
  ],
  headers: [{ call: ["@tanstack/react-start/server.setResponseHeader()", "@tanstack/react-start/server.setHeader()"], name: 0, value: 1 }, { call: ["@tanstack/react-start/server.setResponseHeaders()", "@tanstack/react-start/server.setHeaders()"], fields: 0 }],
  serverPackages: ["@tanstack/react-start", "@tanstack/react-start/server"],
} satisfies LibraryModel; // prettier-ignore
