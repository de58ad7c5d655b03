// fixture: path src/routes/mypage/+page.server.ts
// fixture: preset recommended
import type { PageServerLoad } from "./$types";
import { findReservations } from "$lib/server/store";

const recent = new Map<string, unknown>();

export const load: PageServerLoad = async ({ locals, url }) => {
  if (!recent.has(url.pathname)) recent.set(url.pathname, await findReservations(locals.user.id));
  //                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key
  return { reservations: recent.get(url.pathname) };
};
