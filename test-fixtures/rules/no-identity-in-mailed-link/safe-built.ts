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
  stayToken: string;
}

const template = Handlebars.compile(`<a href="https://inn.example/orders/{{token}}">{{name}}, {{orderNo}}</a>`);

export async function fromTemplate(order: { number: string; email: string; name: string; token: string }) {
  await transport.sendMail({
    to: order.email,
    subject: "Shipped",
    html: template({ name: order.name, orderNo: order.number, token: order.token }),
  });
}

export async function fromAnyProperty(guest: Guest) {
  const html = render("offer", { optOut: `${SITE}/unsubscribe?t=${guest.stayToken}`, email: guest.email });
  await transport.sendMail({ to: guest.email, subject: "Offer", html });
}

export async function destructured(guest: Guest) {
  const { html } = mjml2html(`<mj-button href="https://inn.example/s/${guest.stayToken}">Stay</mj-button>`);
  await transport.sendMail({ to: guest.email, subject: "Stay", html });
}

export async function lines(guest: Guest) {
  const body: string[] = [];
  body.push(`<p>${guest.name}, ${guest.memberNo}</p>`);
  body.push(`<a href="https://inn.example/stay/${guest.stayToken}">Your stay</a>`);
  await transport.sendMail({ to: guest.email, subject: "Stay", html: body.join("") });
}

// What everybody may read has an id, too.
export async function articles() {
  const { rows } = await pool.query("select a.id, a.title, s.email from articles a cross join subscribers s");
  for (const row of rows)
    await transport.sendMail({ to: row.email, subject: row.title, text: `${SITE}/articles/${row.id}` });
}

export async function posts(rows: { id: number; title: string; email: string }[]) {
  for (const { id, title, email } of rows)
    await transport.sendMail({ to: email, subject: title, text: `${SITE}/posts/${id}` });
}

function stayUrl(one: Guest) {
  const url = new URL("/stay", SITE);
  url.searchParams.set("t", one.stayToken);
  return url.toString();
}

export async function helped(guest: Guest) {
  await transport.sendMail({ to: guest.email, subject: "Stay", html: `<a href="${stayUrl(guest)}">Stay</a>` });
}

export class InvoiceMail {
  constructor(private readonly user: { id: number; email: string; linkToken: string }) {}

  private get link() {
    return `https://inn.example/invoices/${this.user.linkToken}`;
  }

  async queue() {
    const message = { subject: "Invoice", html: `<a href="${this.link}">Invoice</a>` };
    await addDoc(collection(database, "mail"), { to: this.user.email, message });
  }
}

export async function pieces(guest: Guest, lang: string) {
  const link = SITE + (lang === "ja" ? "/ja" : "") + "/profile?t=" + guest.stayToken;
  await transport.sendMail({ to: guest.email, subject: "Profile", text: "Please check: " + link });
}

const linksOf = (one: Guest) => ({ cancel: `${SITE}/cancel/${one.stayToken}`, home: `${SITE}/` });

export async function chosen(guest: Guest) {
  const { cancel, home } = linksOf(guest);
  await transport.sendMail({ to: guest.email, subject: "Stay", html: `<a href="${cancel}">No</a> ${home}` });
}
