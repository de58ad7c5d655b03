// fixture: preset recommended
import express, { type Request, type Response } from "express";
import { findMember, notify, type Member } from "./store";

const app = express();

app.get("/mypage", async (req: Request, res: Response) => {
  const currentMember: Member | null = await findMember(req.session.memberId);
  const points = currentMember ? currentMember.points : 0;
  res.render("mypage", { member: currentMember, points });
});

app.get("/header", async (req: Request, res: Response) => {
  res.locals.user = req.user;
  res.render("header", { title: "Salon" });
});

const lastSeen = { email: "" };
app.post("/enquiry", async (req: Request, res: Response) => {
  const email = req.body.email;
  await notify(email);
  res.sendStatus(204);
});

let served = 0;
app.use((_req, _res, next) => {
  served += 1;
  next();
});
