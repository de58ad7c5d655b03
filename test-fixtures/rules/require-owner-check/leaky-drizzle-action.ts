// fixture: path app/reservations/actions.ts
"use server";

import { and, eq } from "drizzle-orm";
import { auth } from "@/auth";
import { db } from "@/db";
import { reservations } from "@/db/schema";

export async function cancelReservation(reservationId: string) {
  const session = await auth();
  if (!session?.user) throw new Error("sign in");
  await db.update(reservations).set({ cancelledAt: new Date() }).where(eq(reservations.id, reservationId));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
}

export async function confirmReservation(reservationId: string) {
  const session = await auth();
  if (!session?.user) throw new Error("sign in");
  await db
    .update(reservations)
    .set({ confirmedAt: new Date() })
    .where(and(eq(reservations.id, reservationId), eq(reservations.guestId, session.user.id)));
}
