// fixture: path app/pay/actions.ts
"use server";

import { getSupabaseAdmin } from "@/lib/supabase";
import { pay } from "@/lib/pay";

// Whoever booked pays without signing in: the client is the service's own.
export async function checkout(bookingId: string) {
  const supabase = getSupabaseAdmin();
  const { data: booking } = await supabase.from("bookings").select("id, email").eq("id", bookingId).single();
  if (!booking) throw new Error("not found");
  return pay(booking.email);
}
