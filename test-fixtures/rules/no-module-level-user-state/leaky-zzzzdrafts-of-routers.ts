// A draft beside the handlers is one for everybody, also where a function makes the router.
import Router from "@koa/router";
import { z } from "zod";

const Booking = z.object({ shimei: z.string(), tel: z.string(), hizuke: z.string() });

interface Draft {
  step: number;
  input: Partial<z.infer<typeof Booking>>;
}

export function receptionRouter(): Router {
  const router = new Router({ prefix: "/reception" });
  const draft: Draft = { step: 0, input: {} };
  const last = {};

  router.post("/confirm", async (ctx) => {
    const parsed = Booking.safeParse(ctx.request.body);
    if (!parsed.success) return ctx.throw(422);
    Object.assign(draft.input, parsed.data);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ field
    await ctx.render("confirm", { ...draft.input });
  });

  router.post("/again", async (ctx) => {
    const { shimei, tel } = Booking.parse(ctx.request.body);
    Object.assign(last, { shimei, tel });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ field
    ctx.body = last;
  });

  return router;
}
