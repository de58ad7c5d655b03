// One message per person.
import { createTransport } from "nodemailer";

const transport = createTransport(process.env.SMTP_URL);

export async function oshirase(kanyusha: { meado: string }[]) {
  for (const each of kanyusha)
    await transport.sendMail({ to: each.meado, subject: "約款の変更", text: "別紙のとおり" });
}
