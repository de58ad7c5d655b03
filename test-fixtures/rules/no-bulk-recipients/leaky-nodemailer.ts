// fixture: only no-bulk-recipients
// fixture: preset recommended
import nodemailer from "nodemailer";
import { chunk } from "lodash";
import { db } from "./db";

const SHOP = "shop@maple-bakery.example";
const transporter = nodemailer.createTransport(process.env.SMTP_URL);

interface Member {
  email: string;
  name: string;
}

/** Addresses in Cc: every member reads all the others. */
export async function announceTheMove() {
  const members: Member[] = await db.member.findMany();
  await transporter.sendMail({
    from: SHOP,
    to: SHOP,
    cc: members.map((m) => m.email),
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
    subject: "Our shop moves",
    text: "The new shop opens in June.",
  });
}

export async function sendNewsletter(html: string) {
  const members: Member[] = await db.member.findMany({ where: { newsletter: true } });
  const to = members.map((member) => member.email).join(", ");
  const info = await transporter.sendMail({ from: SHOP, to, subject: "News", html });
//                                                      ^^ many
  console.log(info.messageId);
}

/** Splitting hides nothing within a group. */
export async function sendInGroups(subject: string) {
  const rows = await db.query("SELECT email FROM customers WHERE active");
  const emails: string[] = rows.map((row: Member) => row.email);
  for (const group of chunk(emails, 800)) {
    await transporter.sendMail({ from: SHOP, cc: group, subject, text: "Hello" });
//                                           ^^^^^^^^^ many
  }
  for (let i = 0; i < emails.length; i += 500) {
    await transporter.sendMail({ from: SHOP, to: emails.slice(i, i + 500), subject, text: "Hello" });
//                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
  }
}

/** Collected first, sent once. */
export async function remindGuests(day: string) {
  const bookings = await db.booking.findMany({ where: { day } });
  let guests = "";
  for (const booking of bookings) {
    guests += `${booking.guest.email},`;
  }
  await transporter.sendMail({ from: SHOP, to: guests, subject: "See you tomorrow", text: "12:00" });
//                                         ^^^^^^^^^^ many

  const waiting = new Set<string>();
  bookings.forEach((booking: { contact: Member }) => waiting.add(booking.contact.email));
  await transporter.sendMail({
    from: SHOP,
    to: [...waiting],
//  ^^^^^^^^^^^^^^^^ many
    subject: "A table is free",
    text: "First come, first served.",
  });
}

/** The message is used again and again, and its list grows. */
export async function sendOneByOne(subject: string) {
  const members: Member[] = await db.member.findMany();
  const message = { from: SHOP, to: [] as string[], subject, text: "Hello" };
  for (const member of members) {
    message.to.push(member.email);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ growing
    await transporter.sendMail(message);
  }
}
