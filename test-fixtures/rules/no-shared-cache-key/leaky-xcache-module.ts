import express from "express";
import { once, swr } from "./lib/cache.js";
import { loadNotices, loadUsage, makeReport } from "./usage.js";
import { signedIn } from "./sessions.js";

const app = express();

app.get("/usage", signedIn, async (req, res) => {
  const key = `usage-${req.query.month}`;
  res.json(await swr(key, () => loadUsage(req.user.id, req.query.month)));
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key
});

app.post("/report", signedIn, async (req, res) => {
  const made = await once("report", async () => makeReport(req.user.id));
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key
  res.json({ made });
});

app.get("/notices", async (_req, res) => {
  res.json(await swr("notices", () => loadNotices(20)));
});
