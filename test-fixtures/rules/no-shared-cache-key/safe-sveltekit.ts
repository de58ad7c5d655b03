// fixture: path src/routes/mypage/+page.server.ts
// fixture: preset recommended
import type { PageServerLoad } from "./$types";
import { findReservations } from "$lib/server/store";

const recent = new Map<string, unknown>();

export const load: PageServerLoad = async ({ locals, url }) => {
  if (!recent.has(`${url.pathname}:${locals.user.id}`)) recent.set(`${url.pathname}:${locals.user.id}`, await findReservations(locals.user.id));
  return { reservations: recent.get(`${url.pathname}:${locals.user.id}`) };
};
