// fixture: path composables/useSwimmer.ts
const swimmer = ref<{ name: string } | null>(null);
//    ^^^^^^^ field

export function useSwimmer() {
  const load = async () => {
    const { data } = await useFetch("/api/me");
    swimmer.value = data.value;
  };
  return { swimmer, load };
}
