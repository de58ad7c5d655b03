import * as Sentry from "@sentry/node";
import pino from "pino";
import { prisma } from "./prisma";

const logger = pino();

export async function placeOrder(customerId: string, total: number) {
  const customer = await prisma.customer.findUniqueOrThrow({ where: { id: customerId } });
  logger.info({ total, customerId: customer.id }, "order placed");
  Sentry.setContext("customer", { id: customer.id });
  logger.debug(`placed by ${JSON.stringify(customer, ["id", "tier"])}`);
}
