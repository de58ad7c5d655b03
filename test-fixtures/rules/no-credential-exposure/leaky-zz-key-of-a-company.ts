import express from "express";
import { loadConfig } from "./config.js";

const app = express();

app.get("/integrations/ads", async (_req, res) => {
  const cfg = await loadConfig();
  res.json({ success: true, webhookKey: cfg.webhookApiKey });
//                                      ^^^^^^^^^^^^^^^^^ response
});
