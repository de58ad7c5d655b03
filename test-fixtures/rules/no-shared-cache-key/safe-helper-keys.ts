import { createClient } from "redis";
import { prisma } from "./prisma.js";
import { hashed } from "./hashed.js";

const redis = createClient({ url: process.env.REDIS_URL });

const keyOf = (kind: string, condition: object): string => `${kind}:${hashed(condition)}`;

async function kept(kind: string, condition: object | null, load: () => Promise<unknown>) {
  let key;
  if (condition) key = keyOf(kind, condition);
  if (key) {
    const found = await redis.get(key);
    if (found) return JSON.parse(found);
  }
  const value = await load();
  if (key) await redis.set(key, JSON.stringify(value), { EX: 86400 });
  return value;
}

/** What it depends on is in the key, by the other argument. */
export const kindsOf = (where: { userId: string }) =>
  kept("kinds", where, () => prisma.payment.findMany({ where: { userId: where.userId }, select: { kind: true } }));
