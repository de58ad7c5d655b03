import { astro } from "./astro.js";
import { auth } from "./auth.js";
import { bots } from "./bots.js";
import { responseCaches } from "./caches.js";
import { clientValues } from "./client-values.js";
import { contextServers } from "./context-servers.js";
import { convex } from "./convex.js";
import { credentials } from "./credentials.js";
import { decoratedControllers } from "./decorated-controllers.js";
import { dependencyContainers } from "./dependency-containers.js";
import { edge } from "./edge.js";
import { elysia } from "./elysia.js";
import { expiry } from "./expiry.js";
import { express } from "./express.js";
import { fastify } from "./fastify.js";
import { hapi } from "./hapi.js";
import { hono } from "./hono.js";
import { koa } from "./koa.js";
import { mail } from "./mail.js";
import { nestjs } from "./nestjs.js";
import { next } from "./next.js";
import { node } from "./node.js";
import { nuxt } from "./nuxt.js";
import { pageFrameworks } from "./page-frameworks.js";
import { queues } from "./queues.js";
import { reactRouter } from "./react-router.js";
import { rpc } from "./rpc.js";
import type { LibraryModel } from "./schema.js";
import { serverless } from "./serverless.js";
import { serviceWorkers } from "./service-workers.js";
import { sharedClients } from "./shared-clients.js";
import { solidStart } from "./solid-start.js";
import { stores } from "./stores.js";
import { sveltekit } from "./sveltekit.js";
import { tanstackStart } from "./tanstack-start.js";
import { web } from "./web.js";

/** Every library the rules know, one file each. Earlier files win where two say something about one function. */
export const models: readonly LibraryModel[] = [
  web, express, koa, fastify, hono, hapi, elysia, nestjs, next, nuxt, sveltekit, reactRouter, astro, solidStart,
  tanstackStart, decoratedControllers, contextServers, dependencyContainers, pageFrameworks, rpc, convex, serverless, queues, bots, auth, responseCaches, edge, stores, sharedClients, serviceWorkers, node, mail, clientValues,
  ...credentials, ...expiry,
]; // prettier-ignore
