// fixture: path src/routes/points.ts
import type { ServerRoute } from "@hapi/hapi";
import { knex } from "../knex";

export const routes: ServerRoute[] = [
  {
    method: "GET",
    path: "/points",
    options: { auth: { strategy: "session", scope: ["member"] } },
    handler: async (request) => {
      const { months } = request.query;
      const rows = await knex("point_log")
        .where("member_no", request.auth.credentials["memberNo"])
        .where("at", ">=", knex.raw(`now() - interval '${Number(months)} months'`))
        .select("at", "shop", "amount");
      return { rows };
    },
  },
  {
    method: "GET",
    path: "/repairs/{customerId}",
    options: { auth: { strategy: "session", scope: ["admin"] } },
    handler: (request) => knex("repair_log").where("customer_id", request.params.customerId).select("at", "what"),
  },
  {
    method: "GET",
    path: "/waiting/{guestNo}",
    options: { auth: false },
    handler: (request) => knex("waiting").where("guest_no", request.params.guestNo).select("position"),
  },
  {
    method: "GET",
    path: "/queue/{guestNo}",
    options: { auth: { strategy: "session", mode: "try" } },
    handler: (request) => knex("waiting").where("guest_no", request.params.guestNo).select("position"),
  },
];
