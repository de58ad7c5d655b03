// A file for each, one for all, or one after the other; a letter that is written anew in every turn.
import { createTransport } from "nodemailer";
import { makeCertificate } from "./certificate";

const transport = createTransport(process.env.SMTP_URL);

interface Person {
  id: string;
  email: string;
  name: string;
  text?: string;
}

export async function sendCertificates(people: Person[]) {
  await Promise.all(
    people.map(async (person) => {
      const path = `/tmp/certificate-${person.id}.pdf`;
      await makeCertificate(person.name, path);
      await transport.sendMail({ to: person.email, subject: "Your certificate", attachments: [{ path }] });
    }),
  );
}

export async function sendProgramme(people: Person[]) {
  await makeCertificate("programme", "/tmp/programme.pdf");
  await Promise.all(
    people.map((person) =>
      transport.sendMail({
        to: person.email,
        subject: "Programme",
        attachments: [{ path: "/tmp/programme.pdf" }],
      }),
    ),
  );
}

export async function oneAfterTheOther(people: Person[]) {
  for (const person of people) {
    await makeCertificate(person.name, "/tmp/certificate.pdf");
    await transport.sendMail({
      to: person.email,
      subject: "Your certificate",
      attachments: [{ path: "/tmp/certificate.pdf" }],
    });
  }
}

export async function sendLetters(people: Person[]) {
  const letter = { to: "", body: "" };
  for (const person of people) {
    letter.to = person.email;
    letter.body = person.text ?? "";
    await transport.sendMail({ to: letter.to, subject: "A letter", text: letter.body });
  }
}
