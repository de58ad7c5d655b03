import { Router } from "express";
import { latest } from "./keep";
import { ledger } from "./ledger";

export const points = Router();

points.get("/points", async (req, res) => {
  const { userId } = req.session;
  const balance = await latest("points", () => ledger.balance(userId));
  res.set("Cache-Control", "private, no-store").json({ balance });
});
