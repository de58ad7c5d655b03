import { Router } from "express";
import { publicPlans, reservationsOf, saveReservation } from "../database.js";
import { sendConfirmation } from "../mail/confirmation.js";

export const api = Router();

const priceByPlan = new Map<string, number>();

/** Prices are public and the same for everyone. */
api.get("/plans/:id/price", async (req, res) => {
  const { id } = req.params;
  if (!priceByPlan.has(id)) {
    for (const plan of await publicPlans()) priceByPlan.set(plan.id, plan.price);
  }
  res.set("Cache-Control", "public, max-age=60").json({ price: priceByPlan.get(id) ?? null });
});

api.get("/reservations", async (req, res) => {
  const { guestId } = req.session;
  if (!guestId) {
    res.status(401).json({ error: "login required" });
    return;
  }
  res.set("Cache-Control", "no-store");
  res.json(await reservationsOf(guestId));
});

api.post("/reservations", async (req, res) => {
  const { guestId } = req.session;
  if (!guestId) {
    res.status(401).json({ error: "login required" });
    return;
  }
  const reservation = await saveReservation(guestId, String(req.body.planId), Number(req.body.nights));
  await sendConfirmation(guestId, reservation);
  res.status(201).json({ id: reservation.id });
});
