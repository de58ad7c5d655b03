// fixture: preset recommended
import express, { type Request, type Response } from "express";
import expeditious from "express-expeditious";
import apicache from "apicache";
import { findInvoices, findMember } from "./store";

const app = express();
const minute = apicache.middleware("1 minute");
const cached = expeditious({ namespace: "mypage", defaultTtl: "1 minute" });

app.get("/invoices", minute, async (req: Request, res: Response) => {
//                   ^^^^^^ responseCache
  res.json(await findInvoices(req.user.id));
});

app.get("/account", cached, async (req: Request, res: Response) => {
//                  ^^^^^^ responseCache
  res.json(await findMember(req.session.memberId));
});

app.use("/me", minute);
//             ^^^^^^ responseCache
app.get("/me/name", async (req: Request, res: Response) => {
  res.json({ name: (await findMember(req.user.id)).name });
});
