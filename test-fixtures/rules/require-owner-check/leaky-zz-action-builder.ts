// fixture: path src/actions/notes.ts
// fixture: only require-owner-check
"use server";
import { createSafeActionClient } from "next-safe-action";
import { auth } from "@/auth";
import { prisma } from "@/lib/prisma";
import { z } from "zod";
const action = createSafeActionClient().use(async ({ next }) => {
  const session = await auth();
  if (!session?.user) throw new Error("Unauthorized");
  return next({ ctx: { userId: session.user.id } });
});
export const readNote = action
  .schema(z.object({ noteId: z.string() }))
  .action(async ({ parsedInput: { noteId } }) => {
    return prisma.note.findUnique({ where: { id: noteId } });
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  });
export const readOwnNote = action
  .schema(z.object({ noteId: z.string() }))
  .action(async ({ parsedInput: { noteId }, ctx }) => {
    return prisma.note.findFirst({ where: { id: noteId, userId: ctx.userId } });
  });
