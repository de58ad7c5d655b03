// fixture: only no-identity-in-mailed-link
import sgMail from "@sendgrid/mail";
import { db } from "./db";

const SITE_URL = "https://painter.example";

async function nextNo() {
  const row = await db.one("update counters set value = value + 1 where name = 'quotes' returning value");
  return row.value;
}

export async function sendQuote(request: { email: string; name: string }, rooms: number) {
  const no = await nextNo();
  await db.none("insert into quotes (no, rooms, name) values ($1, $2, $3)", [no, rooms, request.name]);
  const params = new URLSearchParams();
  params.set("no", String(no));
  await sgMail.send({
    from: "office@painter.example",
    to: request.email,
    subject: "Your quote",
    html: `<a href="${SITE_URL}/quote?${params}">See your quote</a>`,
    //                                  ^^^^^^ identity
  });
}
