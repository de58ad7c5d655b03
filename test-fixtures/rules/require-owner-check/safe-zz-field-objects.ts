// fixture: only require-owner-check
import { extendType, nonNull, idArg } from "nexus";

export const OrderQuery = extendType({
  type: "Query",
  definition(t) {
    t.field("order", {
      type: "Order",
      args: { id: nonNull(idArg()) },
      async resolve(_root, { id }, ctx) {
        if (!ctx.user) throw new Error("Unauthorized");
        const order = await ctx.prisma.order.findUnique({ where: { id } });
        if (order?.customerId !== ctx.user.id) return null;
        return order;
      },
    });
    t.field("article", {
      type: "Article",
      args: { id: nonNull(idArg()) },
      async resolve(_root, { id }, ctx) {
        if (!ctx.user) throw new Error("Unauthorized");
        return ctx.prisma.article.findUnique({ where: { id } });
      },
    });
  },
});
