import { Router } from "express";
import { getMembers } from "../db/client";

export const studio = Router();

studio.get("/studio", async (req, res) => {
  const full = await getMembers();
  res.set("Cache-Control", "public, max-age=60");
  res.json({ full });
});
