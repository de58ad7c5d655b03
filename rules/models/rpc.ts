import type { LibraryModel } from "./schema.js";

const PROCEDURES = ["query", "mutation", "subscription"];
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
    { under: ["Query", "Mutation", "Subscription"], shaped: true, params: [null, "graphql:args", "graphql:context"] },
    { names: [["*", "*", "ctx", "info"], ["*", "*", "context", "info"], ["parent", "args", "context"], ["parent", "args", "ctx"], ["root", "args", "context"], ["root", "args", "ctx"], ["obj", "args", "context"], ["_", "args", "context"], ["", "args", "context"], ["", "args", "ctx"], ["parent", "", "ctx"], ["parent", "", "context"]], shaped: true, params: [null, "graphql:args", "graphql:context"] },
  ],
  parameters: { "type-graphql.Arg": "graphql:args", "type-graphql.Args": "graphql:args", "type-graphql.Ctx": "graphql:context" },
  sources: [
    { path: "graphql:context.*", is: "identity" },
    { path: "trpc:options.ctx.*", is: "identity" },
    ...["user", "session", "auth", "viewer", "account", "member", "userId", "currentUser", "me", "token"].flatMap((name) => [
      { path: `trpc:options.ctx.${name}`, is: "identity" as const },
      { path: `graphql:context.${name}`, is: "identity" as const },
    ]),
    { path: "trpc:options.input", is: "input" },
    { path: "graphql:args", is: "input" },
  ],
  serverPackages: ["@trpc/server", "@apollo/server", "graphql-yoga", "apollo-server", "mercurius", "type-graphql"],
} satisfies LibraryModel; // prettier-ignore
