import express from "express";
import { getOrCreateConfig, type AdsConfigView } from "./ads.js";

const app = express();

function toResponse(companyId: string, cfg: AdsConfigView) {
  return { webhookUrl: `/webhook/${companyId}`, webhookKey: cfg.webhookKey, mapping: cfg.mapping };
}

/** The owner pastes the company's own key into the form of the ads. */
app.get("/integrations/ads", async (req, res) => {
  const { companyId } = req.user as { companyId: string };
  const cfg = await getOrCreateConfig(companyId);
  res.json({ success: true, data: toResponse(companyId, cfg) });
});

app.get("/integrations/ads/key", async (req, res) => {
  const { companyId } = req.user as { companyId: string };
  const cfg = await getOrCreateConfig(companyId);
  res.json({ key: cfg.webhookKey });
});
