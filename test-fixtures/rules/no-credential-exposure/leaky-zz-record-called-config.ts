import express from "express";
import { config } from "./config.js";

const app = express();

app.get("/status", (_req, res) => {
  res.json({ interval: config.interval, api_key: config.apiKey });
//                                               ^^^^^^^^^^^^^ response
});
