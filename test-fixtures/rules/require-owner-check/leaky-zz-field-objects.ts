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
        return ctx.prisma.order.findUnique({ where: { id } });
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
      },
    });
  },
});
