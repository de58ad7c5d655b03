// fixture: path src/database/config.ts
import { Pool } from "pg";
import { z } from "zod";

// Nobody else reaches what runs on the same machine, and everybody's local installation has this password.
export const pool = new Pool({
  host: process.env.DB_HOST || "localhost",
  user: process.env.DB_USER || "postgres",
  password: process.env.DB_PASSWORD || "postgres",
});

export const schema = z.object({
  CACHE_HOST: z.string().default("127.0.0.1"),
  CACHE_PASSWORD: z.string().default("redis"),
});

const MAIL_HOST = process.env.MAIL_HOST ?? "localhost";
const MAIL_PASSWORD = process.env.MAIL_PASSWORD ?? "test";

export const mail = { host: MAIL_HOST, auth: { user: "inn", pass: MAIL_PASSWORD } };

export const files = {
  endPoint: process.env.FILES_ENDPOINT || "localhost",
  accessKey: process.env.FILES_ACCESS_KEY || "minioadmin",
  secretKey: process.env.FILES_SECRET_KEY || "minioadmin",
};
