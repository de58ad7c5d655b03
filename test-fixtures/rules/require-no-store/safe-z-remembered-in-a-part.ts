// fixture: path src/routes/consultations.ts
import { Hono } from "hono";
import postgres from "postgres";
import { signedIn, type Variables } from "../middleware/signed-in";

const sql = postgres(process.env.DATABASE_URL!);

export const consultations = new Hono<{ Variables: Variables }>();

consultations.use(signedIn);

consultations.get("/client", async (c) => {
  const [me] = await sql`select shimei, kana, tel, jusho from clients where id = ${c.var.userId}`;
  if (!me) return c.notFound();
  c.header("Cache-Control", "private, no-store");
  return c.json({ shimei: me.shimei, kana: me.kana, tel: me.tel, jusho: me.jusho });
});

consultations.get("/latest", async (c) => {
  const [row] = await sql`select title, answer from consultations where client_id = ${c.var.userId}`;
  c.header("Cache-Control", "private, no-store");
  return c.json({ title: row?.title, answer: row?.answer });
});
