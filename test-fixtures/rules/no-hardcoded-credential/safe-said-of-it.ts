// fixture: path scripts/accounts.ts
import bcrypt from "bcryptjs";
import { Pool } from "pg";
import { users } from "../src/users.js";

const told = { hasSecret: true, hasKey: false };
let dummyHash: string | null = null;

// Whether there is one, not what it is.
console.log({ signingSecret: told.hasSecret ? "present" : "absent", apiKey: told.hasKey ? "present" : "absent" });

// A container that was started with the program has everybody's password.
console.log(new Pool({ host: process.env.DB_HOST || "postgres", password: process.env.DB_PASSWORD || "postgres_dev" }));

// Nobody's password: an unknown name takes as long as a known one.
dummyHash = bcrypt.hashSync("no-password-of-anybody", 12);
console.log(dummyHash);

async function main(): Promise<void> {
  const user = await users.findOne("desk");
  // The program looks at what somebody has just set.
  console.log(await bcrypt.compare("admin123", user.password));
}

void main();
