import { Router } from "express";
import { db } from "../db";

// Who may come here is decided where this is mounted.
export const bookings = Router();

bookings.get("/:id", async (req, res) => {
  const row = await db("bookings").where({ id: req.params.id }).first("guest_name", "phone", "note");
  if (!row) return res.sendStatus(404);
  res.set("Cache-Control", "private, no-store").json(row);
});
