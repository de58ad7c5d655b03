/** Whoever has no letter yet is left out of the letters, and all who follow get another's. */
import pMap, { pMapSkip } from "p-map";
import nodemailer from "nodemailer";
import { applicantsOf, letterFor } from "./applicants.js";

interface Applicant {
  number: string;
  email: string;
}

const transporter = nodemailer.createTransport(process.env.SMTP_URL);

export async function sendResults(year: number): Promise<void> {
  const applicants: Applicant[] = await applicantsOf(year);
  const letters: string[] = await pMap(
    applicants,
    async (applicant) => (await letterFor(applicant.number)) ?? pMapSkip,
    { concurrency: 4 },
  );
  for (const [index, applicant] of applicants.entries())
    await transporter.sendMail({ to: applicant.email, subject: "Your result", text: letters[index] });
//                                                                                  ^^^^^^^^^^^^^^ shifted
}
