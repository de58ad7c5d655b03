import type { LibraryModel } from "./schema.js";

const ROUTERS = ["koa-router()", "koa()"];
const METHODS = ["get", "post", "put", "patch", "delete", "del", "all", "use", "head", "options", "register"];

/** Koa 2 and 3 with @koa/router. */
export const koa = {
  library: "koa",
  evidence: "@types/koa index.d.ts; https://koajs.com",
  aliases: {
    "@koa/router()": "koa-router()",
    "@koa/router.Router()": "koa-router()",
    "koa-tree-router()": "koa-router()",
    "koa().use()": "koa()",
    "koa-router().get()": "koa-router()",
    "koa-router().use()": "koa-router()",
    "koa.Context()": "koa:context",
    "koa.ParameterizedContext()": "koa:context",
    "@oak/oak.Router()": "koa-router()",
    "@oak/oak.Application()": "koa()",
    "@oak/oak.Context()": "koa:context",
    "koa:context.response.headers": "web:headers",
    "koa:context.req": "node:request",
    "koa:context.res": "node:response",
    "koa:context.request.ctx": "koa:context",
    "koa:context.response.set": "koa:context.set",
    "koa:context.app": "koa()",
  },
  entries: [
    { call: ROUTERS.flatMap((router) => METHODS.map((method) => `${router}.${method}()`)), params: ["koa:context", "koa:next"], answers: "sent by a parameter" },
    { types: ["koa.Middleware()"], params: ["koa:context", "koa:next"], answers: "sent by a parameter" },
    { types: ["(koa:context)"], params: [], answers: "sent by a parameter" },
    { names: [["ctx", "next"]], params: ["koa:context", "koa:next"], answers: "sent by a parameter" },
  ],
  sources: [
    { path: "koa:context.query", is: "input", fieldsOnly: true },
    { path: "koa:context.state.*", is: "identity" },
    ...["user", "session", "account", "member", "auth", "viewer", "currentUser", "userId", "memberId", "kaiin", "customer", "token", "jwtdata"].map((name) => ({ path: `koa:context.state.${name}`, is: "identity" as const })),
    { path: "koa:context.session", is: "identity" },
    { path: "koa:context.user", is: "identity" },
    { path: "koa:context.cookies.get()", is: "identity" },
    { path: "koa:context.headers.cookie", is: "identity" },
    { path: "koa:context.headers.authorization", is: "identity" },
    { path: "koa:context.header.authorization", is: "identity" },
    { path: "koa:context.request.headers.authorization", is: "identity" },
    { path: "koa:context.request.headers.cookie", is: "identity" },
    { path: "koa:context.get()", is: "identity", when: { argument: 0, names: "identity header" } },
    { path: "koa:context.request.body", is: "input" },
  ],
  headers: [
    { call: ["koa:context.set()", "koa:context.append()"], name: 0, value: 1, fields: 0 },
  ],
  answerParts: ["koa:context.body", "koa:context.response", "koa:context.response.body"],
  sends: [
    { call: ["koa:context.render()"], body: [1] },
    { call: ["koa:context.body=", "koa:context.response.body="], body: [0] },
  ],
  serverPackages: ["koa", "@koa/router", "koa-router", "koa-bodyparser", "koa-session"],
  cookieSetters: { "koa:context.cookies.set()": 0 },
  processWide: ["koa()"],
} satisfies LibraryModel; // prettier-ignore
