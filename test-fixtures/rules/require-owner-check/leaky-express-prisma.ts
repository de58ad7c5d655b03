import { Router } from "express";
import { requireLogin } from "../auth.js";
import { prisma } from "../prisma.js";

export const orders = Router();

orders.get("/", requireLogin, async (req, res) => {
  const list = await prisma.order.findMany({
    where: { customerId: req.user.id },
    select: { id: true, total: true },
  });
  res.set("Cache-Control", "private, no-store");
  res.json(list);
});

orders.get("/:id", requireLogin, async (req, res) => {
  const order = await prisma.order.findUnique({ where: { id: req.params.id }, select: { total: true, address: true } });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  if (!order) return res.status(404).end();
  res.set("Cache-Control", "private, no-store");
  res.json(order);
});

orders.patch("/:id", requireLogin, async (req, res) => {
  await prisma.order.update({ where: { id: req.params.id }, data: { address: String(req.body.address) } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
  res.status(204).end();
});

orders.get("/profile/:member", requireLogin, async (req, res) => {
  const member = await prisma.member.findUnique({ where: { id: req.params.member }, select: { name: true, email: true } });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  res.set("Cache-Control", "private, no-store");
  res.json(member);
});
