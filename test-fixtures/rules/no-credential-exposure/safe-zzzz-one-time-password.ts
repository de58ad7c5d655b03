import type { Mailer } from "./mailer";

export async function sendCode(mailer: Mailer, to: string, passcode: string) {
  await mailer.send({ to, subject: "ログイン", text: `ワンタイムパスワード: ${passcode}(10分間有効)` });
}

export async function sendOneTimePassword(mailer: Mailer, to: string, password: string) {
  await mailer.send({ to, subject: "Your sign-in", text: `One-time password: ${password}` });
}
