import { format } from "node:util";
import nodemailer from "nodemailer";

const transport = nodemailer.createTransport(process.env.SMTP_URL);
const SITE = process.env.SITE_URL ?? "https://lessons.example";

const ROUTES = {
  change: `${SITE}/lessons/:booking/change`,
  teacher: `${SITE}/teachers/:slug`,
} as const;

interface Booking {
  bookingNo: number;
  student: { name: string; email: string };
  teacherSlug: string;
  lang: "ja" | "en";
}

/** One text per language. */
const TEXTS = {
  ja: (booking: Booking) => `${booking.student.name} 様\nご予約の確認: ${SITE}/b/${booking.bookingNo}`,
//                                                                          ^^^^^^^^^^^^^^^^^ identity
  en: (booking: Booking) => `Dear ${booking.student.name},\nyour booking: ${SITE}/b/${booking.bookingNo}`,
//                                                                                    ^^^^^^^^^^^^^^^^^ identity
};

export async function confirm(booking: Booking) {
  await transport.sendMail({
    to: booking.student.email,
    subject: "Booking",
    text: TEXTS[booking.lang](booking),
  });
}

/** A place in a path, a place in a format, a query of joined parts. */
export async function remind(booking: Booking) {
  const change = ROUTES.change.replace(":booking", String(booking.bookingNo));
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
  const parts = ["from=mail", "booking=" + booking.bookingNo];
  await transport.sendMail({
    to: booking.student.email,
    subject: "Tomorrow",
    text: [
      `Change: ${change}`,
      `Teacher: ${ROUTES.teacher.replace(":slug", booking.teacherSlug)}`,
      format("Cancel: %s/cancel?booking=%d", SITE, booking.bookingNo),
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
      "Notes: " + SITE + "/notes?" + parts.join("&"),
//                                   ^^^^^^^^^^^^^^^ identity
    ].join("\n"),
  });
}

/** A code that everybody knows is no secret beside the number. */
export async function ask(booking: Booking, service: { code: string }) {
  const survey = `${SITE}/survey?code=${service.code}&booking=${booking.bookingNo}`;
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
  await transport.sendMail({ to: booking.student.email, subject: "How was it?", text: `Tell us: ${survey}` });
}

/** Lines that a field of the class gathers. */
export class LessonLetter {
  private lines: string[] = [];

  private greet(name: string) {
    this.lines = [`Dear ${name},`, ""];
  }

  async send(booking: Booking) {
    this.greet(booking.student.name);
    this.lines.push(`How was it? ${SITE}/feedback/${booking.bookingNo}`);
//                                                  ^^^^^^^^^^^^^^^^^ identity
    this.lines.push(`All teachers: ${SITE}/teachers`);
    await transport.sendMail({
      to: booking.student.email,
      subject: "Your lesson",
      text: this.lines.join("\n"),
    });
  }
}
