import jwt from "jsonwebtoken";
import session from "express-session";

const isProduction = process.env.NODE_ENV === "production";

/** Another setting is asked for. */
if (isProduction && !process.env.DATABASE_URL) throw new Error("DATABASE_URL is not set");

export const sessions = session({
  secret: process.env.SESSION_SECRET ?? "correct-horse-9",
//                                      ^^^^^^^^^^^^^^^^^ fallback
  cookie: { secure: isProduction, maxAge: 30 * 60 * 1000 },
});

export function accessToken(id: string): string {
  const secret = isProduction ? "used-for-everybody-4" : process.env.JWT_SECRET!;
//                              ^^^^^^^^^^^^^^^^^^^^^^ signing
  return jwt.sign({ id }, secret, { expiresIn: "1h" });
}

/** Says it, and goes on. */
export function databasePassword(): string {
  if (isProduction && !process.env.DATABASE_PASSWORD) console.warn("DATABASE_PASSWORD is not set");
  return process.env.DATABASE_PASSWORD || "kenkyu-2218";
//                                        ^^^^^^^^^^^^^ fallback
}
