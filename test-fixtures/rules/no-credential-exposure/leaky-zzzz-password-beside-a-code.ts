import type { Mailer } from "./mailer";

export async function welcome(mailer: Mailer, to: string, code: string, password: string) {
  await mailer.send({
    to,
    subject: "Your account",
    text: `Your verification code is ${code}. Your password: ${password}`,
    //                                                         ^^^^^^^^ mail
  });
}
