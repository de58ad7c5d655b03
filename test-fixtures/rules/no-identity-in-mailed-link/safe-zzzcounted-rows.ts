import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { Resend } from "resend";

type Bindings = { DB: D1Database; RESEND_API_KEY: string; SITE: string };

export const app = new Hono<{ Bindings: Bindings }>();

app.post("/trial", async (c) => {
  const { email, slot } = await c.req.json<{ email: string; slot: string }>();
  const token = randomUUID();
  const row = await c.env.DB.prepare("insert into trials (token, email, slot) values (?, ?, ?) returning id")
    .bind(token, email, slot)
    .first<{ id: number }>();
  await new Resend(c.env.RESEND_API_KEY).emails.send({
    from: "gym@example.com",
    to: email,
    subject: "Your trial week",
    text: `Number ${row?.id}. Move or cancel it: ${c.env.SITE}/trial/${token}`,
  });
  return c.json({ ok: true }, 201);
});
