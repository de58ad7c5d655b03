import express from "express";
import { requireMember } from "./auth.js";

const app = express();

// "no-cache" is what event streams send; it says nothing about the answers beside it.
app.get("/events", requireMember, (req, res) => {
  res.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-cache" });
  res.write(`data: ${req.user.name}\n\n`);
});

app.get("/mypage", requireMember, (req, res) => {
  const { name, tel } = req.user;
  res.render("mypage", { name, tel });
});
