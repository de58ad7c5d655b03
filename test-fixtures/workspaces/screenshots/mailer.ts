import nodemailer from "nodemailer";
import { findGuests } from "./guests";

const transport = nodemailer.createTransport(process.env.MAIL_URL);

/** Tells the guests of a day that the restaurant stays closed. */
export async function announceClosing(day: string) {
  const guests = await findGuests(day);
  await transport.sendMail({
    to: guests.map((guest) => guest.email),
    subject: "We are closed tomorrow",
    text: "Please choose another day.",
  });
}
