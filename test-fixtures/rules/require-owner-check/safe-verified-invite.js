// fixture: path src/routes/moving.js
const express = require("express");
const jwt = require("jsonwebtoken");
const { PrismaClient } = require("@prisma/client");

const prisma = new PrismaClient();
const router = express.Router();

function carried(req, res, next) {
  try {
    req.entrant = jwt.verify(req.get("x-pass") ?? "", process.env.PASS_SECRET, { algorithms: ["HS256"] });
    next();
  } catch {
    res.status(401).json({ error: "expired" });
  }
}

router.use(carried, (_req, res, next) => {
  res.set("Cache-Control", "private, no-store");
  next();
});

router.get("/moving", async (req, res) => {
  const customer = await prisma.customer.findUnique({ where: { id: req.entrant.customerId }, select: { name: true, tel: true, address: true } });
  res.json(customer);
});

module.exports = router;
