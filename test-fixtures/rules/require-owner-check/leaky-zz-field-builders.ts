// fixture: only require-owner-check
import { builder } from "../builder";
import { prisma } from "../prisma";

builder.mutationField("cancelBooking", (t) =>
  t.prismaField({
    type: "Booking",
    authScopes: { loggedIn: true },
    args: { id: t.arg.string({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      prisma.booking.update({ ...query, where: { id }, data: { status: "cancelled" } }),
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
  }),
);
builder.queryField("myBooking", (t) =>
  t.prismaField({
    type: "Booking",
    authScopes: { loggedIn: true },
    args: { id: t.arg.string({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      prisma.booking.findFirst({ ...query, where: { id, userId: ctx.user.id } }),
  }),
);
