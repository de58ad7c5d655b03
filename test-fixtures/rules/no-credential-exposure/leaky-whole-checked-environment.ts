// fixture: path src/env.ts
import { z } from "zod";
import pino from "pino";

export const log = pino({ name: "gate-api" });

const schema = z.object({
  PORT: z.coerce.number().default(8080),
  PARTNER_TOKEN: z.string().min(1),
});

function load() {
  const parsed = schema.safeParse(process.env);
  if (!parsed.success) {
    log.fatal({ issues: parsed.error.issues }, "bad environment");
    process.exit(1);
  }
  return parsed.data;
}

export const env = load();

log.debug({ env }, "environment loaded");
//          ^^^ log
log.info({ port: env.PORT }, "listening");
