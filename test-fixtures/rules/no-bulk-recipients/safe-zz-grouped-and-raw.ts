import { groupBy } from "es-toolkit";
import { Client } from "@microsoft/microsoft-graph-client";
import type { Message, Recipient } from "@microsoft/microsoft-graph-types";
import { google } from "googleapis";
import { speakers, type Speaker } from "./speakers";

const recipient = (speaker: Speaker): Recipient => ({ emailAddress: { address: speaker.email } });

const programme = (speaker: Speaker, talks: number): Message => ({
  subject: `Your ${talks} talks`,
  body: { contentType: "text", content: "The times are settled." },
  toRecipients: [recipient(speaker)],
});

export async function sendProgramme(graph: Client, year: number): Promise<void> {
  const all = await speakers.findByYear(year);
  for (const [, talks] of Object.entries(groupBy(all, (speaker) => speaker.email)))
    await graph.api("/me/sendMail").post({ message: programme(talks[0], talks.length) });
}

const raw = (to: string, subject: string, text: string): string =>
  Buffer.from([`To: ${to}`, `Subject: ${subject}`, "MIME-Version: 1.0", "", text].join("\r\n")).toString("base64url");

export async function cancelled(auth: never, students: { email: string }[]): Promise<void> {
  const gmail = google.gmail({ version: "v1", auth });
  for (const { email } of students)
    await gmail.users.messages.send({ userId: "me", requestBody: { raw: raw(email, "Cancelled", "No class today.") } });
}
