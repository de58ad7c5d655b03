import express, { type Request, type Response } from "express";

declare const settings: { save(key: string, value: unknown, tenant: string): Promise<void> };
declare const authDao: { signIn(email: string, password: string): Promise<string | null>; forget(): void };
const app = express();
app.use(express.json());

app.post("/login", async (req: Request, res: Response) => {
  const token = await authDao.signIn(req.body.email, req.body.password);
  return token ? res.json({ ok: true }) : res.status(401).end();
});

app.put("/settings", async (req: Request, res: Response) => {
  const { key, value } = req.body;
  const known = ["berth_opening_hours", "guest_registration_enabled", "password_policy", "mail_server"];
  if (!known.includes(key)) return res.status(400).json({ error: "unknown setting" });
  await settings.save(key, value, "quay");
  if (key === "tenant_mode_enabled") authDao.forget();
  return res.json({ ok: true });
});

app.patch("/settings", async (req: Request, res: Response) => {
  if (req.body.key === "sign_in_by_link") authDao.forget();
  await settings.save(req.body.key, req.body.value, "quay");
  res.json({ ok: true });
});

app.get("/settings/:key", async (req: Request, res: Response) => {
  const { key } = req.params;
  const shown = new Set(["siteTitle", "opening_hours", "max.party.size"]);
  if (!shown.has(key!)) return res.status(403).json({ error: "login first" });
  return res.json({ key });
});

export async function change(settingKey: string, settingValue: string, auth: { allowed: boolean }): Promise<void> {
  if (!auth.allowed) throw new Error("unauthorized");
  if (settingKey === "reminder-mail-sender-name") await settings.save(settingKey, settingValue.trim(), "quay");
}
