/** A check on the way is told which permission it asks for. */
import { Router } from "express";
import { isAuthenticated, Permission } from "./auth.js";
import { prisma } from "./prisma.js";

const router = Router();

router.post("/orders/:id/retry", isAuthenticated(Permission.MANAGE_ORDERS), async (req, res) => {
  const order = await prisma.order.findUnique({ where: { id: Number(req.params.id) } });
  if (!order) return res.status(404).end();
  return res.json(order);
});

export default router;
