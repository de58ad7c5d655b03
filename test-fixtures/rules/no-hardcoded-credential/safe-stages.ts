// fixture: path knexfile.ts
import type { Knex } from "knex";

const config: Record<string, Knex.Config> = {
  development: {
    client: "pg",
    connection: {
      host: process.env.DB_HOST || "localhost",
      user: process.env.DB_USER || "postgres",
      password: process.env.DB_PASSWORD || "postgres",
    },
  },
  test: {
    client: "pg",
    connection: { host: "localhost", password: process.env.CI_DB_PASSWORD ?? "postgres" },
  },
  production: {
    client: "pg",
    connection: { host: process.env.DB_HOST, user: process.env.DB_USER, password: process.env.DB_PASSWORD },
  },
};

export const testConnection = { host: "localhost", password: process.env.TEST_DB_PASSWORD || "postgres" };

export default config;
