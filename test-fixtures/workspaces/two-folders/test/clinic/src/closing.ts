import nodemailer from "nodemailer";
import { prisma } from "./prisma";

const mail = nodemailer.createTransport({ host: "mail.clinic.example" });

export async function tellPatients(text: string) {
  const patients = await prisma.patient.findMany();
  await mail.sendMail({ to: patients.map((each) => each.email), subject: "Closed on Friday", text });
}
