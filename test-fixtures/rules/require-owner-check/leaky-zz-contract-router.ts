// fixture: only require-owner-check
import { initServer } from "@ts-rest/express";
import { contract } from "./contract";
import { requireLogin } from "./middleware";
import { prisma } from "./prisma";
const s = initServer();
export const router = s.router(contract, {
  getInvoice: {
    middleware: [requireLogin],
    handler: async ({ params: { id }, req }) => {
      const invoice = await prisma.invoice.findUnique({ where: { id } });
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
      return { status: 200, body: invoice };
    },
  },
  listMine: {
    middleware: [requireLogin],
    handler: async ({ params: { id }, req }) => ({
      status: 200,
      body: await prisma.invoice.findFirst({ where: { id, userId: req.user.id } }),
    }),
  },
});
