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
  await transport.sendMail(
    letter(
      members.map((member) => member.email),
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
      "At eight.",
    ),
  );
}

export async function storm(boats: { owner?: { email: string } }[]) {
  const to = boats.filter((boat) => boat.owner).map(({ owner }) => owner!.email);
  const message = Object.assign({}, defaults, { to });
//                                              ^^ many
  await transport.sendMail({ ...message, text: "Please check your boat." });
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
  const letter = new Letter("Moved to Sunday");
  for (const ticket of tickets) letter.add(ticket.holder.email);
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ growing
  await letter.send("The concert moves to Sunday.");
}

export async function survey() {
  const [first, ...others] = await prisma.customer.findMany();
  if (!first) return;
  await post({
    to: first.email,
    cc: others.map(({ email }) => email),
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
    subject: "Survey",
    body: "Thank you for your orders.",
  });
}
