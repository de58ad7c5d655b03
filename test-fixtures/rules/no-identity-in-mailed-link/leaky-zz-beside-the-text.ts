// fixture: path src/letters.ts
import sgMail from "@sendgrid/mail";
import { sendWelcome } from "./post-office.js";

const SITE = "https://school.example";

interface Student {
  id: number;
  gakusekiNo: string;
  shimei: string;
  tel: string;
  mail: string;
}

export async function remind(rows: readonly [string, string, string][]) {
  for (const [gakusekiNo, shimei, mail] of rows)
    await sgMail.send({
      to: { email: mail, name: shimei },
      from: "office@school.example",
      templateId: "fees",
      dynamicTemplateData: { shimei, url: SITE + "/fees?gakuseki=" + gakusekiNo },
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
    });
}

export async function announce(student: Student) {
  await sgMail.send({
    to: student.mail,
    from: "office@school.example",
    subject: "説明会のお知らせ",
    text: "詳しくはホームページをご覧ください。",
    headers: { "List-Unsubscribe": `<${SITE}/stop?k=${student.gakusekiNo}>` },
//                                                    ^^^^^^^^^^^^^^^^^^ identity
  });
}

export async function goOn(student: Student) {
  const kept = encodeURIComponent(JSON.stringify({ shimei: student.shimei, tel: student.tel }));
  await sgMail.send({
    to: student.mail,
    from: "office@school.example",
    subject: "続きの入力",
    text: `${SITE}/entry?d=${kept}`,
//        ^^^^^^^^^^^^^^^^^^^^^^^^^ personal
  });
}

export async function welcome(student: { id: number; email: string; firstName: string }) {
  await sendWelcome({
    to: student.email,
    startUrl: new URL(`/start/${student.id}`, SITE).href,
//                    ^^^^^^^^^^^^^^^^^^^^^^ identity
    firstName: student.firstName,
  });
}

