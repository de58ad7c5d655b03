// Middleware of the project's own that keeps what the handlers behind it have answered.
import Fastify from "fastify";
import { Hono } from "hono";
import { jwt } from "hono/jwt";
import Koa from "koa";
import Router from "@koa/router";

declare function pointsOf(memberId: string): Promise<{ points: number }>;

const bodies = new Map<string, { body: unknown; type: string }>();

const koa = new Koa();
const router = new Router();

koa.use(async (ctx, next) => {
  const key = `${ctx.method} ${ctx.path}`;
  const kept = bodies.get(key);
  if (kept) {
    ctx.body = kept.body;
    return;
  }
  await next();
  const { body } = ctx;
  bodies.set(key, { body: ctx.body ?? body, type: ctx.type });
  // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 responseCache
});

router.get("/mypage", async (ctx) => {
  ctx.body = await pointsOf(ctx.state.user.id);
});
koa.use(router.routes());

const texts = new Map<string, { text: string; until: number }>();

const remember = (seconds: number) => async (c: any, next: any) => {
  const kept = texts.get(c.req.path);
  if (kept && kept.until > Date.now()) return c.body(kept.text);
  await next();
  const text = await c.res.clone().text();
  texts.set(c.req.path, { text, until: Date.now() + seconds * 1000 });
};

export const hono = new Hono();
hono.use("/account/*", jwt({ secret: process.env.JWT_SECRET!, alg: "HS256" }));
hono.get("/account/points", remember(30), async (c) => c.json(await pointsOf(c.get("jwtPayload").sub)));
//                          ^^^^^^^^^^^^ responseCache

const payloads = new Map<string, unknown>();

export const fastify = Fastify();
fastify.addHook("preHandler", async (request, reply) => {
  const kept = payloads.get(request.url);
  if (kept) return reply.send(kept);
});
fastify.addHook("onSend", async (request, _reply, payload) => {
  payloads.set(request.url, payload);
  // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 responseCache
  return payload;
});
fastify.get("/mypage", async (request) => pointsOf((request.user as { id: string }).id));
