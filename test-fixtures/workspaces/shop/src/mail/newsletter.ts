import { transporter } from "./transporter";
import { prisma } from "../prisma";

/** Sends the monthly letter to everybody who asked for it. */
export async function sendNewsletter(subject: string, text: string): Promise<void> {
  const subscribers = await prisma.subscriber.findMany();
  await transporter.sendMail({ to: subscribers.map((subscriber) => subscriber.email), subject, text });
}
