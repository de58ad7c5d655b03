// fixture: preset recommended
import express, { type Request, type Response } from "express";
import { findMember, notify, type Member } from "./store";

const app = express();

let currentMember: Member | null = null;

app.get("/mypage", async (req: Request, res: Response) => {
  currentMember = await findMember(req.session.memberId);
  // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 variable
  const points = currentMember ? currentMember.points : 0;
  res.render("mypage", { member: currentMember, points });
});

app.get("/header", async (req: Request, res: Response) => {
  app.locals.user = req.user;
  // ^^^^^^^^^^^^^^^^^^^^^^^^^^@3 process
  res.render("header", { title: "Salon" });
});

const lastSeen = { email: "" };
app.post("/enquiry", async (req: Request, res: Response) => {
  lastSeen.email = req.body.email;
  // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 field
  await notify(lastSeen.email);
  res.sendStatus(204);
});

let served = 0;
app.use((_req, _res, next) => {
  served += 1;
  next();
});
