// fixture: path server/routers/ledgers.ts
import { z } from "zod";
import { authProcedure, router } from "../middleware";
import { prisma } from "../prisma";

export const ledgerRouter = router({
  rename: authProcedure
    .input(z.object({ id: z.number(), title: z.string() }))
    .mutation(async ({ input, ctx }) => {
      const { id } = input;
      const document = await prisma.document.findFirst({ where: { id, folder: { accountId: Number(ctx.id) } } });
      if (!document) throw new Error("not found");
      return prisma.document.update({ where: { id: input.id }, data: { title: input.title }, select: { id: true } });
    }),
});
