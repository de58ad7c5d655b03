// fixture: only require-owner-check
import { createHash } from "node:crypto";
import { Router } from "express";
import { prisma } from "../prisma";
import { requireLogin } from "../middleware/login";

export const moving = Router();
moving.use(requireLogin);

const hash = (token: unknown) => createHash("sha256").update(String(token)).digest("hex");

/** The link of the mail opens the new shop's page for a member; the member signs in first. */
moving.get("/moving/confirm", async (req, res) => {
  const ticket = await prisma.movingTicket.findFirst({
    where: { tokenHash: hash(req.query.t), expiresAt: { gt: new Date() } },
  });
  if (!ticket) return res.status(410).render("expired");
  const member = await prisma.member.findUnique({ where: { id: ticket.memberId } });
  //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sentRead
  res.render("moving", { name: member.name, phone: member.phone });
});

moving.post("/moving/address", async (req, res) => {
  const { token, address } = req.body;
  const { memberId } = await prisma.movingTicket.findFirstOrThrow({ where: { tokenHash: hash(token) } });
  await prisma.member.update({ where: { id: memberId }, data: { address } });
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sentChange
  res.redirect("/moving/done");
});

/** A reset is for those who cannot sign in, and what is written is not the client's choice. */
moving.post("/moving/done", async (req, res) => {
  const ticket = await prisma.movingTicket.findFirstOrThrow({ where: { tokenHash: hash(req.body.token) } });
  await prisma.member.update({ where: { id: ticket.memberId }, data: { movedAt: new Date() } });
  res.redirect("/");
});
