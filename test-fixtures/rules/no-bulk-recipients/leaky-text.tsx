// fixture: only no-bulk-recipients
// fixture: preset recommended
// fixture: path src/participants.tsx
import { google } from "googleapis";

interface Participant {
  email: string;
}

export function WriteToAll({ participants }: { participants: Participant[] }) {
  return <a href={`mailto:${participants.map((each) => each.email).join(",")}?subject=Room`}>Write to all</a>;
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
}

export async function sendRaw(participants: Participant[], subject: string) {
  const gmail = google.gmail({ version: "v1" });
  const lines = [
    "From: office@lectures.example",
    `Cc: ${participants.map((each) => each.email).join(", ")}`,
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
    `Subject: ${subject}`,
    "",
    "Room 12",
  ];
  const raw = Buffer.from(lines.join("\r\n")).toString("base64url");
  await gmail.users.messages.send({ userId: "me", requestBody: { raw } });
}

export async function inviteAll(participants: Participant[]) {
  const calendar = google.calendar({ version: "v3" });
  await calendar.events.insert({
    calendarId: "primary",
    requestBody: { summary: "Lecture", attendees: participants.map(({ email }) => ({ email })) },
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ guests
  });
}
