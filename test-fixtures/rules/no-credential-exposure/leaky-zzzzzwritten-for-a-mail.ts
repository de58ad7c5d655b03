// fixture: path src/lib/emails/templates/berth-welcome-email.ts
export interface Welcome {
  quay: string;
  email: string;
  password: string;
  loginUrl: string;
}

declare const frame: (heading: string, body: string) => string;

export function renderStaffWelcomeEmail(params: Welcome): { html: string; text: string } {
  const body = [
    `<p>Sign-in email: ${params.email}</p>`,
    `<p><strong>Password:</strong> ${params.password}</p>`,
    `<a href="${params.loginUrl}">Log in</a>`,
  ].join("\n");
  const text = [`Your account at ${params.quay}`, `Password: ${params.password}`].join("\n");
  return { html: frame("Your login", body), text };
//                                          ^^^^ mail
}

export const guestMail = (name: string, tempPassword: string) => ({
  subject: "仮パスワードのお知らせ",
  text: `${name} 様\n仮パスワード: ${tempPassword}\nログイン後に変更してください。`,
//                            ^^^^^^^^^^^^ mail
});

declare const mailer: { send(mail: object, done: () => void): void };

export function invite(users: { email: string; password: string }[], done: () => void): void {
  for (const user of users)
    mailer.send(
      {
        to: user.email,
        subject: "Invitation",
        template: "invitation.txt",
        vars: { email: user.email, password: user.password },
//                                           ^^^^^^^^^^^^^ mail
      },
      done,
    );
}
