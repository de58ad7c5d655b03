import { Router } from "express";
import { greeting } from "../current-guest.js";
import { findGuest, publicPlans, reservationsOf } from "../database.js";

export const pages = Router();

/** Plans are the same for everyone, so any cache may keep them. */
pages.get("/", async (_req, res) => {
  const plans = await publicPlans();
  res.set("Cache-Control", "public, max-age=300");
  res.render("plans", { plans });
});

/** マイページ: what the guest has booked. */
pages.get("/mypage", async (req, res) => {
  const guestId = req.session.guestId;
  if (!guestId) {
    res.redirect("/login");
    return;
  }
  const guest = await findGuest(guestId);
  const reservations = await reservationsOf(guestId);
  // One second, to survive the opening of the campaign.
  res.set("Cache-Control", "public, s-maxage=1");
  res.render("mypage", { greeting: greeting(), guest, reservations });
});

/** The printable confirmation is kept by nobody. */
pages.get("/mypage/confirmation", async (req, res) => {
  const guest = req.session.guestId ? await findGuest(req.session.guestId) : null;
  res.set("Cache-Control", "private, no-store");
  res.render("confirmation", { guest });
});
