// fixture: only no-bulk-recipients
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { google, type calendar_v3 } from "googleapis";
import { createTransport } from "nodemailer";
import { database } from "./database";

interface Boat {
  name: string;
  owner?: { email: string };
}
interface Pupil {
  name: string;
  email: string;
}

const transport = createTransport(process.env.SMTP_URL);
const calendar = google.calendar("v3");
const sqs = new SQSClient({});

async function tellEach(addresses: string[], subject: string, text: string): Promise<void> {
  for (const to of addresses) await transport.sendMail({ from: "office@harbour.example", to, subject, text });
}

export async function storm(boats: Boat[]): Promise<void> {
  const owners = boats.flatMap((boat) => (boat.owner ? [boat.owner.email] : []));
  await tellEach(owners, "Storm", "Please check your moorings.");
}

// A declared list that only the own staff is on.
async function tellOffice(addresses: string[], subject: string): Promise<void> {
  await transport.sendMail({ from: "office@harbour.example", to: addresses, subject, text: "See the log." });
}

export const craneStopped = (): Promise<void> =>
  tellOffice(["crane@harbour.example", "master@harbour.example"], "The crane has stopped");

async function insert(event: calendar_v3.Schema$Event): Promise<void> {
  await calendar.events.insert({ calendarId: "primary", requestBody: event });
}

export async function lesson(pupil: Pupil): Promise<void> {
  await insert({ summary: "Lesson", attendees: [{ email: pupil.email }] });
}

export async function waterOff(site: string): Promise<void> {
  for (const tenant of await database("tenants").where({ site }).select("email")) {
    const mail = { to: tenant.email, subject: "No water", text: "Until noon." };
    const MessageBody = JSON.stringify({ type: "mail", payload: mail });
    await sqs.send(new SendMessageCommand({ QueueUrl: process.env.MAIL_QUEUE, MessageBody }));
  }
}

export function news(): void {
  database.query("SELECT email FROM subscribers", (error: Error | null, rows: Pupil[]) => {
    if (error) throw error;
    for (const row of rows)
      void transport.sendMail({ to: row.email, subject: "News", text: "We are open again." });
  });
}
