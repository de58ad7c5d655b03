import { createCache } from "async-cache-dedupe";
import flru from "flru";
import { LRUMap } from "lru_map";
import LRUCache from "mnemonist/lru-cache";
import { Hono } from "hono";
import { load } from "./months";

const months = new LRUCache<string, unknown>(100);
const weeks = new LRUMap<string, unknown>(100);
const days = flru<unknown>(100);
const reports = createCache({ ttl: 5 }).define(
//              ^... memoizer
  "report",
  { serialize: ({ month }: { month: string }) => month },
  async ({ month, memberId }: { month: string; memberId: string }) => load(month, memberId),
);

export const app = new Hono<{ Variables: { memberId: string } }>();
app.get("/months/:month", async (c) => {
  const month = c.req.param("month");
  const memberId = c.get("memberId");
  months.set(month, await load(month, memberId));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 key
  weeks.set(month, await load(month, memberId));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 key
  days.set(month, await load(month, memberId));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 key
  c.header("Cache-Control", "private, no-store");
  return c.json(await reports.report({ month, memberId }));
});
