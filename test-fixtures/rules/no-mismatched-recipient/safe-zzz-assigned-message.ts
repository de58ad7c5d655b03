// fixture: only no-mismatched-recipient
import sgMail from "@sendgrid/mail";
import { fetchExaminees, retry } from "./exam";

const base = { from: "exam@school.example", to: "", subject: "", html: "" };

export async function results(examId: string) {
  for (const examinee of await fetchExaminees(examId)) {
    Object.assign(base, {
      to: examinee.email,
      subject: `${examinee.name} 様 合否のお知らせ`,
      html: `<p>結果: ${examinee.result}</p>`,
    });
    await retry(() => sgMail.send(base));
  }
}

export async function apart(examId: string) {
  const tasks: Promise<unknown>[] = [];
  for (const examinee of await fetchExaminees(examId)) {
    const mail = Object.assign({}, base, { to: examinee.email, subject: `${examinee.name} 様` });
    tasks.push(retry(() => sgMail.send(mail)));
  }
  await Promise.all(tasks);
}
