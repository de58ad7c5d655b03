import { createHmac } from "node:crypto";
import jwt from "jsonwebtoken";
import session from "express-session";

const isProduction = process.env.NODE_ENV === "production";
const LOCAL_SIGNING_KEY = "local-signing-key-7731";

/** Refuses to start in production without a key of its own. */
if (isProduction && !process.env.SESSION_SECRET) throw new Error("SESSION_SECRET is not set");

export const sessions = session({
  secret: process.env.SESSION_SECRET ?? "correct-horse-9",
  cookie: { maxAge: 30 * 60 * 1000 },
});

export function signingKey(): string {
  const key = process.env.SIGNING_KEY;
  if (isProduction && !key) {
    throw new Error("SIGNING_KEY must be set in production");
  }
  return key ?? LOCAL_SIGNING_KEY;
}

export const sign = (text: string): string => createHmac("sha256", signingKey()).update(text).digest("hex");

export function accessToken(id: string): string {
  const secret =
    process.env.NODE_ENV !== "production" ? "only-here-on-my-desk-4" : process.env.JWT_SECRET!;
  return jwt.sign({ id }, secret, { expiresIn: "1h" });
}

export function databasePassword(): string {
  if (isProduction) return process.env.DATABASE_PASSWORD!;
  return process.env.DATABASE_PASSWORD || "kenkyu-2218";
}
