import { setCookie as setInH3, type H3Event } from "h3";
import { setCookie } from "hono/cookie";
import { cookies } from "next/headers";
import Fastify from "fastify";
import type { Context as HonoContext } from "hono";
import type { Context as KoaContext } from "koa";
import type { Response } from "express";

const MONTH = 30 * 24 * 60 * 60;

// The same number is a month in seconds, and forty minutes in milliseconds.
export const express = (res: Response, id: string) => res.cookie("session", id, { maxAge: MONTH * 1000 });
export const untilClosed = (res: Response, id: string) => res.cookie("session", id, { httpOnly: true });
export const koa = (ctx: KoaContext, id: string) => ctx.cookies.set("session", id, { maxAge: MONTH * 1000 });
export const next = async (id: string) => (await cookies()).set("session", id, { maxAge: MONTH });
export const h3 = (event: H3Event, id: string) => setInH3(event, "session", id, { maxAge: MONTH });
export const hono = (c: HonoContext, id: string) => setCookie(c, "session", id, { maxAge: MONTH });

const app = Fastify();
app.post("/device", async (_request, reply) => {
  reply.setCookie("device_token", "", { maxAge: MONTH });
  reply.setCookie("font_size", "large", { maxAge: 24 * MONTH });
  return { ok: true };
});
