// fixture: only no-mismatched-recipient
import _ from "lodash";
import { createTransport } from "nodemailer";
import { prisma } from "./db";

const transport = createTransport(process.env.SMTP_URL);

interface Helper {
  email: string;
  name: string;
  post: string;
  hour: number;
}

export async function posts(helpers: Helper[]) {
  const sorted = _.chain(helpers).sortBy(["post", "hour"]).value();
  const addresses = _.map(sorted, "email");
  const texts = _.chain(sorted)
    .map((each) => _.pick(each, ["name", "post", "hour"]))
    .value();
  const mails = _.zipWith(addresses, texts, (to, told) => ({
    to,
    subject: "Your post",
    text: `Dear ${told.name}, you stand at ${told.post}.`,
  }));
  for (const part of _.chunk(mails, 50)) for (const mail of part) await transport.sendMail(mail);
}

export class Dividends {
  private async *letters(members: { email: string; shares: number }[]) {
    for (const member of members) yield `Your shares: ${member.shares}`;
  }

  async send() {
    const members = await prisma.member.findMany({ orderBy: { number: "asc" } });
    const letters = this.letters(members);
    for (const member of members) {
      const letter = await letters.next();
      if (letter.done) break;
      await transport.sendMail({ to: member.email, subject: "Dividend", text: letter.value });
    }
  }
}

export async function parcels(carrier: { find(id: string): Promise<{ number: string; street: string }> }) {
  let parcel: { number: string; street: string } | undefined;
  for (const order of await prisma.order.findMany()) {
    parcel = undefined;
    try {
      const reply = await carrier.find(order.consignment);
      parcel = { number: reply.number, street: reply.street };
    } catch (error) {
      console.error(error);
    }
    const lines = [`Your order ${order.id} is on its way.`];
    if (parcel) lines.push(`Parcel ${parcel.number}, to ${parcel.street}.`);
    await transport.sendMail({ to: order.email, subject: "On its way", text: lines.join("\n") });
  }
}

export async function reminders(rooms: { email: string; room?: string }[]) {
  for (const guest of rooms) {
    let text = "We look forward to seeing you.";
    text += ` Your room: ${guest.room}.`;
    await transport.sendMail({ to: guest.email, subject: "Your stay", text });
  }
}
