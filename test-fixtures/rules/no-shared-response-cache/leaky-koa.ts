// fixture: preset recommended
import Koa from "koa";
import Router from "@koa/router";
import { findReservations, listSalons } from "./store";

const router = new Router();

router.get("/reservations", async (ctx) => {
  ctx.body = await findReservations(ctx.state.user.id);
  ctx.set("Cache-Control", "public, max-age=30");
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ header
});

router.get("/reservations/next", async (ctx) => {
  const [next] = await findReservations(ctx.state.user.id);
  ctx.set({ "Surrogate-Control": "max-age=60" });
  //        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ header
  ctx.body = { startsAt: next.startsAt, name: next.guestName };
});

router.get("/salons", async (ctx) => {
  ctx.set("Cache-Control", "public, max-age=300");
  ctx.body = await listSalons();
});

export const app = new Koa().use(router.routes());
