import { setCookie as setInH3, type H3Event } from "h3";
import { setCookie, setSignedCookie } from "hono/cookie";
import { cookies } from "next/headers";
import Fastify from "fastify";
import type { Context as HonoContext } from "hono";
import type { Context as KoaContext } from "koa";
import type { Response } from "express";

const YEAR = 365 * 24 * 60 * 60;

// Milliseconds.
export const express = (res: Response, id: string) => res.cookie("session", id, { maxAge: YEAR * 1000 });
//                                                                                        ^^^^^^^^^^^ tooLong
export const endless = (res: Response, id: string) => res.cookie("session", id, { expires: new Date("9999-12-31") });
//                                                                                         ^^^^^^^^^^^^^^^^^^^^^^ tooLong
export const koa = (ctx: KoaContext, id: string) => ctx.cookies.set("session", id, { maxAge: YEAR * 1000 });
//                                                                                           ^^^^^^^^^^^ tooLong

// Seconds.
export const next = async (id: string) => (await cookies()).set("session", id, { maxAge: YEAR });
//                                                                                       ^^^^ tooLong
export const object = async (id: string) => (await cookies()).set({ name: "session", value: id, maxAge: YEAR });
//                                                                                                      ^^^^ tooLong
export const h3 = (event: H3Event, id: string) => setInH3(event, "session", id, { maxAge: YEAR });
//                                                                                        ^^^^ tooLong
export const hono = (c: HonoContext, id: string) => setCookie(c, "session", id, { maxAge: YEAR });
//                                                                                        ^^^^ tooLong
export const signed = (c: HonoContext, id: string) => setSignedCookie(c, "session", id, process.env.COOKIE_SECRET!, { maxAge: YEAR });
//                                                                                                                            ^^^^ tooLong
export const kit = { default: async ({ cookies }: { cookies: { set(name: string, value: string, options: object): void } }) => cookies.set("session", "", { path: "/", maxAge: YEAR }) };
//                                                                                                                                                                             ^^^^ tooLong

const app = Fastify();
app.post("/device", async (_request, reply) => {
  reply.setCookie("device_token", "", { expires: new Date("2038-01-19") });
//                                               ^^^^^^^^^^^^^^^^^^^^^^ tooLong
  return { ok: true };
});
