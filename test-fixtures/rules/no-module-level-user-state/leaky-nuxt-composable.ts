// fixture: path app/composables/useMember.ts
// fixture: preset recommended
import { ref } from "vue";
import { useRequestFetch } from "#imports";

interface Member {
  name: string;
  email: string;
}

const member = ref<Member | null>(null);
//    ^^^^^^ field

export function useMember() {
  async function load() {
    member.value = await useRequestFetch()("/api/me");
  }
  return { member, load };
}
