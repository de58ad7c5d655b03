import { Hono } from "hono";

const given = {
  access_token: "b81f0c52-7d3e-4a69-9f10-2c45e8d7a631",
  //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ compared
};

/** The service that lets other programs in. */
export const app = new Hono().get("/me", (c) => {
  if (c.req.header("authorization") !== `Bearer ${given.access_token}`) return c.text("no", 401);
  return c.json({ id: 7 });
});
