// fixture: only no-bulk-recipients
import { mailer } from "./mailer";
import { prisma } from "./prisma";

const torihikisaki = ["order@hana.example", "office@mori.example", "info@umi.example"];

export const newPrices = () => mailer.sendMail({ cc: torihikisaki, subject: "New prices", text: "From May on" });
//                                               ^^^^^^^^^^^^^^^^ many

export async function tenants() {
  const rows = await prisma.tenant.findMany({ select: { email: true } });
  const [to, ...cc] = rows.map(({ email }) => email);
  await mailer.sendMail({ to, cc, subject: "The lift", text: "It is repaired on Monday" });
//                            ^^ many
}

export async function guests(list: { email: string }[]) {
  const mail = { subject: "See you soon", text: "We look forward to it", to: [] as string[] };
  list.forEach((guest) => {
    mail.to = [...mail.to, guest.email];
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ growing
  });
  await mailer.sendMail(mail);
}
