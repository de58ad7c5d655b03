// fixture: path app/composables/useMember.ts
// fixture: preset recommended
import { ref } from "vue";
import { useRequestFetch, useState } from "#imports";

interface Member {
  name: string;
  email: string;
}

const articles = ref<string[]>([]);

export function useMember() {
  const member = useState<Member | null>("member", () => null);
  async function load() {
    member.value = await useRequestFetch()("/api/me");
    articles.value = await useRequestFetch()("/api/articles");
  }
  return { member, articles, load };
}
