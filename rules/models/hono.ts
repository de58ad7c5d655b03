import type { LibraryModel } from "./schema.js";

const METHODS = ["get", "post", "put", "patch", "delete", "all", "use", "on", "head", "options"];

/** Hono 4. */
export const hono = {
  library: "hono",
  evidence: "hono 4.13.19 dist/types; https://hono.dev/docs/api/context",
  aliases: {
    "@hono/zod-openapi.OpenAPIHono()": "hono.Hono()",
    "hono/tiny.Hono()": "hono.Hono()",
    "hono/quick.Hono()": "hono.Hono()",
    "hono.Hono().route()": "hono.Hono()",
    "hono.Hono().basePath()": "hono.Hono()",
    ...Object.fromEntries(METHODS.map((method) => [`hono.Hono().${method}()`, "hono.Hono()"])),
    "hono/factory.createFactory().createApp()": "hono.Hono()",
    "hono.Context()": "hono:context",
    "hono:context.req.raw": "web:request",
    "hono:context.res": "web:response",
    "hono:context.var": "hono:vars",
  },
  entries: [
    { call: [...METHODS.map((method) => `hono.Hono().${method}()`), "hono.Hono().notFound()", "hono/factory.createMiddleware()", "hono/factory.createFactory().createMiddleware()", "hono/factory.createFactory().createHandlers()"], params: ["hono:context", "hono:next"] },
    { call: ["hono.Hono().openapi()"], params: ["hono:context", "hono:next"] },
    { call: ["hono.Hono().onError()"], params: [null, "hono:context"] },
    { types: ["hono.MiddlewareHandler()", "hono.Handler()", "(hono:context)"], params: ["hono:context", "hono:next"] },
    { names: [["c", "next"]], files: /./, params: ["hono:context", "hono:next"] },
  ],
  sources: [
    { path: "hono:vars.*", is: "identity" },
    { path: "hono:context.get()", is: "identity", when: { argument: 0, names: "person or caller" } },
    ...["user", "session", "account", "member", "viewer", "userId", "memberId", "jwtPayload", "currentUser", "tenant", "customer", "auth"].map((name) => ({ path: `hono:vars.${name}`, is: "identity" as const })),
    { path: "hono/cookie.getCookie()", is: "identity" },
    { path: "hono/cookie.getSignedCookie()", is: "identity" },
    { path: "hono:context.req.header()", is: "identity", when: { argument: 0, names: "identity header" } },
    { path: "hono:context.req.json()", is: "input" },
    { path: "hono:context.req.parseBody()", is: "input" },
    { path: "hono:context.req.formData()", is: "input" },
    { path: "hono:context.req.text()", is: "input" },
    { path: "hono:context.req.valid()", is: "input" },
  ],
  headers: [
    { call: ["hono:context.header()"], name: 0, value: 1 },
    { call: ["hono:context.json()", "hono:context.text()", "hono:context.html()", "hono:context.body()"], fields: 2 },
    { call: ["hono:context.json()", "hono:context.text()", "hono:context.html()", "hono:context.body()"], fields: 1, under: "headers" },
  ],
  answerParts: ["hono:context.res"],
  sends: [
    { call: ["hono:context.json()", "hono:context.text()", "hono:context.html()", "hono:context.body()", "hono:context.render()"], body: [0] },
  ],
  serverPackages: ["hono", "@hono/node-server", "hono/cookie"],
  cookieSetters: { "hono/cookie.setCookie()": 1, "hono/cookie.setSignedCookie()": 1 },
} satisfies LibraryModel; // prettier-ignore
