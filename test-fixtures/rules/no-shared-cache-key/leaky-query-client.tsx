// fixture: path app/mypage/layout.tsx
// fixture: preset recommended
import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { auth } from "@/auth";
import { findProfile } from "@/lib/store";

const queryClient = new QueryClient();
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-module-level-user-state/variable

export default async function Layout({ children }: { children: ReactNode }) {
  const session = await auth();
  await queryClient.prefetchQuery({ queryKey: ["me"], queryFn: () => findProfile(session.user.id) });
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key
  return <HydrationBoundary state={dehydrate(queryClient)}>{children}</HydrationBoundary>;
}
