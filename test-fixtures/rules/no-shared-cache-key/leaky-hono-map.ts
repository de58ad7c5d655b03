// fixture: preset recommended
import { Hono, type Context } from "hono";
import { findBookings } from "./store";

const app = new Hono();
const inFlight = new Map<string, Promise<unknown>>();

app.get("/bookings", async (c: Context) => {
  const memberId = c.get("memberId");
  const url = c.req.path;
  const pending = inFlight.get(url) ?? findBookings(memberId);
  inFlight.set(url, pending);
  // ^^^^^^^^^^^^^^^^^^^^^^^^^^@3 key
  return c.json(await pending);
});

export default app;
