// fixture: path src/recall.ts
import Handlebars from "handlebars";
import { Resend } from "resend";
import { readFileSync } from "node:fs";
import { Patient } from "./models.js";
import { mailer } from "./mailer.js";

const resend = new Resend(process.env.RESEND_API_KEY);
const birthday = Handlebars.compile(readFileSync("birthday.hbs", "utf8"));

export async function greet(month: number) {
  const patients = await Patient.findAll({ where: { birthMonth: month } });
  for (const patient of patients)
    await resend.emails.send({ from: "Clinic <c@clinic.example>", to: patient.email, subject: "Hello", html: birthday(patient.get({ plain: true })) });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ answer
}

export async function recall(day: string) {
  const patients = await Patient.findAll({ where: { nextCheckOn: day } });
  for (const patient of patients)
    await mailer.sendMail({ to: patient.email, subject: "Check-up", template: "recall", context: { ...patient } });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ answer
}
