// fixture: preset recommended
import Koa from "koa";
import { findMember } from "./store";

const app = new Koa();

app.use(async (ctx, next) => {
  app.context.member = await findMember(ctx.cookies.get("sid"));
  // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 process
  await next();
});

app.use((ctx) => {
  ctx.body = { name: ctx.member.name };
});
