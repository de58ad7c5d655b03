// fixture: path src/lib/notices.ts
import { unstable_cache } from "next/cache";
import { repos } from "./repos";

const tagOf = (userId: string): string => `unread-${userId}`;

// What the function is called with is part of the key: https://nextjs.org/docs/app/api-reference/functions/unstable_cache
export function unread(userId: string, tenantId: string): Promise<number> {
  return unstable_cache((id: string, tid: string) => repos.notifications.countUnread(id, tid), ["unread"], {
    tags: [tagOf(userId)],
    revalidate: 60,
  })(userId, tenantId);
}
