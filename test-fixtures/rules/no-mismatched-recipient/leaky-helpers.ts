// fixture: only no-mismatched-recipient
import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { Queue } from "bullmq";
import { zip } from "lodash";
import { createTransport } from "nodemailer";
import { prisma } from "./db";

const transport = createTransport(process.env.SMTP_URL);
const ses = new SESv2Client({});
const mailQueue = new Queue("mail");

function letter(to: string, subject: string, text: string) {
  return { from: "office@rowing.example", to, subject, text };
}

const command = (to: string, text: string) =>
  new SendEmailCommand({
    FromEmailAddress: "office@rowing.example",
    Destination: { ToAddresses: [to] },
    Content: { Simple: { Subject: { Data: "Your locker" }, Body: { Text: { Data: text } } } },
  });

export async function fees(): Promise<void> {
  const members = await prisma.member.findMany();
  const emails = members.map((member) => member.email);
  members.sort((one, other) => one.name.localeCompare(other.name));
  for (let i = 0; i < emails.length; i++)
    await transport.sendMail(letter(emails[i]!, "Fee", `Dear ${members[i]!.name}`));
//                                                             ^^^^^^^^^^ shifted
}

export async function lockers(): Promise<void> {
  const members = await prisma.member.findMany();
  const lockers = await prisma.locker.findMany();
  for (let i = 0; i < members.length; i++) await ses.send(command(members[i]!.email, lockers[i]!.code));
//                                                                                   ^^^^^^^^^^ separate
}

export async function queued(): Promise<void> {
  const members = await prisma.member.findMany();
  const invoices = await prisma.invoice.findMany();
  await mailQueue.addBulk(
    members.map((member, i) => ({
      name: "send",
      data: { to: member.email, subject: "Invoice", context: { total: invoices[i]!.total } },
//                                                                    ^^^^^^^^^^^ separate
    })),
  );
}

export async function counted(): Promise<void> {
  const members = await prisma.member.findMany();
  let n = 0;
  for (const member of members) {
    if (!member.active) continue;
    const seat = members[n++]!.seat;
//               ^^^^^^^^^^^^ shifted
    await transport.sendMail(letter(member.email, "Your seat", `Dear ${member.name}, seat ${seat}`));
  }
}

export async function distinct(): Promise<void> {
  const bookings = await prisma.booking.findMany();
  const byEmail = new Map<string, (typeof bookings)[number]>();
  for (const booking of bookings) byEmail.set(booking.email, booking);
  const addresses = [...byEmail.keys()];
  for (let i = 0; i < addresses.length; i++)
    await transport.sendMail(letter(addresses[i]!, "Booked", `Boat ${bookings[i]!.boat}`));
//                                                                   ^^^^^^^^^^^ shifted
}

export async function paired(): Promise<void> {
  const members = await prisma.member.findMany();
  const rota = members.toSorted((one, other) => one.rank - other.rank);
  const pairs = zip(members, rota);
//                           ^^^^ shifted
  for (const [member, shift] of pairs)
    await transport.sendMail({ to: member.email, subject: "Rota", text: `${member.name}: ${shift.day}` });
}

export class Reports {
  private members: { id: string; email: string; name: string }[] = [];
  private reports: { text: string }[] = [];

  async load(): Promise<void> {
    this.members = await prisma.member.findMany();
    this.reports = await Promise.all(
      this.members.map(({ id }) => prisma.report.findUniqueOrThrow({ where: { id } })),
    );
    this.members = this.members.filter((member) => member.email !== "");
  }

  async send(): Promise<void> {
    for (const [i, member] of this.members.entries())
      await transport.sendMail({ to: member.email, subject: "Report", text: this.reports[i]!.text });
//                                                                          ^^^^^^^^^^^^^^^ shifted
  }
}

export async function merged(): Promise<void> {
  const members = await prisma.member.findMany();
  const boats = await prisma.boat.findMany();
  const rows = members.map((member, i) => ({ ...member, boat: boats[i] }));
//                                                            ^^^^^^^^ separate
  for (const row of rows)
    await transport.sendMail(letter(row.email, "Your boat", `Dear ${row.name}, ${row.boat?.name}`));
}
