// fixture: path src/routes/mypage/+page.server.ts
// fixture: preset recommended
import type { PageServerLoad } from "./$types";
import { findReservations } from "$lib/server/store";

export const load: PageServerLoad = async ({ locals, setHeaders }) => {
  setHeaders({ "cache-control": "public, max-age=30" });
  //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ header
  return { reservations: await findReservations(locals.user.id) };
};
