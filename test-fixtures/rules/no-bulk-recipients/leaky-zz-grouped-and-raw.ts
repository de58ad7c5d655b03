import { groupBy } from "es-toolkit";
import { Client } from "@microsoft/microsoft-graph-client";
import type { Message, Recipient } from "@microsoft/microsoft-graph-types";
import { google } from "googleapis";
import { speakers, type Speaker } from "./speakers";

const recipient = (speaker: Speaker): Recipient => ({ emailAddress: { address: speaker.email } });

function programme(session: string, people: Speaker[]): Message {
  return {
    subject: `Your time in ${session}`,
    body: { contentType: "text", content: "The times are settled." },
    toRecipients: people.map(recipient),
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
  };
}

export async function sendProgramme(graph: Client, year: number): Promise<void> {
  const all = await speakers.findByYear(year);
  for (const [session, people] of Object.entries(groupBy(all, (speaker) => speaker.session)))
    await graph.api("/me/sendMail").post({ message: programme(session, people) });
}

const raw = (to: string, subject: string, text: string): string =>
  Buffer.from([`To: ${to}`, `Subject: ${subject}`, "MIME-Version: 1.0", "", text].join("\r\n")).toString("base64url");

export async function cancelled(auth: never, students: { email: string }[]): Promise<void> {
  const gmail = google.gmail({ version: "v1", auth });
  const list = students.map(({ email }) => email).join(", ");
  await gmail.users.messages.send({ userId: "me", requestBody: { raw: raw(list, "Cancelled", "No class today.") } });
//                                                                        ^^^^ many
}
