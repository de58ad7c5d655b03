import { Router } from "express";
import { ExpiringCache } from "../lib/expiring-cache.js";
import { requireLogin } from "../middleware/require-login.js";
import { fares, passesOf } from "../passes.js";

const cache = new ExpiringCache<object>({ seconds: 20 });

export const router = Router();

router.get("/fares/:line", async (req, res) => {
  res.json(await cache.getOrLoad(`fares:${req.params.line}`, () => fares(req.params.line)));
});

router.get("/passes/:line", requireLogin, async (req, res) => {
  const { id } = req.user!;
  res.set("Cache-Control", "private, no-store");
  res.json(await cache.getOrLoad(`passes:${id}:${req.params.line}`, () => passesOf(id, req.params.line)));
});

router.get("/passes/:line/page", requireLogin, async (req, res) => {
  // Kept for this request only.
  const own = new ExpiringCache<object>({ seconds: 1 });
  const passes = await own.getOrLoad("passes", () => passesOf(req.user!.id, req.params.line));
  res.set("Cache-Control", "private, no-store").json({ passes });
});
