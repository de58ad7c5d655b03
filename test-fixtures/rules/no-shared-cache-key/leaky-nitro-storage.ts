// fixture: path server/api/me/index.get.ts
// fixture: preset recommended
import { findMember } from "../../utils/members";

export default defineEventHandler(async (event) => {
  const member = await findMember(event.context.user.id);
  await useStorage("cache").setItem("me", { name: member.name, address: member.address });
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key
  return member;
});
