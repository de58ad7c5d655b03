// fixture: path app/mypage/data.ts
// fixture: preset recommended
import { cache } from "react";
import { unstable_cache } from "next/cache";
import { auth } from "@/auth";
import { findBookings, findPoints, listShops } from "@/lib/store";

export async function bookings() {
  const session = await auth();
  const load = unstable_cache(async () => findBookings(session.user.id), ["bookings", String(session.user.id)], { revalidate: 60 });
  return load();
}

export const points = cache(
  async () => {
    const session = await auth();
    return findPoints(session.user.id);
  });

export const shops = unstable_cache(async () => listShops(), ["shops"]);
