import Router from "@koa/router";
import { ninshoHissu } from "./ninsho.js";
import knex from "./knex.js";

const router = new Router({ prefix: "/api" });
router.use(ninshoHissu);

// 保護者が登録したお迎えの一覧
router.get("/omukae", async (ctx) => {
  ctx.body = await knex("omukae").where({ hogosha_id: ctx.state.user.id }).select("id", "hizuke", "namae");
});

router.get("/omukae/:id", async (ctx) => {
  const omukae = await knex("omukae").where({ id: ctx.params.id }).first("id", "hizuke", "namae", "denwa");
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  if (!omukae) ctx.throw(404);
  ctx.body = omukae;
});

router.delete("/omukae/:id", async (ctx) => {
  const kensu = await knex("omukae").where({ id: ctx.params.id, hogosha_id: ctx.state.user.id }).del();
  ctx.status = kensu > 0 ? 204 : 404;
});

export default router;
