import Fastify from "fastify";
import mercurius from "mercurius";
import { type Plugin } from "graphql-yoga";
import type { MiddlewareFunction } from "react-router";
import { memberContext, memberOf, resolvers, schema } from "./members.js";

let served = 0;

const app = Fastify();
app.register(mercurius, {
  schema,
  resolvers,
  context: async (request) => {
    served += 1;
    return { member: await memberOf(request.headers.authorization) };
  },
});

const tokens = new WeakMap<Request, string>();

export const usePlugin = (): Plugin => ({
  onRequest({ request }) {
    tokens.set(request, request.headers.get("authorization") ?? "");
  },
});

export const known: MiddlewareFunction = async ({ request, context }) => {
  context.set(memberContext, await memberOf(request.headers.get("Cookie")));
};

export const count = () => served;
