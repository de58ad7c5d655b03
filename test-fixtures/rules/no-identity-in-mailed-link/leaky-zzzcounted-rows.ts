// The number of a row that was just put in counts up, whatever the variable is called.
import { Hono } from "hono";
import { Resend } from "resend";
import Database from "better-sqlite3";

type Bindings = { DB: D1Database; RESEND_API_KEY: string; SITE: string };

export const app = new Hono<{ Bindings: Bindings }>();

app.post("/trial", async (c) => {
  const { email, slot } = await c.req.json<{ email: string; slot: string }>();
  const row = await c.env.DB.prepare("insert into trials (email, slot) values (?, ?) returning id")
    .bind(email, slot)
    .first<{ id: number }>();
  const ref = btoa(`trial:${row?.id}`).replace(/=+$/, "");
  await new Resend(c.env.RESEND_API_KEY).emails.send({
    from: "gym@example.com",
    to: email,
    subject: "Your trial week",
    text: ["Hello,", `Move or cancel it: ${c.env.SITE}/trial/${ref}`].join("\n"),
//                                                             ^^^ identity
  });
  return c.json({ ok: true }, 201);
});

const database = new Database("visits.db");

app.post("/visits", async (c) => {
  const { email } = await c.req.json<{ email: string }>();
  const made = database.prepare("insert into visits (email) values (?)").run(email);
  await new Resend(c.env.RESEND_API_KEY).emails.send({
    from: "gym@example.com",
    to: email,
    subject: "Your visit",
    text: `Change it: ${c.env.SITE}/visit/${made.lastInsertRowid}`,
//                                          ^^^^^^^^^^^^^^^^^^^^ identity
  });
  return c.json({ ok: true }, 201);
});
