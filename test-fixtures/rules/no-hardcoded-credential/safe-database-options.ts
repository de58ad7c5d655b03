import { createPool } from "mysql2/promise";

const { DB_PASSWORD } = process.env;
if (!DB_PASSWORD) throw new Error("DB_PASSWORD is not set");

// The shop's database; who leaves takes no password along.
export const pool = createPool({
  host: process.env.DB_HOST,
  user: "shop",
  password: DB_PASSWORD,
});
