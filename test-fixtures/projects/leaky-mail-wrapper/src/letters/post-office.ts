import { createTransport } from "nodemailer";

const transport = createTransport(process.env.SMTP_URL);

export interface Letter {
  to: string | string[];
  title: string;
  text: string;
}

export async function dispatch({ to, title, text }: Letter) {
  await transport.sendMail({ to, subject: title, text });
}
