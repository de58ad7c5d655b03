// fixture: preset recommended
import express, { type Request, type Response } from "express";
import { LRUCache } from "lru-cache";
import { findCoupons, findMember, listSalons } from "./store";

const app = express();
const cache = new LRUCache<string, object>({ max: 500, ttl: 1000 });

app.get("/mypage", async (req: Request, res: Response) => {
  const known = cache.get(`mypage:${req.user.id}`);
  if (known) return res.json(known);
  const member = await findMember(req.user.id);
  cache.set(`mypage:${req.user.id}`, { name: member.name, phone: member.phone });
  return res.json({ name: member.name, phone: member.phone });
});

app.get("/coupons/:salon", async (req: Request, res: Response) => {
  const key = `coupons:${req.params.salon}:${req.session.memberId}`;
  if (cache.has(key)) return res.json(cache.get(key));
  const coupons = await findCoupons(req.params.salon, req.session.memberId);
  cache.set(key, coupons);
  return res.json(coupons);
});

app.post("/mypage", async (_req: Request, res: Response) => {
  cache.delete("mypage-banner");
  return res.sendStatus(204);
});

app.get("/salons", async (_req: Request, res: Response) => {
  const salons = cache.get("salons") ?? (await listSalons());
  cache.set("salons", salons);
  return res.json(salons);
});
