// fixture: path src/providers.ts
import { Router } from "express";
import { prisma } from "./prisma.js";
import { requireProvider } from "./auth.js";

export const providers = Router();

providers.get("/me", requireProvider, async (req, res) => {
  const me = await prisma.provider.findUniqueOrThrow({ where: { id: req.providerId }, select: { displayName: true } });
  res.set("Cache-Control", "private, no-store").json(me);
});
