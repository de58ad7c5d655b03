import Router from "@koa/router";
import Koa from "koa";
import { loadMember } from "./session.js";
import { treatmentsOf } from "./treatments.js";

const app = new Koa();
const router = new Router();

app.use(loadMember);
app.use(async (ctx, next) => {
  await next();
  if (ctx.status === 200) ctx.set("Cache-Control", "public, s-maxage=60");
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ header
});

router.get("/treatments", async (ctx) => {
  ctx.body = await treatmentsOf(ctx.state.member.id);
});

app.use(router.routes());
