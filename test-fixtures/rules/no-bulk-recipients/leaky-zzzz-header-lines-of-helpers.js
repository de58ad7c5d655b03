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
  const raw = rawOf({ to: volunteers.map((one) => one.email).join(", "), subject: "Saturday", body: "Please come." });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
  await gmail.users.messages.send({ userId: "me", requestBody: { raw } });
}

export async function thankDonors(donors) {
  const raw = plain(donors.map((one) => one.email).join(", "), "Thank you", "Thank you all.");
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
  await gmail.users.messages.send({ userId: "me", requestBody: { raw } });
}
