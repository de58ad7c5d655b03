// fixture: only require-owner-check
import { createClient } from "@supabase/supabase-js";

const url = Deno.env.get("SUPABASE_URL")!;

Deno.serve(async (req) => {
  const userClient = createClient(url, Deno.env.get("SUPABASE_ANON_KEY")!, {
    global: { headers: { Authorization: req.headers.get("Authorization")! } },
  });
  const { data: auth } = await userClient.auth.getUser();
  if (!auth?.user) return new Response(null, { status: 401 });
  const { invoiceId } = await req.json();
  const adminClient = createClient(url, Deno.env.get("SUPABASE_SERVICE_ROLE_KEY")!);
  const { data: invoice } = await adminClient
//                                ^... read
    .from("invoices")
    .select("total, address")
    .eq("id", invoiceId)
    .maybeSingle();
  return Response.json(invoice, { headers: { "cache-control": "no-store" } });
});
