// fixture: path app/plugins/member.ts
// fixture: preset recommended
import { ref } from "vue";
import { defineNuxtPlugin, useCookie, useState } from "#imports";
import { loadMember, type Member } from "../members";

export default defineNuxtPlugin(async () => {
  const member = useState<Member | null>("member", () => null);
  const session = useCookie("sid");
  member.value = await loadMember(session.value);
  return { provide: { memberName: () => member.value?.name } };
});
