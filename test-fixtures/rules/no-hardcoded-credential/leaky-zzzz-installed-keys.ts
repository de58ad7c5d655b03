// fixture: path packages/database/client.ts
import { createClient } from "@supabase/supabase-js";

const options = {
  url: "https://kinrinsou.supabase.co",
  serviceRoleKey: "sb_secret_Qm4vT7hLpX2cRz8KfWnY3sDg_bJ6eNtUa",
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ token
};

export const client = createClient(options.url, options.serviceRoleKey);
