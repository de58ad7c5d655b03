// fixture: only no-shared-cache-key
import Fastify from "fastify";
import Redis from "ioredis";
import NodeCache from "node-cache";
import { ticketsOf } from "./tickets.js";

export function build() {
  const app = Fastify();
  const redis = new Redis();
  const local = new NodeCache();

  app.get("/tickets", async (request) => {
    const { memberId } = request.session;
    const tickets = await ticketsOf(memberId);
    await redis.hset("tickets", memberId, JSON.stringify(tickets));
    await redis.multi().setex(`tickets:${memberId}`, 5, JSON.stringify(tickets)).exec();
    local.mset([{ key: `tickets:${memberId}`, val: tickets }]);
    return tickets;
  });
  return app;
}
