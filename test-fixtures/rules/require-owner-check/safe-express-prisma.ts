import { Router } from "express";
import { requireLogin } from "../auth.js";
import { assertOrderOwner, requireRole } from "../policies.js";
import { prisma } from "../prisma.js";
import { verify } from "../verify.js";

export const orders = Router();

orders.get("/:id", requireLogin, async (req, res) => {
  const order = await prisma.order.findUnique({
    where: { id: req.params.id, customerId: req.user.id },
    select: { total: true, address: true },
  });
  if (!order) return res.status(404).end();
  res.set("Cache-Control", "private, no-store");
  res.json(order);
});

// Read by id, compared before anything is sent.
orders.get("/:id/address", requireLogin, async (req, res) => {
  const order = await prisma.order.findUnique({ where: { id: req.params.id }, select: { customerId: true, address: true } });
  if (order?.customerId !== req.user.id) return res.status(404).end();
  res.set("Cache-Control", "private, no-store");
  res.json({ address: order.address });
});

// A helper of another file throws for those who may not.
orders.patch("/:id", requireLogin, async (req, res) => {
  await assertOrderOwner(req.user, req.params.id);
  await prisma.order.update({ where: { id: req.params.id }, data: { address: String(req.body.address) } });
  res.status(204).end();
});

orders.delete("/:id", requireLogin, requireRole("manager"), async (req, res) => {
  await prisma.order.delete({ where: { id: req.params.id } });
  res.status(204).end();
});

// Read with the owner first, changed by the same id afterwards.
orders.post("/:id/cancel", requireLogin, async (req, res) => {
  const found = await prisma.order.findFirst({ where: { id: req.params.id, customerId: req.user.id }, select: { id: true } });
  if (!found) return res.status(404).end();
  await prisma.order.update({ where: { id: req.params.id }, data: { cancelledAt: new Date() } });
  res.status(204).end();
});

// Everybody may see products.
orders.get("/products/:id", requireLogin, async (req, res) => {
  res.json(await prisma.product.findUnique({ where: { id: req.params.id } }));
});

// Who has the link was given it.
orders.get("/shared/:token", requireLogin, async (req, res) => {
  const order = await prisma.order.findUnique({ where: { shareToken: req.params.token }, select: { total: true } });
  res.json(order);
});

// Only whether it exists.
orders.post("/friends/:member", requireLogin, async (req, res) => {
  const friend = await prisma.member.findUnique({ where: { id: req.params.member }, select: { id: true } });
  if (!friend) return res.status(404).end();
  res.status(204).end();
});

// Who asks is found out in another file; what is compared is the owner.
orders.post("/:id/archive", requireLogin, async (req, res) => {
  const caller = await verify({ req, res });
  const order = await prisma.order.findUnique({ where: { id: req.params.id } });
  if (order.customerId !== caller.id) return res.status(403).end();
  await prisma.order.update({ where: { id: req.params.id }, data: { archivedAt: new Date() } });
  res.status(204).end();
});
