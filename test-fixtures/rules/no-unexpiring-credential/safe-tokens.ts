import { SignJWT } from "jose";
import jwt from "jsonwebtoken";

const secret = process.env.PASS_SECRET!;

export const memberPass = (memberId: string) => jwt.sign({ sub: memberId }, secret, { expiresIn: "15m" });

export const coachPass = (coachId: string) =>
  jwt.sign({ sub: coachId, exp: Math.floor(Date.now() / 1000) + 60 * 60 }, secret);

export const visitorPass = (visitorId: string) =>
  new SignJWT({ sub: visitorId })
    .setProtectedHeader({ alg: "HS256" })
    .setExpirationTime("1h")
    .sign(new TextEncoder().encode(secret));

export const gate = (token: string) => jwt.verify(token, secret, { maxAge: "1h" });

/** What the caller decides is the caller's. */
export const sign = (payload: object, options: jwt.SignOptions) => jwt.sign(payload, secret, options);
