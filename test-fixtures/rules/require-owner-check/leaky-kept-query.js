import Router from "@koa/router";
import { knex } from "../knex.js";
import { loginRequired } from "../middleware.js";

const router = new Router({ prefix: "/prescriptions" });
router.use(loginRequired);

router.get("/:id", async (ctx) => {
  const query = knex("prescriptions").where("id", ctx.params.id);
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  query.andWhere("cancelled", false);
  const row = await query.first("medicine", "dose", "patient_name");
  ctx.assert(row, 404);
  ctx.body = row;
});

export default router;
