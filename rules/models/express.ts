import type { LibraryModel } from "./schema.js";

const METHODS = ["get", "post", "put", "patch", "delete", "all", "use", "head", "options", "param"];

/** Express 4 and 5, and routers with the same handlers. */
export const express = {
  library: "express",
  evidence: "express 5.3.0 lib/*.js; https://expressjs.com/en/5x/api.html",
  aliases: {
    "express.Router()": "express()",
    "express.Express()": "express()",
    "express.Application()": "express()",
    "express.IRouter()": "express()",
    "express.application()": "express()",
    "express-promise-router()": "express()",
    "restify.createServer()": "express()",
    "polka()": "express()",
    "$express()": "express()",
    "express().route()": "express()",
    "express().get()": "express()",
    "express().post()": "express()",
    "express().use()": "express()",
    "express.Request()": "express:request",
    "express.Response()": "express:response",
    "express-serve-static-core.Request()": "express:request",
    "express-serve-static-core.Response()": "express:response",
    "express:response.status()": "express:response",
    "express:response.set()": "express:response",
    "express:response.header()": "express:response",
    "express:response.type()": "express:response",
    "express:response.vary()": "express:response",
    "express:response.append()": "express:response",
    "express:response.cookie()": "express:response",
    "express:response.location()": "express:response",
    "express:response.writeHead()": "express:response",
    "express:request.app": "express()",
    "express:request.res": "express:response",
    "express:response.req": "express:request",
  },
  extends: { "express:request": "node:request", "express:response": "node:response" },
  entries: [
    {
      call: METHODS.map((method) => `express().${method}()`),
      params: ["express:request", "express:response", "express:next"],
      fourParams: [null, "express:request", "express:response", "express:next"],
      answers: "sent by a parameter",
    },
    {
      types: ["express.RequestHandler()", "express.Handler()", "express-serve-static-core.RequestHandler()"],
      params: ["express:request", "express:response", "express:next"],
      answers: "sent by a parameter",
    },
    {
      types: ["express.ErrorRequestHandler()"],
      params: [null, "express:request", "express:response", "express:next"],
      answers: "sent by a parameter",
    },
    { types: ["(express:request)", "(express:response)"], params: [], answers: "sent by a parameter" },
  ],
  sources: [
    { path: "express:response.locals.*", is: "identity" },
    { path: "express:request.*", is: "identity" },
    ...["user", "session", "sessionID", "auth", "cookies", "signedCookies", "account", "member", "guest", "customer", "patient", "currentUser", "viewer", "learner", "shopper", "tenant", "token", "kaiin", "student", "employee", "staff", "admin", "operator", "userId", "memberId", "accountId", "tenantId", "principal", "identity", "claims", "jwt", "decoded"].map((name) => ({ path: `express:request.${name}`, is: "identity" as const })),
    ...["user", "session", "account", "member", "memberId", "userId", "currentUser", "viewer", "customer", "tenant", "auth", "token", "kaiin"].map((name) => ({ path: `express:response.locals.${name}`, is: "identity" as const })),
    { path: "express:request.body", is: "input" },
    { path: "express:request.get()", is: "identity", when: { argument: 0, names: "identity header" } },
    { path: "express:request.header()", is: "identity", when: { argument: 0, names: "identity header" } },
  ],
  headers: [
    { call: ["express:response.set()", "express:response.header()", "express:response.append()"], name: 0, value: 1, fields: 0 },
  ],
  sends: [
    { call: ["express:response.json()", "express:response.send()", "express:response.jsonp()", "express:response.end()", "express:response.write()"], body: [0] },
    { call: ["express:response.render()"], body: [1] },
  ],
  serverPackages: ["express", "restify", "polka", "connect", "body-parser", "cookie-parser", "express-session", "passport", "helmet", "morgan", "multer"],
  cookieSetters: { "express:response.cookie()": 0 },
  processWide: ["express()"],
} satisfies LibraryModel; // prettier-ignore
