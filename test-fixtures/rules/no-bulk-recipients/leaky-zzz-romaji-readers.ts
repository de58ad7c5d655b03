// People by what they are called in romaji.
import { createTransport } from "nodemailer";

const transport = createTransport(process.env.SMTP_URL);

export async function oshirase(kanyusha: { meado: string }[]) {
  await transport.sendMail({ to: kanyusha.map((each) => each.meado), subject: "約款の変更", text: "別紙のとおり" });
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
}
