// fixture: path app/mypage/data.ts
// fixture: preset recommended
import { unstable_cache } from "next/cache";
import { auth } from "@/auth";
import { findBookings, findPoints, listShops } from "@/lib/store";

export async function bookings() {
  const session = await auth();
  const load = unstable_cache(async () => findBookings(session.user.id), ["bookings"], { revalidate: 60 });
  //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ memoizer
  return load();
}

export const points = unstable_cache(
//                    ^... memoizer
  async () => {
    const session = await auth();
    return findPoints(session.user.id);
  },
  ["points"],
  { revalidate: 60 },
);

export const shops = unstable_cache(async () => listShops(), ["shops"]);
