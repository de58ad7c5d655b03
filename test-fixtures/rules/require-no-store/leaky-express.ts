import express from "express";
import { requireMember } from "./auth.js";
import { prisma } from "./prisma.js";

const app = express();

app.get("/plans", async (_req, res) => {
  res.set("Cache-Control", "public, s-maxage=300");
  res.json(await prisma.plan.findMany());
});

app.get("/mypage", requireMember, async (req, res) => {
  const { name, tel } = req.user;
  res.render("mypage", { name, tel });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unmarked
});
