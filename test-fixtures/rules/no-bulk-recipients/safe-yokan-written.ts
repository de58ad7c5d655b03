// fixture: only no-bulk-recipients
import { mailer } from "./mailer";
import { prisma } from "./prisma";

const office = ["order@hana.example", "office@hana.example", "info@hana.example"];
const samples = ["a@example.com", "b@example.net", "c@example.org"];

export const newPrices = () => mailer.sendMail({ cc: office, subject: "New prices", text: "From May on" });
export const tryIt = () => mailer.sendMail({ to: samples, subject: "A test", text: "It works" });

export async function tenants() {
  const rows = await prisma.tenant.findMany({ select: { email: true } });
  const [first, ...others] = rows.map(({ email }) => email);
  for (const to of [first, ...others])
    await mailer.sendMail({ to, subject: "The lift", text: "It is repaired on Monday" });
}

export async function guests(list: { email: string }[]) {
  for (const guest of list) {
    const mail = { subject: "See you soon", text: "We look forward to it", to: [] as string[] };
    mail.to = [...mail.to, guest.email];
    await mailer.sendMail(mail);
  }
}
