import Koa from "koa";
import cash from "koa-cash";
import { stampsOf } from "./stamps.js";

const app = new Koa();
const pages = new Map<string, unknown>();

app.use(cash({ maxAge: 30_000, get: async (key: string) => pages.get(key), set: async (key: string, value: unknown) => pages.set(key, value) }));

app.use(async (ctx) => {
  if (await ctx.cashed()) return;
//          ^^^^^^^^^^^^ responseCache
  ctx.body = { stamps: await stampsOf(ctx.session.memberId) };
});
