// fixture: path composables/useSwimmer.ts
const lanes = ref<number[]>([]);

export function useSwimmer() {
  const swimmer = useState<{ name: string } | null>("swimmer", () => null);
  const load = async () => {
    const { data } = await useFetch("/api/me");
    const { data: open } = await useFetch("/api/lanes");
    swimmer.value = data.value;
    lanes.value = open.value;
  };
  return { swimmer, lanes, load };
}
