import type { Response } from "express";
import session from "express-session";
import type { SessionOptions } from "iron-session";
import { prisma } from "./database";

const DAY = 24 * 60 * 60 * 1000;

export const sessions = session({ secret: process.env.SESSION_SECRET!, cookie: { maxAge: 8 * 60 * 60 * 1000 } });

export const sealed: SessionOptions = {
  cookieName: "shop",
  password: process.env.SESSION_PASSWORD!,
  ttl: 60 * 60 * 24 * 14,
};

export function remember(res: Response, token: string) {
  res.cookie("remember_token", token, { httpOnly: true, maxAge: 30 * DAY });
  res.cookie("theme", "dark", { maxAge: 3650 * DAY });
  res.cookie("cookie_consent", "yes", { maxAge: 365 * DAY });
}

export const invite = (email: string, token: string) =>
  prisma.invitation.create({ data: { email, token, expiresAt: new Date(Date.now() + 3 * DAY) } });

export async function resetPassword(token: string, password: string) {
  const request = await prisma.passwordReset.findUnique({ where: { token } });
  if (!request || request.expiresAt < new Date()) throw new Error("unknown or old link");
  await prisma.account.update({ where: { id: request.accountId }, data: { password } });
}
