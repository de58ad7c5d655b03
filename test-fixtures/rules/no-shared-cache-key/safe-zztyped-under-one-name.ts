import express from "express";
import { redis } from "./redis.js";

const app = express();

app.post("/enquiries", async (req, res) => {
  const { name, email } = req.body;
  await redis.set(`draft:${req.sessionID}`, JSON.stringify({ name, email }));
  await redis.lpush("enquiries", JSON.stringify({ name, email }));
  await redis.set("mail:queue", JSON.stringify({ name, email }));
  res.redirect("/enquiries/confirm");
});

app.put("/settings", async (req, res) => {
  await redis.set("settings:notify", req.body.email);
  res.json({ ok: true });
});
