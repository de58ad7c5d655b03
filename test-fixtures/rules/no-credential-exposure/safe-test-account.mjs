// fixture: path scripts/e2e-setup.mjs
import { randomBytes } from "node:crypto";
import { createClient } from "@supabase/supabase-js";

const supabase = createClient(process.env.SUPABASE_URL, process.env.SUPABASE_SERVICE_KEY);
const TEST_PASSWORD = process.env.TEST_PASSWORD || randomBytes(12).toString("base64url");
let password = process.env.E2E_PASSWORD || null;

await supabase.auth.admin.createUser({ email: "e2e@umineko.example", password: TEST_PASSWORD });
console.log(`TEST_USER_PASSWORD=${TEST_PASSWORD}`);
password = password || randomBytes(12).toString("base64url");
console.log(`E2E_USER_PASSWORD=${password}`);
