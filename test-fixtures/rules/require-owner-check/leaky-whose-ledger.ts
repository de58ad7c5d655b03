// fixture: path server/routers/ledgers.ts
import { z } from "zod";
import { authProcedure, router } from "../middleware";
import { prisma } from "../prisma";

export const ledgerRouter = router({
  rename: authProcedure
    .input(z.object({ id: z.number(), title: z.string() }))
    .mutation(async ({ input }) => {
      return prisma.document.update({ where: { id: input.id }, data: { title: input.title }, select: { id: true } });
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
    }),
});
