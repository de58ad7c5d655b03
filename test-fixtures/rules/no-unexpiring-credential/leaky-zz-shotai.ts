// fixture: path src/routes/shotai.ts
import { Router } from "express";
import { prisma } from "../prisma";

export const router = Router();

// 招待
router.get("/shotai/:token", async (req, res) => {
  const shotai = await prisma.shotai.findUnique({ where: { token: req.params.token } });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unchecked
  if (!shotai) return res.sendStatus(404);
  await prisma.kaiin.create({ data: { setaiId: shotai.setaiId, email: shotai.email } });
  return res.redirect("/welcome");
});
