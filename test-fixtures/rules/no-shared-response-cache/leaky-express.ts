// fixture: preset recommended
import express, { type Request, type Response } from "express";
import apicache from "apicache";
import { findBookings, findMember, listPlans } from "./store";

const app = express();

app.get("/mypage/bookings", async (req: Request, res: Response) => {
  const bookings = await findBookings(req.session.memberId);
  res.set("Cache-Control", "public, max-age=1");
  // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 header
  res.json(bookings);
});

app.get("/mypage/profile", apicache.middleware("1 minute"), async (req: Request, res: Response) => {
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ responseCache
  res.json(await findMember(req.user.id));
});

const SHARED_FOR = 30;
app.get("/mypage", async (req: Request, res: Response) => {
  const member = await findMember(req.user.id);
  res.set({ "Content-Language": "ja", "Cache-Control": `s-maxage=${SHARED_FOR}, stale-while-revalidate=60` });
  //                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ header
  res.set("CDN-Cache-Control", "max-age=60");
  // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 header
  res.render("mypage", { name: member.name });
});

app.get("/plans", apicache.middleware("1 hour"), async (_req: Request, res: Response) => {
  res.set("Cache-Control", "public, max-age=3600");
  res.json(await listPlans());
});
