// fixture: only no-identity-in-mailed-link
import { createTransport } from "nodemailer";
import { db } from "./db";

const transport = createTransport(process.env.SMTP_URL);

/** The number on a card of the clinic, counted up: the page fills in whose it is. */
export async function recall(site: string) {
  for (const k of await db.recalls.find({ due: true })) {
    const url = new URL("/web-yoyaku", site);
    url.searchParams.set("ken", String(k.shinryokenBango));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
    url.searchParams.set("utm_medium", "mail");
    await transport.sendMail({ to: k.email, subject: "定期検診のご案内", text: url.toString() });
  }
}

export async function meter(site: string) {
  for (const home of await db.homes.find({ read: false }))
    await transport.sendMail({
      to: home.contactEmail,
      subject: "Your meter",
      text: `Please enter what it shows: ${site}/readings/${home.meterNumber}`,
//                                                          ^^^^^^^^^^^^^^^^ identity
    });
}
