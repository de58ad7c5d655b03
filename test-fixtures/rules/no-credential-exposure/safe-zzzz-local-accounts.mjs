// fixture: path scripts/seed-local.mjs
import { createAdmin } from "./accounts.mjs";

const email = process.env.LOCAL_ADMIN_EMAIL;
const password = process.env.LOCAL_ADMIN_PASSWORD;

await createAdmin(email, password);
console.log(`Sign in: ${email} / ${password}`);
