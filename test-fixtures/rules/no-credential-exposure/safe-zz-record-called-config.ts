import express from "express";
import { db } from "./db.js";

const app = express();

/** A worker gets the key that was made for it, when it shows its token. */
app.get("/worker/config", async (req, res) => {
  const { data: worker } = await db.from("workers").select("clinic_id").eq("token", req.get("x-worker")).single();
  if (!worker) return res.sendStatus(401);
  const { data: config } = await db.from("sync_config").select("*").eq("clinic_id", worker.clinic_id).single();
  return res.json({ clinic_id: config.clinic_id, api_key: config.api_key });
});
