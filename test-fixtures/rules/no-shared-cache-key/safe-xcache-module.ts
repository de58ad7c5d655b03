import express from "express";
import { once, swr } from "./lib/cache.js";
import { after } from "./lib/jobs.js";
import { loadNotices, loadUsage, makeReport } from "./usage.js";
import { signedIn } from "./sessions.js";

const app = express();

app.get("/usage", signedIn, async (req, res) => {
  const key = `usage-${req.user.id}-${req.query.month}`;
  res.json(await swr(key, () => loadUsage(req.user.id, req.query.month)));
});

app.post("/report", signedIn, async (req, res) => {
  const made = await once(`report:${req.user.id}`, async () => makeReport(req.user.id));
  await after("report", async () => makeReport(req.user.id));
  res.json({ made });
});

app.get("/notices", async (_req, res) => {
  res.json(await swr("notices", () => loadNotices(20)));
});
