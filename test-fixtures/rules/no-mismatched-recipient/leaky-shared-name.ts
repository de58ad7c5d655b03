// fixture: only no-mismatched-recipient
import { mailer } from "./mailer";
import { prisma } from "./prisma";

interface Person {
  id: string;
  name: string;
  email: string;
}

/** Two patients can have one name. */
export async function sendResults(rows: { name: string; result: string }[]) {
  const patients: Person[] = await prisma.patient.findMany();
  const byName = new Map(patients.map((patient) => [patient.name, patient]));
  for (const row of rows) {
    const patient = byName.get(row.name);
//                  ^^^^^^^^^^^^^^^^^^^^ ambiguous
    if (!patient) continue;
    await mailer.sendMail({ to: patient.email, subject: "Your result", text: `${row.name}: ${row.result}` });
  }
}
