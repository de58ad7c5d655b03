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
  res.set("Cache-Control", "private, no-store");
  res.json(await cache.getOrLoad(`passes:${req.params.line}`, () => passesOf(req.user!.id, req.params.line)));
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key
});
