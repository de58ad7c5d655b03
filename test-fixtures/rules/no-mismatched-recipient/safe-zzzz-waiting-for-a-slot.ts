// fixture: only no-mismatched-recipient
import { Resend } from "resend";
import { knex, pool, prisma } from "./db";

const resend = new Resend(process.env.RESEND_API_KEY);
const from = "yoyaku@hiroba.example";

/** Each is spoken to by the name of their own. */
export async function freed(yoyakuId: string) {
  const yoyaku = await knex("yoyaku").where({ id: yoyakuId }).first("id", "hogosha_shimei", "waku_id");
  const machi = await knex("akimachi").where({ waku_id: yoyaku.waku_id }).limit(3).select("email", "hogosha_shimei");
  for (const hito of machi) {
    const atena = `${hito.hogosha_shimei} 様(空き待ちの方)`;
    const text = [atena, "", "枠に空きが出ました。"].join("\n");
    await resend.emails.send({ from, to: hito.email, subject: "空きが出ました", text });
  }
  // Those who work there are told about the guest, who has other addresses as well.
  const tantou = await knex("tantousha").where({ waku_id: yoyaku.waku_id }).select("email", "hogosha_shimei");
  for (const hito of tantou)
    await resend.emails.send({ from, to: hito.email, subject: "控え", text: `${yoyaku.hogosha_shimei} 様(取消)` });
  const hoka = await knex("renrakusaki").where({ yoyaku_id: yoyaku.id }).select("email", "hogosha_shimei");
  for (const saki of hoka)
    await resend.emails.send({ from, to: saki.email, subject: "控え", text: `${yoyaku.hogosha_shimei} 様(取消)` });
}

export async function seatFree(bookingId: string) {
  const booking = await prisma.booking.findUniqueOrThrow({ where: { id: bookingId } });
  const waiting = await prisma.waitlist.findMany({
    where: { lessonId: booking.lessonId },
    select: { email: true, guestName: true },
  });
  await Promise.all(
    waiting.map((next) =>
      resend.emails.send({ from, to: next.email, subject: "A seat", text: `Dear ${next.guestName}, a seat is free.` }),
    ),
  );
  // What is told about somebody is no greeting.
  const others = await prisma.booking.findMany({ where: { lessonId: booking.lessonId }, select: { email: true, guestName: true } });
  for (const other of others)
    await resend.emails.send({ from, to: other.email, subject: "取消", text: `取り消した方: ${booking.guestName} 様` });
}

export async function moved(patient: { id: string; fullName: string }) {
  const { rows } = await pool.query("SELECT email, fullName FROM contacts WHERE patient_id = $1", [patient.id]);
  for (const row of rows)
    await resend.emails.send({ from, to: row.email, subject: "Moved", html: `<p>Hello ${patient.fullName},</p>` });
}

export async function reminded(memberId: string) {
  const member = await prisma.member.findUniqueOrThrow({ where: { id: memberId } });
  const own = await prisma.contact.findMany({ where: { memberId }, select: { email: true, name: true } });
  for (const each of own)
    await resend.emails.send({ from, to: each.email, subject: "Soon", text: `Dear ${member.name}, see you soon.` });
}
