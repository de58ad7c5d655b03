// fixture: preset recommended
import Koa from "koa";
import { findMember } from "./store";

const app = new Koa();

app.use(async (ctx, next) => {
  ctx.member = await findMember(ctx.cookies.get("sid"));
  await next();
});

app.use((ctx) => {
  ctx.body = { name: ctx.member.name };
});
