// fixture: path knexfile.ts
import type { Knex } from "knex";

const config: Record<string, Knex.Config> = {
  development: { client: "pg", connection: { host: "localhost" } },
  production: {
    client: "pg",
    connection: {
      host: process.env.DB_HOST,
      password: process.env.DB_PASSWORD || "postgres",
      //                                   ^^^^^^^^^^ fallback
    },
  },
};

export default config;
