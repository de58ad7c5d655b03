// fixture: path packages/database/seed.ts
import * as v from "valibot";

// Every local installation has this key.
export const env = v.parse(
  v.object({
    url: v.optional(v.pipe(v.string(), v.url()), "http://127.0.0.1:54321"),
    serviceRoleKey: v.optional(v.pipe(v.string(), v.minLength(1)), "sb_secret_Qm4vT7hLpX2cRz8KfWnY3sDg_bJ6eNtUa"),
  }),
  process.env,
);
