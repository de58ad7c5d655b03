// fixture: only no-mismatched-recipient
import { createTransport } from "nodemailer";
import { db } from "./db.js";
import { eta } from "./carrier.js";

const transport = createTransport({ url: process.env.SMTP_URL });

interface Parcel {
  orderId: number;
  tracking: string;
}

export async function tellShipped(parcels: Parcel[]) {
  const orders = await db.order.findMany({ where: { id: { in: parcels.map((parcel) => parcel.orderId) } } });
  const byId = new Map(orders.map((order) => [order.id, order]));
  for (const parcel of parcels) {
    await transport.sendMail({
      to: byId.get(parcel.orderId)!.buyerEmail,
      subject: "Shipped",
      text: `It arrives on ${await eta(parcel.tracking)}.`,
    });
  }
}

export async function mailStatements(month: string) {
  const members = await db.member.findMany({ where: { active: true } });
  const statements = await Promise.all(members.map((member) => db.statementOf(member.id, month)));
  for (let index = 0; index < statements.length; index += 1) {
    await transport.sendMail({
      to: members[index].email,
      subject: `Statement of ${month}`,
      text: statements[index].text,
    });
  }
}
