// fixture: only require-owner-check
import { Router } from "express";
import { requireLogin } from "./auth";
import { db } from "./db";
import { repos } from "./repos";

export const router = Router();
router.use(requireLogin);

router.get("/dues/:id", async (req, res) => {
  const due = await db.dues.get(Number(req.params.id));
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  res.json({ season: due.season, amount: due.amount, payerName: due.payerName });
});

router.get("/stays/:id", async (req, res) => {
  const row = await db.reservations.findOne({ id: req.params.id });
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  res.json({ hotel: row.hotelName, guestName: row.guestName });
});

router.delete("/cards/:id", async (req, res) => {
  await repos.paymentMethods.remove(req.params.id);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
  res.sendStatus(204);
});

router.put("/addresses/:id", async (req, res) => {
  await repos.addresses.update(req.params.id, { line1: req.body.line1 });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
  res.sendStatus(204);
});
