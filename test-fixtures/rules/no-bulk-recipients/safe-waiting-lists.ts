// fixture: only no-bulk-recipients
import sgMail from "@sendgrid/mail";
import { createTransport } from "nodemailer";
import { prisma } from "./db";

const transport = createTransport(process.env.SMTP_URL);
const from = "box-office@theatre.example";
const subject = "Seats are back";

const waiting = new Map<string, string[]>();

export async function tellWaiting(plays: string[]) {
  for (const guest of await prisma.guest.findMany()) {
    if (!waiting.has(guest.play)) waiting.set(guest.play, []);
    waiting.get(guest.play)!.push(guest.email);
  }
  for (const play of plays)
    for (const email of waiting.get(play) ?? []) await sgMail.send({ from, to: email, subject, text: play });
}

// What somebody reserved, for themselves.
export async function reserved() {
  const tickets = await prisma.ticket.findMany();
  const titles = tickets.reduce<Record<string, string[]>>((all, ticket) => {
    (all[ticket.email] ??= []).push(ticket.title);
    return all;
  }, {});
  for (const [email, own] of Object.entries(titles))
    await transport.sendMail({ from, to: email, subject, text: own.join("\n") });
}

// The two addresses of one family.
export async function families() {
  const contacts = await prisma.contact.findMany();
  const byFamily = new Map<number, string[]>();
  for (const contact of contacts) {
    const own = byFamily.get(contact.familyId) ?? [];
    own.push(contact.email);
    byFamily.set(contact.familyId, own);
  }
  for (const [, emails] of byFamily) await transport.sendMail({ from, to: emails, subject, text: "Your box" });
}
