// fixture: path scripts/check-defaults.js
import { createClient } from "@supabase/supabase-js";

const supabase = createClient(process.env.SUPABASE_URL, process.env.SUPABASE_KEY);

/** Tells whether an account still has one of the passwords that everybody tries first. */
export async function hasWellKnownPassword(email) {
  const passwords = ["123456", "password", "admin123", "letmein"];
  for (const password of passwords) {
    const { data } = await supabase.auth.signInWithPassword({ email, password });
    if (data.user) return true;
  }
  return false;
}
