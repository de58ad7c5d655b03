import express from "express";
import { LRUCache } from "lru-cache";
import { summaryFor, shopBySlug, type Summary } from "./shops";

const summaries = new LRUCache<string, Summary>({ max: 1000 });

export const app = express();

app.get("/shops/:slug/summary", async (req, res) => {
  const shop = await shopBySlug(req.params.slug);
  const key = `${req.user.id}:${shop.id}:${req.headers["accept-language"] ?? "ja"}`;
  let summary = summaries.get(key);
  if (!summary) {
    summary = await summaryFor(shop.id, req.user.id);
    summaries.set(key, summary);
  }
  res.json(summary);
});
