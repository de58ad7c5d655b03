import { mailer } from "./mailer";

interface Row {
  email: string;
  voucher?: string;
}

export async function vouchers(rows: readonly Row[]): Promise<void> {
  const mail = { to: "", subject: "Your voucher", text: "See you soon." };
  for (const row of rows) {
    mail.to = row.email;
    if (row.voucher) mail.text = `Your voucher: ${row.voucher}`;
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ carried
    await mailer.sendMail({ ...mail });
  }
}
