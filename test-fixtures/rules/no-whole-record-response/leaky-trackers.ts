import * as Sentry from "@sentry/node";
import pino from "pino";
import { prisma } from "./prisma";

const logger = pino();

export async function placeOrder(customerId: string, total: number) {
  const customer = await prisma.customer.findUniqueOrThrow({ where: { id: customerId } });
  logger.info({ total, customer }, "order placed");
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ log
  Sentry.setContext("customer", customer);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ log
  logger.debug(`placed by ${JSON.stringify(customer)}`);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ log
}

export async function cancelOrder(id: string) {
  const order = await prisma.order.findUniqueOrThrow({ where: { id }, include: { customer: true } });
  logger.info({ tier: order.customer.tier }, "order cancelled");
}
