// fixture: path server/auth/auth.ts
import jwt from "jsonwebtoken";

function jwtSecret(): string {
  const secret = process.env.JWT_SECRET;
  if (!secret && process.env.NODE_ENV !== "test") {
    throw new Error("JWT_SECRET is required");
  }
  return secret || "test-jwt-secret";
}

export const sign = (userId: string) => jwt.sign({ userId }, jwtSecret(), { expiresIn: "1h" });

if (process.env.NODE_ENV !== "test" && !process.env.SESSION_SECRET) throw new Error("SESSION_SECRET");
export const sessionSecret = process.env.SESSION_SECRET ?? "session-for-tests-only";
