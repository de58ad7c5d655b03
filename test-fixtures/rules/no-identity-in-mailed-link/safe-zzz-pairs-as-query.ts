import { mailer } from "./mailer";

export async function ask(patients: ReadonlyMap<string, { token: string; email: string }>): Promise<void> {
  for (const [, patient] of patients) {
    const query = new URLSearchParams([
      ["t", patient.token],
      ["from", "mail"],
    ]);
    const text = `https://clinic.example.jp/monshin?${query.toString()}`;
    await mailer.sendMail({ to: patient.email, subject: "問診", text });
  }
}
