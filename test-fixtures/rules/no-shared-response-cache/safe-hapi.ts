import { server as create } from "@hapi/hapi";
import { cardByNumber } from "./cards.js";

const server = create();

server.route({
  method: "GET",
  path: "/counter/balance",
  options: { auth: false, cache: { expiresIn: 20_000, privacy: "private" } },
  handler: async (request) => {
    const card = await cardByNumber(request.state.card);
    return { name: card.name, balance: card.balance };
  },
});

// The framework keeps answers private by itself when a strategy signed the visitor in.
server.route({
  method: "GET",
  path: "/balance",
  options: { auth: "session", cache: { expiresIn: 20_000 } },
  handler: async (request) => ({ balance: await cardByNumber(String(request.auth.credentials.card)) }),
});

server.route({
  method: "GET",
  path: "/hours",
  options: { cache: { expiresIn: 60_000, privacy: "public" } },
  handler: () => ({ opens: "10:00" }),
});
