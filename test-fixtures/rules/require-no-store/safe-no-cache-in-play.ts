import express from "express";
import { requireMember } from "./auth.js";

const app = express();

app.get("/mypage", requireMember, async (req, res) => {
  const { name, tel } = req.user;
  res.render("mypage", { name, tel });
});
