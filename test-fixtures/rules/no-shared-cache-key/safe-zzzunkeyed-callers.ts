import type { Plugin } from "@hapi/hapi";
import memoizee from "memoizee";
import pMemoize from "p-memoize";
import { memoizeWith } from "ramda";
import { Router } from "express";
import { fareOf } from "./fares";
import { summaryOf } from "./summaries";

interface Rider {
  depot: string;
  riderId: string;
}

const fareFor = memoizee(async (route: string, rider: Rider) => fareOf(route, rider.depot, rider.riderId), {
  promise: true,
  normalizer: ([route, rider]) => `${route}:${rider.riderId}`,
});
const summary = pMemoize(summaryOf, { cacheKey: ([month, who]) => `${month}:${who.id}` });
const tariff = memoizeWith(
  (zone: string, who: { id: string }) => `${zone}:${who.id}`,
  (zone: string, who: { id: string }) => fareOf(zone, "all", who.id),
);

export const router = Router();
router.get("/fares/:route", async (req, res) => {
  res.set("Cache-Control", "private, no-store");
  res.json({
    fare: await fareFor(req.params.route, req.auth),
    month: await summary(req.query.month, req.user),
    zone: tariff(req.query.zone, req.user),
  });
});

async function stamps(line: string, login: { cardId: string }) {
  return { line, stamps: await fareOf(line, "stamps", login.cardId) };
}

export const lines: Plugin<undefined> = {
  name: "lines",
  register(server) {
    server.method({
      name: "stamps",
      method: stamps,
      options: {
        cache: { expiresIn: 30_000, generateTimeout: 500 },
        generateKey: (line, login) => `${line}:${login.cardId}`,
      },
    });
    const years = server.cache({
      segment: "years",
      expiresIn: 60_000,
      generateTimeout: 900,
      generateFunc: async ({ id, login }: { id: string; login: { cardId: string } }) => stamps(id, login),
    });
    server.route({
      method: "GET",
      path: "/lines/{line}",
      options: { auth: "session" },
      handler: async (request) => ({
        stamps: await server.methods.stamps(request.params.line, request.auth.credentials),
        year: await years.get({
          id: `${request.auth.credentials.cardId}:${request.params.line}`,
          login: request.auth.credentials,
        }),
      }),
    });
  },
};

/** Without `cache` it keeps nothing, and a plan says nothing of whose it is. */
export const plain: Plugin<undefined> = {
  name: "plain",
  register(server) {
    server.method("stampsOf", stamps);
    const plans = memoizee((zone: string) => fareOf(zone, "plan", "all"));
    server.route({
      method: "GET",
      path: "/plain/{line}",
      options: { auth: "session" },
      handler: async (request) => ({
        stamps: await server.methods.stampsOf(request.params.line, request.auth.credentials),
        plan: await plans(request.params.line),
      }),
    });
  },
};
