// fixture: preset recommended
import { Hono } from "hono";
import { cache } from "hono/cache";
import { getCookie } from "hono/cookie";
import { findBySession, listEvents } from "./store";

const app = new Hono();

app.get("/me", cache({ cacheName: "members", cacheControl: "max-age=60" }), async (c) => {
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ responseCache
  const member = await findBySession(getCookie(c, "sid"));
  return c.json({ name: member.name, email: member.email });
});

app.get("/me/tickets", async (c) => {
  const member = await findBySession(getCookie(c, "sid"));
  c.header("Cache-Control", "public, max-age=10");
  // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 header
  return c.json(member.tickets);
});

app.get("/events", cache({ cacheName: "events", cacheControl: "max-age=60" }), async (c) => c.json(await listEvents()));

export default app;
