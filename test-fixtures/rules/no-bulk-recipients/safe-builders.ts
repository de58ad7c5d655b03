// fixture: only no-bulk-recipients
import nodemailer from "nodemailer";
import { LetterBuilder } from "./letters";
import { mails } from "./mails";
import { projects, volunteers } from "./db";

const transport = nodemailer.createTransport({ host: "localhost" });
const FROM = "desk@library.example";

/** Collects what one letter needs. */
class Notice {
  private readonly readers: string[] = [];
  private title = "";

  addReader(address: string): this {
    this.readers.push(address);
    return this;
  }

  titled(title: string): this {
    this.title = title;
    return this;
  }

  toMail() {
    return { from: FROM, to: this.readers, subject: this.title, text: "See you at the library." };
  }
}

export async function closingNotice(borrowers: { email: string }[]) {
  for (const borrower of borrowers) {
    const notice = new Notice().titled("Closed on Monday");
    notice.addReader(borrower.email);
    await transport.sendMail(notice.toMail());
  }
}

export async function bookSale(borrowers: { email: string }[]) {
  for (const borrower of borrowers) {
    const letter = new LetterBuilder("Book sale").addRecipient(borrower.email);
    await transport.sendMail(letter.build());
  }
}

export async function readingEvening() {
  for (const guest of await volunteers.all())
    await mails.send((message) => {
      message.to(guest.email).subject("Reading evening");
    });
}

export async function throughForm(domain: string) {
  const guests = await volunteers.all();
  const form = new FormData();
  form.append("to", guests.map((guest) => guest.email).join(","));
  form.append("subject", "Thank you");
  form.append("recipient-variables", JSON.stringify(Object.fromEntries(guests.map((one) => [one.email, {}]))));
  await fetch(`https://api.mailgun.net/v3/${domain}/messages`, { method: "POST", body: form });
}

export async function firstOfEach() {
  const lists: { email: string }[] = [];
  for (const guest of await volunteers.all()) lists.push(guest);
  await transport.sendMail({ from: FROM, to: lists[0]!.email, subject: "You were first", text: "Thank you." });
}

export async function toOwners() {
  const projectOwners = await projects.owners();
  await transport.sendMail({
    from: FROM,
    to: projectOwners.map((owner) => owner.email),
    subject: "Weekly numbers",
    text: "Attached.",
  });
}

export async function forward(to: string, subject: string) {
  await transport.sendMail({ from: FROM, to: parseAddresses(to), subject, text: "" });
}

function parseAddresses(list: string): string[] {
  return list.split(",").map((address) => address.trim());
}
