// fixture: path src/routes/notices.js
import express from "express";
import { requireLogin } from "../auth.js";
import { Notice } from "../models/notice.js";
import { Invoice } from "../models/invoice.js";

export const router = express.Router();
router.use(requireLogin);

// Whether somebody else has read theirs.
router.put("/notices/mine", async (req, res) => {
  res.json(await Notice.find({ user: req.user.id }));
});

router.put("/notices/:id/read", async (req, res) => {
  await Notice.findByIdAndUpdate(req.params.id, { read: true });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
  res.json({ ok: true });
});

router.post("/invoices/:id/refund", async (req, res) => {
  if (!req.user?.settings?.refunds_shown) return res.status(404).end();
  const invoice = await Invoice.findById(req.params.id);
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
  invoice.state = "refunded";
  await invoice.save();
  res.json({ state: invoice.state });
});
