import Router from "@koa/router";
import { z } from "zod";

const Booking = z.object({ shimei: z.string(), tel: z.string(), hizuke: z.string() });

export function receptionRouter(): Router {
  const router = new Router({ prefix: "/reception" });
  const opening = { from: "09:00" };

  router.post("/confirm", async (ctx) => {
    const draft = { step: 1, input: {} };
    Object.assign(draft.input, Booking.parse(ctx.request.body));
    Object.assign(opening, { from: "09:30" });
    await ctx.render("confirm", { ...draft.input, opening });
  });

  return router;
}
