import type { LibraryModel } from "./schema.js";

const FEATHERS = ["@feathersjs/feathers", "@feathersjs/authentication", "@feathersjs/errors", "@feathersjs/express", "@feathersjs/koa"]; // prettier-ignore
const FEATHERS_SERVICES = [
  "@feathersjs/feathers.ServiceInterface()", "@feathersjs/feathers.ServiceMethods()", "@feathersjs/feathers.Service()",
  "@feathersjs/knex.KnexService()", "@feathersjs/mongodb.MongoDBService()", "@feathersjs/memory.MemoryService()", "feathers-sequelize.SequelizeService()", "feathers-mongoose.Service()",
]; // prettier-ignore

/** Servers that hand their own context to controllers, hooks and services. */
export const contextServers = {
  library: "servers with a context of their own",
  evidence: "https://docs.adonisjs.com/guides/concepts/http-context; https://feathersjs.com/api/hooks.html; https://moleculer.services/docs/0.15/context; https://payloadcms.com/docs/rest-api/overview#custom-endpoints; https://docs.strapi.io/cms/backend-customization/controllers; https://grpc.github.io/grpc/node/grpc.Server.html; https://connectrpc.com/docs/node/implementing-services",
  aliases: {
    "@adonisjs/core/http.HttpContext()": "adonis:context",
    "@ioc:Adonis/Core/HttpContext.HttpContextContract()": "adonis:context",
    "@feathersjs/feathers.HookContext()": "feathers:context",
    "@feathersjs/feathers.Params()": "feathers:params",
    "feathers:context.params": "feathers:params",
    "moleculer.Context()": "moleculer:context",
    "payload.PayloadRequest()": "payload:request",
    "payload:args.req": "payload:request",
    "@connectrpc/connect.HandlerContext()": "connect:context",
    "connect:context.requestHeader": "web:headers",
    "http-proxy-middleware()": "http-proxy-middleware.createProxyMiddleware()",
  },
  extends: { "payload:request": "web:request" },
  entries: [
    { types: ["(adonis:context)"], params: ["adonis:context"] },
    { types: ["(feathers:context)"], params: ["feathers:context"], answers: "nothing" },
    // https://feathersjs.com/api/services.html#service-methods
    { methods: ["get", "remove", "update", "patch"], classes: FEATHERS_SERVICES, params: ["feathers:id", "feathers:params"] },
    { methods: ["create"], classes: FEATHERS_SERVICES, params: ["feathers:data", "feathers:params"] },
    { methods: ["find"], classes: FEATHERS_SERVICES, params: ["feathers:params"] },
    { names: [["id", "params"]], imports: FEATHERS, params: ["feathers:id", "feathers:params"] },
    { names: [["id", "data", "params"]], imports: FEATHERS, params: ["feathers:id", "feathers:data", "feathers:params"] },
    { names: [["params"]], imports: FEATHERS, params: ["feathers:params"] },
    // https://moleculer.services/docs/0.15/context: one for each call of an action; meta goes along with it.
    { types: ["(moleculer:context)"], params: ["moleculer:context"], answers: "nothing" },
    { names: [["ctx"]], imports: ["moleculer"], params: ["moleculer:context"], answers: "nothing" },
    { names: [["ctx"]], files: /\.service\.[cm]?js$/, params: ["moleculer:context"], answers: "nothing" },
    { named: ["handler"], beside: ["path", "method"], imports: ["payload", "payload/types"], params: ["payload:request"] },
    { types: ["payload.PayloadHandler()"], params: ["payload:request"] },
    { types: ["CollectionBeforeChangeHook", "CollectionAfterChangeHook", "CollectionBeforeReadHook", "CollectionAfterReadHook", "CollectionBeforeValidateHook", "CollectionAfterLoginHook", "CollectionBeforeOperationHook"].map((name) => `payload.${name}()`), params: ["payload:args"], answers: "nothing" },
    { types: ["(payload:request)"], params: ["payload:request"], answers: "nothing" },
    { names: [["ctx"]], files: /(?:^|\/)(?:controllers?|middlewares?|policies)\/[^/]+\.[cm]?[jt]s$/, params: ["koa:context"], answers: "sent by a parameter" },
    { call: ["@grpc/grpc-js.Server().addService()"], properties: ["*"], params: ["grpc:call", "grpc:callback"], answers: "sent by a parameter" },
    { call: ["@connectrpc/connect.ConnectRouter().service()"], properties: ["*"], params: [null, "connect:context"] },
    { types: ["(connect:context)"], params: [null, "connect:context"] },
    { call: ["multer.diskStorage()"], properties: ["destination", "filename"], params: ["express:request"], answers: "nothing" },
    { call: ["multer()"], properties: ["fileFilter"], params: ["express:request"], answers: "nothing" },
    { call: ["http-proxy-middleware.createProxyMiddleware()"], properties: ["proxyReq", "proxyRes", "onProxyReq", "onProxyRes"], params: [null, "express:request", "express:response"], answers: "nothing" },
    { call: ["http-proxy-middleware.createProxyMiddleware()"], properties: ["router", "pathRewrite"], params: [null], answers: "nothing" },
  ],
  sources: [
    { path: "adonis:context.auth", is: "identity" },
    { path: "adonis:context.session", is: "identity" },
    ...["body()", "all()", "only()", "input()", "validateUsing()"].map((call) => ({ path: `adonis:context.request.${call}`, is: "input" as const })),
    { path: "feathers:params.user", is: "identity" },
    { path: "feathers:params.authentication", is: "identity" },
    { path: "feathers:context.data", is: "input" },
    { path: "feathers:data", is: "input" },
    { path: "moleculer:context.meta.user", is: "identity" },
    { path: "moleculer:context.meta.session", is: "identity" },
    { path: "moleculer:context.params", is: "input" },
    { path: "payload:request.user", is: "identity" },
    { path: "grpc:call.metadata.get()", is: "identity", when: { argument: 0, names: "identity header" } },
    { path: "grpc:call.request", is: "input" },
  ],
  serverPackages: ["@adonisjs/core", "@feathersjs/feathers", "@feathersjs/express", "@feathersjs/koa", "payload", "@grpc/grpc-js", "@connectrpc/connect-node"],
} satisfies LibraryModel; // prettier-ignore
