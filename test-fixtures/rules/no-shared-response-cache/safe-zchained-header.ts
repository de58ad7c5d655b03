import express from "express";
import { members } from "./members.js";

const app = express();

app.get("/mypage", async (req, res) => {
  const member = await members.find(req.session.memberId);
  res.setHeader("Cache-Control", "private, no-store").json(member);
});
