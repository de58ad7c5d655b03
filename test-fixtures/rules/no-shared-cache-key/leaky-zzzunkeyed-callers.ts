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
//              ^... memoizer
  promise: true,
  normalizer: ([route]) => route,
});
const summary = pMemoize(summaryOf, { cacheKey: ([month]) => month });
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ memoizer
const tariff = memoizeWith(
//             ^... memoizer
  (zone: string) => zone,
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
// ^...@5 memoizer
      name: "stamps",
      method: stamps,
      options: { cache: { expiresIn: 30_000, generateTimeout: 500 }, generateKey: (line: string) => line },
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
        year: await years.get({ id: request.params.line, login: request.auth.credentials }),
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key
      }),
    });
  },
};
