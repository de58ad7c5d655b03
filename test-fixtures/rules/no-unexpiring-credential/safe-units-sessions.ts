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
const DAY = 24 * 60 * 60;
const YEAR = 365 * DAY;

export const byCookie = cookieSession({ keys: [password], maxAge: DAY * 1000 });
// A day without the option; "session" ends with the browser.
export const byKoa = koaSession({ key: "inn" }, {} as never);
export const untilClosed = koaSession({ maxAge: "session" }, {} as never);

// Two weeks without the option.
export const sealed = (req: IncomingMessage, res: ServerResponse) => getIronSession(req, res, { password, cookieName: "inn" });
export const wrapped = (handler: NextApiHandler) => withIronSessionApiRoute(handler, { password, cookieName: "inn", ttl: DAY });
export const seal = (id: string) => sealData({ id }, { password });

export const absolute = (event: H3Event) => useSession(event, { password, maxAge: 7 * DAY });
export const untold = (event: H3Event) => useSession(event, { password });

const app = Fastify();
// A day without the option.
await app.register(secureSession, { key: Buffer.from(password, "hex") });
await app.register(fastifySession, { secret: password, cookie: { maxAge: DAY * 1000 } });

// Thirty days without the option.
export const signIn = NextAuth({
  providers: [EmailProvider({ server: process.env.MAIL_SERVER, from: "inn@yado.example" })],
});

export const auth = betterAuth({
  session: { expiresIn: 7 * DAY, updateAge: DAY, cookieCache: { enabled: true, maxAge: 300 } },
  emailAndPassword: { enabled: true, resetPasswordTokenExpiresIn: 3600 },
  plugins: [
    magicLink({ expiresIn: 300, sendMagicLink: sendLink }),
    emailOTP({ expiresIn: 300, sendVerificationOTP: sendCode }),
  ],
});

export const storage = createCookieSessionStorage({
  cookie: { name: "__session", secrets: [password], maxAge: 30 * DAY },
});

// Nobody gets in with a theme, a language or a notice.
export const themeStorage = createCookieSessionStorage({ cookie: { name: "__inn", secrets: [password], maxAge: YEAR } });
export const notices = createCookieSessionStorage({ cookie: { name: "__toast", secrets: [password], maxAge: YEAR } });

interface Settings {
  locale: string;
  colorScheme: string;
}
export const settings = createCookieSessionStorage<Settings>({ cookie: { name: "__inn_s", secrets: [password], maxAge: YEAR } });
