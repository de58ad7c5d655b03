// fixture: path src/server/registry.ts
// One registry and one key of a model's server for everybody: what their names only sound like is no person.
import express from "express";
import { MemoryRegistry, RedisRegistry, type RedisEventSubscriber, type Registry } from "./registries.js";

export const app = express();

let registry: Registry | null = null;

export async function openRegistry(redisEventSubscriber?: RedisEventSubscriber): Promise<Registry> {
  registry = redisEventSubscriber ? new RedisRegistry(redisEventSubscriber) : new MemoryRegistry();
  return registry;
}

export async function modelsOf(basePath: string, authToken: string | null): Promise<unknown> {
  const answer = await fetch(`${basePath}/models`, { headers: { authorization: `Bearer ${authToken}` } });
  if (answer.ok && authToken) process.env.MODELS_AUTH_TOKEN = authToken;
  return answer.json();
}
