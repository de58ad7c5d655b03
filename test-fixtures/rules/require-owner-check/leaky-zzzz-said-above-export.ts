// fixture: path src/controllers/invoiceController.ts
import { NextFunction, Response } from "express";
import { SignedInRequest } from "../middleware/signed-in";
import { Invoice } from "../models/invoice";

/**
 * Remove an invoice (owner or admin)
 */
export const removeInvoice = async (req: SignedInRequest, res: Response, next: NextFunction) => {
  if (!req.user) return next(new Error("401"));
  await Invoice.findByIdAndDelete(req.params.invoiceId);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
  res.status(204).end();
};

// 会員本人または管理者
export async function showInvoice(req: SignedInRequest, res: Response, next: NextFunction) {
  if (!req.user) return next(new Error("401"));
  const invoice = await Invoice.findById(req.params.invoiceId).select("no total");
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  res.set("Cache-Control", "private, no-store").json(invoice);
}

/**
 * @access Private
 */
export const closeInvoice = async (req: SignedInRequest, res: Response) => {
  await Invoice.findByIdAndUpdate(req.params.invoiceId, { closedAt: new Date() });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
  res.status(204).end();
};

/**
 * @access Private/Admin
 */
export const showRates = async (_req: SignedInRequest, res: Response) => {
  res.json({ rates: [8, 10] });
};
