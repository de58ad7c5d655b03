// fixture: only no-bulk-recipients
import { createTransport } from "nodemailer";
import { db, loadFollowerEmails } from "./db";

const transport = createTransport(process.env.SMTP_URL);

/** Those who follow one account do not know each other. */
export async function posted(userId: string) {
  await transport.sendMail({ to: await loadFollowerEmails(userId), subject: "New post", text: "Read it." });
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
}

export async function moved(eventId: string) {
  const contacts = await db.contact.findMany({ where: { eventId } });
  await transport.sendMail({ to: contacts.map((each) => each.email), subject: "Moved", text: "Another hall." });
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
}

export async function taught(teacherId: string) {
  const students = await db.student.findMany({ where: { teacherId } });
  await transport.sendMail({ to: students.map((each) => each.email), subject: "No lesson", text: "Sorry." });
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
}

export async function several(customerIds: string[]) {
  const contacts = await db.contact.findMany({ where: { customerId: { in: customerIds } } });
  await transport.sendMail({ to: contacts.map((each) => each.email), subject: "Prices", text: "They change." });
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
}
