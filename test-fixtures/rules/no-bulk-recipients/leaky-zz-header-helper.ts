import { google } from "googleapis";

const header = (name: string, value: string): string => `${name}: ${value}`;

export async function announce(auth: never, customers: { email: string }[]): Promise<void> {
  const gmail = google.gmail({ version: "v1", auth });
  const lines = [
    header("From", "shop@example.com"),
    header("To", customers.map((customer) => customer.email).join(", ")),
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
    header("Subject", "Closed tomorrow"),
    "Content-Type: text/plain; charset=utf-8",
    "",
    "We are closed tomorrow.",
  ];
  const raw = Buffer.from(lines.join("\r\n")).toString("base64url");
  await gmail.users.messages.send({ userId: "me", requestBody: { raw } });
}
