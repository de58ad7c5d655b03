// fixture: preset recommended
import express, { type Request, type Response } from "express";
import { signIn } from "./store";

const app = express();

app.post("/login", async (req: Request, res: Response) => {
  if (await signIn(req.body.email, req.body.password)) return res.redirect("/mypage");
  res.set("Cache-Control", "private, no-store");
  return res.status(401).render("login", { email: req.body.email, message: "Wrong address or password" });
});
