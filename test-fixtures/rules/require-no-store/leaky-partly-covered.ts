// fixture: options { "everywhere": true }
import express from "express";
import { requireMember } from "./auth.js";

const app = express();

app.use("/history", (_req, res, next) => {
  res.set("Cache-Control", "private, no-store");
  next();
});

app.get("/history", requireMember, (req, res) => {
  res.render("history", { name: req.user.name });
});

app.get("/mypage", requireMember, (req, res) => {
  res.render("mypage", { name: req.user.name, tel: req.user.tel });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unmarked
});

app.listen(3000);
