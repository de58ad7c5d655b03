import { cleanEnv, str } from "envalid";
import jwt from "jsonwebtoken";
import { Pool } from "pg";

// A key of one's own works whatever it says: these are the keys where nothing is set.
export const env = cleanEnv(process.env, {
  JWT_SECRET: str({ default: "dummySecret" }),
//                           ^^^^^^^^^^^^^ fallback
});
export const sign = (id: string) => jwt.sign({ sub: id }, "your-secret-key", { expiresIn: "1h" });
//                                                        ^^^^^^^^^^^^^^^^^ signing
const SESSION_SECRET = process.env.SESSION_SECRET ?? "changeme";
//                                                   ^^^^^^^^^^ fallback
export const session = { secret: SESSION_SECRET };

// The password a database comes with is often the one it keeps.
export const pool = new Pool({ host: "db", user: "inn", password: "postgres" });
//                                                                ^^^^^^^^^^ password
