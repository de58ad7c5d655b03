// fixture: path src/routes/receipts.ts
import type { PrismaClient } from "@prisma/client";
import type { FastifyPluginAsync } from "fastify";

class ReceiptRepository {
  constructor(private readonly db: PrismaClient) {}

  find(id: string) {
    return this.db.receipt.findUnique({ where: { id }, select: { month: true, total: true } });
  }

  findOf(id: string, customerId: string) {
    return this.db.receipt.findFirst({ where: { id, order: { customerId } }, select: { month: true, total: true } });
  }
}

const routes: FastifyPluginAsync = async (app) => {
  const receipts = new ReceiptRepository(app.prisma);
  app.addHook("onRequest", app.authenticate);
  app.addHook("onSend", async (_request, reply) => {
    reply.header("cache-control", "private, no-store");
  });

  app.get<{ Params: { id: string } }>("/receipts/:id", async (request) =>
    receipts.findOf(request.params.id, request.user.sub),
  );

  app.get<{ Params: { id: string } }>("/receipts/:id/print", async (request, reply) => {
    const receipt = await receipts.find(request.params.id);
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
    return reply.view("receipt.hbs", { receipt });
  });
};

export default routes;
