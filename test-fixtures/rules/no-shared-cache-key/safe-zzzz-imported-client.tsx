// fixture: path app/dashboard/page.tsx
import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { auth } from "@/auth";
import { getMember } from "@/lib/members";
import { getQueryClient } from "@/lib/query-client";
import { Dashboard } from "./dashboard";

export default async function Page() {
  const session = await auth();
  const queryClient = getQueryClient();
  await queryClient.prefetchQuery({ queryKey: ["member"], queryFn: () => getMember(session.user.id) });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <Dashboard />
    </HydrationBoundary>
  );
}
