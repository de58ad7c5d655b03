import { randomUUID } from "node:crypto";
import Redis from "ioredis";

const redis = new Redis(process.env.REDIS_URL!);

// Nobody deletes these: a copied session works until the store is emptied.
export async function openSession(memberId: string) {
  const id = randomUUID();
  await redis.set(`session:${id}`, memberId);
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ noTtl
  return id;
}

export async function rememberDevice(token: string, memberId: string) {
  await redis.hset(`remember:${token}`, { memberId });
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ noTtl
}

interface Env {
  SESSIONS: { put(key: string, value: string, options?: { expirationTtl?: number }): Promise<void> };
}

export const putSession = (env: Env, id: string, memberId: string) => env.SESSIONS.put(`sess:${id}`, memberId);
//                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ noTtl
