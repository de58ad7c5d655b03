import { Hono } from "hono";
import { prisma } from "./prisma.js";

const app = new Hono<{ Variables: { member: { id: string } } }>();

app.get("/menus", async (c) => {
  c.header("Cache-Control", "public, max-age=60");
  return c.json(await prisma.menu.findMany());
});

app.get("/reservations", async (c) => {
  const member = c.get("member");
  const reservations = await prisma.reservation.findMany({ where: { memberId: member.id }, select: { at: true } });
  return c.json({ reservations });
//       ^^^^^^^^^^^^^^^^^^^^^^^^ unmarked
});
