import { SignJWT, jwtVerify } from "jose";
import jwt from "jsonwebtoken";

const key = process.env.JWT_SECRET ?? "";
const bytes = new TextEncoder().encode(key);

export const issue = (kaiinId: string) => jwt.sign({ kaiinId }, key, { algorithm: "HS256" });

export const check = (token: string) => jwt.verify(token, key, { algorithms: ["HS256"], maxAge: "1h" });

export const issueOther = (kaiinId: string) =>
  new SignJWT({ kaiinId }).setProtectedHeader({ alg: "HS256" }).setIssuedAt().sign(bytes);

export const checkOther = (token: string) => jwtVerify(token, bytes, { maxTokenAge: "2 hours" });
