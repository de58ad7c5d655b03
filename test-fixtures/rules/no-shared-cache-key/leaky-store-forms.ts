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
    const tickets = await ticketsOf(request.session.memberId);
    await redis.hset("tickets", "latest", JSON.stringify(tickets));
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key
    await redis.multi().setex("tickets", 5, JSON.stringify(tickets)).exec();
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key
    local.mset([{ key: "tickets", val: tickets }]);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key
    return tickets;
  });
  return app;
}
