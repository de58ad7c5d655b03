// fixture: path src/database/config.ts
import { Pool } from "pg";
import { z } from "zod";

// Everybody's database has this password, and this one is not on everybody's machine.
export const pool = new Pool({
  host: process.env.DB_HOST || "db.inn-asagao.jp",
  user: process.env.DB_USER || "postgres",
  password: process.env.DB_PASSWORD || "postgres",
  //                                   ^^^^^^^^^^ fallback
});

export const schema = z.object({
  CACHE_HOST: z.string(),
  CACHE_PASSWORD: z.string().default("redis"),
  //                                 ^^^^^^^ fallback
});

// Somebody thought of this one, and may have used it elsewhere.
export const local = new Pool({ host: "localhost", user: "inn", password: "Asagao-2019" });
//                                                                        ^^^^^^^^^^^^^ password

// Where the server itself listens says nothing about who may enter.
export const server = {
  host: "localhost",
  port: 3000,
  adminPassword: process.env.ADMIN_PASSWORD || "admin",
  //                                           ^^^^^^^ fallback
};
