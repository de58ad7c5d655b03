// fixture: path src/routes/account.ts
import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { User } from "../models/user.js";

const account: FastifyPluginAsyncTypebox = async (app) => {
  app.addHook("onRequest", app.authenticate);
  app.addHook("onSend", async (_request, reply) => {
    reply.header("cache-control", "private, no-store");
  });

  app.patch<{ Body: { name: string } }>("/account", async (request) => {
    // An option of the lookup, no field that is chosen.
    const user = await User.findByPk(request.user.sub, { rejectOnEmpty: true });
    await user.update({ name: request.body.name });
    return { ok: true, user };
//         ^^^^^^^^^^^^^^^^^^ answer
  });
};

export default account;
