import { createClient } from "redis";

const client = createClient();

/** The value that was made last under a name, or a new one. */
export async function latest<T>(name: string, make: () => Promise<T>): Promise<T> {
  const kept = await client.get(name);
  if (kept) return JSON.parse(kept) as T;
  const made = await make();
  await client.set(name, JSON.stringify(made), { EX: 60 });
  return made;
}
