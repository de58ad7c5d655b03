// fixture: only no-mismatched-recipient
import { Resend } from "resend";
import { knex, pool, prisma } from "./db";

const resend = new Resend(process.env.RESEND_API_KEY);
const from = "yoyaku@hiroba.example";

/** The names of those who wait are asked for, and the one who cancelled is spoken to. */
export async function freed(yoyakuId: string) {
  const yoyaku = await knex("yoyaku").where({ id: yoyakuId }).first("id", "hogosha_shimei", "waku_id");
  const machi = await knex("akimachi").where({ waku_id: yoyaku.waku_id }).limit(3).select("email", "hogosha_shimei");
  for (const hito of machi) {
    const atena = `${yoyaku.hogosha_shimei} 様(空き待ちの方)`;
//                   ^^^^^^^^^^^^^^^^^^^^^ greeting
    const text = [atena, "", "枠に空きが出ました。"].join("\n");
    await resend.emails.send({ from, to: hito.email, subject: "空きが出ました", text });
  }
}

export async function seatFree(bookingId: string) {
  const booking = await prisma.booking.findUniqueOrThrow({ where: { id: bookingId } });
  const waiting = await prisma.waitlist.findMany({
    where: { lessonId: booking.lessonId },
    select: { email: true, guestName: true },
  });
  await Promise.all(
    waiting.map((next) =>
      resend.emails.send({ from, to: next.email, subject: "A seat", text: `Dear ${booking.guestName}, a seat is free.` }),
//                                                                                ^^^^^^^^^^^^^^^^^ greeting
    ),
  );
}

export async function moved(patient: { fullName: string }, slotId: string) {
  const { rows } = await pool.query("SELECT email, fullName FROM visits WHERE slot_id = $1", [slotId]);
  for (const row of rows)
    await resend.emails.send({ from, to: row.email, subject: "Moved", html: `<p>Hello ${patient.fullName},</p>` });
//                                                                                      ^^^^^^^^^^^^^^^^ greeting
}
