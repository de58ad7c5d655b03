import { randomUUID } from "node:crypto";
import { format } from "node:util";
import nodemailer from "nodemailer";
import { saveKey } from "./keys";

const transport = nodemailer.createTransport(process.env.SMTP_URL);
const SITE = process.env.SITE_URL ?? "https://lessons.example";

const ROUTES = {
  change: `${SITE}/change/:key`,
  teacher: `${SITE}/teachers/:slug`,
} as const;

interface Booking {
  bookingNo: number;
  student: { name: string; email: string };
  teacherSlug: string;
  lang: "ja" | "en";
}

const TEXTS = {
  ja: (booking: Booking, key: string) =>
    `${booking.student.name} 様\n予約番号 ${booking.bookingNo}\n${SITE}/b/${key}`,
  en: (booking: Booking, key: string) =>
    `Dear ${booking.student.name},\nno. ${booking.bookingNo}\n${SITE}/b/${key}`,
};

async function keyFor(booking: Booking) {
  const key = randomUUID();
  await saveKey(key, booking.bookingNo);
  return key;
}

export async function confirm(booking: Booking) {
  await transport.sendMail({
    to: booking.student.email,
    subject: "Booking",
    text: TEXTS[booking.lang](booking, await keyFor(booking)),
  });
}

export async function remind(booking: Booking) {
  const key = await keyFor(booking);
  const parts = ["from=mail", "k=" + key];
  await transport.sendMail({
    to: booking.student.email,
    subject: `Booking ${booking.bookingNo}`,
    text: [
      `Change: ${ROUTES.change.replace(":key", key)}`,
      `Teacher: ${ROUTES.teacher.replace(":slug", booking.teacherSlug)}`,
      format("Cancel: %s/cancel?k=%s (no. %d)", SITE, key, booking.bookingNo),
      "Notes: " + SITE + "/notes?" + parts.join("&"),
    ].join("\n"),
  });
}

export async function ask(booking: Booking, access: { code: string }) {
  const survey = `${SITE}/survey?code=${access.code}&booking=${booking.bookingNo}`;
  await transport.sendMail({ to: booking.student.email, subject: "How was it?", text: `Tell us: ${survey}` });
}

export class LessonLetter {
  private lines: string[] = [];

  async send(booking: Booking) {
    this.lines = [`Dear ${booking.student.name},`, ""];
    this.lines.push(`How was it? ${SITE}/feedback/${await keyFor(booking)}`);
    this.lines.push(`All teachers: ${SITE}/teachers`);
    await transport.sendMail({
      to: booking.student.email,
      subject: "Your lesson",
      text: this.lines.join("\n"),
    });
  }
}
