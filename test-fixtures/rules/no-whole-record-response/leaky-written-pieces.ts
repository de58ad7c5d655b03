// fixture: only no-whole-record-response
import { stringify } from "csv-stringify/sync";
import { Router } from "express";
import { prisma } from "./prisma";

export const router = Router();

router.get("/users.ndjson", async (_req, res) => {
  const users = await prisma.user.findMany();
  for (const user of users) res.write(JSON.stringify(user) + "\n");
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ answer
  res.end();
});

router.get("/users.csv", async (_req, res) => {
  const users = await prisma.user.findMany();
  res.type("text/csv").send(stringify(users, { header: true }));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ answer
});

router.get("/users/:id", async (req, res) => {
  const user = await prisma.user.findUnique({ where: { id: req.params.id } });
  const payload: Record<string, unknown> = {};
  payload.user = user;
  payload.at = Date.now();
  res.json(payload);
//^^^^^^^^^^^^^^^^^ answer
});
