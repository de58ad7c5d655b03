// fixture: path src/letters.ts
import sgMail from "@sendgrid/mail";
import { issueTicket } from "./tickets.js";
import { sendWelcome } from "./post-office.js";

const SITE = "https://school.example";

interface Student {
  id: number;
  gakusekiNo: string;
  shimei: string;
  mail: string;
}

export async function remind(rows: readonly [string, string, string][]) {
  for (const [gakusekiNo, shimei, mail] of rows)
    await sgMail.send({
      to: { email: mail, name: shimei },
      from: "office@school.example",
      templateId: "fees",
      dynamicTemplateData: { shimei, gakusekiNo, url: SITE + "/fees" },
    });
}

export async function announce(student: Student) {
  const token = await issueTicket(student.id, "1 day");
  await sgMail.send({
    to: student.mail,
    from: "office@school.example",
    subject: "説明会のお知らせ",
    text: "詳しくはホームページをご覧ください。",
    headers: { "List-Unsubscribe": `<${SITE}/stop?token=${token}>` },
  });
}

export async function goOn(student: Student, lesson: { slug: string }) {
  const kept = encodeURIComponent(JSON.stringify({ lesson: lesson.slug, from: "mail" }));
  await sgMail.send({
    to: student.mail,
    from: "office@school.example",
    subject: "続きの入力",
    text: `${SITE}/entry?d=${kept}`,
  });
}

export async function welcome(student: { id: number; email: string; firstName: string }) {
  await sendWelcome({
    to: student.email,
    startUrl: new URL("/start", SITE).href,
    firstName: student.firstName,
  });
}
