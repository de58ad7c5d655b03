// fixture: only no-bulk-recipients
import sgMail from "@sendgrid/mail";
import { createTransport } from "nodemailer";
import { prisma } from "./db";

const transport = createTransport(process.env.SMTP_URL);
const from = "box-office@theatre.example";
const subject = "Seats are back";

// A list for each play, filled one guest after the other.
const waiting = new Map<string, string[]>();

function wait(play: string, email: string) {
  if (!waiting.has(play)) waiting.set(play, []);
  waiting.get(play)!.push(email);
}

export async function tellWaiting(plays: string[]) {
  for (const guest of await prisma.guest.findMany()) wait(guest.play, guest.email);
  for (const play of plays) {
    const emails = waiting.get(play) ?? [];
    await sgMail.send({ from, to: emails, subject, text: play });
//                            ^^^^^^^^^^ many
  }
}

// Groups by a reducer.
export async function byTown() {
  const guests = await prisma.guest.findMany();
  const towns = guests.reduce<Record<string, string[]>>((all, guest) => {
    (all[guest.town] ??= []).push(guest.email);
    return all;
  }, {});
  for (const [town, emails] of Object.entries(towns))
    await transport.sendMail({ from, to: emails.join(", "), subject, text: `Bus from ${town}` });
//                                   ^^^^^^^^^^^^^^^^^^^^^ many
}

// Fifty at a time.
export async function inGroups() {
  const guests = await prisma.guest.findMany();
  const groups = guests.reduce<string[][]>((all, guest, i) => {
    if (i % 50 === 0) all.push([]);
    all[all.length - 1]!.push(guest.email);
    return all;
  }, []);
  for (const group of groups) await transport.sendMail({ from, to: from, cc: group, subject, text: "Come back!" });
//                                                                       ^^^^^^^^^ many
}
