// fixture: only no-whole-record-response
import { Hono } from "hono";
import { db } from "./db";

export const app = new Hono();

app.get("/patients/:id", async (c) => {
  const patient = await db.patients.get(c.req.param("id"));
  return c.json(patient);
//       ^^^^^^^^^^^^^^^ answer
});
