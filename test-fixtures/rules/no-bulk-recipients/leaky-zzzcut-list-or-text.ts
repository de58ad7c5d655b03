declare function members(): Promise<string[]>;
declare const mailer: { sendMail(mail: { to: string | string[]; subject: string; text: string }): Promise<void> };

/** The first hundred of all members. */
export async function invite(subject: string) {
  const addresses = (await members()).slice(0, 100);
  await mailer.sendMail({ to: addresses, subject, text: subject });
  //                      ^^^^^^^^^^^^^ many
}
