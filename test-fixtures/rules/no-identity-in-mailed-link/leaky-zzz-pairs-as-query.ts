import { mailer } from "./mailer";

export async function ask(patients: ReadonlyMap<string, { id: number; email: string }>): Promise<void> {
  for (const [karteNo, patient] of patients) {
    const query = new URLSearchParams([
      ["karte", karteNo],
      ["from", "mail"],
    ]);
    const text = `https://clinic.example.jp/monshin?${query.toString()}`;
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
    await mailer.sendMail({ to: patient.email, subject: "問診", text });
  }
}
