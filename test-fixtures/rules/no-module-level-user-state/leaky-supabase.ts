// fixture: path src/hooks.server.ts
// fixture: preset recommended
import { createClient } from "@supabase/supabase-js";
import type { Handle } from "@sveltejs/kit";

const supabase = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_ANON_KEY!);

export const handle: Handle = async ({ event, resolve }) => {
  const access_token = event.cookies.get("sb-access") ?? "";
  const refresh_token = event.cookies.get("sb-refresh") ?? "";
  await supabase.auth.setSession({ access_token, refresh_token });
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client
  const { data } = await supabase.auth.getUser();
  event.locals.user = data.user;
  return resolve(event);
};
