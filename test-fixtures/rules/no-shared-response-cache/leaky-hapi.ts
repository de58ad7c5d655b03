import { server as create } from "@hapi/hapi";
import { cardByNumber } from "./cards.js";

const server = create();

server.route({
  method: "GET",
  path: "/counter/balance",
  options: { auth: false, cache: { expiresIn: 20_000, privacy: "public" } },
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ responseCache
  handler: async (request) => {
    const card = await cardByNumber(request.state.card);
    return { name: card.name, balance: card.balance };
  },
});

server.route({
  method: "GET",
  path: "/counter/name",
  handler: async (request, h) => {
    const card = await cardByNumber(request.state.card);
    return h.response({ name: card.name }).ttl(20_000);
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ responseCache
  },
});
