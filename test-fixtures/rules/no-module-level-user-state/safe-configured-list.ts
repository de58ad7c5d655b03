import { Hono } from "hono";
import { deliver } from "./deliver";

const desk = ["desk@clinic.example"];

export const contact = new Hono();

contact.post("/contact", async (c) => {
  const { mail, question } = await c.req.json<{ mail: string; question: string }>();
  await deliver([...desk, mail], question);
  return c.json({ ok: true });
});
