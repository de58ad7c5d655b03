// fixture: path app/dashboard/page.tsx
import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { auth } from "@/auth";
import { getMember } from "@/lib/members";
import { queryClient } from "@/lib/query-client";
import { Dashboard } from "./dashboard";

export default async function Page() {
  const session = await auth();
  await queryClient.prefetchQuery({ queryKey: ["member"], queryFn: () => getMember(session.user.id) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <Dashboard />
    </HydrationBoundary>
  );
}
