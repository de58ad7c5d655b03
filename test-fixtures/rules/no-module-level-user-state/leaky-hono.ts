// fixture: preset recommended
import { Hono, type Context } from "hono";
import { getCookie } from "hono/cookie";
import { findBySession } from "./store";

const app = new Hono();
const state: { viewer: any } = { viewer: null };

app.get("/me", async (c: Context) => {
  state.viewer = await findBySession(getCookie(c, "sid"));
  // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 field
  return c.json({ name: state.viewer.name });
});

export default app;
