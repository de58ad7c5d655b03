import { createClient } from "redis";

const client = createClient({ url: process.env.REDIS_URL });

export async function latest<T>(name: string, make: () => Promise<T>): Promise<T> {
  const kept = await client.get(name);
  if (kept) return JSON.parse(kept) as T;
  const made = await make();
  await client.set(name, JSON.stringify(made), { EX: 60 });
  return made;
}
