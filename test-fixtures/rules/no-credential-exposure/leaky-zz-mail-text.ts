// fixture: path src/accounts.ts
import { createTransport } from "nodemailer";

const transport = createTransport(process.env.SMTP_URL);

interface Account {
  shimei: string;
  mail: string;
  loginId: string;
  password: string;
}

// The text of a mail is made elsewhere in the file.
function issued({ shimei, loginId, password }: Account): string {
  return [`${shimei} 様`, `ログインID: ${loginId}`, `パスワード: ${password}`].join("\n");
//                                                       ^^^^^^^^ mail
}

const changed = (account: Account): string =>
  `<p>Dear ${account.shimei}</p><p>Your new password: ${account.password}</p>`;

export async function issue(account: Account): Promise<void> {
  await transport.sendMail({ to: account.mail, subject: "アカウント発行", text: issued(account) });
}

export async function change(account: Account): Promise<void> {
  await transport.sendMail({ to: account.mail, subject: "Changed", html: changed(account) });
}
