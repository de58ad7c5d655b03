// fixture: path services/orders.service.ts
// Headers of a message between services; a result that is an error; a key that a page is meant to have.
import { Result, VError } from "./result.js";
import { keychain } from "./keychain.js";
import { repository } from "./repository.js";

export const service = {
  actions: {
    async place(ctx: { headers: Record<string, string>; call(name: string): Promise<unknown> }) {
      console.info("Received headers:", ctx.headers);
      return ctx.call("stock.reserve");
    },
  },
};

export async function shareDocument(document: string): Promise<unknown> {
  const secret = await repository.getSecret(document);
  if (Result.isErr(secret)) {
    return new VError(secret, "cannot get the secret of this document");
  }
  return repository.share(document);
}

export function bridgePage(config: { apiKey: string }): Response {
  return new Response(`<script data-api-key="${config.apiKey}" src="/bridge.js"></script>`);
}

export const loader = async () => ({ apiKey: process.env.SHOPIFY_API_KEY ?? "" });

export async function keep(name: string, password: string, moved: Set<string>): Promise<void> {
  await keychain.setPassword(name, password);
  if (moved.has(name)) console.info(`Marking key ${name} as copied to the new keychain`);
}
