import mjml2html from "mjml";
import nodemailer from "nodemailer";

const transporter = nodemailer.createTransport(process.env.SMTP_URL);

interface Pupil {
  id: number;
  guardianEmail: string;
}

function invitation(url: string): string {
  const { html } = mjml2html(`<mjml><mj-body><mj-button href="${url}">希望日を選ぶ</mj-button></mj-body></mjml>`);
  return html;
}

function reminder(url: string): string {
  const made = mjml2html(`<mjml><mj-body><mj-button href="${url}">まだの方</mj-button></mj-body></mjml>`);
  return made.html;
}

export async function invite(pupils: Pupil[], term: number) {
  for (const pupil of pupils) {
    const url = `https://renraku.wakaba.example/interviews/${term}/${pupil.id}`;
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
    await transporter.sendMail({ to: pupil.guardianEmail, subject: "個人面談", html: invitation(url) });
  }
}

export async function remind(pupils: Pupil[]) {
  for (const pupil of pupils) {
    const url = `https://renraku.wakaba.example/interviews/${pupil.id}`;
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
    await transporter.sendMail({ to: pupil.guardianEmail, subject: "個人面談", html: reminder(url) });
  }
}
