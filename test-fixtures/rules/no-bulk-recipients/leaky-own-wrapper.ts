// fixture: only no-bulk-recipients
// fixture: preset recommended
import { mailer, sendEmail, sendTemplateMail } from "./mail";
import { transport } from "./transport";
import { mailQueue } from "./queues";
import { getFirestore } from "firebase-admin/firestore";
import { prisma } from "./prisma";

const deliver = (to: string | string[], subject: string, html: string) =>
  transport.sendMail({ to, subject, html });

export async function lectureMoved(lectureId: string) {
  const attendees = await prisma.attendee.findMany({ where: { lectureId }, select: { email: true } });
  const emails = attendees.map((attendee) => attendee.email);
  await mailer.deliver({
    to: attendees.map((attendee) => attendee.email),
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
    subject: "The lecture has moved",
    markdown: "Room 12",
  });
  await sendEmail({ to: emails, subject: "The lecture has moved", html: "<p>Room 12</p>" });
//                  ^^^^^^^^^^ many
  await sendTemplateMail(emails.join(","), "lecture-moved", { room: "12" });
//                       ^^^^^^^^^^^^^^^^ many
  await deliver(emails, "The lecture has moved", "<p>Room 12</p>");
//              ^^^^^^ many
  await mailQueue.add("send", { to: emails, subject: "The lecture has moved", html: "<p>Room 12</p>" });
//                              ^^^^^^^^^^ many
  await getFirestore()
    .collection("mail")
    .add({ to: emails, message: { subject: "The lecture has moved", html: "<p>Room 12</p>" } });
//         ^^^^^^^^^^ many
  await fetch("https://api.resend.com/emails", {
    method: "POST",
    body: JSON.stringify({ to: emails, subject: "The lecture has moved", html: "<p>Room 12</p>" }),
//                         ^^^^^^^^^^ many
  });
}
