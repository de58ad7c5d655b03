import Fastify from "fastify";
import { branches, holdsOf } from "../library.js";

const app = Fastify();

await app.register(async (scope) => {
  scope.addHook("onSend", async (_request, reply) => {
    reply.header("Cache-Control", "private, no-store");
  });
  scope.get("/holds", async (request) => ({ holds: await holdsOf(request.session.cardNumber) }));
});

await app.register(async (scope) => {
  scope.addHook("onSend", async (_request, reply) => {
    reply.header("Cache-Control", "public, max-age=600");
  });
  scope.get("/branches", async () => ({ branches: await branches() }));
});
