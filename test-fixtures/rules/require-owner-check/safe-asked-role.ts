// fixture: only require-owner-check
import { Router } from "express";
import { memberships, prisma, requireLogin } from "./services";

export const orders = Router();
orders.use(requireLogin);

orders.put("/:id", async (req, res) => {
  const { userId } = req.session;
  const isAdmin = await memberships.isAdmin(req.params.id, userId);
  if (!isAdmin) throw new Error("forbidden");
  res.json(await prisma.order.update({ where: { id: req.params.id }, data: { note: req.body.note } }));
});
