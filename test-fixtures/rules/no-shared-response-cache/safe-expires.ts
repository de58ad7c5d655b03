// fixture: preset recommended
import express, { type Request, type Response } from "express";
import { couponsOf, listNews } from "./store";

const app = express();
const LIFETIME = 60_000;

app.get("/coupons", async (req: Request, res: Response) => {
  const coupons = await couponsOf(req.user.id);
  res.setHeader("Expires", "0");
  res.json(coupons);
});

app.get("/news", async (_req: Request, res: Response) => {
  res.set("Expires", new Date(Date.now() + LIFETIME).toUTCString());
  res.json(await listNews());
});

app.get("/account", (req: Request, res: Response) => {
  res.set("Cache-Control", "private, no-cache");
  res.set("Expires", new Date(Date.now() + LIFETIME).toUTCString());
  res.cookie("seen", "1", { expires: new Date(Date.now() + LIFETIME) });
  res.json({ name: req.user.name });
});

app.get("/points", (req: Request, res: Response) => {
  res.set("Expires", new Date(0).toUTCString());
  res.json({ points: req.user.points });
});
