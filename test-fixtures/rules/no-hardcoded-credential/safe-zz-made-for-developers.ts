import { hashPassword } from "./passwords.js";
import { sql } from "./db.js";
import { dev } from "$app/environment";

export async function setUp() {
  if (!dev) return;
  await sql`INSERT INTO users (name, hash) VALUES ('admin', ${await hashPassword("changeme")})`;
}
