import { createTransport } from "nodemailer";

const transport = createTransport(process.env.SMTP_URL);

/** One message for each person. */
export async function sendMail(to: string[], subject: string, text: string) {
  for (const address of to) await transport.sendMail({ to: address, subject, text });
}
