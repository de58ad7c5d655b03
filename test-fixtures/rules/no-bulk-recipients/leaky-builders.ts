// fixture: only no-bulk-recipients
import nodemailer from "nodemailer";
import { createMimeMessage } from "mimetext";
import { LetterBuilder } from "./letters";
import { mails } from "./mails";
import { volunteers } from "./db";

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
  const notice = new Notice().titled("Closed on Monday");
  for (const borrower of borrowers) notice.addReader(borrower.email);
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ growing
  await transport.sendMail(notice.toMail());
}

export async function bookSale(borrowers: { email: string }[]) {
  const letter = new LetterBuilder("Book sale");
  for (const borrower of borrowers) {
    letter.addRecipient(borrower.email);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ growing
  }
  await transport.sendMail(letter.build());
}

export async function readingEvening() {
  const guests = await volunteers.all();
  await mails.send((message) => {
    message.to(guests.map((guest) => guest.email)).subject("Reading evening");
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
  });
}

export async function rawLetter() {
  const guests = await volunteers.all();
  const letter = createMimeMessage();
  letter.setSubject("Thank you");
  letter.setRecipients(guests.map((guest) => ({ addr: guest.email })));
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
  return letter.asRaw();
}

export async function rawHeaders() {
  const guests = await volunteers.all();
  const headers = {
    To: guests.map((guest) => guest.email).join(", "),
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
    Subject: "Thank you",
    "MIME-Version": "1.0",
  };
  return Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
}

export async function throughForm(domain: string) {
  const guests = await volunteers.all();
  const form = new FormData();
  form.append("to", guests.map((guest) => guest.email).join(","));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
  form.append("subject", "Thank you");
  form.append("text", "You made it possible.");
  await fetch(`https://api.mailgun.net/v3/${domain}/messages`, { method: "POST", body: form });
}

function* inPages<T>(all: T[], size: number) {
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size);
}

export async function inGroups() {
  const catOwners = await volunteers.all();
  for (const page of inPages(catOwners, 40))
    await transport.sendMail({
      from: FROM,
      to: page.map((owner) => owner.email),
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
      subject: "Cats at the library",
      text: "Bring yours.",
    });
}
