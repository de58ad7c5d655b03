// fixture: only no-bulk-recipients
import sgMail from "@sendgrid/mail";
import { createTransport } from "nodemailer";
import { prisma } from "./db";
import { post } from "./sendmail";

const transport = createTransport(process.env.SMTP_URL);
const defaults = { from: "office@harbour.example", subject: "Storm" };

const letter = (to: string[], text: string) => ({ from: "office@harbour.example", to, subject: "Meeting", text });

export async function meeting() {
  const members = await prisma.member.findMany();
  for (const member of members) await transport.sendMail(letter([member.email], "At eight."));
}

export async function storm(boats: { owner?: { email: string } }[]) {
  for (const { owner } of boats) {
    if (!owner) continue;
    const message = Object.assign({}, defaults, { to: owner.email });
    await transport.sendMail({ ...message, text: "Please check your boat." });
  }
}

class Letter {
  private readonly to: string[] = [];
  constructor(private readonly subject: string) {}

  add(...addresses: string[]) {
    this.to.push(...addresses);
    return this;
  }

  send(text: string) {
    return sgMail.send({ from: "office@harbour.example", to: this.to, subject: this.subject, text });
  }
}

export async function moved(eventId: string) {
  const tickets = await prisma.ticket.findMany({ where: { eventId }, include: { holder: true } });
  for (const ticket of tickets) {
    const letter = new Letter("Moved to Sunday");
    letter.add(ticket.holder.email);
    await letter.send("The concert moves to Sunday.");
  }
}

// One address of each list that an object keeps.
export class Reminders {
  constructor(private readonly members: { email: string }[]) {}

  async send() {
    for (const member of this.members)
      await transport.sendMail({ to: member.email, subject: "Fees", text: "Fees are due." });
  }
}

export async function survey() {
  for (const { email } of await prisma.customer.findMany())
    await post({ to: email, cc: "sales@harbour.example", subject: "Survey", body: "Thank you." });
}
