// fixture: path src/accounts.ts
import { createTransport } from "nodemailer";

const transport = createTransport(process.env.SMTP_URL);

interface Account {
  shimei: string;
  mail: string;
  loginId: string;
  password: string;
}

function issued({ shimei, loginId, password }: Account): string {
  const note = password.length < 12 ? "短いパスワードです" : "";
  return [`${shimei} 様`, `ログインID: ${loginId}`, `パスワード: ご自身で決めたもの`, note].join("\n");
}

export async function issue(account: Account): Promise<void> {
  await transport.sendMail({ to: account.mail, subject: "アカウント発行", text: issued(account) });
}
