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

/** By post and hour, as the list on the wall is; the addresses stand as they came. */
export async function posts(helpers: Helper[]) {
  const addresses = _.map(helpers, "email");
  const texts = _.chain(helpers)
    .map((each) => _.pick(each, ["name", "post", "hour"]))
    .sortBy(["post", "hour"])
    .value();
  const mails = _.zipWith(addresses, texts, (to, told) => ({
//                                   ^^^^^ shifted
    to,
    subject: "Your post",
    text: `Dear ${told.name}, you stand at ${told.post}.`,
  }));
  for (const part of _.chunk(mails, 50)) for (const mail of part) await transport.sendMail(mail);
}

export class Dividends {
  private async *letters(year: number) {
    for (const row of await prisma.dividend.findMany({ where: { year }, orderBy: { cents: "desc" } }))
      yield `Your dividend: ${row.cents / 100}`;
  }

  async send(year: number) {
    const letters = this.letters(year);
    for (const member of await prisma.member.findMany({ orderBy: { number: "asc" } })) {
      const letter = await letters.next();
//                         ^^^^^^^^^^^^^^ separate
      if (letter.done) break;
      await transport.sendMail({ to: member.email, subject: "Dividend", text: letter.value });
    }
  }
}

/** What could not be asked for is what the order before had. */
export async function parcels(carrier: { find(id: string): Promise<{ number: string; street: string }> }) {
  let parcel: { number: string; street: string } | undefined;
  for (const order of await prisma.order.findMany()) {
    try {
      const reply = await carrier.find(order.consignment);
      parcel = { number: reply.number, street: reply.street };
    } catch (error) {
      console.error(error);
    }
    const lines = [`Your order ${order.id} is on its way.`];
    if (parcel) lines.push(`Parcel ${parcel.number}, to ${parcel.street}.`);
//                                   ^^^^^^ carried
    await transport.sendMail({ to: order.email, subject: "On its way", text: lines.join("\n") });
  }
}

export async function reminders(rooms: { email: string; room?: string }[]) {
  let room: string | undefined;
  for (const guest of rooms) {
    if (guest.room) room = guest.room;
    let text = "We look forward to seeing you.";
    text += ` Your room: ${room}.`;
//                         ^^^^ carried
    await transport.sendMail({ to: guest.email, subject: "Your stay", text });
  }
}
