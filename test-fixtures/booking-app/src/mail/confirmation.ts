import { findGuest } from "../database.js";
import type { Reservation } from "../types.js";
import { FROM, transport } from "./transport.js";

/** One guest, one mail, made from one record. */
export async function sendConfirmation(guestId: string, reservation: Reservation): Promise<void> {
  const guest = await findGuest(guestId);
  if (!guest) return;
  await transport.sendMail({
    from: FROM,
    to: guest.email,
    subject: "ご予約を承りました",
    text: `${guest.name} 様\n予約番号 ${reservation.id} / ${reservation.nights} 泊\nhttps://yoimachi.example/login`,
  });
}
