import type { LibraryModel } from "./schema.js";

const METHODS = ["get", "post", "put", "patch", "delete", "all", "head", "options", "route"];

/** Fastify 4 and 5. */
export const fastify = {
  library: "fastify",
  evidence: "fastify 5.12.8 types/*.d.ts; https://fastify.dev/docs/latest/Reference/Routes/",
  aliases: {
    "fastify.fastify()": "fastify()",
    "fastify.FastifyInstance()": "fastify()",
    "fastify:instance": "fastify()",
    "fastify().withTypeProvider()": "fastify()",
    "fastify().register()": "fastify()",
    "fastify().after()": "fastify()",
    "fastify().get()": "fastify()",
    "fastify().addHook()": "fastify()",
    "fastify.FastifyRequest()": "fastify:request",
    "fastify.FastifyReply()": "fastify:reply",
    "fastify:request.raw": "node:request",
    "fastify:reply.raw": "node:response",
    "fastify:reply.code()": "fastify:reply",
    "fastify:reply.status()": "fastify:reply",
    "fastify:reply.header()": "fastify:reply",
    "fastify:reply.headers()": "fastify:reply",
    "fastify:reply.type()": "fastify:reply",
    "fastify:reply.setCookie()": "fastify:reply",
    "@fastify/request-context.requestContext": "fastify:requestContext",
    "fastify:request.requestContext": "fastify:requestContext",
  },
  extends: { "fastify:request": "node:request" },
  entries: [
    { call: METHODS.map((method) => `fastify().${method}()`), params: ["fastify:request", "fastify:reply"] },
    { call: METHODS.map((method) => `fastify().${method}()`), properties: ["handler", "preHandler", "onRequest", "preValidation", "onSend", "preParsing", "onResponse", "errorHandler"], params: ["fastify:request", "fastify:reply"] },
    { call: ["fastify().addHook()", "fastify().setNotFoundHandler()"], params: ["fastify:request", "fastify:reply", "fastify:payload"] },
    { call: ["fastify().setErrorHandler()"], params: [null, "fastify:request", "fastify:reply"] },
    { call: ["fastify().decorate()"], params: ["fastify:request", "fastify:reply"] },
    { call: ["fastify().register()", "fastify().after()", "fastify-plugin()", "fastify-plugin.default()", "fastify().ready()"], params: ["fastify()"], runs: "start" },
    { types: ["fastify.RouteHandlerMethod()", "fastify.RouteHandler()", "fastify.preHandlerHookHandler()", "fastify.onRequestHookHandler()"], params: ["fastify:request", "fastify:reply"] },
    { types: ["fastify.FastifyPluginAsync()", "fastify.FastifyPluginCallback()", "fastify.FastifyPlugin()", "@fastify/type-provider-typebox.FastifyPluginAsyncTypebox()"], params: ["fastify()"], runs: "start" },
    { types: ["(fastify:request)", "(fastify:reply)"], params: [] },
    { names: [["request", "reply"], ["req", "reply"]], params: ["fastify:request", "fastify:reply"] },
  ],
  sources: [
    { path: "fastify:request.query", is: "input", fieldsOnly: true },
    { path: "fastify:request.*", is: "identity" },
    ...["user", "session", "cookies", "auth", "account", "member", "viewer", "currentUser", "userId", "memberId", "tenant", "kaiin", "customer", "jwt"].map((name) => ({ path: `fastify:request.${name}`, is: "identity" as const })),
    { path: "fastify:requestContext.get()", is: "identity", when: { argument: 0, names: "person or caller" } },
    { path: "fastify:request.body", is: "input" },
    { path: "fastify:request.jwtVerify()", is: "identity" },
  ],
  headers: [
    { call: ["fastify:reply.header()"], name: 0, value: 1 },
    { call: ["fastify:reply.headers()"], fields: 0 },
  ],
  sends: [
    { call: ["fastify:reply.send()"], body: [0] },
    { call: ["fastify:reply.view()", "fastify:reply.viewAsync()"], body: [1] },
  ],
  serverPackages: ["fastify", "@fastify/cookie", "@fastify/jwt", "@fastify/session", "fastify-plugin"],
  cookieSetters: { "fastify:reply.setCookie()": 0 },
  processWide: ["fastify()"],
} satisfies LibraryModel; // prettier-ignore
