import { google } from "googleapis";

const header = (name: string, value: string): string => `${name}: ${value}`;

export async function announce(auth: never, customers: { email: string }[]): Promise<void> {
  const gmail = google.gmail({ version: "v1", auth });
  for (const customer of customers) {
    const lines = [
      header("From", "shop@example.com"),
      header("To", customer.email),
      header("X-Topics", ["closed", "holiday"].join(", ")),
      header("Subject", "Closed tomorrow"),
      "Content-Type: text/plain; charset=utf-8",
      "",
      "We are closed tomorrow.",
    ];
    const raw = Buffer.from(lines.join("\r\n")).toString("base64url");
    await gmail.users.messages.send({ userId: "me", requestBody: { raw } });
  }
}

export const forStaff = (admins: { email: string }[], text: string): string =>
  [header("To", admins.map((admin) => admin.email).join(", ")), header("Subject", "Alert"), "", text].join("\r\n");
