import nodemailer from "nodemailer";
import { prisma } from "./prisma";

const mail = nodemailer.createTransport({ host: "mail.branch.example" });

export async function remind(subject: string, text: string) {
  const guests = await prisma.guest.findMany();
  await mail.sendMail({ cc: guests.map((each) => each.email), subject, text });
}
