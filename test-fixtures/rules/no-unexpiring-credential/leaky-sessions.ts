import type { Response } from "express";
import session from "express-session";
import { getIronSession, type SessionOptions } from "iron-session";
import { cookies } from "next/headers";
import { prisma } from "./database";

const YEAR = 365 * 24 * 60 * 60 * 1000;

// A year on a shared tablet.
export const sessions = session({ secret: process.env.SESSION_SECRET!, cookie: { maxAge: YEAR } });
//                                                                                       ^^^^ tooLong

export const sealed: SessionOptions = {
  cookieName: "shop",
  password: process.env.SESSION_PASSWORD!,
  ttl: 0,
  //   ^ missing
};

// Said once, where it is written.
export const current = async () => getIronSession<{ id: string }>(await cookies(), sealed);

export function remember(res: Response, token: string) {
  res.cookie("remember_token", token, { httpOnly: true, maxAge: 10 * YEAR });
  //                                                            ^^^^^^^^^ tooLong
}

export const invite = (email: string, token: string) =>
  prisma.invitation.create({ data: { email, token, expiresAt: new Date(Date.now() + 5 * YEAR) } });
  //                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ row

export async function resetPassword(token: string, password: string) {
  const request = await prisma.passwordReset.findUnique({ where: { token } });
  //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unchecked
  if (!request) throw new Error("unknown link");
  await prisma.account.update({ where: { id: request.accountId }, data: { password } });
}
