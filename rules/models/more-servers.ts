import type { LibraryModel } from "./schema.js";

const VERBS = ["Get", "Post", "Put", "Patch", "Delete", "Head", "All", "Method"];

/** Servers whose handlers are methods with decorators: routing-controllers, Ts.ED, TypeGraphQL, inversify-express-utils. */
export const decorated = {
  library: "decorated controllers",
  evidence: "https://github.com/typestack/routing-controllers#readme; https://tsed.dev/docs/controllers.html; https://typegraphql.com/docs/resolvers.html; https://github.com/inversify/monorepo (inversify-express-utils)",
  entries: [
    { decorators: VERBS.map((verb) => `routing-controllers.${verb}`), params: [] },
    { decorators: VERBS.flatMap((verb) => [`@tsed/schema.${verb}`, `@tsed/common.${verb}`]), params: [] },
    { decorators: ["type-graphql.Query", "type-graphql.Mutation", "type-graphql.FieldResolver", "type-graphql.Subscription"], params: [], shaped: true },
    { decorators: ["httpGet", "httpPost", "httpPut", "httpPatch", "httpDelete", "all"].map((name) => `inversify-express-utils.${name}`), params: [] },
    { methods: ["use"], classes: ["routing-controllers.ExpressMiddlewareInterface()"], params: ["express:request", "express:response", "express:next"], answers: "sent by a parameter" },
    { methods: ["use"], classes: ["type-graphql.MiddlewareInterface()"], params: ["graphql:resolver-data"], answers: "nothing" },
  ],
  aliases: { "graphql:resolver-data.context": "graphql:context", "type-graphql.ResolverData()": "graphql:resolver-data" },
  parameters: {
    "routing-controllers.Req": "express:request",
    "routing-controllers.Res": "express:response",
    "routing-controllers.CurrentUser": "express:request.user",
    "routing-controllers.Body": "express:request.body",
    "routing-controllers.BodyParam": "express:request.body",
    "routing-controllers.HeaderParam": "node:request.headers",
    "routing-controllers.CookieParam": "express:request.cookies",
    "routing-controllers.Session": "express:request.session",
    "routing-controllers.SessionParam": "express:request.session",
    "@tsed/common.Req": "express:request",
    "@tsed/platform-http.Req": "express:request",
    "@tsed/common.BodyParams": "express:request.body",
    "@tsed/platform-params.BodyParams": "express:request.body",
    "@tsed/common.HeaderParams": "node:request.headers",
    "@tsed/platform-params.HeaderParams": "node:request.headers",
    "@tsed/common.Session": "express:request.session",
    "@tsed/platform-params.Session": "express:request.session",
    "type-graphql.Ctx": "graphql:context",
    "type-graphql.Arg": "express:request.body",
    "type-graphql.Args": "express:request.body",
    "inversify-express-utils.request": "express:request",
    "inversify-express-utils.requestBody": "express:request.body",
    "inversify-express-utils.requestHeaders": "node:request.headers",
    "inversify-express-utils.cookies": "express:request.cookies",
  },
  singletons: ["routing-controllers.JsonController", "routing-controllers.Controller", "@tsed/di.Controller", "@tsed/di.Injectable", "@tsed/di.Service", "@tsed/common.Controller", "@tsed/common.Service", "type-graphql.Resolver"],
  serverPackages: ["routing-controllers", "@tsed/common", "@tsed/di", "type-graphql", "inversify-express-utils"],
} satisfies LibraryModel; // prettier-ignore

/** Containers that make one instance of a class unless they are told otherwise. */
export const containers = {
  library: "dependency containers",
  evidence: "https://github.com/microsoft/tsyringe#singleton; https://docs.typestack.community/typedi/02-basic-usage-guide/03-creating-singletons-and-transient-services",
  singletons: ["tsyringe.singleton", "typedi.Service"],
} satisfies LibraryModel; // prettier-ignore

const QWIK = ["@builder.io/qwik-city", "@qwik.dev/router"];
const FRESH = ["$fresh/server.ts", "fresh", "@fresh/core"];

/** Further frameworks that render pages and answer calls of their own client. */
export const furtherPages = {
  library: "Qwik City, Fresh, Blitz and Redwood",
  evidence: "https://qwik.dev/docs/route-loader; https://fresh.deno.dev/docs/concepts/routes; https://blitzjs.com/docs/resolver-server-utilities; https://docs.redwoodjs.com/docs/services",
  aliases: {
    "qwik:event.request": "web:request",
    "@builder.io/qwik-city.RequestEvent()": "qwik:event",
    "@builder.io/qwik-city.RequestHandler()": "qwik:handler",
    "@redwoodjs/graphql-server.context": "redwood:context",
    "@redwoodjs/context.context": "redwood:context",
  },
  entries: [
    { call: QWIK.flatMap((name) => [`${name}.routeLoader$()`]), params: ["qwik:event"] },
    { call: QWIK.flatMap((name) => [`${name}.routeAction$()`, `${name}.globalAction$()`]), params: ["qwik:form", "qwik:event"] },
    { call: QWIK.map((name) => `${name}.server$()`), params: [] },
    { types: ["qwik:handler", "(qwik:event)"], params: ["qwik:event"] },
    { types: FRESH.map((name) => `${name}.Handlers().*`), params: ["web:request", "fresh:context"] },
    { call: ["@blitzjs/rpc.resolver.pipe()"], params: ["blitz:input", "blitz:context"] },
    { files: /(?:^|\/)(?<!(?:apps|packages|libs)\/)api\/src\/services\/(\w+)\/\1\.[jt]s$/, exports: ["*"], params: ["redwood:args"] },
  ],
  sources: [
    { path: "qwik:event.cookie.get()", is: "identity" },
    { path: "qwik:event.sharedMap.get()", is: "identity", when: { argument: 0, names: "person or caller" } },
    { path: "qwik:form", is: "input" },
    { path: "fresh:context.state.*", is: "identity" },
    { path: "blitz:context.session", is: "identity" },
    { path: "blitz:input", is: "input" },
    { path: "redwood:context.currentUser", is: "identity" },
    { path: "redwood:args.input", is: "input" },
  ],
  serverPackages: ["@redwoodjs/graphql-server", "@blitzjs/rpc", "$fresh/server.ts"],
} satisfies LibraryModel; // prettier-ignore

/** Servers that hand their own context to controllers, hooks and services. */
export const contexts = {
  library: "servers with a context of their own",
  evidence: "https://docs.adonisjs.com/guides/concepts/http-context; https://feathersjs.com/api/hooks.html; https://payloadcms.com/docs/rest-api/overview#custom-endpoints; https://docs.strapi.io/cms/backend-customization/controllers; https://grpc.github.io/grpc/node/grpc.Server.html; https://connectrpc.com/docs/node/implementing-services",
  aliases: {
    "@adonisjs/core/http.HttpContext()": "adonis:context",
    "@ioc:Adonis/Core/HttpContext.HttpContextContract()": "adonis:context",
    "@feathersjs/feathers.HookContext()": "feathers:context",
    "@feathersjs/feathers.Params()": "feathers:params",
    "feathers:context.params": "feathers:params",
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
    { path: "payload:request.user", is: "identity" },
    { path: "grpc:call.metadata.get()", is: "identity", when: { argument: 0, names: "identity header" } },
    { path: "grpc:call.request", is: "input" },
  ],
  serverPackages: ["@adonisjs/core", "@feathersjs/feathers", "@feathersjs/express", "@feathersjs/koa", "payload", "@grpc/grpc-js", "@connectrpc/connect-node"],
} satisfies LibraryModel; // prettier-ignore
