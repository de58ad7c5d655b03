// fixture: path src/env.ts
import { z } from "zod";
import pino from "pino";

export const log = pino({ name: "gate-api" });

const schema = z.object({
  PORT: z.coerce.number().default(8080),
  PARTNER_TOKEN: z.string().min(1),
});

const flags = z.object({ PORT: z.string(), REGION: z.string() }).parse(process.env);

function load() {
  const parsed = schema.safeParse(process.env);
  if (!parsed.success) process.exit(1);
  return parsed.data;
}

export const env = load();

log.debug({ variables: Object.keys(env) }, "environment loaded");
log.info({ port: env.PORT }, "listening");
// A schema without a secret lets none through.
log.info({ flags }, "flags");
