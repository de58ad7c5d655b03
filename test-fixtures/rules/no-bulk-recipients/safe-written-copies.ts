import nodemailer from "nodemailer";

const transport = nodemailer.createTransport({ host: process.env.SMTP_HOST });

interface Written {
  from: string;
  subject: string;
  body: string;
  cc?: string;
}

/** Who gets a copy is what the writer of the template put there, as text. */
export async function send(to: string, { from, subject, body, cc: written }: Written): Promise<void> {
  const cc = written?.split(",").flatMap((address) => {
    const trimmed = address.trim();
    return trimmed.length > 0 ? [trimmed] : [];
  });
  await transport.sendMail({ to, from, subject, html: body, cc });
}
