import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import session from "express-session";
import jwt from "jsonwebtoken";

export const sessions = session({
  secret: [process.env.SESSION_SECRET!, process.env.OLD_SESSION_SECRET!],
  resave: false,
});

export const sign = (id: string) => jwt.sign({ sub: id }, process.env.JWT_SECRET!, { expiresIn: "15m" });

/** The constant names a purpose; the secret is what goes in. */
export const derive = (masterKey: string) => createHmac("sha256", "booking-links-v1").update(masterKey).digest();

const PUBLISHED = "2f6c1d8ab04e97c35a1d7fb0e6c2984d71b35e0a2f6c1d8ab04e97c35a1d7fb0";

export const isPublished = (file: Buffer) =>
  timingSafeEqual(createHash("sha256").update(file).digest(), Buffer.from(PUBLISHED, "hex"));

/** Both texts are digested with one key, so that the time tells nothing of their lengths. */
export function sameText(a: string, b: string): boolean {
  const key = "sameTextCompare";
  const left = createHmac("sha256", key).update(a).digest();
  const right = createHmac("sha256", key).update(b).digest();
  return timingSafeEqual(left, right);
}
