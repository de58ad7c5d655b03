// fixture: path app/mypage/page.tsx
// fixture: preset recommended
import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { auth } from "@/auth";
import { Bookings } from "./bookings";

const queryClient = new QueryClient();
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ variable

export default async function MyPage() {
  const session = await auth();
  await queryClient.prefetchQuery({ queryKey: ["bookings", session.user.id], queryFn: () => fetch("/api/bookings") });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <Bookings memberId={session.user.id} />
    </HydrationBoundary>
  );
}
