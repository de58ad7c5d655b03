// fixture: only no-identity-in-mailed-link
import { addDoc, collection } from "firebase/firestore";
import Handlebars from "handlebars";
import mjml2html from "mjml";
import { createTransport } from "nodemailer";
import { database } from "./firebase";
import { pool } from "./pool";
import { render } from "./templates";

const transport = createTransport(process.env.SMTP_URL);
const SITE = process.env.SITE_URL;

interface Guest {
  memberNo: string;
  email: string;
  name: string;
}

const template = Handlebars.compile(`<a href="https://inn.example/orders/{{orderNo}}">{{name}}</a>`);
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity

export async function fromTemplate(order: { number: string; email: string; name: string }) {
  await transport.sendMail({
    to: order.email,
    subject: "Shipped",
    html: template({ name: order.name, orderNo: order.number }),
  });
}

export async function fromAnyProperty(guest: Guest) {
  const html = render("offer", { optOut: `${SITE}/unsubscribe?email=${guest.email}` });
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
  await transport.sendMail({ to: guest.email, subject: "Offer", html });
}

export async function destructured(guest: Guest) {
  const { html } = mjml2html(`<mj-button href="https://inn.example/stay/${guest.memberNo}">Stay</mj-button>`);
//                                                                        ^^^^^^^^^^^^^^ identity
  await transport.sendMail({ to: guest.email, subject: "Stay", html });
}

export async function lines(guest: Guest) {
  const body: string[] = [];
  body.push(`<p>${guest.name}</p>`);
  body.push(`<a href="https://inn.example/stay/${guest.memberNo}">Your stay</a>`);
//                                               ^^^^^^^^^^^^^^ identity
  await transport.sendMail({ to: guest.email, subject: "Stay", html: body.join("") });
}

// The row is the recipient's, whatever it is called.
export async function ofAnyRow() {
  const { rows } = await pool.query("select id, leader_mail, name from circles where moved = false");
  for (const row of rows) {
    const url = `${SITE}/move?circle=${row.id}`;
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
    await transport.sendMail({ to: row.leader_mail, subject: "We move", text: `${row.name}\n${url}` });
  }
}

export async function ofAnyColumns(rows: [number, string, string][]) {
  for (const [id, name, mail] of rows)
    await transport.sendMail({ to: mail, subject: "Change", text: `${name}\n${SITE}/change?id=${id}` });
//                                                                                              ^^ identity
}

function stayUrl(one: Guest) {
  const url = new URL("/stay", SITE);
  url.searchParams.set("guest", one.memberNo);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
  return url.toString();
}

export async function helped(guest: Guest) {
  await transport.sendMail({ to: guest.email, subject: "Stay", html: `<a href="${stayUrl(guest)}">Stay</a>` });
}

export class InvoiceMail {
  constructor(private readonly user: { id: number; email: string }) {}

  private get link() {
    return `https://inn.example/users/${this.user.id}/invoices`;
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
  }

  async queue() {
    const message = { subject: "Invoice", html: `<a href="${this.link}">Invoice</a>` };
    await addDoc(collection(database, "mail"), { to: this.user.email, message });
  }
}

export async function pieces(guest: Guest, lang: string) {
  const link = SITE + (lang === "ja" ? "/ja" : "") + "/profile?guest=" + guest.memberNo;
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
  await transport.sendMail({ to: guest.email, subject: "Profile", text: "Please check: " + link });
}

// In other letters it is the same number.
export async function encoded(guest: Guest) {
  const code = Buffer.from(guest.memberNo).toString("base64");
  const url = `${SITE}/points?c=${code}`;
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
  await transport.sendMail({ to: guest.email, subject: "Points", html: `<a href="${url}">Points</a>` });
}

const linksOf = (one: Guest) => ({ cancel: `${SITE}/cancel/${one.memberNo}`, home: `${SITE}/` });
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity

export async function chosen(guest: Guest) {
  const { cancel, home } = linksOf(guest);
  await transport.sendMail({ to: guest.email, subject: "Stay", html: `<a href="${cancel}">No</a> ${home}` });
}
