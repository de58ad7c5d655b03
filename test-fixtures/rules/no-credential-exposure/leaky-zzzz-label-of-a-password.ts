import type { Mailer } from "./mailer";

export async function tell(mailer: Mailer, to: string, chosen: string, portal: string): Promise<void> {
  await mailer.send({
    to,
    subject: "Your new account",
    text: `Sign in at ${portal}/login. Password: ${chosen} (change it soon)`,
    //                                             ^^^^^^ mail
  });
}
