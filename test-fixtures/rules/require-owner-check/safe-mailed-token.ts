// fixture: only require-owner-check
import { createHash } from "node:crypto";
import { Router } from "express";
import { prisma } from "../prisma";
import { requireLogin } from "../middleware/login";

export const moving = Router();
export const open = Router();
moving.use(requireLogin);

const hash = (token: unknown) => createHash("sha256").update(String(token)).digest("hex");

moving.get("/moving/confirm", async (req, res) => {
  const ticket = await prisma.movingTicket.findFirst({
    where: { tokenHash: hash(req.query.t), expiresAt: { gt: new Date() } },
  });
  if (!ticket || ticket.memberId !== req.user.id) return res.status(410).render("expired");
  const member = await prisma.member.findUnique({ where: { id: ticket.memberId } });
  res.render("moving", { name: member.name, phone: member.phone });
});

moving.post("/moving/address", async (req, res) => {
  const { token, address } = req.body;
  const { memberId } = await prisma.movingTicket.findFirstOrThrow({
    where: { tokenHash: hash(token), memberId: req.user.id },
  });
  await prisma.member.update({ where: { id: memberId }, data: { address } });
  res.redirect("/moving/done");
});

/** An invitation is there to be handed on: whoever got it may see who invites. */
moving.get("/invitation", async (req, res) => {
  const invitation = await prisma.invitation.findFirstOrThrow({ where: { token: String(req.query.t) } });
  const host = await prisma.member.findUnique({ where: { id: invitation.memberId } });
  res.render("invitation", { name: host.name, email: host.email });
});

/** Nobody is signed in: the token alone opens the page. */
open.get("/unlock", async (req, res) => {
  const ticket = await prisma.unlockTicket.findFirstOrThrow({ where: { tokenHash: hash(req.query.t) } });
  const member = await prisma.member.findUnique({ where: { id: ticket.memberId } });
  res.render("unlock", { name: member.name, phone: member.phone });
});
