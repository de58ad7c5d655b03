// fixture: path app/actions/challenge.ts
"use server";
import { db } from "../../lib/db.js";
import { getUserId } from "../../lib/user.js";

export async function notesOf(ticketId: string) {
  const userId = await getUserId("read the notes");
  if (!userId) return { success: false };
  const ticket = await db.ticket.findUnique({
    where: { id: ticketId },
    include: { vehicle: { include: { user: { select: { id: true } } } } },
  });
  if (!ticket || ticket.vehicle.user.id !== userId) return { success: false };
  return { success: true, notes: ticket.notes };
}
