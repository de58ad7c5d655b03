import { mailer } from "./mailer";

interface Row {
  email: string;
  voucher?: string;
}

export async function vouchers(rows: readonly Row[]): Promise<void> {
  const mail = { to: "", subject: "Your voucher", text: "See you soon." };
  for (const row of rows) {
    mail.to = row.email;
    mail.text = row.voucher ? `Your voucher: ${row.voucher}` : "See you soon.";
    await mailer.sendMail({ ...mail });
  }
}

export function reminders(rows: readonly Row[]): Promise<unknown> {
  const mail = { from: "shop@example.com", subject: "Your voucher", text: "" };
  return Promise.all(
    rows.map((row) => {
      mail.text = `Voucher ${row.voucher}`;
      return mailer.sendMail({ ...mail, to: row.email });
    }),
  );
}
