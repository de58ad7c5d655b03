import type { LibraryModel } from "./schema.js";

const PROCEDURES = ["query", "mutation", "subscription"];
const ORPC_CHAINS = ["input", "output", "use", "meta", "prefix", "tag"];
const CHAINS = ["input", "output", "use", "meta", "concat"];
/** Procedures a project exports from its own module, by the names the tRPC documentation uses. */
const LOCAL = [
  "protectedProcedure",
  "publicProcedure",
  "procedure",
  "authedProcedure",
  "authProcedure",
  "adminProcedure",
  "privateProcedure",
  "signedInProcedure",
];

/** tRPC 10 and 11, and GraphQL resolvers. */
export const rpc = {
  library: "@trpc/server",
  evidence: "@trpc/server 11.25.2; https://trpc.io/docs/server/procedures",
  singletons: ["type-graphql.Resolver"],
  aliases: {
    "graphql:resolver-data.context": "graphql:context",
    "type-graphql.ResolverData()": "graphql:resolver-data",
    "@trpc/server.initTRPC.create()": "trpc:t",
    "@trpc/server.initTRPC.context().create()": "trpc:t",
    "@trpc/server.initTRPC.context().meta().create()": "trpc:t",
    "trpc:t.procedure": "trpc:procedure",
    ...Object.fromEntries(LOCAL.map((name) => [`~.${name}`, "trpc:procedure"])),
    ...Object.fromEntries(CHAINS.map((name) => [`trpc:procedure.${name}()`, "trpc:procedure"])),
    "trpc:options.ctx.req": "express:request",
    "trpc:create.req": "express:request",
    "@trpc/server/adapters/next.CreateNextContextOptions()": "trpc:create",
    "@trpc/server/adapters/express.CreateExpressContextOptions()": "trpc:create",
    "@trpc/server/adapters/fetch.FetchCreateContextFnOptions()": "trpc:fetch-create",
    "trpc:fetch-create.req": "web:request",
    "orpc:options.context.req": "express:request",
    "orpc:options.context.request": "web:request",
    "@orpc/server.os": "orpc:procedure",
    ...Object.fromEntries([...ORPC_CHAINS, "$context", "$route", "route", "errors"].map((name) => [`orpc:procedure.${name}()`, "orpc:procedure"])),
    "@ts-rest/nest.tsRestHandler()": "tsrest:handler",
    "@ts-rest/fastify.initServer()": "@ts-rest/express.initServer()",
    "tsrest:args.req": "express:request",
    "graphql:create.req": "express:request",
    "graphql:create.request": "web:request",
    "apollo:request.contextValue": "graphql:context",
    "graphql:context.req": "express:request",
    "graphql:context.request": "web:request",
  },
  // https://trpc.io/docs/server/procedures#reusable-base-procedures
  copies: ["trpc:procedure"],
  entries: [
    { call: PROCEDURES.map((name) => `trpc:procedure.${name}()`), params: ["trpc:options"] },
    { call: ["trpc:procedure.use()", "trpc:t.middleware()"], params: ["trpc:options"] },
    {
      call: [
        "@trpc/server/adapters/next.createNextApiHandler()", "@trpc/server/adapters/fetch.fetchRequestHandler()",
        "@trpc/server/adapters/express.createExpressMiddleware()", "@trpc/server/adapters/standalone.createHTTPServer()",
        "@trpc/server/adapters/standalone.createHTTPHandler()", "@trpc/server/adapters/fastify.fastifyTRPCPlugin()",
      ],
      properties: ["responseMeta"], params: [], answers: "nothing", covers: "file",
    },
    { types: ["(trpc:create)", "(trpc:fetch-create)"], params: [] , answers: "nothing" },
    // https://the-guild.dev/graphql/yoga-server/docs/features/context, https://www.apollographql.com/docs/apollo-server/data/context
    {
      call: [
        "graphql-yoga.createYoga()", "@apollo/server/standalone.startStandaloneServer()", "@apollo/server/express4.expressMiddleware()",
        "@as-integrations/express4.expressMiddleware()", "@as-integrations/express5.expressMiddleware()",
        "apollo-server.ApolloServer()", "apollo-server-express.ApolloServer()",
      ],
      properties: ["context"], params: ["graphql:create"], answers: "nothing",
    },
    // https://typegraphql.com/docs/resolvers.html
    { decorators: ["type-graphql.Query", "type-graphql.Mutation", "type-graphql.FieldResolver", "type-graphql.Subscription"], shaped: true, params: [] },
    { methods: ["use"], classes: ["type-graphql.MiddlewareInterface()"], params: ["graphql:resolver-data"], answers: "nothing" },
    // https://mercurius.dev/#/docs/context, https://the-guild.dev/graphql/yoga-server/docs/features/envelop-plugins, https://www.apollographql.com/docs/apollo-server/integrations/plugins-event-reference
    { call: ["fastify().register()"], properties: ["context"], params: ["fastify:request", "fastify:reply"], answers: "nothing" },
    { types: ["graphql-yoga.Plugin().onRequest", "graphql-yoga.YogaServerPlugin().onRequest"], params: ["graphql:create"], answers: "nothing" },
    { types: ["@apollo/server.ApolloServerPlugin().requestDidStart"], params: ["apollo:request"], answers: "nothing" },
    // https://orpc.unnoq.com/docs/procedure; tRPC's procedures have no `handler`
    { call: ["orpc:procedure.handler()", "trpc:procedure.handler()"], params: ["orpc:options"] },
    { call: ["orpc:procedure.use()"], params: ["orpc:options"] },
    // https://ts-rest.com/docs/express/, https://ts-rest.com/docs/nest/
    { call: ["@ts-rest/express.initServer().router()", "@ts-rest/serverless/fetch.tsr.router()", "@ts-rest/serverless/next.tsr.router()", "@ts-rest/next.createNextRouter()"], properties: ["*"], params: ["tsrest:args"] },
    { call: ["@ts-rest/nest.tsRestHandler()"], properties: ["*"], params: ["tsrest:args"] },
    { call: ["@ts-rest/nest.tsRestHandler()"], params: ["tsrest:args"] },
    // https://encore.dev/docs/ts/primitives/defining-apis
    { call: ["encore.dev/api.api()"], params: ["encore:input"] },
    // https://pothos-graphql.dev/docs/plugins/prisma: the query to hand on comes first
    { named: ["resolve"], beside: ["type"], firstParameter: /^_?query$/, shaped: true, params: [null, null, "graphql:args", "graphql:context"] },
    // https://nexusjs.org/docs/api/object-type, https://pothos-graphql.dev/docs/guide/fields, https://graphql.org/graphql-js/type/
    { named: ["resolve"], beside: ["type", "args"], shaped: true, params: [null, "graphql:args", "graphql:context"] },
    // https://pothos-graphql.dev/docs/plugins/with-input, https://pothos-graphql.dev/docs/plugins/scope-auth (a mutation of Relay names no type)
    { named: ["resolve"], beside: ["type", "input"], shaped: true, params: [null, "graphql:args", "graphql:context"] },
    { named: ["resolve"], beside: ["authScopes"], shaped: true, params: [null, "graphql:args", "graphql:context"] },
    { under: ["Query", "Mutation", "Subscription"], shaped: true, params: [null, "graphql:args", "graphql:context"] },
    { names: [["*", "*", "ctx", "info"], ["*", "*", "context", "info"], ["parent", "args", "context"], ["parent", "args", "ctx"], ["root", "args", "context"], ["root", "args", "ctx"], ["obj", "args", "context"], ["_", "args", "context"], ["", "args", "context"], ["", "args", "ctx"], ["parent", "", "ctx"], ["parent", "", "context"]], shaped: true, params: [null, "graphql:args", "graphql:context"] },
  ],
  parameters: { "type-graphql.Arg": "graphql:args", "type-graphql.Args": "graphql:args", "type-graphql.Ctx": "graphql:context" },
  sources: [
    { path: "graphql:context.*", is: "identity" },
    { path: "orpc:options.context.*", is: "identity" },
    { path: "orpc:options.input", is: "input" },
    { path: "trpc:options.ctx.*", is: "identity" },
    ...["user", "session", "auth", "viewer", "account", "member", "userId", "currentUser", "me", "token"].flatMap((name) => [
      { path: `trpc:options.ctx.${name}`, is: "identity" as const },
      { path: `graphql:context.${name}`, is: "identity" as const },
      { path: `orpc:options.context.${name}`, is: "identity" as const },
    ]),
    { path: "trpc:options.input", is: "input" },
    { path: "graphql:args", is: "input" },
  ],
  serverPackages: ["@trpc/server", "@orpc/server", "encore.dev/api", "@apollo/server", "graphql-yoga", "apollo-server", "mercurius", "type-graphql"],
} satisfies LibraryModel; // prettier-ignore
