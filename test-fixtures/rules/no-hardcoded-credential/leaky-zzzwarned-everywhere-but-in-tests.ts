// fixture: path server/auth/auth.ts
import jwt from "jsonwebtoken";

function jwtSecret(): string {
  const secret = process.env.JWT_SECRET;
  if (!secret && process.env.NODE_ENV === "test") {
    throw new Error("JWT_SECRET is required in tests");
  }
  if (!secret && process.env.NODE_ENV !== "test") {
    console.warn("JWT_SECRET is not set");
  }
  return secret || "dev-jwt-secret";
//                 ^^^^^^^^^^^^^^^^ fallback
}

export const sign = (userId: string) => jwt.sign({ userId }, jwtSecret(), { expiresIn: "1h" });
