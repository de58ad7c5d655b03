import Router from "@koa/router";
import Koa from "koa";
import { loadMember } from "./session.js";
import { menu } from "./menu.js";
import { treatmentsOf } from "./treatments.js";

const app = new Koa();
const open = new Router();
const own = new Router();

own.get("/treatments", async (ctx) => {
  ctx.set("Cache-Control", "private, no-store");
  ctx.body = await treatmentsOf(ctx.state.member.id);
});

open.get("/menu", async (ctx) => {
  ctx.body = await menu();
});

app.use(loadMember);
app.use(own.routes());
app.use(async (ctx, next) => {
  await next();
  if (ctx.status === 200) ctx.set("Cache-Control", "public, s-maxage=60");
});
app.use(open.routes());
