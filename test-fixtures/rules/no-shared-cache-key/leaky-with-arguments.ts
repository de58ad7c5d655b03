// fixture: path src/lib/notices.ts
import { unstable_cache } from "next/cache";
import { repos } from "./repos";

export function unread(userId: string): Promise<number> {
  const count = unstable_cache(() => repos.notifications.countUnread(userId), ["unread"]);
  //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ memoizer
  return count();
}
