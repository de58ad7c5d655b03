// fixture: only no-bulk-recipients
import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { createTransport } from "nodemailer";
import { messages } from "./mandrill";
import { graduates, guardiansOf, visitorsOf } from "./people";

const transport = createTransport(process.env.SMTP_URL);
const ses = new SESClient({});

async function* groups(size: number) {
  let group = [];
  for await (const person of graduates()) {
    group.push({ name: person.name, address: person.email });
    if (group.length === size) {
      yield group;
      group = [];
    }
  }
  if (group.length > 0) yield group;
}

export async function news(subject: string, html: string) {
  for await (const group of groups(80))
    for (const person of group) await transport.sendMail({ to: person, subject, html });
}

export async function lessonOff(lesson: string, text: string) {
  for (const guardian of await guardiansOf(lesson)) {
    const headers = new Map<string, string>();
    headers.set("From", "swim@club.example");
    headers.set("To", `<${guardian.email}>`);
    headers.set("Subject", "No lesson");
    headers.set("MIME-Version", "1.0");
    const lines = [...headers].map(([name, value]) => `${name}: ${value}`).concat("", text);
    await ses.send(new SendRawEmailCommand({ RawMessage: { Data: Buffer.from(lines.join("\r\n")) } }));
  }
}

function messageFor(title: string, people: { email: string; name: string }[]) {
  return {
    subject: `Change of venue: ${title}`,
    text: "We moved!",
    to: people.map((each) => ({ email: each.email, name: each.name, type: "to" })),
  };
}

export async function moved(event: string, title: string) {
  for (const visitor of await visitorsOf(event))
    await messages.sendMail({ message: messageFor(title, [visitor]) });
}
