// fixture: only no-bulk-recipients
import { createTransport } from "nodemailer";
import { prisma } from "./prisma";

const transport = createTransport(process.env.SMTP_URL);

const deliver = (to: string[], subject: string, html: string) =>
  transport.sendMail({ from: "news@library.example", to, subject, html });

export async function sendReminders() {
  const members = await prisma.member.findMany({ where: { overdue: true } });
  for (const member of members) await deliver([member.email], "Please return your books", "<p>…</p>");
}

// The function is right for the calls above; this one hands it everybody.
export async function sendClosingDays() {
  const members = await prisma.member.findMany();
  const emails = members.map((member) => member.email);
  await deliver(emails, "The library is closed", "<p>…</p>");
  //            ^^^^^^ many
}
