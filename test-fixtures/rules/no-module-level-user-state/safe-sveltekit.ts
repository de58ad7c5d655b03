// fixture: path src/routes/mypage/+page.server.ts
// fixture: preset recommended
import type { PageServerLoad } from "./$types";
import { findMember, findReservations } from "$lib/server/store";

export const load: PageServerLoad = async ({ cookies }) => {
  const member: { id: string; name: string } = await findMember(cookies.get("sid"));
  return { name: member.name, reservations: await findReservations(member.id) };
};
