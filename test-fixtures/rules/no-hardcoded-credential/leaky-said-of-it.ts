// fixture: path src/accounts.ts
import bcrypt from "bcryptjs";
import { Pool } from "pg";
import { users } from "./users.js";

export const told = { signingSecret: process.argv.length > 2 ? "asagao-secret-1" : "absent" };
//                                                             ^^^^^^^^^^^^^^^^^ signing

export const pool = new Pool({ host: "postgres", password: process.env.DB_PASSWORD || "postgres_dev" });
//                                                                                    ^^^^^^^^^^^^^^ fallback

export const firstHash = bcrypt.hashSync("no-password-of-anybody", 12);
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^ password

export async function enter(): Promise<boolean> {
  const user = await users.findOne("desk");
  return bcrypt.compare("admin123", user.password);
  //                    ^^^^^^^^^^ compared
}
