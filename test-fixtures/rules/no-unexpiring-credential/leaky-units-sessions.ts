import Fastify from "fastify";
import secureSession from "@fastify/secure-session";
import fastifySession from "@fastify/session";
import { betterAuth } from "better-auth";
import { emailOTP, magicLink } from "better-auth/plugins";
import cookieSession from "cookie-session";
import { useSession, type H3Event } from "h3";
import { getIronSession, sealData } from "iron-session";
import { withIronSessionApiRoute } from "iron-session/next";
import koaSession from "koa-session";
import NextAuth from "next-auth";
import EmailProvider from "next-auth/providers/email";
import { createCookieSessionStorage } from "react-router";
import type { NextApiHandler } from "next";
import type { IncomingMessage, ServerResponse } from "node:http";
import { sendCode, sendLink } from "./mail";

const password = process.env.SESSION_PASSWORD!;
const YEAR = 365 * 24 * 60 * 60;

export const byCookie = cookieSession({ keys: [password], maxAge: YEAR * 1000 });
//                                                                ^^^^^^^^^^^ tooLong
export const byKoa = koaSession({ maxAge: 86_400_000 * 365 }, {} as never);
//                                        ^^^^^^^^^^^^^^^^ tooLong

// Zero means never here, and nothing can call such a session back.
export const sealed = (req: IncomingMessage, res: ServerResponse) => getIronSession(req, res, { password, cookieName: "inn", ttl: 0 });
//                                                                                                                                ^ missing
export const wrapped = (handler: NextApiHandler) => withIronSessionApiRoute(handler, { password, cookieName: "inn", ttl: 0 });
//                                                                                                                       ^ missing
export const kept = (req: IncomingMessage, res: ServerResponse) =>
  getIronSession(req, res, { password, cookieName: "inn", cookieOptions: { maxAge: 2 * YEAR } });
//                                                                                 ^^^^^^^^ tooLong
export const seal = (id: string) => sealData({ id }, { password, ttl: 0 });
//                                                                    ^ missing

export const absolute = (event: H3Event) => useSession(event, { password, maxAge: YEAR });
//                                                                                ^^^^ tooLong
export const idle = (event: H3Event) => useSession(event, { password, idleTimeout: YEAR } as never);
//                                                                                 ^^^^ tooLong

const app = Fastify();
await app.register(secureSession, { key: Buffer.from(password, "hex"), expiry: YEAR });
//                                                                             ^^^^ tooLong
await app.register(fastifySession, { secret: password, cookie: { maxAge: YEAR * 1000 } });
//                                                                       ^^^^^^^^^^^ tooLong

export const signIn = NextAuth({
  session: { maxAge: YEAR },
//                   ^^^^ tooLong
  jwt: { maxAge: YEAR },
//               ^^^^ tooLong
  providers: [EmailProvider({ server: process.env.MAIL_SERVER, from: "inn@yado.example", maxAge: YEAR })],
//                                                                                               ^^^^ tooLong
});

export const auth = betterAuth({
  session: {
    expiresIn: YEAR,
//             ^^^^ tooLong
    cookieCache: { enabled: true, maxAge: YEAR },
//                                        ^^^^ tooLong
  },
  emailAndPassword: { enabled: true, resetPasswordTokenExpiresIn: YEAR },
//                                                                ^^^^ tooLong
  emailVerification: { expiresIn: YEAR },
//                                ^^^^ tooLong
  plugins: [
    magicLink({ expiresIn: YEAR, sendMagicLink: sendLink }),
//                         ^^^^ tooLong
    emailOTP({ expiresIn: YEAR, sendVerificationOTP: sendCode }),
//                        ^^^^ tooLong
  ],
});

export const storage = createCookieSessionStorage({
  cookie: { name: "__session", secrets: [password], maxAge: YEAR },
//                                                          ^^^^ tooLong
});
