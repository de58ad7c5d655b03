// fixture: path server/routers/survey.ts
import { z } from "zod";
import { prisma } from "../prisma";
import { publicProcedure, protectedProcedure, router } from "../trpc";

export const surveyRouter = router({
  create: protectedProcedure
    .input(z.object({ title: z.string() }))
    .mutation(({ input, ctx }) =>
      prisma.survey.create({ data: { title: input.title, userId: ctx.user.id }, select: { id: true } }),
    ),
  // Everybody who was asked answers it: it says so.
  get: publicProcedure
    .input(z.object({ surveyId: z.string() }))
    .query(({ input }) => prisma.survey.findUnique({ where: { id: input.surveyId } })),
});
