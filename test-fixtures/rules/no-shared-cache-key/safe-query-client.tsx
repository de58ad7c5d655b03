// fixture: path app/mypage/layout.tsx
// fixture: preset recommended
import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { auth } from "@/auth";
import { findProfile } from "@/lib/store";

const queryClient = new QueryClient();

export default async function Layout({ children }: { children: ReactNode }) {
  const session = await auth();
  const ownQueryClient = new QueryClient();
  await ownQueryClient.prefetchQuery({ queryKey: ["me"], queryFn: () => findProfile(session.user.id) });
  return <HydrationBoundary state={dehydrate(ownQueryClient)}>{children}</HydrationBoundary>;
}
