// fixture: preset recommended
import express, { type Request, type Response } from "express";
import Redis from "ioredis";
import { createClient } from "redis";
import { summaryOf } from "./summaries";

const app = express();
const redis = new Redis();
const client = createClient();

app.get("/summary", async (req: Request, res: Response) => {
  const summary = await summaryOf(req.user.id);
  await redis.call("SETEX", `summary:${req.user.id}`, 60, JSON.stringify(summary));
  await client.sendCommand(["SET", `summary:${req.user.id}`, JSON.stringify(summary)]);
  await client.sendCommand(["DEL", "summaries"]);
  res.json(summary);
});
