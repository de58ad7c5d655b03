// fixture: only require-owner-check
import { initServer } from "@ts-rest/express";
import { contract } from "./contract";
import { requireAdmin, requireLogin } from "./middleware";
import { prisma } from "./prisma";

const s = initServer();

export const router = s.router(contract, {
  anyInvoice: {
    middleware: [requireAdmin],
    handler: async ({ params: { id } }) => {
      const invoice = await prisma.invoice.findUnique({ where: { id } });
      return { status: 200, body: invoice };
    },
  },
  mine: {
    middleware: [requireLogin],
    handler: async ({ params: { id }, req }) => {
      const invoice = await prisma.invoice.findUnique({ where: { id } });
      if (invoice?.userId !== req.user.id) return { status: 404, body: null };
      return { status: 200, body: invoice };
    },
  },
  quote: async ({ params: { id } }) => ({
    status: 200,
    body: await prisma.quote.findUnique({ where: { id } }),
  }),
});
