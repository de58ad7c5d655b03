import { z } from "zod";
import { prisma } from "./prisma.js";
import { protectedProcedure, router } from "./trpc.js";

export const sessions = router({
  mine: protectedProcedure.query(({ ctx }) =>
    prisma.coachingSession.findMany({ where: { clientId: ctx.user.id }, select: { id: true, topic: true } }),
  ),
  saveNotes: protectedProcedure
    .input(z.object({ sessionId: z.string(), notes: z.string() }))
    .mutation(({ ctx, input }) =>
      prisma.coachingSession.update({
        where: { id: input.sessionId, clientId: ctx.user.id },
        data: { notes: input.notes },
      }),
    ),
});
