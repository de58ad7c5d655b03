// fixture: only no-identity-in-mailed-link
import { createTransport } from "nodemailer";
import { db } from "./db";

const transport = createTransport(process.env.SMTP_URL);

export async function recall(site: string) {
  for (const k of await db.recalls.find({ due: true })) {
    const url = new URL("/web-yoyaku", site);
    url.searchParams.set("ken", String(k.shinryokenBango));
    url.searchParams.set("token", k.recallToken);
    await transport.sendMail({ to: k.email, subject: "定期検診のご案内", text: url.toString() });
  }
}

/** A room, a seat, a shop: what many share. */
export async function rooms(site: string) {
  for (const k of await db.stays.find({ today: true })) {
    await transport.sendMail({ to: k.email, subject: "Your room", text: `${site}/rooms/${k.roomNumber}` });
    await transport.sendMail({ to: k.email, subject: "Your seat", text: `${site}/map?seat=${k.seatNo}` });
    await transport.sendMail({ to: k.email, subject: "Your shop", text: `${site}/shops/${k.shopNo}` });
  }
}
