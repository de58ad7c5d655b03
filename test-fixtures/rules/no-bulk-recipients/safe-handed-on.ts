import { google } from "googleapis";
import nodemailer from "nodemailer";

const calendar = google.calendar({ version: "v3" });
const transport = nodemailer.createTransport(process.env.SMTP_URL);

// Who is invited or written to is decided by whoever calls this.
export async function createEvent(booking: { summary: string; attendees: { email: string }[] }) {
  const event = { summary: booking.summary, attendees: booking.attendees };
  await calendar.events.insert({ calendarId: "primary", requestBody: event });
}

export async function sendMail(to: string[], subject: string, html: string) {
  await transport.sendMail({ from: "desk@shop.example", to, subject, html });
}
