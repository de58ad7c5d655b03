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
  const session = await auth();
  return prisma.order.findFirst({ where: { id: orderId, userId: session?.user?.id }, include: { items: true } });
}

// How far the shop is: its people note that, and the page it is called from is theirs.
export async function shipOrder(orderId: string) {
  await prisma.order.update({ where: { id: orderId }, data: { shippedAt: new Date() } });
}
