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
  for (const [index, parcel] of parcels.entries()) {
    await transport.sendMail({
      to: orders[index].buyerEmail,
//        ^^^^^^^^^^^^^ separate
      subject: "Shipped",
      text: `It arrives on ${await eta(parcel.tracking)}.`,
    });
  }
}

export async function mailStatements(month: string) {
  const members = await db.member.findMany({ where: { active: true } });
  const answers = await Promise.allSettled(members.map((member) => db.statementOf(member.id, month)));
  const statements = answers.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value] : []));
  for (let index = 0; index < statements.length; index += 1) {
    await transport.sendMail({
      to: members[index].email,
      subject: `Statement of ${month}`,
      text: statements[index].text,
//          ^^^^^^^^^^^^^^^^^ shifted
    });
  }
}
