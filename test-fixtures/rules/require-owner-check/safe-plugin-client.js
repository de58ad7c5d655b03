// fixture: path src/routes/kiroku.js
import fp from "fastify-plugin";
import { todayInTokyo } from "../dates.js";

async function kiroku(app) {
  app.addHook("onRequest", app.authenticate);

  app.get("/checkups/:id", async (request, reply) => {
    const checkup = await app
      .knex("checkups")
      .where("id", request.params.id)
      .where("resident_id", request.user.sub)
      .first("pulse", "blood_pressure");
    return checkup ?? reply.code(404).send({ error: "not found" });
  });

  app.post("/visits/:id/cancel", async (request) => {
    await app
      .db("visits")
      .where({ id: request.params.id, resident_id: request.user.sub })
      .update({ cancelled_on: todayInTokyo() });
    return { ok: true };
  });

  // A name that opens a database, whose collections are asked for next.
  app.get("/halls/:id", (request) => app.mongo.db("city").collection("halls").findOne({ _id: request.params.id }));
}

export default fp(kiroku, { name: "kiroku" });
