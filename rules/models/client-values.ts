import type { LibraryModel } from "./schema.js";

/** What of a request the client itself picks: URL, query, body, arguments. */
export const clientValues = {
  library: "requests of all frameworks",
  evidence: "the request types of the models beside this one",
  clientValues: [
    "express:parameter", "express:request.params", "express:request.query", "express:request.body", "express:request.param()", "express:request.url", "express:request.files",
    "node:request.url",
    "web:request.json()", "web:request.formData()", "web:request.text()", "web:request.url", "web:form", "$URL().searchParams", "url.URL().searchParams", "$URLSearchParams()",
    "next:request.nextUrl", "next:route.params", "next:props.params", "next:props.searchParams", "next:context.params", "next:context.query",
    "koa:context.params", "koa:context.query", "koa:context.request.body", "koa:context.request.query", "koa:context.request.params",
    "fastify:request.params", "fastify:request.query", "fastify:request.body",
    "hono:context.req.param()", "hono:context.req.query()", "hono:context.req.json()", "hono:context.req.valid()", "hono:context.req.parseBody()", "hono:context.req.formData()",
    "hapi:request.params", "hapi:request.query", "hapi:request.payload",
    "elysia:context.params", "elysia:context.query", "elysia:context.body",
    "h3.getRouterParam()", "h3.getRouterParams()", "h3.getValidatedRouterParams()", "h3.getQuery()", "h3.getValidatedQuery()", "h3.readBody()", "h3.readValidatedBody()", "h3.readFormData()",
    "h3:event.context.params", "$getRouterParams()", "$getValidatedRouterParams()", "$getValidatedQuery()",
    "kit:event.params", "kit:event.url", "kit:universal.params", "kit:universal.url",
    "react-router:args.params", "react-router:args.url",
    "astro:context.params", "astro:context.url", "astro:input",
    "solid:event.params", "tanstack:handler.data", "tanstack:handler.params",
    "trpc:options.input", "graphql:args",
    "lambda:event.pathParameters", "lambda:event.queryStringParameters", "lambda:event.body",
    "firebase:call.data", "firebase:data", "socket.io:payload", "orpc:options.input", "adonis:context.params", ...["body()", "all()", "only()", "input()", "qs()", "param()", "params()", "validateUsing()"].map((call) => `adonis:context.request.${call}`), "tsrest:args.params", "tsrest:args.query", "tsrest:args.body", "feathers:id", "feathers:data", "feathers:params.query", "feathers:context.id", "moleculer:context.params", "payload:request.routeParams", "payload:request.query", "payload:request.data", "encore:input", "azure:request.params", "azure:request.query", "cloudflare:pages.params", "netlify:context.params",
  ],
} satisfies LibraryModel; // prettier-ignore
