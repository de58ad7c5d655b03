// fixture: only no-bulk-recipients
import { google } from "googleapis";

const gmail = google.gmail("v1");

function rawOf({ to, subject, body }) {
  const lines = [`To: ${to}`, "Content-Type: text/plain; charset=utf-8", "MIME-Version: 1.0", `Subject: ${subject}`, "", body];
  return Buffer.from(lines.join("\r\n")).toString("base64url");
}

function plain(to, subject, body) {
  const text = ["MIME-Version: 1.0\n", "To: ", to, "\n", "Subject: ", subject, "\n\n", body].join("");
  return Buffer.from(text).toString("base64url");
}

export async function callHelpers(volunteers) {
  for (const one of volunteers) {
    const raw = rawOf({ to: one.email, subject: "Saturday", body: "Please come." });
    await gmail.users.messages.send({ userId: "me", requestBody: { raw } });
  }
}

export async function thankDonors(donors) {
  for (const one of donors) {
    const raw = plain(one.email, "Thank you", "Thank you all.");
    await gmail.users.messages.send({ userId: "me", requestBody: { raw } });
  }
}
