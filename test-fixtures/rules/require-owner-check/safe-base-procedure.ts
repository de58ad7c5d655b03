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

  address: ownOrder.query(async ({ ctx, input }) => {
    const order = await ctx.prisma.order.findUnique({ where: { id: input.orderId } });
    return { name: order?.recipientName, address: order?.deliveryAddress };
  }),

  move: protectedProcedure.input(byOrder.extend({ day: z.date() })).mutation(async ({ ctx, input }) => {
    const mine = await ctx.prisma.order.count({ where: { customerId: ctx.user.id, id: input.orderId } });
    if (mine === 0) throw new TRPCError({ code: "NOT_FOUND" });
    await ctx.prisma.order.update({ where: { id: input.orderId }, data: { day: input.day } });
  }),
});
