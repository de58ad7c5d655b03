// fixture: path app/composables/useMember.ts
// fixture: preset recommended
interface Member {
  name: string;
  email: string;
}

export function useMember() {
  const member = useState<Member | null>("member", () => null);
  async function load() {
    member.value = await useRequestFetch()("/api/me");
  }
  return { member, load };
}
