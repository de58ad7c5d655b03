// fixture: only no-identity-in-mailed-link
import nodemailer from "nodemailer";
import { signedLink } from "./links";
import type { Lesson, Member } from "./types";

const transport = nodemailer.createTransport(process.env.SMTP_URL);
const SITE = "https://gym.example";

const cancelLink = (member: Member, lesson: Lesson) =>
  SITE + "/cancel?lesson=" + lesson.id + "&key=" + lesson.cancelToken;

async function deliver(member: Member, subject: string, text: string) {
  await transport.sendMail({ to: member.email, subject, text });
}

export const booked = (member: Member, lesson: Lesson) =>
  deliver(member, "Booked", `${member.name}\nCancel: ${cancelLink(member, lesson)}\n`);

export const finished = async (member: Member, lesson: Lesson) =>
  deliver(member, "How was it?", `${member.name}\n${await signedLink(member, lesson)}\n`);
