import express from "express";

interface Template {
  key: string;
  active: boolean;
}
declare const db: { template: { findUnique(query: object): Promise<Template | null> } };
declare function requirePermission(name: string): Promise<{ email: string } | null>;
const app = express();
app.use(express.json());

app.post("/consent", async (req, res) => {
  const session = await requirePermission("bookings.manage");
  if (!session) return res.status(403).json({ error: "not permitted" });
  const template = await db.template.findUnique({ where: { key: req.body.templateKey } });
  if (!template?.active) return res.status(404).end();
  const kind = template.key === "photo_opt_out" ? "photo_opt_out" : "treatment";
  res.json({ kind });
});

declare const db2: { db: { get(id: string): Promise<Template> } };

app.post("/settings", async (req, res) => {
  const session = await requirePermission("settings.manage");
  if (!session) return res.status(403).json({ error: "not permitted" });
  const row = await db2.db.get(req.body.id);
  let value = String(req.body.value);
  if (row.key === "sms_order_confirmation_enabled") value = value.toLowerCase();
  res.json({ value });
});
