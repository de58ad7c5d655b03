// fixture: preset recommended
import { Hono, type Context } from "hono";
import { getCookie } from "hono/cookie";
import { findBySession } from "./store";

const app = new Hono();
const state: { viewer: any } = { viewer: null };

app.get("/me", async (c: Context) => {
  const viewer = await findBySession(getCookie(c, "sid"));
  return c.json({ name: viewer.name });
});

export default app;
