// fixture: only no-whole-record-response
import fastify from "fastify";
import { knex } from "./knex.js";

const app = fastify();

const MemberView = { type: "object", properties: { id: { type: "string" }, name: { type: "string" } } };

app.get("/members/me", { schema: { response: { 200: MemberView } } }, async (request) => {
  return knex("members").where({ id: request.user.id }).first();
});
