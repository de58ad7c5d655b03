// fixture: path src/routes/notices.js
import express from "express";
import { requireLogin } from "../auth.js";
import { Notice } from "../models/notice.js";
import { Invoice } from "../models/invoice.js";
import { getSupabaseAdmin } from "../supabase.js";

export const router = express.Router();
router.use(requireLogin);

// Everybody who got a notice marks it for themselves.
router.put("/notices/:id/read", async (req, res) => {
  await Notice.findByIdAndUpdate(req.params.id, { $addToSet: { readBy: req.user.id } });
  res.json({ ok: true });
});

router.put("/notices/:id/away", async (req, res) => {
  const notice = await Notice.findById(req.params.id);
  if (!notice.dismissedBy.includes(req.user.id)) notice.dismissedBy.push(req.user.id);
  await notice.save();
  res.json({ ok: true });
});

// One of the rights of whoever asks decides.
router.post("/invoices/:id/refund", async (req, res) => {
  if (!req.user?.permissions?.manage_billing) return res.status(403).end();
  const invoice = await Invoice.findById(req.params.id);
  invoice.state = "refunded";
  await invoice.save();
  res.json({ state: invoice.state });
});
