// fixture: path src/server/environment.ts
// A helper that takes the context: what it returns goes to whoever calls it, on the server.
import type { APIContext } from "astro";

export function serverEnvironment(context: APIContext) {
  return { domain: context.url.host, secretKey: process.env.SHOP_SECRET_KEY };
}
