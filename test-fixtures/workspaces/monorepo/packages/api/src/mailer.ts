import nodemailer from "nodemailer";

const transport = nodemailer.createTransport({});

export async function closed(guests: { email: string }[]): Promise<void> {
  await transport.sendMail({ to: "shop@example.com", bcc: guests.map((guest) => guest.email), subject: "Closed" });
}
