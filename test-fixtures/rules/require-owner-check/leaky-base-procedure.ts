// fixture: only require-owner-check
import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { protectedProcedure, router } from "../trpc";

const byOrder = z.object({ orderId: z.string() });

const ownOrder = protectedProcedure.input(byOrder).use(async ({ ctx, input, next }) => {
  const order = await ctx.prisma.order.findUnique({ where: { id: input.orderId } });
  if (order?.customerId !== ctx.user.id) throw new TRPCError({ code: "NOT_FOUND" });
  return next({ ctx: { order } });
});

export const orders = router({
  track: ownOrder.query(({ ctx }) => ({ parcel: ctx.order.parcelNo })),

  // What is mounted on the procedure above is not mounted on the one it was made from.
  address: protectedProcedure.input(byOrder).query(async ({ ctx, input }) => {
    const order = await ctx.prisma.order.findUnique({ where: { id: input.orderId } });
    //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
    return { name: order?.recipientName, address: order?.deliveryAddress };
  }),

  // The caller's own other orders are asked about, not this one.
  move: protectedProcedure.input(byOrder.extend({ day: z.date() })).mutation(async ({ ctx, input }) => {
    const sameDay = await ctx.prisma.order.count({ where: { customerId: ctx.user.id, day: input.day } });
    if (sameDay > 0) throw new TRPCError({ code: "CONFLICT" });
    await ctx.prisma.order.update({ where: { id: input.orderId }, data: { day: input.day } });
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
  }),
});
