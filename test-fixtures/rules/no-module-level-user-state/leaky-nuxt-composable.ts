// fixture: path app/composables/useMember.ts
// fixture: preset recommended
import { ref } from "vue";

interface Member {
  name: string;
  email: string;
}

const member = ref<Member | null>(null);

export function useMember() {
  async function load() {
    member.value = await useRequestFetch()("/api/me");
    // ^^^^^^^^^^^^@5 todo-report: how often a composable runs is not known
  }
  return { member, load };
}
