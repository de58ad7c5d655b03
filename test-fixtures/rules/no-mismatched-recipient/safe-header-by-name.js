// fixture: path scripts/answer-mails.js
import { google } from "googleapis";
import { transport } from "../src/mail.js";

const gmail = google.gmail({ version: "v1", auth: process.env.GMAIL_AUTH });

/** Each header of a mail has a name of its own. */
function headersOf(message) {
  const headers = message.payload.headers;
  const get = (name) => headers.find((header) => header.name.toLowerCase() === name.toLowerCase())?.value ?? "";
  return { from: get("From"), subject: get("Subject") };
}

export async function answerAll(ids) {
  for (const id of ids) {
    const { data } = await gmail.users.messages.get({ userId: "me", id });
    const { from, subject } = headersOf(data);
    await transport.sendMail({ to: from, subject: `Re: ${subject}`, text: "受け付けました。" });
  }
}
