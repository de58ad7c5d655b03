import { randomUUID } from "node:crypto";
import Redis from "ioredis";

const redis = new Redis(process.env.REDIS_URL!);
const WEEK = 7 * 24 * 60 * 60;

export async function openSession(memberId: string) {
  const id = randomUUID();
  await redis.set(`session:${id}`, memberId, "EX", WEEK);
  return id;
}

export async function rememberDevice(token: string, memberId: string) {
  const key = `remember:${token}`;
  await redis.hset(key, { memberId });
  await redis.expire(key, WEEK);
}

export async function cache(slug: string, html: string) {
  await redis.set(`article:${slug}`, html);
  await redis.hset("llm:token-usage", { total: 0 });
}
