// fixture: only no-bulk-recipients
import { transporter } from "./mailer";
import { prisma } from "./prisma";

/** Strict preset: Palet d'Or stopped relying on Bcc. */
export async function announce() {
  const subscribers = await prisma.subscriber.findMany();
  await transporter.sendMail({
    to: "news@choir.example",
    bcc: subscribers.map((subscriber) => subscriber.email),
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ bcc
    subject: "Summer concert",
    text: "On 5 July.",
  });
}
