import sendgrid from "@sendgrid/mail";
import db from "./knex.js";

export async function remindRenewals(today: Date, until: Date): Promise<void> {
  const members = await db("members").whereBetween("expires_on", [today, until]);
  for (const member of members) {
    await sendgrid.send({
//        ^... answer
      to: member.email,
      from: "desk@gym.example",
      templateId: process.env.TEMPLATE_RENEWAL!,
      dynamicTemplateData: { ...member, shop: "Honten" },
    });
  }
}
