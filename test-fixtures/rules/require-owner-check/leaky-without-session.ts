// fixture: path lib/actions/orders.ts
"use server";

import { auth } from "@/auth";
import { prisma } from "@/db";

export async function placeOrder(total: number) {
  const session = await auth();
  if (!session?.user?.id) throw new Error("Sign in first");
  const order = await prisma.order.create({ data: { total, userId: session.user.id }, select: { id: true } });
  return order.id;
}

export async function orderById(orderId: string) {
  return prisma.order.findFirst({ where: { id: orderId }, include: { items: true } });
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
}
