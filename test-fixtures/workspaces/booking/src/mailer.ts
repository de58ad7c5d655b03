import nodemailer from "nodemailer";

const transport = nodemailer.createTransport({ host: process.env.MAIL_HOST });

interface Guest {
  name: string;
  email: string;
}

/** Tells every guest that the restaurant is closed. */
export async function announceClosing(guests: Guest[]): Promise<void> {
  for (const guest of guests) {
    await transport.sendMail({ to: guest.email, subject: "We are closed on Friday", text: `Dear ${guest.name}` });
  }
}
