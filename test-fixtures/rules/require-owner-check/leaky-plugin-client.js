// fixture: path src/routes/kiroku.js
import fp from "fastify-plugin";
import { todayInTokyo } from "../dates.js";

async function kiroku(app) {
  app.addHook("onRequest", app.authenticate);

  app.get("/checkups", (request) =>
    app.knex("checkups").where({ resident_id: request.user.sub }).select("id", "taken_on"),
  );

  app.get("/checkups/:id", async (request, reply) => {
    const checkup = await app.knex("checkups").where("id", request.params.id).first("pulse", "blood_pressure");
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-owner-check/read
    return checkup ?? reply.code(404).send({ error: "not found" });
  });

  app.post("/visits/:id/cancel", async (request) => {
    await app.db("visits").where({ id: request.params.id }).update({ cancelled_on: todayInTokyo() });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-owner-check/change
    return { ok: true };
  });
}

export default fp(kiroku, { name: "kiroku" });
