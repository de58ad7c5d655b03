// fixture: path app/utils/dashboard.server.ts
import { cachified, type CacheEntry } from "@epic-web/cachified";
import { LRUCache } from "lru-cache";
import { requireUserId } from "./auth.server";
import { loadReleaseNotes, loadWidgets } from "./widgets.server";

const lru = new LRUCache<string, CacheEntry>({ max: 1000 });

export async function getDashboard(request: Request) {
  const userId = await requireUserId(request);
  return cachified({
    key: `dashboard:widgets:${request.headers.get("x-session")}`,
    cache: lru,
    ttl: 60_000,
    getFreshValue: () => loadWidgets(userId),
  });
}

export async function getReleaseNotes(request: Request) {
  const locale = request.headers.get("accept-language")?.slice(0, 2) ?? "en";
  return cachified({
    key: `release-notes:${locale}`,
    cache: lru,
    ttl: 60_000,
    getFreshValue: () => loadReleaseNotes(locale),
  });
}
