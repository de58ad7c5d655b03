// fixture: only no-bulk-recipients
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { google, type calendar_v3 } from "googleapis";
import { createEvent, type EventAttributes } from "ics";
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

// A parameter that is declared as a list: whoever calls it, all of them are in one message.
async function tellAll(addresses: string[], subject: string, text: string): Promise<void> {
  await transport.sendMail({ from: "office@harbour.example", to: addresses, subject, text });
//                                                           ^^^^^^^^^^^^^ many
}

export async function storm(boats: Boat[]): Promise<void> {
  const owners = boats.flatMap((boat) => (boat.owner ? [boat.owner.email] : []));
  await tellAll(owners, "Storm", "Please check your moorings.");
}

// An options object that is handed on as a whole.
function asFile(attributes: EventAttributes): string {
  return createEvent(attributes).value ?? "";
}

export function lesson(pupils: Pupil[]): string {
  return asFile({
    title: "Lesson",
    start: [2026, 11, 2],
    duration: { hours: 1 },
    attendees: pupils.map(({ name, email }) => ({ name, email })),
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ guests
  });
}

async function insert(event: calendar_v3.Schema$Event): Promise<void> {
  await calendar.events.insert({ calendarId: "primary", requestBody: event });
}

export async function course(pupils: Pupil[]): Promise<void> {
  await insert({ summary: "Course", attendees: pupils.map((pupil) => ({ email: pupil.email })) });
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ guests
}

// Through a queue, in an envelope of its own.
export async function waterOff(site: string): Promise<void> {
  const tenants = await database("tenants").where({ site }).select("email");
  const mail = { to: tenants.map((tenant: Pupil) => tenant.email), subject: "No water", text: "Until noon." };
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
  const MessageBody = JSON.stringify({ type: "mail", payload: mail });
  await sqs.send(new SendMessageCommand({ QueueUrl: process.env.MAIL_QUEUE, MessageBody }));
}

// What a query hands its callback.
export function news(): void {
  database.query("SELECT email FROM subscribers", (error: Error | null, rows: Pupil[]) => {
    if (error) throw error;
    const addresses = rows.map((row) => row.email).join(", ");
    void transport.sendMail({ to: addresses, subject: "News", text: "We are open again." });
//                            ^^^^^^^^^^^^^ many
  });
}

// Put together with a separator where one is needed.
export async function thanks(): Promise<void> {
  let list = "";
  for (const donor of await database("donors").select("email"))
    list = list ? `${list}, ${donor.email}` : donor.email;
  await transport.sendMail({ to: list, subject: "Thank you", text: "For your donation." });
//                           ^^^^^^^^ many
}
