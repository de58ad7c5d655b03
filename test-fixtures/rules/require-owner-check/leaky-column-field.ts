// fixture: only require-owner-check
import type { PrismaClient } from "@prisma/client";
import type { FastifyPluginAsync } from "fastify";

class ReceiptStore {
  private readonly columns = { id: true, billedTo: true, total: true } as const;
  constructor(private readonly db: PrismaClient) {}

  one(id: string) {
    return this.db.receipt.findUnique({ where: { id }, select: this.columns });
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  }
}

const routes: FastifyPluginAsync = async (app) => {
  const receipts = new ReceiptStore(app.prisma);
  app.addHook("onRequest", app.authenticate);
  app.get<{ Params: { id: string } }>("/receipts/:id", async (req) => receipts.one(req.params.id));
};

export default routes;
