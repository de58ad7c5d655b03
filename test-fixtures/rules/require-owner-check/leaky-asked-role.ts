// fixture: only require-owner-check
import { Router } from "express";
import { prisma, requireLogin } from "./services";

export const orders = Router();
orders.use(requireLogin);

orders.put("/:id", async (req, res) => {
  res.json(await prisma.order.update({ where: { id: req.params.id }, data: { note: req.body.note } }));
  //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
});
