// fixture: path src/app.ts
import express from "express";
import session from "express-session";
import { argon2id } from "./passwords.js";
import { prisma } from "./prisma.js";

const app = express();
const HOUR = 60 * 60 * 1000;

app.use(session({ secret: process.env.SESSION_SECRET!, cookie: { maxAge: HOUR } }));

app.get("/tokuten/:no", async (req, res) => {
  if (!req.session.kyakuId) return res.redirect("/login");
  const tokuten = await prisma.tokuten.findFirst({
    where: { no: req.params.no, kyakuId: req.session.kyakuId },
    select: { title: true },
  });
  res.set("Cache-Control", "private, no-store");
  return tokuten ? res.json({ title: tokuten.title }) : res.status(404).end();
});

// パスワードの再設定: ログインの前に、送られたトークンで行う
app.post("/saisettei", async (req, res) => {
  const { token, atarashii } = req.body;
  const saisettei = await prisma.saisettei.findUnique({
    where: { token: String(token) },
    select: { id: true, kyakuId: true, createdAt: true },
  });
  if (!saisettei || Date.now() - saisettei.createdAt.getTime() > HOUR) return res.status(410).end();
  await prisma.kyaku.update({
    where: { id: saisettei.kyakuId },
    data: { passwordHash: await argon2id(atarashii) },
  });
  return res.redirect("/login");
});

// 貸し出す機材は誰のものでもない
app.get("/kizai/:kizaiId", async (req, res) => {
  if (!req.session.kyakuId) return res.redirect("/login");
  const kizai = await prisma.kizai.findUnique({
    where: { id: req.params.kizaiId },
    select: { mei: true, yenPerDay: true },
  });
  return res.json({ mei: kizai?.mei, yen: kizai?.yenPerDay });
});
