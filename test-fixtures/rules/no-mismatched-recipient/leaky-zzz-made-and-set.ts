// A file that a project's own function makes under one name; a letter whose address every turn sets, and its text some.
import { createTransport } from "nodemailer";
import { makeCertificate } from "./certificate";

const transport = createTransport(process.env.SMTP_URL);

interface Person {
  email: string;
  name: string;
  text?: string;
}

export async function sendCertificates(people: Person[]) {
  await Promise.all(
    people.map(async (person) => {
      await makeCertificate(person.name, "/tmp/certificate.pdf");
      await transport.sendMail({
        to: person.email,
        subject: "Your certificate",
        attachments: [{ path: "/tmp/certificate.pdf" }],
//                            ^^^^^^^^^^^^^^^^^^^^^^ file
      });
    }),
  );
}

export async function sendLetters(people: Person[]) {
  const letter = { to: "", body: "" };
  for (const person of people) {
    letter.to = person.email;
    if (person.text) letter.body = person.text;
    await transport.sendMail({ to: letter.to, subject: "A letter", text: letter.body });
//                                                                       ^^^^^^^^^^^ carried
  }
}
