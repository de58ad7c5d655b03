// fixture: preset recommended
import fastify from "fastify";
import Redis from "ioredis";
import { findReservations, listMenus } from "./store";

const app = fastify();
const redis = new Redis();

app.get("/reservations", async (request) => {
  const key = "reservations:" + request.query.month;
  const known = await redis.get(key);
  if (known) return JSON.parse(known);
  const reservations = await findReservations(request.user.id, request.query.month);
  await redis.setex(key, 30, JSON.stringify(reservations));
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key
  return reservations;
});

app.get("/menus", async () => {
  const menus = await listMenus();
  await redis.setex("menus", 600, JSON.stringify(menus));
  return menus;
});
