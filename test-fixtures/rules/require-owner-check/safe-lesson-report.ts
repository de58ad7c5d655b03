import { z } from "zod";
import { protectedProcedure, router } from "./trpc.js";

const byId = z.object({ id: z.string() });

export const reports = router({
  mine: protectedProcedure.query(({ ctx }) =>
    ctx.db.lessonReport.findMany({ where: { parentId: ctx.session.user.id }, select: { id: true } }),
  ),

  answer: protectedProcedure.input(byId.extend({ text: z.string() })).mutation(async ({ ctx, input }) => {
    await ctx.db.lessonReport.update({
      where: { id: input.id, parentId: ctx.session.user.id },
      data: { answers: { create: { text: input.text, authorId: ctx.session.user.id } } },
    });
  }),

  lesson: protectedProcedure
    .input(byId)
    .query(({ ctx, input }) =>
      ctx.db.lesson.findUnique({ where: { id: input.id }, select: { title: true, room: true } }),
    ),
});
