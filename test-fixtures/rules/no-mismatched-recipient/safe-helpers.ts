// fixture: only no-mismatched-recipient, no-bulk-recipients
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
  members.sort((one, other) => one.name.localeCompare(other.name));
  const emails = members.map((member) => member.email);
  for (let i = 0; i < emails.length; i++)
    await transport.sendMail(letter(emails[i]!, "Fee", `Dear ${members[i]!.name}`));
}

export async function lockers(): Promise<void> {
  const members = await prisma.member.findMany();
  const lockers = await Promise.all(
    members.map(({ id }) => prisma.locker.findFirstOrThrow({ where: { memberId: id } })),
  );
  for (let i = 0; i < members.length; i++) await ses.send(command(members[i]!.email, lockers[i]!.code));
}

export async function queued(): Promise<void> {
  const members = await prisma.member.findMany({ include: { invoice: true } });
  await mailQueue.addBulk(
    members.map((member) => ({
      name: "send",
      data: { to: member.email, subject: "Invoice", context: { total: member.invoice.total } },
    })),
  );
}

export async function counted(): Promise<void> {
  const members = await prisma.member.findMany();
  const active = members.filter((member) => member.active);
  let n = 0;
  let turn = 0;
  for (const member of members) {
    const rank = members[turn++]!.rank;
    if (!member.active) continue;
    const seat = active[n++]!.seat;
    await transport.sendMail(letter(member.email, "Seat", `Dear ${member.name}, seat ${seat}, rank ${rank}`));
  }
}

/** Two lists in the order of one id, gone through side by side. */
export async function merged(): Promise<void> {
  const members = await prisma.member.findMany({ orderBy: { id: "asc" } });
  const invoices = await prisma.invoice.findMany({ orderBy: { memberId: "asc" } });
  let n = 0;
  for (const member of members)
    if (invoices[n]?.memberId === member.id)
      await transport.sendMail(letter(member.email, "Invoice", `Please pay ${invoices[n++]!.total}`));
}

export async function distinct(): Promise<void> {
  const bookings = await prisma.booking.findMany();
  const byEmail = new Map<string, (typeof bookings)[number]>();
  for (const booking of bookings) byEmail.set(booking.email, booking);
  const addresses = [...byEmail.keys()];
  const last = [...byEmail.values()];
  for (let i = 0; i < addresses.length; i++)
    await transport.sendMail(letter(addresses[i]!, "Booked", `Boat ${last[i]!.boat}`));
}

export async function paired(): Promise<void> {
  const members = await prisma.member.findMany();
  const pairs = zip(
    members,
    members.map((member) => member.shift),
  );
  for (const [member, shift] of pairs)
    await transport.sendMail({ to: member.email, subject: "Rota", text: `${member.name}: ${shift.day}` });
}

export class Reports {
  private members: { id: string; email: string; name: string }[] = [];
  private reports: { text: string }[] = [];

  async load(): Promise<void> {
    this.members = await prisma.member.findMany();
    this.members = this.members.filter((member) => member.email !== "");
    this.reports = await Promise.all(
      this.members.map(({ id }) => prisma.report.findUniqueOrThrow({ where: { id } })),
    );
  }

  async send(): Promise<void> {
    for (const [i, member] of this.members.entries())
      await transport.sendMail({ to: member.email, subject: "Report", text: this.reports[i]!.text });
  }
}

export async function together(): Promise<void> {
  const members = await prisma.member.findMany();
  const boats = await Promise.all(members.map(({ id }) => prisma.boat.findFirst({ where: { owner: id } })));
  const rows = members.map((member, i) => ({ ...member, boat: boats[i] }));
  for (const row of rows)
    await transport.sendMail(letter(row.email, "Your boat", `Dear ${row.name}, ${row.boat?.name}`));
}
