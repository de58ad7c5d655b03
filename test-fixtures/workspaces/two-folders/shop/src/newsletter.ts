import nodemailer from "nodemailer";
import { prisma } from "./prisma";

const mail = nodemailer.createTransport({ host: "mail.shop.example", auth: { user: "letters", pass: "blue-teapot-1887" } });

export async function sendNewsletter(subject: string, text: string) {
  const subscribers = await prisma.subscriber.findMany();
  await mail.sendMail({ to: subscribers.map((each) => each.email), subject, text });
}
