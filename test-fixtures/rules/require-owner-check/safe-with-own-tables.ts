// fixture: only require-owner-check
import { Router } from "express";
import { requireLogin } from "./auth";
import { db } from "./db";
import { repos } from "./repos";

export const router = Router();
router.use(requireLogin);

router.get("/dues/:id", async (req, res) => {
  const due = await db.dues.get(Number(req.params.id));
  if (due.memberId !== req.user.id) return res.sendStatus(404);
  res.json({ season: due.season, amount: due.amount, payerName: due.payerName });
});

router.get("/stays/:id", async (req, res) => {
  const row = await db.reservations.findOne({ id: req.params.id, memberId: req.user.id });
  res.json({ hotel: row.hotelName, guestName: row.guestName });
});

router.get("/hotels/:id", async (req, res) => {
  const hotel = await db.hotels.get(req.params.id);
  res.json({ name: hotel.name, stars: hotel.stars });
});

router.put("/addresses/:id", async (req, res) => {
  const address = await repos.addresses.get(req.params.id);
  if (address?.userId !== req.user.id) return res.sendStatus(404);
  await repos.addresses.update(req.params.id, { line1: req.body.line1 });
  res.sendStatus(204);
});

router.get("/settings", async (req, res) => {
  res.json(await db.settings.get("theme"));
});
