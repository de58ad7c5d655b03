// fixture: path app/plugins/member.ts
// fixture: preset recommended
import { ref } from "vue";
import { defineNuxtPlugin, useCookie } from "#imports";
import { loadMember, type Member } from "../members";

const member = ref<Member | null>(null);
//    ^^^^^^ field

export default defineNuxtPlugin(async () => {
  const session = useCookie("sid");
  member.value = await loadMember(session.value);
  return { provide: { memberName: () => member.value?.name } };
});
