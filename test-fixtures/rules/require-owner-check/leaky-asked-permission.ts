/** A check on the way asks for being signed in alone. */
import { Router } from "express";
import { isAuthenticated } from "./auth.js";
import { prisma } from "./prisma.js";

const router = Router();

router.post("/orders/:id/retry", isAuthenticated(), async (req, res) => {
  const order = await prisma.order.findUnique({ where: { id: Number(req.params.id) } });
  //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  if (!order) return res.status(404).end();
  return res.json(order);
});

export default router;
