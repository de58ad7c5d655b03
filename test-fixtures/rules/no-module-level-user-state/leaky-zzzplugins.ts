import Fastify from "fastify";
import mercurius from "mercurius";
import { type Plugin } from "graphql-yoga";
import type { MiddlewareFunction } from "react-router";
import { memberOf, resolvers, schema } from "./members.js";

const current: { member?: unknown; token?: string } = {};
let served = 0;

const app = Fastify();
app.register(mercurius, {
  schema,
  resolvers,
  context: async (request) => {
    served += 1;
    current.member = await memberOf(request.headers.authorization);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ field
    return current;
  },
});

export const usePlugin = (): Plugin => ({
  onRequest({ request }) {
    current.token = request.headers.get("authorization") ?? undefined;
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ field
  },
});

export const known: MiddlewareFunction = async ({ request }) => {
  current.token = request.headers.get("Cookie") ?? undefined;
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ field
};

export const count = () => served;
