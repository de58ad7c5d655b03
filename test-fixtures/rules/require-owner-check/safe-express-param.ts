import { Router } from "express";
import { ensureCustomer } from "./auth.js";
import { prisma } from "./prisma.js";

export const refunds = Router();
refunds.use(ensureCustomer);

refunds.param("refundId", async (req, res, next, refundId: string) => {
  const refund = await prisma.refund.findFirst({
    where: { id: refundId, customerId: req.user.id },
    select: { reason: true, bankAccount: true, accountHolder: true },
  });
  if (!refund) return res.status(404).json({ error: "refund" });
  res.locals.refund = refund;
  return next();
});

refunds.get("/refunds/:refundId", (_req, res) => {
  res.json(res.locals.refund);
});
