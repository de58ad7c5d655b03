// fixture: path src/routes/points.ts
import type { ServerRoute } from "@hapi/hapi";
import { knex } from "../knex";

export const routes: ServerRoute[] = [
  {
    method: "GET",
    path: "/points",
    options: { auth: { strategy: "session", scope: ["member"] } },
    handler: async (request) => {
      const { memberNo, months } = request.query;
      const rows = await knex("point_log")
//                       ^... read
        .where("member_no", memberNo)
        .where("at", ">=", knex.raw(`now() - interval '${Number(months)} months'`))
        .select("at", "shop", "amount");
      return { rows };
    },
  },
  {
    method: "GET",
    path: "/repairs/{customerId}",
    options: { auth: "session" },
    handler: (request) => knex("repair_log").where("customer_id", request.params.customerId).select("at", "what"),
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  },
  {
    method: "GET",
    path: "/shops",
    options: { auth: false },
    handler: () => knex("shops").select("name"),
  },
];
