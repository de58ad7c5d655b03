// fixture: path src/routes/shotai.ts
import { Router } from "express";
import { prisma } from "../prisma";

export const router = Router();

router.get("/shotai/:token", async (req, res) => {
  const shotai = await prisma.shotai.findUnique({ where: { token: req.params.token } });
  if (!shotai || shotai.kigen < new Date()) return res.sendStatus(404);
  await prisma.kaiin.create({ data: { setaiId: shotai.setaiId, email: shotai.email } });
  return res.redirect("/welcome");
});
