// fixture: path src/routes/mypage/+page.server.ts
// fixture: preset recommended
import type { PageServerLoad } from "./$types";
import { findMember, findReservations } from "$lib/server/store";

let member: { id: string; name: string };

export const load: PageServerLoad = async ({ cookies }) => {
  member = await findMember(cookies.get("sid"));
  // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 variable
  return { name: member.name, reservations: await findReservations(member.id) };
};
