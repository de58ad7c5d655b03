// fixture: only no-identity-in-mailed-link
import { randomUUID } from "node:crypto";
import sgMail from "@sendgrid/mail";
import { db } from "./db";

const SITE_URL = "https://painter.example";

async function nextNo() {
  const row = await db.one("update counters set value = value + 1 where name = 'quotes' returning value");
  return row.value;
}

export async function sendQuote(request: { email: string; name: string }, rooms: number) {
  const no = await nextNo();
  const key = randomUUID();
  await db.none("insert into quotes (no, key, rooms) values ($1, $2, $3)", [no, key, rooms]);
  const params = new URLSearchParams();
  params.set("key", key);
  await sgMail.send({
    from: "office@painter.example",
    to: request.email,
    subject: `Your quote ${no}`,
    html: `<a href="${SITE_URL}/quote?${params}">See your quote</a>`,
  });
}

export async function sendNews(reader: { email: string }, title: string) {
  const no = await nextNo();
  await db.none("insert into news (no, title) values ($1, $2)", [no, title]);
  await sgMail.send({
    from: "office@painter.example",
    to: reader.email,
    subject: title,
    html: `<a href="${SITE_URL}/news/${no}">Read on</a>`,
  });
}
