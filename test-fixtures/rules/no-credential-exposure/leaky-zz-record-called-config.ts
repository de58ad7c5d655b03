import express from "express";
import { config } from "./config.js";
import { db } from "./db.js";

const app = express();

app.get("/status", (_req, res) => {
  res.json({ interval: config.interval, api_key: config.apiKey });
//                                               ^^^^^^^^^^^^^ response
});

app.get("/office/mail", async (_req, res) => {
  const { data: config } = await db.from("email_config").select("*").single();
  res.json({ smtp_host: config.smtp_host, smtp_password: config.smtp_password });
//                                                       ^^^^^^^^^^^^^^^^^^^^ response
});
