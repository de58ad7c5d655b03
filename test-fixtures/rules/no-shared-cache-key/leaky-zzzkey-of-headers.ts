// fixture: path app/utils/dashboard.server.ts
import { cachified, type CacheEntry } from "@epic-web/cachified";
import { LRUCache } from "lru-cache";
import { requireUserId } from "./auth.server";
import { loadOffers, loadWidgets } from "./widgets.server";

const lru = new LRUCache<string, CacheEntry>({ max: 1000 });

export async function getDashboard(request: Request) {
  const userId = await requireUserId(request);
  const locale = request.headers.get("accept-language")?.slice(0, 2) ?? "en";
  return cachified({
//       ^... memoizer
    key: `dashboard:widgets:${locale}`,
    cache: lru,
    ttl: 60_000,
    getFreshValue: () => loadWidgets(userId, locale),
  });
}

export async function getOffers(request: Request) {
  const userId = await requireUserId(request);
  return cachified({
//       ^... memoizer
    key: `offers:${request.headers.get("Host")}`,
    cache: lru,
    ttl: 60_000,
    getFreshValue: () => loadOffers(userId),
  });
}
