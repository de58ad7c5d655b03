// fixture: path src/controllers/invoiceController.ts
import { NextFunction, Response } from "express";
import { SignedInRequest } from "../middleware/signed-in";
import { Invoice } from "../models/invoice";

/**
 * Remove an invoice (admin only)
 */
export const removeInvoice = async (req: SignedInRequest, res: Response, next: NextFunction) => {
  if (!req.user) return next(new Error("401"));
  await Invoice.findByIdAndDelete(req.params.invoiceId);
  res.status(204).end();
};

// 管理者のみ
export async function showInvoice(req: SignedInRequest, res: Response, next: NextFunction) {
  if (!req.user) return next(new Error("401"));
  const invoice = await Invoice.findById(req.params.invoiceId).select("no total");
  res.set("Cache-Control", "private, no-store").json(invoice);
}

export const invoices = {
  /** For admins. */
  async reopen(req: SignedInRequest, res: Response, next: NextFunction) {
    if (!req.user) return next(new Error("401"));
    await Invoice.findByIdAndUpdate(req.params.invoiceId, { closedAt: null });
    res.status(204).end();
  },
};
