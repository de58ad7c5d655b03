import { redirect } from "@tanstack/react-router";
import { api } from "@/api";
import { queryClient } from "@/query-client";

/** Each browser has a client of its own. */
async function onlyGuests(): Promise<void> {
  const user = await queryClient.fetchQuery({
    queryKey: ["user:get"],
    queryFn: async () => (await api.userGetCurrent()).data,
  });
  if (user) throw redirect({ to: "/home" });
}

export async function loader() {
  await onlyGuests();
  return null;
}
